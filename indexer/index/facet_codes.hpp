// SPDX-License-Identifier: GPL-2.0-or-later
// What filters and facets need of every document, as small numbers held in memory by the server
// (value streams and document data are 10 to 50 times dearer, see tests/bench).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/result.hpp"
#include "indexer/model/work.hpp"

namespace panoh::index {

using Status = model::Standing;

/// One document's codes, as the writer gives them. Encoded into schema's kFacetSlot.
struct FacetCodes {
  std::uint32_t group =
      0;  ///< ordinal of the provision in canonical order, the same in all languages
  std::uint32_t date = 0;  ///< Date::number() of the work's adoption; 0 unknown
  std::uint16_t work = 0;  ///< ordinal in Catalogue::works
  std::uint8_t kind = 0;   ///< ordinal in FacetDictionary::kinds
  std::uint8_t country = 0;
  std::uint8_t language = 0;   ///< Language as number
  std::uint8_t authority = 0;  ///< authority.hpp
  Status status = Status::Unknown;
  std::vector<std::uint16_t> concepts;  ///< ordinals in FacetDictionary::concepts, rising
};

[[nodiscard]] std::string encode(const FacetCodes& codes);
[[nodiscard]] Result<FacetCodes> decode_facet_codes(std::string_view value);

/// What the codes stand for; in index metadata.
struct FacetDictionary {
  std::vector<std::string> kinds, countries, concepts;
};
[[nodiscard]] std::string encode(const FacetDictionary& dictionary);
[[nodiscard]] Result<FacetDictionary> decode_facet_dictionary(std::string_view data);

/// All documents' codes by document number, in arrays.
class FacetTable {
 public:
  struct Row {
    std::uint32_t group, date, concepts_begin;
    std::uint16_t work;
    std::uint8_t kind, country, language, authority;
    Status status;
  };
  FacetTable() = default;
  void reserve(std::size_t documents);
  void add(const FacetCodes& codes);  ///< of document size() + 1

  [[nodiscard]] std::size_t size() const { return rows_.size(); }
  /// @param docid  Xapian's, from 1
  [[nodiscard]] const Row& row(std::uint32_t docid) const { return rows_[docid - 1]; }
  [[nodiscard]] std::span<const std::uint16_t> concepts(std::uint32_t docid) const;

 private:
  std::vector<Row> rows_;
  std::vector<std::uint16_t> concepts_;
};

}  // namespace panoh::index
