// SPDX-License-Identifier: GPL-2.0-or-later
// Under which names the works of the corpus are cited, in any language and spelling: their titles,
// short titles and aliases, and the tables act_names.tsv and countries.tsv of corpus/lang. Knows
// nothing of articles.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/index/catalogue.hpp"
#include "server/query/citation_tokens.hpp"

namespace panoh::query {

/// What a name stands for.
struct NamedAct {
  /// Places in Catalogue::works, Tajikistan's first, then international ones; in force before
  /// repealed. Empty: an act that the corpus lacks.
  std::vector<std::uint32_t> works;
  std::string type;  ///< of national acts that every country has: "criminal-code"; may be empty
};

/// A name in a text. Tokens from the first up to, not including, end.
struct NameMatch {
  std::size_t end = 0;  ///< 0: none
  const NamedAct* act = nullptr;
  std::string country;  ///< named inside the name: "Закон КР о …"
};

struct CountryMatch {
  std::size_t end = 0;  ///< 0: none
  std::string code;     ///< ISO 3166 alpha-2
};

/// Names as sequences of words, one language at a time. The value belongs to the longest name.
template <typename Value>
class NameTable {
 public:
  using Keys = std::vector<std::string>;
  struct Row {
    Keys keys;
    Value value;
  };
  [[nodiscard]] Value& at(Language language, const Keys& keys);
  [[nodiscard]] const Value* find(Language language, const Keys& keys) const;
  /// Rows whose first word this is, longest first once sorted.
  [[nodiscard]] const std::vector<Row>* starting(Language language, const std::string& key) const;
  void sort();

 private:
  std::array<std::unordered_map<std::string, std::vector<Row>>, kLanguages.size()> rows_;
};

/// @thread immutable
class ActNames {
 public:
  /// @error DocumentInvalid: a table has a line that cannot be read
  /// @cost  some 30 ms for a hundred works
  [[nodiscard]] static Result<ActNames> make(const index::Catalogue& catalogue,
                                             const analysis::AnalyzerRegistry& analyzers,
                                             const CitationWords& words);

  using Tokens = std::vector<CitationToken>;
  [[nodiscard]] CountryMatch country_at(const Tokens& tokens, std::size_t at) const;
  [[nodiscard]] NameMatch act_at(const Tokens& tokens, std::size_t at) const;
  /// The acts of a type; nullptr when the tables do not know it.
  [[nodiscard]] const NamedAct* type(const std::string& name) const;

 private:
  friend class ActNamesBuilder;
  NameTable<std::string> countries_;
  NameTable<NamedAct> acts_;
  std::map<std::string, NamedAct> types_;
};

}  // namespace panoh::query
