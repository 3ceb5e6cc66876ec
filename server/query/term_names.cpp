// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/term_names.hpp"

#include "indexer/base/utf8.hpp"

namespace panoh::query {
namespace {

/// At the beginning of a word.
bool has(std::string_view name, std::string_view typed) {
  if (typed.empty()) return false;
  for (auto at = name.find(typed); at != std::string_view::npos; at = name.find(typed, at + 1)) {
    if (at == 0 || name[at - 1] == ' ' || name[at - 1] == '-') return true;
  }
  return false;
}

}  // namespace

TermNames::TermNames(const index::Catalogue& catalogue, const analysis::Analyzer& tajik) {
  for (const model::TermEntry& entry : catalogue.terms) {
    for (const model::Term& term : entry.terms) {
      const auto language = parse_language(term.language);
      const model::Term* shown = language ? &term : entry.preferred("tg");
      if (shown == nullptr) continue;
      std::string folded = utf8::fold_case(utf8::nfc(term.text));
      std::string plain = tajik.typing()->plain(folded);
      names_.push_back({entry.id, shown->text, language.value_or(Language::Tg), std::move(folded),
                        std::move(plain)});
    }
  }
}

std::vector<const TermName*> TermNames::beginning(std::string_view folded,
                                                  std::string_view plain) const {
  std::vector<const TermName*> found;
  for (const TermName& name : names_) {
    if (has(name.folded, folded) || has(name.plain, plain)) found.push_back(&name);
  }
  return found;
}

}  // namespace panoh::query
