// SPDX-License-Identifier: GPL-2.0-or-later
// Gathers the names of all acts, once per opened index. What they are used for: act_names.hpp.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "server/query/act_names.hpp"

namespace panoh::query {

class ActNamesBuilder {
 public:
  ActNamesBuilder(const index::Catalogue& catalogue, const analysis::AnalyzerRegistry& analyzers,
                  const CitationWords& words);

  /// @error DocumentInvalid
  [[nodiscard]] Result<ActNames> build();

 private:
  using Keys = std::vector<std::string>;
  using Works = std::set<std::uint32_t>;
  /// A name as each language's analyzer reads it, without countries and empty words.
  using Readings = std::array<Keys, kLanguages.size()>;

  struct Name {
    Readings readings;
    bool speaks = false;  ///< has a word beside "law", "code", numbers
  };
  [[nodiscard]] Name read(std::string_view text);
  [[nodiscard]] static Name only_in(Language language, Name name);
  [[nodiscard]] Result<void> read_countries();
  [[nodiscard]] Result<void> read_types();
  void add_work(std::uint32_t place);
  /// "Law" alone is no name, "Constitution" is: act_names.tsv has it.
  void add_name(Name name, std::uint32_t work);
  void add_types();
  [[nodiscard]] std::vector<std::uint32_t> in_order(const Works& works) const;

  const index::Catalogue& catalogue_;
  const analysis::AnalyzerRegistry& registry_;
  const CitationWords& words_;
  std::map<Language, analysis::Analyzer> analyzers_;
  ActNames names_;
  std::map<std::string, std::vector<Name>> types_;  ///< by type or id of a work
  std::array<std::map<Keys, Works>, kLanguages.size()> works_;
};

}  // namespace panoh::query
