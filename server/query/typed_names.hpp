// SPDX-License-Identifier: GPL-2.0-or-later
// What has been typed so far → the acts and headings whose names have all its words, the last of
// them perhaps only begun, in any typing. Their order is suggest.hpp's.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/analysis/analyzer.hpp"
#include "indexer/index/snapshot.hpp"

namespace panoh::query {

struct TypedWords {
  /// The words of the index that one typed word may be, in any typing and form.
  using Words = std::vector<std::string>;
  std::vector<Words> whole;        ///< finished words
  std::string begun;               ///< the last word as typed, when the text ends in it
  Words last;                      ///< what it is when it is finished
  std::vector<std::string> plain;  ///< all words, in plain letters
};

struct ActName {
  std::uint16_t work = 0;  ///< place in Catalogue::works
  Language language = Language::En;
  std::string text;
};

/// Throws Xapian::Error: call inside xapian_call.
class TypedNames {
 public:
  /// @param likely  languages of what is typed, likeliest first
  TypedNames(const index::Snapshot& snapshot, const Xapian::Database& database,
             std::map<Language, analysis::Analyzer>& analyzers, std::vector<Language> likely)
      : snapshot_(snapshot),
        database_(database),
        analyzers_(analyzers),
        likely_(std::move(likely)) {}

  /// @return nothing when there is no word, or a finished one that no text has
  [[nodiscard]] std::optional<TypedWords> read(std::string_view text) const;

  /// Documents whose heading has all words.
  [[nodiscard]] std::vector<Xapian::docid> headings(const TypedWords& typed) const;

  /// Each act once, in the likeliest language that has all words in a name.
  [[nodiscard]] std::vector<ActName> acts(const TypedWords& typed) const;

  /// A name as it is compared with what was typed: whatever the typing.
  [[nodiscard]] std::string plain(std::string_view text) const;

 private:
  using Words = TypedWords::Words;
  [[nodiscard]] std::vector<Words> words_of(std::string_view field, const TypedWords& typed) const;
  [[nodiscard]] Xapian::doccount frequency(std::string_view field, const Words& words) const;
  [[nodiscard]] std::set<std::uint16_t> works_with(const Words& words) const;
  [[nodiscard]] Xapian::docid first_behind(Xapian::docid docid, std::uint16_t work) const;
  [[nodiscard]] std::optional<ActName> name_with(
      std::uint16_t work, const std::vector<std::set<std::string>>& wanted) const;
  [[nodiscard]] bool has_all(const std::string& name, Language language,
                             const std::vector<std::set<std::string>>& wanted) const;

  const index::Snapshot& snapshot_;
  const Xapian::Database& database_;
  std::map<Language, analysis::Analyzer>& analyzers_;
  std::vector<Language> likely_;
};

}  // namespace panoh::query
