// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/letter_map.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "indexer/analysis/table.hpp"

namespace panoh::analysis {

Result<LetterMap> LetterMap::read(const LanguageData& data, std::string_view file) {
  const auto rows = read_rows(data, file, 2);
  if (!rows) return tl::unexpected(rows.error());
  LetterMap result;
  for (const Row& row : *rows) {
    const Letters from = to_letters(row[0]);
    const Letters to = to_letters(row[1]);
    if (from.size() != 1 || to.size() != 1) {
      return fail(
          ErrorCode::DocumentInvalid,
          fmt::format("{}: \"{}\" → \"{}\": one letter each is expected", file, row[0], row[1]),
          "\"-\" in the second column drops the letter");
    }
    result.map_.emplace(from[0], to[0] == U'-' ? kDropped : to[0]);
  }
  return result;
}

char32_t LetterMap::letter(char32_t from) const {
  const auto found = map_.find(from);
  return found == map_.end() ? from : found->second;
}

Letters LetterMap::sources(char32_t to) const {
  Letters from;
  for (const auto& [source, target] : map_) {
    if (target == to) from += source;
  }
  std::ranges::sort(from);
  return from;
}

void LetterMap::apply(Letters& letters) const {
  if (map_.empty()) return;
  std::size_t kept = 0;
  for (const char32_t from : letters) {
    const char32_t to = letter(from);
    if (to != kDropped) letters[kept++] = to;
  }
  letters.resize(kept);
}

}  // namespace panoh::analysis
