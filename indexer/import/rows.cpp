// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/import/rows.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace panoh::import {

void RowBuilder::close_lists_deeper_than(int depth) {
  while (!open_.empty() && open_.back().list_depth > depth) open_.pop_back();
}

void RowBuilder::add(const Block& block) {
  close_lists_deeper_than(block.list_depth);
  if (!block.marker.empty()) return add_list_item(block);
  if (auto marker = read_part_marker(block.text)) return add_part(std::move(*marker), 0);
  add_text(block.text);
}

void RowBuilder::add_list_item(const Block& block) {
  PartMarker marker;
  marker.num = block.marker;
  marker.style = fmt::format("list {}", block.list_depth);
  const bool digits = block.marker.front() >= '0' && block.marker.front() <= '9';
  if (digits) marker.value = block.marker.substr(0, block.marker.size() - 1);
  marker.rest = block.text;
  add_part(std::move(marker), block.list_depth);
}

void RowBuilder::add_part(PartMarker marker, int list_depth) {
  const auto same = std::find_if(open_.begin(), open_.end(), [&marker](const OpenPart& part) {
    return part.style == marker.style;
  });
  open_.erase(same, open_.end());
  const std::string parent = current_eid();
  const int letter = ++letters_[parent + marker.style];
  const auto value = marker.value.empty() ? std::to_string(letter) : marker.value;
  const std::string stem =
      fmt::format("{}__{}_{}", parent, open_.empty() ? "para" : "point", value);
  std::string eid = stem;
  for (int copy = 2; !used_.insert(eid).second; ++copy) eid = fmt::format("{}-{}", stem, copy);
  if (eid != stem) doubts_.push_back(fmt::format("{}: {} stands there twice", eid_, marker.num));
  texts_[eid] = 1;
  rows_.push_back({eid, std::move(marker.num), std::move(marker.rest), {}});
  open_.push_back({std::move(eid), std::move(marker.style), list_depth});
}

void RowBuilder::add_text(const std::string& text) {
  const std::string& part = current_eid();
  rows_.push_back({fmt::format("{}__p_{}", part, ++texts_[part]), {}, text, {}});
}

}  // namespace panoh::import
