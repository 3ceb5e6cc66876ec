// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/query_typing.hpp"

#include <algorithm>

#include "indexer/analysis/language_detector.hpp"
#include "indexer/analysis/mojibake.hpp"
#include "indexer/analysis/typing.hpp"
#include "server/query/respelling.hpp"

namespace panoh::query {
namespace {

using analysis::Typing;

bool has_ascii_letter(std::string_view text) {
  return std::ranges::any_of(
      text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

/// Plain and Latin are seen by the words: "суд" is Russian as well, "mehnati" is met as меҳнати.
Typing typing_of(std::string_view text, const Plan& plan, Language likeliest) {
  const Typing by_letters = analysis::detect_typing(text, likeliest);
  const bool certain = analysis::is_legacy(by_letters) || by_letters == Typing::Arabic;
  if (certain || has_tajik_letter(text)) return by_letters;
  if (!plan.respelled) return Typing::Standard;
  return has_ascii_letter(text) ? Typing::Latin : Typing::Plain;
}

}  // namespace

std::string readable(std::string_view text, Understanding& understanding) {
  std::string repaired = analysis::repair_mojibake(text);
  if (repaired != text) understanding.repairs.emplace_back("repair.encoding");
  return repaired;
}

void guess_languages(std::string_view text, const analysis::LanguageDetector& detector,
                     Understanding& understanding) {
  for (const auto& guess : detector.detect(text)) {
    understanding.languages.push_back(guess.language);
  }
}

void note_typing(std::string_view text, const Plan& plan, Understanding& understanding) {
  auto& languages = understanding.languages;
  const Typing typing = typing_of(text, plan, languages.front());
  understanding.typing = analysis::name(typing);
  if (typing == Typing::Standard) return;
  const auto tajik = std::ranges::find(languages, Language::Tg);
  if (tajik != languages.end()) std::rotate(languages.begin(), tajik, tajik + 1);
}

void spell_as_terms(const Plan& plan, const analysis::TajikTyping& typing,
                    Understanding& understanding) {
  if (!plan.respelled) return;
  std::string& words = understanding.understood;
  for (const Expansion& expansion : plan.expansions) {
    const std::string plain = typing.plain(words);
    const std::string term = typing.plain(expansion.from);
    // Each letter stands for one of the same length, else places would not be the same.
    if (plain.size() != words.size() || term.size() != expansion.from.size()) return;
    const auto at = (' ' + plain + ' ').find(' ' + term + ' ');
    if (at != std::string::npos) words.replace(at, expansion.from.size(), expansion.from);
  }
}

}  // namespace panoh::query
