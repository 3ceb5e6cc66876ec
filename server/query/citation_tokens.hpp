// SPDX-License-Identifier: GPL-2.0-or-later
// The words and numbers of a text as citations look at them: with what each does in the grammar and
// its form in every language, so that names of acts meet in any inflection and typing.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/analysis/analyzer.hpp"
#include "indexer/model/language.hpp"
#include "server/query/citation_words.hpp"

namespace panoh::query {

struct CitationToken {
  std::string_view text;             ///< as written
  std::uint32_t begin = 0, end = 0;  ///< bytes in the text that was given
  bool number = false;
  bool hyphen_before = false;
  std::string plain;  ///< CitationWords::plain; of a number its normal form: "130-1"
  CitationRoles roles;
  /// Stem or folded stem by the language's analyzer; names are compared in one language at a time.
  std::array<std::string, kLanguages.size()> keys;
  /// Means nothing in a name: "of", "№".
  std::array<bool, kLanguages.size()> empty{};
};

/// @param text  valid UTF-8, NFC; must outlive the tokens
[[nodiscard]] std::vector<CitationToken> citation_tokens(
    std::string_view text, const CitationWords& words,
    std::map<Language, analysis::Analyzer>& analyzers);

/// 1900..2099: hardly an article.
[[nodiscard]] bool is_year(std::string_view number);

}  // namespace panoh::query
