// SPDX-License-Identifier: GPL-2.0-or-later
// By what a hit was found that it does not show, and, when asked for, what made its place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/index/catalogue.hpp"
#include "server/query/highlighter.hpp"
#include "server/query/results.hpp"
#include "server/query/word_lists.hpp"

namespace panoh::query {

struct SearchedText {
  Place place = Place::Text;
  Language language = Language::En;  ///< by whose rules it is analysed
  std::string text;
};

/// What is searched of a version of a provision besides label, heading, paragraphs and keywords:
/// its chapters, all names of its act and its topics, as the index has them.
[[nodiscard]] std::vector<SearchedText> unshown_texts(const model::Provision& provision,
                                                      Language language,
                                                      const index::CatalogueWork& work,
                                                      const index::Catalogue& catalogue);

/// What matched in a hit, by the highlighter that has seen what it shows, with the words that only
/// the texts have that it does not show.
[[nodiscard]] std::vector<Matched> add_unshown(const std::vector<SearchedText>& unshown,
                                               Highlighter& highlighter);

/// Which words of the query stand where, and what each weighs.
/// @param text         all paragraphs of the hit
/// @param highlighter  of the query; forgets what it has seen
[[nodiscard]] std::vector<ExplainedTerm> explain_terms(const Hit& hit, std::string_view text,
                                                       const std::vector<SearchedText>& unshown,
                                                       const WordShares& shares,
                                                       Highlighter& highlighter);

}  // namespace panoh::query
