// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/translation_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "indexer/read/text_numbers.hpp"

namespace panoh::read {
namespace {

using model::Expression;
using model::Paragraph;
using model::Provision;

constexpr Language kStandard = Language::En;  // what the other languages are compared with

using Values = std::multiset<std::string_view>;

Values values_of(const std::vector<std::string>& list) { return {list.begin(), list.end()}; }

Values links_of(const Provision& provision) {
  Values links;
  for (const auto& row : provision.paragraphs) {
    for (const auto& reference : row.references) links.insert(reference.href);
  }
  return links;
}

/// The names of the metadata in which the two differ.
std::vector<std::string_view> differences(const Provision& a, const Provision& b) {
  std::vector<std::string_view> names;
  const auto compare = [&names](std::string_view name, bool alike) {
    if (!alike) names.push_back(name);
  };
  compare("refersTo", values_of(a.concepts) == values_of(b.concepts));
  compare("panoh:evidences", values_of(a.evidences) == values_of(b.evidences));
  compare("panoh:sameAs", values_of(a.same_as) == values_of(b.same_as));
  compare("panoh:related", values_of(a.related) == values_of(b.related));
  compare("panoh:variant", values_of(a.num_variants) == values_of(b.num_variants));
  compare("ref", links_of(a) == links_of(b));
  compare("review", a.review == b.review);
  compare("heading (there or missing)", a.heading.empty() == b.heading.empty());
  compare("num (there or missing)", a.label.empty() == b.label.empty());
  return names;
}

/// Visits each translation of a summary with the English text.
template <typename Visit>
void each_translation(const Corpus& corpus, const Visit& visit) {
  for (const auto& [id, languages] : by_work(corpus)) {
    const auto* standard = in_language(languages, kStandard);
    if (standard == nullptr) continue;
    for (const auto* other : languages) {
      if (other == standard || other->text_status != model::TextStatus::Summary) continue;
      visit(*other, *standard);
    }
  }
}

/// Visits each provision of a translation with the English one.
template <typename Visit>
void each_provision(const Expression& expression, const Expression& standard, const Visit& visit) {
  for (const auto& provision : expression.provisions) {
    const auto* same = find_provision(standard, provision.eid);
    if (same != nullptr) visit(provision, *same);
  }
}

void compare_numbers(Findings& findings, const std::string& place, std::string_view text,
                     std::string_view standard) {
  const auto expected = numbers_in(standard);
  for (const auto& number : numbers_in(text)) {
    if (expected.contains(number)) continue;
    invalid(findings, fmt::format("{}the number {} is not in the English text", place, number),
            "write it in digits in both languages, or correct the wrong one");
  }
}

void compare_numbers(Findings& findings, const Expression& expression, const Provision& provision,
                     const Provision& standard) {
  compare_numbers(findings, place(expression, provision.eid) + "heading: ", provision.heading,
                  standard.heading);
  for (const auto& row : provision.paragraphs) {
    const auto same = std::find_if(standard.paragraphs.begin(), standard.paragraphs.end(),
                                   [&row](const Paragraph& other) { return other.eid == row.eid; });
    if (same == standard.paragraphs.end()) continue;
    compare_numbers(findings, place(expression, row.eid), row.text, same->text);
  }
}

}  // namespace

Findings check_metadata(const Corpus& corpus) {
  Findings findings;
  each_translation(corpus, [&](const Expression& expression, const Expression& standard) {
    each_provision(expression, standard, [&](const Provision& ours, const Provision& theirs) {
      for (const auto name : differences(ours, theirs)) {
        invalid(findings,
                fmt::format("{}{} differs from that in {}", place(expression, ours.eid), name,
                            standard.file),
                "all languages have the same");
      }
    });
  });
  return findings;
}

Findings check_numbers(const Corpus& corpus) {
  Findings findings;
  each_translation(corpus, [&](const Expression& expression, const Expression& standard) {
    compare_numbers(findings, place(expression, "title"), expression.title, standard.title);
    compare_numbers(findings, place(expression, "note"), expression.note, standard.note);
    each_provision(expression, standard, [&](const Provision& ours, const Provision& theirs) {
      compare_numbers(findings, expression, ours, theirs);
    });
  });
  return findings;
}

Findings check_translations(const Corpus& corpus) {
  return apply({check_metadata, check_numbers}, corpus);
}

}  // namespace panoh::read
