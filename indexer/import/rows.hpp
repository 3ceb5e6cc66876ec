// SPDX-License-Identifier: GPL-2.0-or-later
// Blocks of one provision → rows with eIds. Lists and lines that begin with a number or letter
// become numbered parts; eIds count letters, so that "а)" and "a)" align across languages.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "indexer/import/block.hpp"
#include "indexer/import/markers.hpp"
#include "indexer/model/provision.hpp"

namespace panoh::import {

class RowBuilder {
 public:
  explicit RowBuilder(std::string provision_eid) : eid_(std::move(provision_eid)) {}

  void add(const Block& block);

  [[nodiscard]] bool empty() const { return rows_.empty(); }
  [[nodiscard]] std::vector<model::Paragraph> take_rows() { return std::move(rows_); }
  [[nodiscard]] std::vector<std::string> take_doubts() { return std::move(doubts_); }

 private:
  struct OpenPart {
    std::string eid, style;
    int list_depth = 0;  ///< 0: its number stands in the text
  };

  void add_list_item(const Block& block);
  void add_part(PartMarker marker, int list_depth);
  void add_text(const std::string& text);
  void close_lists_deeper_than(int depth);
  [[nodiscard]] const std::string& current_eid() const {
    return open_.empty() ? eid_ : open_.back().eid;
  }

  std::string eid_;
  std::vector<OpenPart> open_;
  std::vector<model::Paragraph> rows_;
  std::vector<std::string> doubts_;
  std::set<std::string> used_;
  std::map<std::string, int> texts_;    ///< per part: texts so far
  std::map<std::string, int> letters_;  ///< per part and style: lettered parts so far
};

}  // namespace panoh::import
