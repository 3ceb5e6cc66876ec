// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/corpus_check.hpp"

#include <fmt/format.h>

#include <map>
#include <set>
#include <string_view>

#include "indexer/read/concept_check.hpp"
#include "indexer/read/document_check.hpp"
#include "indexer/read/finding.hpp"
#include "indexer/read/frbr_uri.hpp"
#include "indexer/read/link_check.hpp"
#include "indexer/read/series_check.hpp"
#include "indexer/read/text_check.hpp"
#include "indexer/read/translation_check.hpp"
#include "indexer/read/work_check.hpp"

namespace panoh::read {
namespace {

using model::Expression;
using model::Provision;

/// eIds of provisions and of their rows.
std::set<std::string_view> eids_of(const Expression& expression) {
  std::set<std::string_view> eids;
  for (const auto& provision : expression.provisions) {
    eids.insert(provision.eid);
    for (const auto& row : provision.paragraphs) eids.insert(row.eid);
  }
  return eids;
}

/// Addresses of works → the eIds in any of their languages.
using Addresses = std::map<std::string_view, std::set<std::string_view>>;

Addresses addresses_of(const Corpus& corpus) {
  Addresses addresses;
  for (const auto& expression : corpus.expressions) {
    addresses[expression.work.frbr_uri].merge(eids_of(expression));
  }
  return addresses;
}

/// What is wrong, and what to do; empty: the reference resolves, or leads out of the knowledge
/// base.
struct Wrong {
  std::string message, hint;
};

Wrong wrong_reference(std::string_view href, const Expression& from, const Addresses& addresses) {
  FrbrUri target;
  if (href.starts_with('#')) {
    target.work = from.work.frbr_uri;
    target.portion = href.substr(1);
  } else if (href.starts_with("/akn/")) {
    const auto parsed = parse_frbr_uri(href);
    if (!parsed) {
      return {fmt::format("not an address of a work: {}", href),
              "it is FRBRWork/FRBRuri of the work, then /~ and the eId of the provision"};
    }
    target = *parsed;
  } else {
    return {};
  }
  const auto work = addresses.find(target.work);
  if (work == addresses.end()) {
    return {fmt::format("no such work in the corpus: {}", href),
            "copy the address from FRBRWork/FRBRuri of the work, or leave the link out"};
  }
  if (target.portion.empty() || work->second.contains(target.portion)) return {};
  return {fmt::format("the work has no such part: {}", href),
          "after ~ stands the eId of a provision of that work"};
}

bool is_official(const std::vector<const Expression*>& languages) {
  for (const auto* expression : languages) {
    if (expression->text_status == model::TextStatus::Official) return true;
  }
  return false;
}

/// Of every language that texts have, and of those that the entry has besides.
std::map<std::string_view, std::size_t> preferred_terms(const model::TermEntry& entry) {
  std::map<std::string_view, std::size_t> counts;
  for (const auto language : kLanguages) counts[two_letter(language)] = 0;
  for (const auto& term : entry.terms) {
    counts[term.language] += term.status == model::TermStatus::Preferred ? 1 : 0;
  }
  return counts;
}

constexpr auto kSameEids = "write it here, or remove it there: all languages have the same eIds";

/// Signs and notes were each seen somewhere else: the sources of their collection do not say where.
void find_unsourced(Findings& findings, const Expression& expression) {
  for (const auto& provision : expression.provisions) {
    const bool single = provision.kind == "indicator" || provision.kind == "practice";
    if (!single || provision.review != model::Review::Checked || !provision.sources.empty())
      continue;
    invalid(findings, place(expression, provision.eid) + "checked, but no source says where",
            "add <panoh:source href=\"…\"/>, or review=\"unchecked\"");
  }
}

void compare_languages(const Expression& first, const Expression& other, Findings& findings) {
  const auto ours = eids_of(first), theirs = eids_of(other);
  for (const auto eid : ours) {
    if (!theirs.contains(eid)) {
      invalid(findings, place(other, eid) + "missing here, but present in " + first.file,
              kSameEids);
    }
  }
  for (const auto eid : theirs) {
    if (!ours.contains(eid)) {
      invalid(findings, place(first, eid) + "missing here, but present in " + other.file,
              kSameEids);
    }
  }
}

}  // namespace

Findings check_ids(const Corpus& corpus) {
  Findings findings;
  std::map<std::string_view, std::string_view> owners;
  for (const auto& expression : corpus.expressions) {
    for (const auto& provision : expression.provisions) {
      const auto [owner, fresh] = owners.try_emplace(provision.id, expression.work.id);
      if (fresh || owner->second == expression.work.id) continue;
      invalid(findings,
              place(expression, provision.eid) +
                  fmt::format("the id {} is already one of {}", provision.id, owner->second),
              "choose the next free id");
    }
  }
  return findings;
}

Findings check_languages(const Corpus& corpus) {
  Findings findings;
  for (const auto& [id, languages] : by_work(corpus)) {
    if (is_official(languages)) continue;
    std::set<Language> present;
    for (const auto* expression : languages) present.insert(expression->language);
    for (const auto language : kLanguages) {
      if (present.contains(language)) continue;
      invalid(findings,
              fmt::format("{}: {} has no text in {}", languages.front()->file, id,
                          three_letter(language)),
              fmt::format("write {}.xml beside it", three_letter(language)));
    }
    for (const auto* other : languages) {
      if (other != languages.front()) compare_languages(*languages.front(), *other, findings);
    }
  }
  return findings;
}

Findings check_references(const Corpus& corpus) {
  Findings findings;
  const auto addresses = addresses_of(corpus);
  for (const auto& expression : corpus.expressions) {
    for (const auto& provision : expression.provisions) {
      for (const auto& row : provision.paragraphs) {
        for (const auto& reference : row.references) {
          const auto wrong = wrong_reference(reference.href, expression, addresses);
          if (wrong.message.empty()) continue;
          unresolved(findings, place(expression, row.eid) + wrong.message, wrong.hint);
        }
      }
    }
  }
  return findings;
}

Findings check_sources(const Corpus& corpus) {
  Findings findings;
  for (const auto& [id, languages] : by_work(corpus)) {
    std::size_t sources = 0;
    for (const auto* expression : languages) {
      sources += expression->sources.size();
      find_unsourced(findings, *expression);
    }
    if (sources > 0) continue;
    invalid(findings, fmt::format("{}: {} names no source", languages.front()->file, id),
            "add <original href=\"…\"> to <references>");
  }
  return findings;
}

Findings check_terms(const Corpus& corpus) {
  Findings findings;
  for (const auto& entry : corpus.terms.entries) {
    const auto place = fmt::format("{}:{}: ", corpus.terms.file, entry.id);
    for (const auto& [language, preferred] : preferred_terms(entry)) {
      if (preferred == 1) continue;
      invalid(
          findings, place + fmt::format("{} preferred terms in {}, not one", preferred, language),
          preferred == 0
              ? fmt::format("add <langSec xml:lang=\"{}\"> with a term whose administrativeStatus "
                            "is preferredTerm-admn-sts",
                            language)
              : "make all but one admittedTerm-admn-sts");
    }
    for (const auto& term : entry.terms) {
      if (term.status != model::TermStatus::Superseded) continue;
      for (const Language language : kLanguages) {
        if (term.notes.contains(language)) continue;
        invalid(findings,
                place + fmt::format("\"{}\" is superseded, but no note in {} says of which law or "
                                    "spelling it is",
                                    term.text, two_letter(language)),
                fmt::format("add <note xml:lang=\"{}\"> to its <termSec>", two_letter(language)));
      }
    }
  }
  return findings;
}

Findings check_corpus(const Corpus& corpus) {
  return apply({check_ids, check_work_metadata, check_documents, check_languages, check_references,
                check_links, check_sources, check_terms, check_value_lists, check_translations,
                check_texts, check_series},
               corpus);
}

}  // namespace panoh::read
