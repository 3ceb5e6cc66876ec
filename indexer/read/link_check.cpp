// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/link_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace panoh::read {
namespace {

using model::Expression;
using model::Provision;

template <typename Visit>
void each_provision(const Corpus& corpus, const Visit& visit) {
  for (const auto& expression : corpus.expressions) {
    for (const auto& provision : expression.provisions) visit(expression, provision);
  }
}

/// Provisions in any language → their country.
std::map<std::string_view, std::string_view> countries_of(const Corpus& corpus) {
  std::map<std::string_view, std::string_view> countries;
  each_provision(corpus, [&](const Expression& expression, const Provision& provision) {
    countries.emplace(provision.id, expression.work.country);
  });
  return countries;
}

bool is_same(const Provision& provision, const std::string& id) {
  const auto& all = provision.same_as;
  return std::find(all.begin(), all.end(), id) != all.end();
}

}  // namespace

Findings check_evidences(const Corpus& corpus) {
  Findings findings;
  const auto known = countries_of(corpus);
  each_provision(corpus, [&](const Expression& expression, const Provision& provision) {
    for (const auto& id : provision.evidences) {
      if (known.contains(id)) continue;
      unresolved(findings, place(expression, provision.eid) + "evidences no known provision: " + id,
                 "panoh:evidences names WORK#NUMBER");
    }
  });
  return findings;
}

Findings check_indicators(const Corpus& corpus) {
  Findings findings;
  const auto countries = countries_of(corpus);
  each_provision(corpus, [&](const Expression& expression, const Provision& provision) {
    if (provision.kind != "indicator") return;
    std::set<std::string_view> supported;
    for (const auto& id : provision.evidences) {
      const auto found = countries.find(id);
      if (found != countries.end()) supported.insert(found->second);
    }
    for (const std::string_view country : {"TJ", "INT"}) {
      if (supported.contains(country)) continue;
      invalid(
          findings,
          fmt::format("{}supports no provision of {}", place(expression, provision.eid), country),
          "add <panoh:evidences href=\"WORK#NUMBER\"/>");
    }
  });
  return findings;
}

Findings check_same(const Corpus& corpus) {
  Findings findings;
  std::map<std::pair<Language, std::string_view>, const Provision*> known;
  each_provision(corpus, [&](const Expression& expression, const Provision& provision) {
    known[{expression.language, provision.id}] = &provision;
  });
  each_provision(corpus, [&](const Expression& expression, const Provision& provision) {
    for (const auto& id : provision.same_as) {
      const auto other = known.find({expression.language, id});
      const auto here = place(expression, provision.eid);
      if (other == known.end()) {
        unresolved(findings, here + "panoh:sameAs names no known provision: " + id,
                   "it names indicators by their id");
      } else if (id == provision.id || !is_same(*other->second, provision.id)) {
        invalid(findings, fmt::format("{}panoh:sameAs names {}, which does not name it", here, id),
                "add it there, or remove it here");
      }
    }
  });
  return findings;
}

Findings check_related(const Corpus& corpus) {
  Findings findings;
  std::set<std::string_view> known;
  for (const auto& expression : corpus.expressions) known.insert(expression.work.id);
  each_provision(
      corpus, [&](const Expression&, const Provision& provision) { known.insert(provision.id); });
  each_provision(corpus, [&](const Expression& expression, const Provision& provision) {
    for (const auto& id : provision.related) {
      if (known.contains(id)) continue;
      unresolved(findings,
                 place(expression, provision.eid) + "panoh:related names nothing known: " + id,
                 "it names a work, WORK#NUMBER, an indicator, a term or a series");
    }
  });
  return findings;
}

Findings check_links(const Corpus& corpus) {
  return apply({check_evidences, check_indicators, check_same, check_related}, corpus);
}

}  // namespace panoh::read
