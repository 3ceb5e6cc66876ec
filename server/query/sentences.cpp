// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/sentences.hpp"

#include <string>

#include "indexer/base/utf8.hpp"

namespace panoh::query {
namespace {

bool ends_sentence(char32_t c) {
  return c == U'.' || c == U'!' || c == U'?' || c == U'…' || c == U';' || c == U'\n';
}

bool may_start_sentence(std::string_view text, std::size_t at) {
  std::size_t after = at;
  const char32_t c = utf8::next(text, after);
  if (c == U'«' || c == U'“' || c == U'"' || c == U'(' || c == U'—') return true;
  const std::string_view letter = text.substr(at, after - at);
  return utf8::fold_case(letter) != letter;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\n')) ++at;
  return at;
}

}  // namespace

std::vector<Span> split_sentences(std::string_view text) {
  std::vector<Span> spans;
  std::size_t begin = skip_blanks(text, 0);
  for (std::size_t at = begin; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (!ends_sentence(c)) continue;
    const std::size_t next = skip_blanks(text, at);
    const bool broken =
        c == U'\n' || next >= text.size() || (next > at && may_start_sentence(text, next));
    if (!broken) continue;
    const std::size_t end = c == U'\n' ? at - 1 : at;
    if (end > begin) {
      spans.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    }
    begin = at = next;
  }
  if (begin < text.size()) {
    spans.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(text.size())});
  }
  return spans;
}

}  // namespace panoh::query
