// SPDX-License-Identifier: GPL-2.0-or-later
// How surely the language of one, two and three words is told: on the Universal Declaration, of
// which the word lists in corpus/lang know nothing.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iostream>
#include <string>
#include <vector>

#include "indexer/analysis/text_guess.hpp"
#include "indexer/base/utf8.hpp"
#include "tests/catch.hpp"
#include "tests/relevance/other_typings.hpp"
#include "tests/relevance/real_index.hpp"

namespace panoh::tests {
namespace {

constexpr std::size_t kShortestWord = 4;  ///< where it stands alone
constexpr std::size_t kMostWords = 3;

std::vector<std::string> declaration_words(Language language) {
  RealIndex& index = real_index();
  auto analyzer = index.searcher.snapshot().analyzers.analyzer(language);
  std::vector<std::string> words;
  for (const auto& expression : index.corpus.expressions) {
    if (expression.language != language || expression.work.id != "udhr") continue;
    if (expression.text_status != model::TextStatus::Official) continue;
    for (const auto& provision : expression.provisions) {
      for (const auto& paragraph : provision.paragraphs) {
        for (const auto& token : analyzer.analyze(paragraph.text)) {
          const auto word = paragraph.text.substr(token.begin, token.end - token.begin);
          const bool has_digit =
              std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
          if (!token.joined && !has_digit) words.push_back(word);
        }
      }
    }
  }
  return words;
}

/// So many words that follow each other, from all places that do not overlap.
std::vector<std::string> windows(const std::vector<std::string>& words, std::size_t count) {
  std::vector<std::string> windows;
  for (std::size_t begin = 0; begin + count <= words.size(); begin += count) {
    if (count == 1 && utf8::count_code_points(words[begin]) < kShortestWord) continue;
    windows.push_back(fmt::format(
        "{}", fmt::join(words.begin() + static_cast<std::ptrdiff_t>(begin),
                        words.begin() + static_cast<std::ptrdiff_t>(begin + count), " ")));
  }
  return windows;
}

struct Case {
  std::string_view name;
  Language language;
  std::array<double, kMostWords> floors;  ///< for one, two and three words
  std::string (*spell)(std::string_view) = nullptr;
};

/// The floors are what a detector of the same kind reached on the same text.
std::vector<Case> cases() {
  std::vector<Case> cases{{"Tajik, standard", Language::Tg, {0.982, 0.996, 1}},
                          {"Russian", Language::Ru, {0.940, 0.972, 0.995}},
                          {"English", Language::En, {0.975, 0.985, 0.994}}};
  for (const OtherTyping& typing : other_typings()) {
    const bool font = typing.name.starts_with("font");
    const bool latin = typing.name.starts_with("Latin");
    const std::array<double, kMostWords> floors = font    ? std::array{0.975, 0.992, 1.0}
                                                  : latin ? std::array{0.986, 0.992, 0.989}
                                                          : std::array{0.993, 1.0, 1.0};
    cases.push_back({typing.name, Language::Tg, floors, typing.spell});
  }
  return cases;
}

}  // namespace

TEST_CASE("The language of one, two and three words is told", "[relevance][language]") {
  if (!real_index().has_official) return;  // ./dev test has it
  const auto& detector = real_index().searcher.snapshot().analyzers.detector();
  for (const Case& one : cases()) {
    const auto words = declaration_words(one.language);
    REQUIRE(words.size() > 1000);
    for (std::size_t count = 1; count <= kMostWords; ++count) {
      std::size_t right = 0;
      std::string wrong;
      const auto all = windows(words, count);
      for (const std::string& window : all) {
        const std::string typed = one.spell == nullptr ? window : one.spell(window);
        const bool told = analysis::guess_text(typed, detector).language.language == one.language;
        right += told ? 1 : 0;
        if (!told && wrong.size() < 200) wrong += typed + ", ";
      }
      const double part = static_cast<double>(right) / static_cast<double>(all.size());
      std::cout << fmt::format("{:20} {} words: {:.3f} of {}  {}\n", one.name, count, part,
                               all.size(), wrong);
      CHECK(part >= one.floors[count - 1]);
    }
  }
}

}  // namespace panoh::tests
