// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/corpus_check.hpp"

#include <fmt/format.h>

#include <map>
#include <set>
#include <string_view>

#include "indexer/read/finding.hpp"
#include "indexer/read/frbr_uri.hpp"
#include "indexer/read/link_check.hpp"
#include "indexer/read/series_check.hpp"
#include "indexer/read/text_check.hpp"
#include "indexer/read/translation_check.hpp"

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

/// @return what is wrong; empty: the reference resolves, or leads out of the knowledge base
std::string wrong_reference(std::string_view href, const Expression& from,
                            const Addresses& addresses) {
  FrbrUri target;
  if (href.starts_with('#')) {
    target.work = from.work.frbr_uri;
    target.portion = href.substr(1);
  } else if (href.starts_with("/akn/")) {
    const auto parsed = parse_frbr_uri(href);
    if (!parsed) return fmt::format("not an address of a work: {}", href);
    target = *parsed;
  } else {
    return {};
  }
  const auto work = addresses.find(target.work);
  if (work == addresses.end()) return fmt::format("no such work in the corpus: {}", href);
  const bool found = target.portion.empty() || work->second.contains(target.portion);
  return found ? std::string() : fmt::format("the work has no such part: {}", href);
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

void compare_languages(const Expression& first, const Expression& other, Findings& findings) {
  const auto ours = eids_of(first), theirs = eids_of(other);
  for (const auto eid : ours) {
    if (!theirs.contains(eid)) {
      invalid(findings, place(other, eid) + "missing here, but present in " + first.file);
    }
  }
  for (const auto eid : theirs) {
    if (!ours.contains(eid)) {
      invalid(findings, place(first, eid) + "missing here, but present in " + other.file);
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
                  fmt::format("the id {} is already one of {}", provision.id, owner->second));
    }
  }
  return findings;
}

Findings check_works(const Corpus& corpus) {
  Findings findings;
  std::map<std::string_view, std::string_view> addresses;
  for (const auto& [id, languages] : by_work(corpus)) {
    const auto& first = *languages.front();
    for (const auto* other : languages) {
      const auto &a = first.work, &b = other->work;
      if (a.frbr_uri != b.frbr_uri || a.kind != b.kind || a.country != b.country ||
          a.number != b.number || a.adopted != b.adopted || a.in_force != b.in_force ||
          a.repealed != b.repealed) {
        invalid(findings, fmt::format("{}: address, kind, country, number or dates of {} differ "
                                      "from those in {}",
                                      other->file, id, first.file));
      }
    }
    const auto [owner, fresh] = addresses.try_emplace(first.work.frbr_uri, id);
    if (!fresh) {
      invalid(findings, fmt::format("{}: {} has the address of {}: {}", first.file, id,
                                    owner->second, first.work.frbr_uri));
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
      invalid(findings, fmt::format("{}: {} has no text in {}", languages.front()->file, id,
                                    three_letter(language)));
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
          if (!wrong.empty()) unresolved(findings, place(expression, row.eid) + wrong);
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
    for (const auto* expression : languages) sources += expression->sources.size();
    if (sources > 0) continue;
    findings.push_back({ErrorCode::DocumentInvalid,
                        fmt::format("{}: {} names no source", languages.front()->file, id),
                        "add <original href=\"…\"> to <references>"});
  }
  return findings;
}

Findings check_concepts(const Corpus& corpus) {
  Findings findings;
  std::set<std::string_view> known;
  for (const auto& item : corpus.concepts) known.insert(item.id);
  for (const auto& expression : corpus.expressions) {
    for (const auto& provision : expression.provisions) {
      for (const auto& id : provision.concepts) {
        if (known.contains(id)) continue;
        unresolved(findings, place(expression, provision.eid) + "no such concept: " + id);
      }
    }
  }
  return findings;
}

Findings check_terms(const Corpus& corpus) {
  Findings findings;
  for (const auto& entry : corpus.terms.entries) {
    const auto place = fmt::format("{}:{}: ", corpus.terms.file, entry.id);
    for (const auto& [language, preferred] : preferred_terms(entry)) {
      if (preferred == 1) continue;
      invalid(findings,
              place + fmt::format("{} preferred terms in {}, not one", preferred, language));
    }
    for (const auto& term : entry.terms) {
      if (term.status != model::TermStatus::Superseded || !term.note.empty()) continue;
      invalid(findings, place + fmt::format("\"{}\" is superseded, but no note says of which law "
                                            "or spelling it is",
                                            term.text));
    }
  }
  return findings;
}

Findings check_corpus(const Corpus& corpus) {
  return apply(
      {check_ids, check_works, check_languages, check_references, check_links, check_sources,
       check_terms, check_concepts, check_translations, check_texts, check_series},
      corpus);
}

}  // namespace panoh::read
