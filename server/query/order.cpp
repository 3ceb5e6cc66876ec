// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/order.hpp"

#include <algorithm>
#include <string>

#include "indexer/base/utf8.hpp"

namespace panoh::query {
namespace {

void append_big_endian(std::string& key, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) key += static_cast<char>((value >> shift) & 0xFFU);
}

class Keys final : public Xapian::KeyMaker {
 public:
  Keys(Sort sort, Language ui, const index::Snapshot& snapshot, const TitleOrder& titles)
      : sort_(sort), ui_(ui), snapshot_(snapshot), titles_(titles) {}

  std::string operator()(const Xapian::Document& document) const override {
    const auto& row = snapshot_.facets.row(document.get_docid());
    std::string key;
    append_big_endian(key, first(row));
    append_big_endian(key, row.group);
    return key;
  }

 private:
  /// Unknown dates come last in either direction.
  [[nodiscard]] std::uint32_t first(const index::FacetTable::Row& row) const {
    if (sort_ == Sort::Title) return titles_.rank(ui_, row.work);
    if (row.date == 0) return ~0U;
    return sort_ == Sort::Date ? row.date : ~row.date;
  }

  Sort sort_;
  Language ui_;
  const index::Snapshot& snapshot_;
  const TitleOrder& titles_;
};

}  // namespace

TitleOrder::TitleOrder(const index::Catalogue& catalogue) {
  for (const Language language : kLanguages) {
    std::vector<std::pair<std::string, std::uint16_t>> keys;
    for (const auto& work : catalogue.works) {
      keys.emplace_back(utf8::sort_key(work.title(language), two_letter(language)),
                        static_cast<std::uint16_t>(keys.size()));
    }
    std::sort(keys.begin(), keys.end());
    auto& ranks = ranks_[language];
    ranks.resize(keys.size());
    for (std::size_t rank = 0; rank < keys.size(); ++rank) {
      ranks[keys[rank].second] = static_cast<std::uint16_t>(rank);
    }
  }
}

std::unique_ptr<Xapian::KeyMaker> make_keys(Sort sort, Language ui, const index::Snapshot& snapshot,
                                            const TitleOrder& titles) {
  if (sort == Sort::Relevance) return nullptr;
  return std::make_unique<Keys>(sort, ui, snapshot, titles);
}

}  // namespace panoh::query
