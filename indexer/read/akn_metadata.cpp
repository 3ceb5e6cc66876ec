// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/akn_metadata.hpp"

#include <algorithm>
#include <cctype>

#include "indexer/read/akn_text.hpp"
#include "indexer/read/eid.hpp"
#include "indexer/read/frbr_uri.hpp"

namespace panoh::read {
namespace {

constexpr std::string_view kConceptRoot = "/akn/ontology/concept/";

std::string attribute(pugi::xml_node node, const char* name) {
  return clean(node.attribute(name).value());
}

std::string value_of(pugi::xml_node parent, std::string_view name) {
  return attribute(child(parent, name), "value");
}

/// The first child element of that name whose name="…" is kind.
pugi::xml_node named(pugi::xml_node parent, std::string_view name, std::string_view kind) {
  return parent.find_child([name, kind](pugi::xml_node node) {
    return local_name(node) == name && node.attribute("name").value() == kind;
  });
}

class MetadataReader {
 public:
  MetadataReader(const XmlDocument& document, pugi::xml_node document_element)
      : document_(document), element_(document_element), meta_(child(document_element, "meta")) {}

  Result<model::Expression> read() {
    const auto identification = child(meta_, "identification");
    if (!identification) return refuse(meta_ ? meta_ : element_, "no <identification>");
    read_work(child(identification, "FRBRWork"));
    if (auto done = read_expression(child(identification, "FRBRExpression")); !done) {
      return tl::unexpected<Error>(std::move(done.error()));
    }
    for (const auto proprietary : meta_.children()) {
      if (local_name(proprietary) == "proprietary") read_proprietary(proprietary);
    }
    read_sources(child(meta_, "references"));
    complete();
    if (!bad_date_text_.empty()) {
      return document_.error(ErrorCode::DocumentInvalid, bad_date_, "not a date: " + bad_date_text_,
                             "YYYY, YYYY-MM or YYYY-MM-DD");
    }
    if (work().frbr_uri.empty()) return refuse(identification, "no FRBRWork/FRBRuri");
    if (!is_clean_eid(work().id)) return refuse(identification, "unusable id: " + work().id);
    return std::move(result_);
  }

 private:
  model::Work& work() { return result_.work; }

  tl::unexpected<Error> refuse(pugi::xml_node where, std::string_view message) const {
    return document_.error(ErrorCode::DocumentInvalid, where, message);
  }

  /// An absent or empty attribute is an unknown date; any other must be one.
  Date date(pugi::xml_node node, const char* name) {
    const std::string_view text = node.attribute(name).value();
    if (text.empty()) return {};
    const auto date = parse_date(text.substr(0, 10));  // xsd:dateTime begins with the date
    if (!date && bad_date_text_.empty()) {
      bad_date_ = node;
      bad_date_text_ = text;
    }
    return date.value_or(Date{});
  }

  void read_work(pugi::xml_node frbr) {
    work().id = attribute(named(frbr, "FRBRalias", "id"), "value");
    work().frbr_uri = value_of(frbr, "FRBRuri");
    work().number = value_of(frbr, "FRBRnumber");
    work().adopted = date(named(frbr, "FRBRdate", "adoption"), "date");
    work().country = value_of(frbr, "FRBRcountry");
    work().kind = value_of(frbr, "FRBRsubtype");
    result_.gazette = attribute(child(meta_, "publication"), "showAs");
  }

  Result<void> read_expression(pugi::xml_node frbr) {
    result_.frbr_uri = value_of(frbr, "FRBRuri");
    const auto language_node = child(frbr, "FRBRlanguage");
    const auto language = parse_language(attribute(language_node, "language"));
    if (!language) {
      return refuse(language_node ? language_node : meta_, "FRBRlanguage is none of tgk, rus, eng");
    }
    result_.language = *language;
    const auto date_node = child(frbr, "FRBRdate");
    // The schema wants a date even where none is known; write/ marks such a date.
    if (attribute(date_node, "name") != "unknown") result_.date = date(date_node, "date");
    for (const auto alias : frbr.children()) {
      if (local_name(alias) == "FRBRalias") read_alias(alias);
    }
    return {};
  }

  void read_alias(pugi::xml_node alias) {
    const auto name = attribute(alias, "name");
    auto value = attribute(alias, "value");
    if (name == "title") result_.title = std::move(value);
    if (name == "shortTitle") result_.short_title = std::move(value);
    if (name == "alias") result_.aliases.push_back(std::move(value));
  }

  void read_proprietary(pugi::xml_node proprietary) {
    for (const auto node : proprietary.children()) {
      const auto name = local_name(node);
      if (name == "work") read_panoh_work(node);
      if (name == "note") result_.note = read_line(node);
      if (name == "party") {
        work().parties.push_back(
            {attribute(node, "country"), attribute(node, "action"), date(node, "date")});
      }
      if (name == "amendment") {
        work().amendments.push_back({date(node, "date"), attribute(node, "number")});
      }
    }
  }

  void read_panoh_work(pugi::xml_node node) {
    work().kind = attribute(node, "kind");
    work().country = attribute(node, "country");
    result_.issuer = attribute(node, "issuer");
    work().in_force = date(node, "inForce");
    work().repealed = date(node, "repealed");
    work().status = model::parse_standing(attribute(node, "status"));
    if (node.attribute("adopted")) work().adopted = date(node, "adopted");
    if (node.attribute("asOf")) result_.date = date(node, "asOf");
    result_.text_status = model::parse_text_status(attribute(node, "textStatus"));
    result_.title_official = node.attribute("titleOfficial").as_bool();
    result_.official_url = attribute(node, "officialUrl");
  }

  void read_sources(pugi::xml_node references) {
    for (const auto node : references.children()) {
      if (local_name(node) != "original") continue;
      result_.sources.push_back({attribute(node, "href"), attribute(node, "showAs")});
    }
  }

  /// Documents of others say less: their address and element names stand in.
  void complete() {
    const auto uri = parse_frbr_uri(work().frbr_uri);
    if (work().id.empty() && uri) work().id = work_id_of(*uri);
    if (work().kind.empty()) work().kind = attribute(element_, "name");
    if (work().kind.empty() || work().kind == "act") work().kind = "law";
    if (work().country.empty() && uri) work().country = uri->country();
    if (work().country.size() == 2 && work().country != "un" && work().country != "eu") {
      std::transform(work().country.begin(), work().country.end(), work().country.begin(),
                     [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    } else {
      work().country = "INT";
    }
    if (!result_.title.empty()) return;
    const auto title =
        element_.find_node([](pugi::xml_node node) { return local_name(node) == "docTitle"; });
    result_.title = read_line(title);
    if (result_.title.empty()) result_.title = work().id;
  }

  const XmlDocument& document_;
  pugi::xml_node element_, meta_, bad_date_;
  std::string bad_date_text_;
  model::Expression result_;
};

void read_one(pugi::xml_node node, model::Provision& provision) {
  provision.review = model::parse_review(attribute(node, "review"));
  provision.heading_official = node.attribute("headingOfficial").as_bool();
  for (const auto detail : node.children()) {
    const auto name = local_name(detail);
    if (name == "keyword") provision.keywords.push_back(read_line(detail));
    if (name == "variant") provision.num_variants.push_back(read_line(detail));
    if (name == "evidences") provision.evidences.push_back(attribute(detail, "href"));
    if (name == "sameAs") provision.same_as.push_back(attribute(detail, "href"));
    if (name == "related") provision.related.push_back(attribute(detail, "href"));
    if (name == "source") provision.sources.push_back(attribute(detail, "href"));
  }
}

}  // namespace

Result<model::Expression> read_metadata(const XmlDocument& document,
                                        pugi::xml_node document_element) {
  return MetadataReader(document, document_element).read();
}

std::map<std::string, std::string> read_concept_names(pugi::xml_node meta) {
  std::map<std::string, std::string> names;
  for (const auto references : meta.children()) {
    for (const auto node : references.children()) {
      const std::string_view href = node.attribute("href").value();
      const bool usable = href.find_first_of(" \t\r\n") == std::string_view::npos;
      if (local_name(node) == "TLCConcept" && usable && href.starts_with(kConceptRoot)) {
        names[node.attribute("eId").value()] = href.substr(kConceptRoot.size());
      }
    }
  }
  return names;
}

Result<void> read_provision_metadata(const XmlDocument& document, pugi::xml_node meta,
                                     std::vector<model::Provision>& provisions) {
  std::map<std::string_view, model::Provision*> by_eid;
  for (auto& provision : provisions) by_eid[provision.eid] = &provision;
  for (const auto proprietary : meta.children()) {
    if (local_name(proprietary) != "proprietary") continue;
    for (const auto node : proprietary.children()) {
      if (local_name(node) != "provision") continue;
      std::string_view eid = node.attribute("href").value();
      if (eid.starts_with('#')) eid.remove_prefix(1);
      const auto found = by_eid.find(eid);
      if (found == by_eid.end()) {
        return document.error(ErrorCode::ReferenceUnresolved, node,
                              "panoh:provision names no provision: " + std::string(eid));
      }
      read_one(node, *found->second);
    }
  }
  return {};
}

}  // namespace panoh::read
