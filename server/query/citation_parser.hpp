// SPDX-License-Identifier: GPL-2.0-or-later
// Text → the acts, countries and articles it names, in its order. Resolving them:
// citation_resolver.hpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/query/citation_elements.hpp"
#include "server/query/citation_numbers.hpp"

namespace panoh::query {

class CitationParser {
 public:
  struct Data {
    const index::Catalogue& catalogue;
    const CitationWords& words;
    const ActNames& names;
  };
  /// @param text  of the tokens; must outlive the parser
  CitationParser(std::string_view text, const std::vector<CitationToken>& tokens, Data data);

  [[nodiscard]] std::vector<CitationElement> elements();

 private:
  void step();
  void pass_word();
  void pass_gap();
  [[nodiscard]] bool ends_sentence(std::size_t at) const;
  void add(CitationElement element, std::size_t first);

  [[nodiscard]] bool articles();
  [[nodiscard]] bool act();
  [[nodiscard]] bool country();
  [[nodiscard]] bool lone_number();
  [[nodiscard]] bool gazette();

  struct WorkNumber {
    std::string digits, year, country;
    std::size_t end = 0;  ///< token behind; 0: none
  };
  [[nodiscard]] WorkNumber work_number(std::size_t at, bool without_sign) const;
  void read_date_behind(WorkNumber& number) const;
  [[nodiscard]] bool is_signed(std::size_t at) const;
  [[nodiscard]] std::vector<std::uint32_t> works_numbered(const WorkNumber& number,
                                                          CitationRoles roles) const;
  [[nodiscard]] bool is_unknown_abbreviation(std::size_t at) const;
  [[nodiscard]] bool has(std::size_t at, CitationRole role) const { return numbers_.has(at, role); }

  std::string_view text_;
  const std::vector<CitationToken>& tokens_;
  Data data_;
  CitationNumbers numbers_;
  std::vector<CitationElement> elements_;
  std::size_t at_ = 0;
  std::size_t seen_ = 0;  ///< gaps up to this token are in glue_
  Glue glue_ = Glue::Sentence;
  bool has_small_letters_ = false;
};

}  // namespace panoh::query
