// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/akn_body.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "indexer/read/akn_rows.hpp"
#include "indexer/read/akn_text.hpp"
#include "indexer/read/eid.hpp"

namespace panoh::read {
namespace {

/// Levels that group sections when a law has no articles.
constexpr std::array<std::string_view, 11> kAboveSections{
    "book",    "tome",       "part",     "subpart",     "title",       "subtitle",
    "chapter", "subchapter", "division", "subdivision", "transitional"};

constexpr std::array<std::string_view, 6> kBodies{"body",     "mainBody",    "portionBody",
                                                  "preamble", "conclusions", "fragmentBody"};

bool is_above_sections(std::string_view name) {
  return std::find(kAboveSections.begin(), kAboveSections.end(), name) != kAboveSections.end();
}

bool has_unit_below(pugi::xml_node element, bool sections) {
  const auto unit = element.find_node([sections](pugi::xml_node node) {
    const auto name = local_name(node);
    return name == "article" || name == "hcontainer" || (sections && name == "section");
  });
  return !unit.empty();
}

bool is_container(pugi::xml_node element) {
  const auto name = local_name(element);
  return name != "article" && has_unit_below(element, is_above_sections(name));
}

std::string_view value_of(pugi::xml_node node, const char* attribute) {
  return node.attribute(attribute).value();
}

class BodyReader {
 public:
  BodyReader(const XmlDocument& document, const ProvisionContext& context)
      : document_(document), context_(context) {}

  Result<std::vector<model::Provision>> read(pugi::xml_node document_element) {
    for (const auto part : document_element.children()) {
      const auto name = local_name(part);
      if (std::find(kBodies.begin(), kBodies.end(), name) != kBodies.end()) read_body(part, name);
    }
    if (error_) return tl::unexpected<Error>(std::move(*error_));
    return std::move(provisions_);
  }

 private:
  void read_body(pugi::xml_node body, std::string_view name) {
    if (name == "preamble" || name == "conclusions") {
      read_unit(body, std::string(name));
    } else {
      read_container(body, std::string(name));
    }
  }

  /// @param fallback  eId for text that stands in the container itself
  void read_container(pugi::xml_node container, const std::string& fallback) {
    if (has_own_text(container)) read_own_text(container, fallback);
    for (const auto node : container.children()) {
      if (error_) return;
      const auto name = local_name(node);
      if (name == "preamble" || name == "conclusions") {
        read_unit(node, std::string(name));  // in a portion
      } else if (is_hierarchical(name)) {
        read_level(node);
      }
    }
  }

  void read_level(pugi::xml_node node) {
    if (!is_container(node)) return read_unit(node, {});
    path_.push_back(join_heading(read_line(child(node, "num")), read_line(child(node, "heading"))));
    if (path_.back().empty()) path_.back() = value_of(node, "eId");
    read_container(node, std::string(value_of(node, "eId")));
    path_.pop_back();
  }

  static bool is_own_text(pugi::xml_node node) {
    const auto name = local_name(node);
    return node.type() == pugi::node_element && !is_hierarchical(name) && name != "num" &&
           name != "heading" && name != "subheading" && name != "preamble" &&
           name != "conclusions" && name != "componentRef" && name != "toc";
  }

  static bool has_own_text(pugi::xml_node container) {
    const auto children = container.children();
    return std::any_of(children.begin(), children.end(), is_own_text);
  }

  /// An introduction above the articles of a chapter is found and shown like an article.
  void read_own_text(pugi::xml_node container, const std::string& eid) {
    pugi::xml_document alone;
    auto copy = alone.append_child("container");
    for (const auto node : container.children()) {
      if (is_own_text(node)) copy.append_copy(node);
    }
    read_unit(copy, eid);
  }

  void read_unit(pugi::xml_node node, std::string eid) {
    if (error_) return;
    if (node.attribute("eId")) eid = value_of(node, "eId");
    if (!is_clean_eid(eid)) {
      return refuse(node, "<" + std::string(local_name(node)) + ">" +
                              (eid.empty() ? " without eId" : " with an unusable eId: " + eid));
    }
    model::Provision provision;
    provision.eid = std::move(eid);
    read_headings(node, provision);
    auto rows = read_rows(document_, node, provision.eid);
    if (!rows) {
      error_ = std::move(rows.error());
      return;
    }
    provision.paragraphs = std::move(*rows);
    if (provision.paragraphs.empty() && provision.label.empty() && provision.heading.empty()) {
      return;
    }
    identify(node, provision);
    if (claim_eids(node, provision)) provisions_.push_back(std::move(provision));
  }

  void read_headings(pugi::xml_node node, model::Provision& provision) const {
    provision.label = read_line(child(node, "num"));
    provision.heading = read_line(child(node, "heading"));
    if (provision.heading.empty()) {
      const auto block = node.find_child_by_attribute("block", "name", "heading");
      provision.heading = read_line(block);
    }
    provision.path = path_;
  }

  void identify(pugi::xml_node node, model::Provision& provision) {
    const std::string_view name = value_of(node, "name");
    const bool indicator = name == "indicator";
    // Entries that are cited by an id of their own.
    const bool entry = indicator || name == "note" || name == "session";
    provision.kind = indicator ? "indicator" : context_.kind;
    provision.num = entry ? provision.eid : num_of(provision.eid);
    // Numbers that begin again in every chapter: the full eId tells them apart.
    if (!nums_.insert(provision.num).second) provision.num = provision.eid;
    provision.id = entry ? provision.eid : context_.work + "#" + provision.num;
    provision.concepts = read_concepts(value_of(node, "refersTo"));
  }

  std::vector<std::string> read_concepts(std::string_view refers_to) const {
    std::vector<std::string> concepts;
    while (!refers_to.empty()) {
      const auto end = std::min(refers_to.find_first_of(" \t\n"), refers_to.size());
      if (end > 1) concepts.push_back(resolve(refers_to.substr(0, end)));
      refers_to.remove_prefix(std::min(end + 1, refers_to.size()));
    }
    return concepts;
  }

  /// A name without a TLCConcept is kept in the form of an id: "check" then names it as unknown.
  std::string resolve(std::string_view name) const {
    if (name.starts_with('#')) name.remove_prefix(1);
    std::string key(name);
    const auto known = context_.concepts.find(key);
    if (known != context_.concepts.end()) return known->second;
    const auto dash = key.find('-');
    if (dash != std::string::npos) key[dash] = '/';
    return key;
  }

  bool claim_eids(pugi::xml_node node, const model::Provision& provision) {
    bool fresh = eids_.insert(provision.eid).second;
    std::string twice = provision.eid;
    for (const auto& row : provision.paragraphs) {
      if (!fresh) break;
      fresh = eids_.insert(row.eid).second;
      twice = row.eid;
    }
    if (!fresh) refuse(node, "eId used twice: " + twice);
    return fresh;
  }

  void refuse(pugi::xml_node node, const std::string& message) {
    if (!error_) error_ = document_.error(ErrorCode::DocumentInvalid, node, message).value();
  }

  const XmlDocument& document_;
  const ProvisionContext& context_;
  std::vector<std::string> path_;
  std::set<std::string, std::less<>> eids_, nums_;
  std::vector<model::Provision> provisions_;
  std::optional<Error> error_;
};

}  // namespace

Result<std::vector<model::Provision>> read_provisions(const XmlDocument& document,
                                                      pugi::xml_node document_element,
                                                      const ProvisionContext& context) {
  return BodyReader(document, context).read(document_element);
}

std::string join_heading(std::string_view num, std::string_view heading) {
  if (num.empty() || heading.empty()) return std::string(num.empty() ? heading : num);
  const bool ends = num.ends_with('.') || num.ends_with(':');
  return std::string(num).append(ends ? " " : ". ").append(heading);
}

}  // namespace panoh::read
