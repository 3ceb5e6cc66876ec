// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/concept_check.hpp"

#include <fmt/format.h>

#include <set>

namespace panoh::read {
namespace {

using ConceptsById = std::map<std::string_view, const model::Concept*>;

ConceptsById by_id(const Corpus& corpus) {
  ConceptsById concepts;
  for (const auto& item : corpus.concepts) concepts.emplace(item.id, &item);
  return concepts;
}

/// Whether the way up from a concept leads back to it.
bool is_above_itself(const model::Concept& item, const ConceptsById& known) {
  std::set<std::string_view> seen;
  std::vector<std::string_view> to_visit(item.broader.begin(), item.broader.end());
  while (!to_visit.empty()) {
    const auto id = to_visit.back();
    to_visit.pop_back();
    if (id == item.id) return true;
    const auto found = known.find(id);
    if (found == known.end() || !seen.insert(id).second) continue;
    const auto& above = found->second->broader;
    to_visit.insert(to_visit.end(), above.begin(), above.end());
  }
  return false;
}

}  // namespace

Findings check_concepts(const Corpus& corpus) {
  Findings findings;
  const auto known = by_id(corpus);
  for (const auto& expression : corpus.expressions) {
    for (const auto& provision : expression.provisions) {
      for (const auto& id : provision.concepts) {
        if (known.contains(id)) continue;
        unresolved(findings, place(expression, provision.eid) + "no such concept: " + id,
                   "refersTo names a TLCConcept of the file, and this a concept of topics.xml");
      }
    }
  }
  return findings;
}

Findings check_labels(const Corpus& corpus) {
  Findings findings;
  for (const auto& item : corpus.concepts) {
    for (const Language language : kLanguages) {
      if (item.labels.contains(language)) continue;
      invalid(findings, fmt::format("topics.xml:{}: no label in {}", item.id, two_letter(language)),
              fmt::format("add <skos:prefLabel xml:lang=\"{}\">", two_letter(language)));
    }
  }
  return findings;
}

Findings check_broader(const Corpus& corpus) {
  Findings findings;
  const auto known = by_id(corpus);
  for (const auto& item : corpus.concepts) {
    for (const auto& id : item.broader) {
      if (known.contains(id)) continue;
      unresolved(findings,
                 fmt::format("topics.xml:{}: skos:broader names no concept: {}", item.id, id),
                 "its rdf:resource is the rdf:about of another concept");
    }
    if (!is_above_itself(item, known)) continue;
    invalid(findings, fmt::format("topics.xml:{}: skos:broader leads back to it", item.id),
            "remove one of the skos:broader on the way");
  }
  return findings;
}

Findings check_value_lists(const Corpus& corpus) {
  return apply({check_concepts, check_labels, check_broader}, corpus);
}

}  // namespace panoh::read
