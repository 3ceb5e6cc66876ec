// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/fuzz/mutator.hpp"

#include <array>
#include <string_view>

namespace panoh::fuzz {
namespace {

constexpr std::size_t kLongestPiece = 64;
constexpr std::size_t kLongest = 64 * 1024;

// What the readers and the query parser treat specially, and bytes that are no UTF-8.
constexpr std::array<std::string_view, 40> kTokens{"\"",
                                                   "(",
                                                   ")",
                                                   "+",
                                                   "-",
                                                   "*",
                                                   " AND ",
                                                   " NEAR/0 ",
                                                   " NEAR/99999999999 ",
                                                   "title:",
                                                   "art:",
                                                   "130-1",
                                                   "¹",
                                                   "\xD0",
                                                   "\xF4\x90\x80\x80",
                                                   "\xED\xA0\x80",
                                                   "\xEF\xBB\xBF",
                                                   "\xFF\xFE",
                                                   "<",
                                                   ">",
                                                   "</p>",
                                                   "<article eId=\"",
                                                   "<![CDATA[",
                                                   "]]>",
                                                   "<!DOCTYPE x",
                                                   "&#x0;",
                                                   "&lt;",
                                                   "<table>",
                                                   "<!--",
                                                   "%00",
                                                   "%",
                                                   "&",
                                                   "=",
                                                   ",",
                                                   "\n",
                                                   "моддаи ",
                                                   "ғӣқӯҳҷ",
                                                   "и\xCC\x86",
                                                   "\xE2\x80\x8D",
                                                   "\xE2\x80\xAE"};

}  // namespace

std::string Mutator::damage(const std::vector<std::string>& seeds) {
  std::string text = seeds[below(seeds.size())];
  // A long document's places are mostly alike: a part of it is read in a fraction of the time.
  if (text.size() > 4096 && below(4) != 0) text.resize(1024 + below(3072));
  const std::size_t places = 1 + below(8);
  for (std::size_t i = 0; i < places; ++i) change(text, seeds);
  if (text.size() > kLongest) text.resize(kLongest);
  return text;
}

std::string Mutator::piece_of(const std::string& text) {
  return text.substr(below(text.size() + 1), 1 + below(kLongestPiece));
}

void Mutator::change(std::string& text, const std::vector<std::string>& seeds) {
  const std::size_t place = below(text.size() + 1);
  switch (below(7)) {
    case 0:
      if (!text.empty()) text[below(text.size())] ^= static_cast<char>(1U << below(8));
      break;
    case 1:
      text.erase(place, 1 + below(kLongestPiece));
      break;
    case 2:
      text.insert(place, piece_of(text));
      break;
    case 3:
      text.insert(place, kTokens[below(kTokens.size())]);
      break;
    case 4:
      text.replace(place, below(kLongestPiece), piece_of(seeds[below(seeds.size())]));
      break;
    case 5:
      for (std::size_t n = 1 + below(16); n > 0; --n)
        text.insert(place, 1, static_cast<char>(below(256)));
      break;
    default:
      text.resize(place);
  }
}

}  // namespace panoh::fuzz
