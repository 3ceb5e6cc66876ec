// SPDX-License-Identifier: GPL-2.0-or-later
// How the summaries are written: letters, sentences, keywords. Official texts are exempt: they are
// as their publishers wrote them.
#pragma once

#include "indexer/read/finding.hpp"

namespace panoh::read {

/// All rules below, in this order.
[[nodiscard]] Findings check_texts(const Corpus& corpus);

/// No word has Latin and Cyrillic letters: such words look right and are never found.
/// Keywords and other names may: they hold what people type in old fonts ("муҳоxират").
[[nodiscard]] Findings check_scripts(const Corpus& corpus);

/// Tajik texts have Tajik letters, and no ы щ ц ь outside «…».
[[nodiscard]] Findings check_tajik(const Corpus& corpus);

/// Sentences of rows and notes have at most kMaxSentenceWords words.
[[nodiscard]] Findings check_sentences(const Corpus& corpus);
inline constexpr std::size_t kMaxSentenceWords = 35;

/// No keyword of a provision and no other name of a work stands twice.
[[nodiscard]] Findings check_keywords(const Corpus& corpus);

}  // namespace panoh::read
