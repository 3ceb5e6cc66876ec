// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/model/language.hpp"

namespace panoh {
namespace {

struct Codes {
  std::string_view two, three;
};

constexpr std::array<Codes, kLanguages.size()> kCodes{Codes{"tg", "tgk"}, Codes{"ru", "rus"},
                                                      Codes{"en", "eng"}};

const Codes& codes(Language language) { return kCodes[static_cast<std::size_t>(language)]; }

}  // namespace

std::string_view two_letter(Language language) { return codes(language).two; }
std::string_view three_letter(Language language) { return codes(language).three; }

std::optional<Language> parse_language(std::string_view code) {
  for (const Language language : kLanguages) {
    if (code == codes(language).two || code == codes(language).three) return language;
  }
  return std::nullopt;
}

}  // namespace panoh
