// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/schema.hpp"

#include "indexer/base/utf8.hpp"

namespace panoh::index {
namespace {

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

bool is_dash(char32_t c) { return (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }

/// '0'..'9' for ⁰..⁹ (U+2070, U+00B9, U+00B2, U+00B3, U+2074..U+2079), otherwise 0.
char superscript_digit(char32_t c) {
  if (c == 0xB9) return '1';
  if (c == 0xB2) return '2';
  if (c == 0xB3) return '3';
  if (c == 0x2070 || (c >= 0x2074 && c <= 0x2079)) return static_cast<char>('0' + (c - 0x2070));
  return 0;
}

}  // namespace

std::string term(std::string_view prefix, std::string_view word) {
  std::string result;
  result.reserve(prefix.size() + word.size());
  result.append(prefix).append(word);
  if (result.size() <= kMaxTermBytes) return result;
  std::size_t end = kMaxTermBytes;
  while (end > 0 && is_continuation(result[end])) --end;
  result.resize(end);
  return result;
}

std::string number_term(std::string_view num) {
  std::string normal;
  bool raised = false;
  for (std::size_t at = 0; at < num.size();) {
    const char32_t c = utf8::next(num, at);
    const char digit = superscript_digit(c);
    if (digit != 0 && !raised && !normal.empty()) normal += '-';
    raised = digit != 0;
    if (c == U' ' || c == 0xA0) continue;
    if (digit != 0) {
      normal += digit;
    } else if (is_dash(c)) {
      normal += '-';
    } else {
      utf8::append(normal, c);
    }
  }
  while (normal.size() > 1 && normal.back() == '.') normal.pop_back();
  return term(kNumberPrefix, utf8::fold_case(normal));
}

}  // namespace panoh::index
