// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/lexicon.hpp"

#include <string>
#include <vector>

#include "tests/catch.hpp"
#include "tests/indexer/index/sample_corpus.hpp"

namespace panoh::index {
namespace {

using Words = std::vector<std::string>;

const analysis::AnalyzerRegistry& real_analyzers() {
  static const auto registry =
      *analysis::AnalyzerRegistry::read(std::string(PANOH_SOURCE_DIR) + "/corpus/lang");
  return registry;
}

model::Expression law(const std::string& work, Language language, const std::string& text) {
  return sample_expression(work, language, {sample_provision(work, "1", "h", text)});
}

Xapian::Database build(const std::vector<model::Expression>& expressions,
                       const std::filesystem::path& folder, unsigned jobs = 1) {
  read::Corpus corpus;
  corpus.expressions = expressions;
  REQUIRE(build_index(corpus, real_analyzers(), folder, {.jobs = jobs, .progress = {}}));
  return *(*Snapshot::open(folder))->database();
}

Words stems(const Xapian::Database& database, Language language, const std::string& word) {
  const auto forms = real_analyzers().analyzer(language).forms(word);
  return words_with(database, Level::Stem, language, forms.stem);
}

}  // namespace

TEST_CASE("The lexicon gives the words that share a stem", "[index][lexicon]") {
  const TemporaryFolder folder;
  const auto database = build({law("a", Language::Ru, "рабство рабства"),
                               law("b", Language::Ru, "в рабстве"), law("c", Language::Tg, "раб")},
                              folder.path(), 2);
  CHECK(stems(database, Language::Ru, "рабством") == Words{"рабства", "рабстве", "рабство"});
  CHECK(stems(database, Language::Tg, "рабством").empty());
}

TEST_CASE("The lexicon gives Tajik words for plain and Perso-Arabic letters", "[index][lexicon]") {
  const TemporaryFolder folder;
  const auto database = build({law("a", Language::Tg, "Ҳуқуқҳои ғулом")}, folder.path());
  const auto plain = real_analyzers().analyzer(Language::Tg).forms("хукуки");
  CHECK(words_with(database, Level::Folded, Language::Tg, plain.folded) == Words{"ҳуқуқҳои"});
  const auto arabic = real_analyzers().analyzer(Language::Tg).forms("غلام");
  Words found;
  for (const auto key : analysis::skeleton_keys(arabic)) {
    for (auto& word : words_with(database, Level::Skeleton, Language::Tg, key)) {
      found.push_back(word);
    }
  }
  CHECK(found == Words{"ғулом"});
}

TEST_CASE("Words of a removed act leave the lexicon, those of a copied one stay",
          "[index][lexicon]") {
  const TemporaryFolder folder;
  const auto kept = law("a", Language::Ru, "рабство");
  (void)build({kept, law("b", Language::Ru, "рабынями")}, folder.path());
  const auto database = build({kept}, folder.path());
  CHECK(stems(database, Language::Ru, "рабство") == Words{"рабство"});
  CHECK(stems(database, Language::Ru, "рабынями").empty());
}

TEST_CASE("The lexicon spells the words of texts in standard typing from both ends",
          "[index][lexicon]") {
  const TemporaryFolder folder;
  const auto database =
      build({law("a", Language::Tg, "Ҳуқуқи инсон 130 ва"), law("b", Language::Tg, "хукуки муайян"),
             law("c", Language::Ru, "рабство")},
            folder.path(), 2);
  const auto spelled = [&](Language language, Level level, std::string_view beginning) {
    return forms_beginning(database, level, language, beginning, 10);
  };
  CHECK(spelled(Language::Tg, Level::Spelled, "") == Words{"инсон", "хукуки"});
  CHECK(spelled(Language::Tg, Level::Reversed, "нос") == Words{"носни"});
  CHECK(words_with(database, Level::Spelled, Language::Tg, "хукуки") == Words{"ҳуқуқи"});
  CHECK(spelled(Language::Ru, Level::Spelled, "раб") == Words{"рабство"});
  CHECK(forms_beginning(database, Level::Spelled, Language::Tg, "", 1).size() == 1);
}

}  // namespace panoh::index
