// SPDX-License-Identifier: GPL-2.0-or-later
// Which class stems which language. One more language = one more line here.
#include "indexer/analysis/stemmer.hpp"

#include "indexer/analysis/stemmer_snowball.hpp"
#include "indexer/analysis/stemmer_tajik.hpp"

namespace panoh::analysis {

Result<std::unique_ptr<Stemmer>> make_stemmer(Language language, const LanguageData& data) {
  switch (language) {
    case Language::Tg:
      return make_tajik_stemmer(data);
    case Language::Ru:
      return make_russian_stemmer(data);
    case Language::En:
      return make_english_stemmer(data);
  }
  return fail(ErrorCode::Internal, "no stemmer for this language");
}

}  // namespace panoh::analysis
