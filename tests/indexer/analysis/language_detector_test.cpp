// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/language_detector.hpp"

#include <cmath>

#include "tests/catch.hpp"

using namespace panoh;
using namespace panoh::analysis;

namespace {

/// "tg ru": likeliest first.
std::string guessed(std::string_view text) {
  std::string result;
  for (const auto& guess : detect_languages(text)) {
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

TEST_CASE("A Latin question may be Tajik unless it is plainly English", "[analysis]") {
  CHECK(guessed("savdoi odamon") == "tg en");
  CHECK(guessed("passport").find("en") == 0);
  CHECK(guessed("passport").find("tg") != std::string::npos);
  CHECK(guessed("what is the law on forced labour") == "en");
}

TEST_CASE("Confidences sum to one and there is always a guess", "[analysis]") {
  for (const std::string_view text : {"", "130", "суд", "qonun", "€ ☃", "торговля odamon"}) {
    double sum = 0;
    for (const auto& guess : detect_languages(text)) sum += guess.confidence;
    INFO(text);
    CHECK(std::abs(sum - 1) < 1e-9);
  }
}
