// SPDX-License-Identifier: GPL-2.0-or-later
// What the corpus has of a citation whose act and country are known as far as the text says them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/query/citation_binding.hpp"
#include "server/query/citation_finder.hpp"
#include "server/query/provision_numbers.hpp"

namespace panoh::query {

class CitationResolver {
 public:
  CitationResolver(const CitationTables& tables, const KnownProvisions& provisions,
                   const std::vector<CitationElement>& elements)
      : tables_(tables), provisions_(provisions), elements_(elements) {}

  /// One for each provision; text and offsets are those of the elements.
  [[nodiscard]] std::vector<Citation> resolve(const BoundCitation& bound) const;

  /// The corpus certainly lacks the act: it is known by name, or of a country without any act here.
  [[nodiscard]] bool is_elsewhere(const BoundCitation& bound) const;

 private:
  using Works = std::vector<std::uint32_t>;
  [[nodiscard]] bool has_country_behind(std::size_t at) const;
  /// The works that may be meant, likeliest first. Nothing: none of the corpus.
  [[nodiscard]] Works candidates(const BoundCitation& bound) const;
  [[nodiscard]] Works of_country(const Works& works, const std::string& country) const;
  [[nodiscard]] std::optional<CitedPlace> find_only(const CitedNumber& number) const;
  [[nodiscard]] std::optional<Citation> resolve(const BoundCitation& bound, Works works,
                                                const CitedNumber& number) const;
  [[nodiscard]] std::vector<Citation> resolve_range(const BoundCitation& bound, const Works& works,
                                                    const CitedNumber& number) const;
  void add_alternatives(Citation& citation, const Works& works, const CitedNumber& number) const;
  void add_other_codes(Citation& citation, const CitedNumber& number) const;
  [[nodiscard]] const index::CatalogueWork& work(std::uint32_t place) const {
    return tables_.catalogue().works[place];
  }

  [[nodiscard]] FoundProvision find(const index::CatalogueWork& work,
                                    const CitedNumber& number) const;

  const CitationTables& tables_;
  const KnownProvisions& provisions_;
  const std::vector<CitationElement>& elements_;
};

}  // namespace panoh::query
