// SPDX-License-Identifier: GPL-2.0-or-later
// What every format of an outside document becomes first: a row of text blocks in reading order.
#pragma once

#include <string>

namespace panoh::import {

struct Block {
  std::string text{};     ///< NFC, spaces collapsed, never empty
  int heading = 0;        ///< 1..6 for a heading, 0 for other text
  int list_depth = 0;     ///< lists around it; 0 for text outside lists
  std::string marker{};   ///< of a list item, as a reader sees it: "1."; only on its first block
  std::string article{};  ///< number that the document itself gives to the article beginning here
};

}  // namespace panoh::import
