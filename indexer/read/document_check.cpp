// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/document_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "indexer/base/file.hpp"
#include "indexer/read/concept_label.hpp"
#include "indexer/read/xml_document.hpp"

namespace panoh::read {
namespace {

struct Attribute {
  std::string_view element, name;
  std::string_view values;  ///< separated by spaces; empty: any
};

constexpr std::array kAttributes{
    Attribute{"work", "kind", ""},
    Attribute{"work", "country", ""},
    Attribute{"work", "textStatus", "summary official translation"},
    Attribute{"work", "titleOfficial", "true false"},
    Attribute{"work", "issuer", ""},
    Attribute{"work", "adopted", ""},
    Attribute{"work", "asOf", ""},
    Attribute{"work", "inForce", ""},
    Attribute{"work", "repealed", ""},
    Attribute{"work", "status", "in-force repealed"},
    Attribute{"work", "officialUrl", ""},
    Attribute{"party", "country", ""},
    Attribute{"party", "action", "ratification accession acceptance approval succession signature"},
    Attribute{"party", "date", ""},
    Attribute{"amendment", "date", ""},
    Attribute{"amendment", "number", ""},
    Attribute{"provision", "href", ""},
    Attribute{"provision", "review", "checked unchecked"},
    Attribute{"provision", "headingOfficial", "true false"},
    Attribute{"evidences", "href", ""},
    Attribute{"sameAs", "href", ""},
    Attribute{"related", "href", ""},
    Attribute{"source", "href", ""},
};
constexpr std::string_view kConceptRoot = "/akn/ontology/concept/";
constexpr std::array<std::string_view, 3> kTextElements{"note", "keyword", "variant"};

/// Whether the list has the word.
bool has_word(std::string_view list, std::string_view word) {
  while (!list.empty()) {
    const auto end = std::min(list.find(' '), list.size());
    if (list.substr(0, end) == word) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

std::string names_of(std::string_view element) {
  std::string names;
  for (const auto& attribute : kAttributes) {
    if (attribute.element != element) continue;
    names += (names.empty() ? "" : ", ") + std::string(attribute.name);
  }
  return names;
}

bool is_element(std::string_view name) {
  return std::ranges::find(kTextElements, name) != kTextElements.end() || !names_of(name).empty();
}

/// What is wrong with the element, and what to do.
struct Wrong {
  std::string message, hint;
};

Wrong wrong_attribute(std::string_view element, pugi::xml_attribute attribute) {
  const std::string_view name = attribute.name(), value = attribute.value();
  const auto* known = std::ranges::find_if(kAttributes, [&](const Attribute& candidate) {
    return candidate.element == element && candidate.name == name;
  });
  if (known == kAttributes.end()) {
    return {fmt::format("panoh:{} has no attribute {}", element, name),
            fmt::format("it has {}", names_of(element))};
  }
  if (known->values.empty() || has_word(known->values, value)) return {};
  return {fmt::format("{}=\"{}\" is not a value of panoh:{}", name, value, element),
          fmt::format("one of: {}", known->values)};
}

class DocumentCheck {
 public:
  DocumentCheck(const XmlDocument& document, const model::Expression& expression,
                const Corpus& corpus, Findings& findings)
      : document_(document), expression_(expression), corpus_(corpus), findings_(findings) {}

  void run() {
    for (const auto component : document_.root().children()) {
      for (const auto part : child(component, "meta").children()) {
        if (local_name(part) == "proprietary") check_children(part);
        if (local_name(part) == "references") check_concepts(part);
      }
      check_uses(component);
    }
  }

 private:
  void check_children(pugi::xml_node parent) {
    for (const auto node : parent.children()) {
      if (!std::string_view(node.name()).starts_with("panoh:")) continue;
      check(node);
      check_children(node);
    }
  }

  void check(pugi::xml_node node) {
    const auto name = local_name(node);
    if (!is_element(name)) {
      complain(node, {fmt::format("no such element: panoh:{}", name),
                      "corpus/README.md says which there are"});
      return;
    }
    for (const auto attribute : node.attributes()) {
      if (auto wrong = wrong_attribute(name, attribute); !wrong.message.empty()) {
        complain(node, std::move(wrong));
      }
    }
  }

  /// Collects what refersTo may name, and compares the labels.
  void check_concepts(pugi::xml_node references) {
    for (const auto node : references.children()) {
      const std::string_view eid = node.attribute("eId").value();
      declared_.insert(eid);
      std::string_view address = node.attribute("href").value();
      if (local_name(node) != "TLCConcept" || !address.starts_with(kConceptRoot)) continue;
      if (expression_.text_status != model::TextStatus::Summary) continue;
      address.remove_prefix(kConceptRoot.size());
      const auto label = concept_label(corpus_.concepts, address, expression_.language);
      if (label.empty() || label == node.attribute("showAs").value()) continue;
      complain(node, {fmt::format("the label of {} is not that of topics.xml", eid),
                      fmt::format("showAs=\"{}\"", label)});
    }
  }

  void check_uses(pugi::xml_node node) {
    std::string_view names = node.attribute("refersTo").value();
    while (!names.empty()) {
      const auto end = std::min(names.find(' '), names.size());
      const auto name = names.substr(0, end);
      names.remove_prefix(std::min(end + 1, names.size()));
      if (!name.starts_with('#') || declared_.contains(name.substr(1))) continue;
      complain(node, {fmt::format("refersTo names {}, which the file does not declare", name),
                      "add its TLCConcept to <references>"});
    }
    for (const auto inner : node.children()) check_uses(inner);
  }

  void complain(pugi::xml_node where, Wrong wrong) {
    findings_.push_back(
        document_.error(ErrorCode::DocumentInvalid, where, wrong.message, std::move(wrong.hint))
            .value());
  }

  const XmlDocument& document_;
  const model::Expression& expression_;
  const Corpus& corpus_;
  Findings& findings_;
  std::set<std::string_view> declared_;
};

}  // namespace

Findings check_documents(const Corpus& corpus) {
  Findings findings;
  for (const auto& [id, languages] : by_work(corpus)) {
    for (const auto* expression : languages) {
      const auto xml = read_file(expression->file);
      if (!xml) continue;
      const auto document = XmlDocument::parse(*xml, expression->file);
      if (document) DocumentCheck(*document, *expression, corpus, findings).run();
    }
  }
  return findings;
}

}  // namespace panoh::read
