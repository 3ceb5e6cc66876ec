// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/language_detector.hpp"

#include <cmath>

#include "indexer/analysis/analyzer_registry.hpp"
#include "tests/catch.hpp"

using namespace panoh;
using namespace panoh::analysis;

namespace {

const LanguageDetector& detector() {
  static const auto registry = AnalyzerRegistry::read(PANOH_SOURCE_DIR "/corpus/lang");
  return registry->detector();
}

/// "tg ru": likeliest first.
std::string guessed(std::string_view text) {
  std::string result;
  for (const auto& guess : detector().detect(text)) {
    if (!result.empty()) result += ' ';
    result += two_letter(guess.language);
  }
  return result;
}

}  // namespace

TEST_CASE("Texts are told apart by letters and function words", "[analysis]") {
  CHECK(guessed("Қонуни Ҷумҳурии Тоҷикистон дар бораи муқовимат") == "tg");
  CHECK(guessed("Љумњурии Тољикистон") == "tg");
  CHECK(guessed("Конуни Чумхурии Точикистон дар бораи хукукхои шахс ва озодихо") == "tg");
  CHECK(guessed("О противодействии торговле людьми и оказании помощи жертвам") == "ru");
  CHECK(guessed("Trafficking in persons shall mean the recruitment of persons") == "en");
  CHECK(guessed("قاچاق انسان") == "tg");
}

TEST_CASE("An ambiguous Cyrillic word is both Russian and Tajik", "[analysis]") {
  for (const auto word : {"суд", "закон", "кодекс", "банда"}) {
    const std::string languages = guessed(word);
    INFO(word);
    CHECK(languages.find("tg") != std::string::npos);
    CHECK(languages.find("ru") != std::string::npos);
    CHECK(languages.find("en") == std::string::npos);
  }
}

TEST_CASE("Latin letters are English or Tajik by the words", "[analysis]") {
  CHECK(guessed("savdoi odamon") == "tg");
  CHECK(guessed("passport") == "en");
  CHECK(guessed("banda") == "tg en");
  CHECK(guessed("what is the law on forced labour") == "en");
}

TEST_CASE("Without tables letters and function words still tell a paragraph", "[analysis]") {
  const LanguageDetector rules;
  const auto told = [&](std::string_view text) { return rules.detect(text).front().language; };
  CHECK(told("Қонуни Ҷумҳурии Тоҷикистон дар бораи муқовимат") == Language::Tg);
  CHECK(told("О противодействии торговле людьми и оказании помощи жертвам") == Language::Ru);
  CHECK(told("Trafficking in persons shall mean the recruitment of persons") == Language::En);
}

TEST_CASE("Confidences sum to one and there is always a guess", "[analysis]") {
  for (const std::string_view text : {"", "130", "суд", "qonun", "€ ☃", "торговля odamon"}) {
    double sum = 0;
    for (const auto& guess : detector().detect(text)) sum += guess.confidence;
    INFO(text);
    CHECK(std::abs(sum - 1) < 1e-9);
  }
}
