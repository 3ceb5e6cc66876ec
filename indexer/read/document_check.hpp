// SPDX-License-Identifier: GPL-2.0-or-later
// What the reader passes over in a file: misspelt elements of ours (the official schema lets
// anything stand in <proprietary>), concepts that are named but not declared, labels. Without this
// a misspelt keyword would be lost without a word.
#pragma once

#include "indexer/read/finding.hpp"

namespace panoh::read {

/// Elements, attributes and fixed values in <proprietary> are those of corpus/README.md; refersTo
/// names what <references> declare; labels of concepts are those of topics.xml. Reads the files of
/// the corpus again; one that cannot be read has been refused before.
[[nodiscard]] Findings check_documents(const Corpus& corpus);

}  // namespace panoh::read
