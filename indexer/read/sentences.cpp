// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/sentences.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/base/utf8.hpp"

namespace panoh::read {
namespace {

/// Before numbers, in any of the languages; a stop behind them is none where a number follows.
constexpr std::array<std::string_view, 24> kBeforeNumbers{
    "Art", "Arts", "art", "arts", "No", "Nos", "no",  "para", "paras", "p", "pp", "vol",
    "ст",  "ч",    "п",   "пп",   "гл", "см",  "стр", "м",    "мод",   "қ", "б",  "с"};

bool is_letter_or_digit(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
  return (c >= 0xC0 && c < 0x2000) || c == 0x2116;  // 2116: №
}

bool is_capital(std::string_view letter) { return utf8::fold_case(letter) != letter; }

/// The word that ends where text ends, without what opens it.
std::string_view last_word(std::string_view text) {
  text.remove_prefix(text.rfind(' ') + 1);
  for (const std::string_view opening : {"(", "«", "\"", "“"}) {
    if (text.starts_with(opening)) text.remove_prefix(opening.size());
  }
  return text;
}

bool begins_sentence(std::string_view next, std::string_view before) {
  for (const std::string_view quote : {"«", "“", "\"", "("}) {
    if (next.starts_with(quote)) return true;
  }
  if (next.empty()) return false;
  const auto word = last_word(before);
  if (next[0] >= '0' && next[0] <= '9') {
    return std::find(kBeforeNumbers.begin(), kBeforeNumbers.end(), word) == kBeforeNumbers.end();
  }
  std::size_t end = 0;
  utf8::next(next, end);
  const bool initial = utf8::count_code_points(word) == 1 && is_capital(word);
  return is_capital(next.substr(0, end)) && !initial;
}

/// Where the marks that close a sentence end; 0: no space follows them.
std::size_t end_of_marks(std::string_view text) {
  std::size_t at = 1;
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view mark : {".", "!", "?", ")", "»", "”", "\""}) {
      if (!text.substr(at).starts_with(mark)) continue;
      at += mark.size();
      more = true;
    }
  }
  return text.substr(at).starts_with(' ') ? at : 0;
}

}  // namespace

std::vector<std::string_view> sentences_of(std::string_view text) {
  std::vector<std::string_view> sentences;
  std::size_t begin = 0;
  for (auto stop = text.find_first_of(".!?"); stop != text.npos;
       stop = text.find_first_of(".!?", std::max(stop + 1, begin))) {
    const auto length = end_of_marks(text.substr(stop));
    if (length == 0) continue;
    const auto end = stop + length;
    if (!begins_sentence(text.substr(end + 1), text.substr(begin, stop - begin))) continue;
    sentences.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  if (begin < text.size()) sentences.push_back(text.substr(begin));
  return sentences;
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (c == ' ') {
      inside = false;
    } else if (!inside && is_letter_or_digit(c)) {
      inside = true;
      ++words;
    }
  }
  return words;
}

}  // namespace panoh::read
