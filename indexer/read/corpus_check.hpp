// SPDX-License-Identifier: GPL-2.0-or-later
// What must hold between the documents of a corpus, one function per rule. What is wrong inside one
// document is the readers' work (Corpus::refused).
#pragma once

#include <vector>

#include "indexer/read/corpus_reader.hpp"

namespace panoh::read {

/// All rules below, and those of work_check.hpp, document_check.hpp, link_check.hpp,
/// concept_check.hpp, translation_check.hpp, text_check.hpp and series_check.hpp.
/// @return one error per finding; messages begin with the file
[[nodiscard]] std::vector<Error> check_corpus(const Corpus& corpus);

/// A provision's id belongs to one work, also an indicator's, which does not name its work.
[[nodiscard]] std::vector<Error> check_ids(const Corpus& corpus);

/// Every language is there, with the same provisions and the same paragraphs (by eId). Official
/// texts are exempt: they exist in the languages in which they exist.
[[nodiscard]] std::vector<Error> check_languages(const Corpus& corpus);

/// <ref href="/akn/…"> names a work of the corpus, and its portion a part of that work.
[[nodiscard]] std::vector<Error> check_references(const Corpus& corpus);

/// Every work names where its facts come from, and every checked indicator and practice note, too.
[[nodiscard]] std::vector<Error> check_sources(const Corpus& corpus);

/// Every concept of the term base has exactly one preferred term in each language of the texts, and
/// in any other that it has; a superseded term says of which law or spelling it is.
[[nodiscard]] std::vector<Error> check_terms(const Corpus& corpus);

}  // namespace panoh::read
