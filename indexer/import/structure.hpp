// SPDX-License-Identifier: GPL-2.0-or-later
// Blocks → provisions: where the preamble ends, where articles begin, which chapters they are in.
#pragma once

#include <string>
#include <vector>

#include "indexer/import/block.hpp"
#include "indexer/model/provision.hpp"

namespace panoh::import {

struct Structure {
  /// Without id and kind. No text of the blocks is lost except a table of contents.
  std::vector<model::Provision> provisions;
  std::size_t articles = 0;
  std::vector<std::string> doubts;
};

[[nodiscard]] Structure find_structure(const std::vector<Block>& blocks);

}  // namespace panoh::import
