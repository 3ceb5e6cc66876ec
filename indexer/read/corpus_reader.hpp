// SPDX-License-Identifier: GPL-2.0-or-later
// Folders of documents → model. A bad document is refused by name and costs no other.
#pragma once

#include <filesystem>
#include <vector>

#include "indexer/base/result.hpp"
#include "indexer/model/concept.hpp"
#include "indexer/model/series.hpp"
#include "indexer/model/term.hpp"
#include "indexer/model/work.hpp"

namespace panoh::read {

struct Corpus {
  std::vector<model::Expression> expressions;  ///< by work id, then language: a canonical order
  std::vector<model::Concept> concepts;        ///< in the order of topics.xml
  model::TermBase terms;                       ///< also among the expressions, as a glossary
  std::vector<model::Series> series;           ///< by id; also among the expressions, as a work
  std::vector<Error> refused;                  ///< one per refused document
};

/// Reads <folder>/akn/<work>/*.xml, or <folder>/<work>/*.xml for a folder without akn/ (imported
/// texts), <folder>/topics.xml, <folder>/terms.tbx and <folder>/statistics/*.csv with its metadata.
/// When two folders hold the same work, the later folder's expressions replace the earlier one's
/// whole work, so an imported official text takes the place of our summary.
/// @error FileUnreadable: a folder that does not exist
[[nodiscard]] Result<Corpus> read_corpus(const std::vector<std::filesystem::path>& folders);

}  // namespace panoh::read
