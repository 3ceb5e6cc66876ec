// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/sentences.hpp"

#include <array>
#include <string>

#include "indexer/base/utf8.hpp"

namespace panoh::query {
namespace {

constexpr std::string_view kEllipsis = "…";

/// Nearly all bytes are letters: one look into a table passes over them, nothing is decoded.
constexpr std::array<bool, 256> kMayEnd = [] {
  std::array<bool, 256> may_end{};
  for (const char byte : {'.', '!', '?', ';', '\n', kEllipsis.front()}) {
    may_end[static_cast<unsigned char>(byte)] = true;
  }
  return may_end;
}();

/// Length of the mark at a byte that may end a sentence, 0 when it is none.
std::size_t end_mark(std::string_view text, std::size_t at) {
  if (!kMayEnd[static_cast<unsigned char>(text[at])]) return 0;
  if (text[at] != kEllipsis.front()) return 1;
  return text.substr(at, kEllipsis.size()) == kEllipsis ? kEllipsis.size() : 0;
}

bool may_start_sentence(std::string_view text, std::size_t at) {
  std::size_t after = at;
  const char32_t c = utf8::next(text, after);
  if (c == U'«' || c == U'“' || c == U'"' || c == U'(' || c == U'—') return true;
  if (c < 0x80) return c >= U'A' && c <= U'Z';
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
    const std::size_t mark = end_mark(text, at);
    if (mark == 0) {
      ++at;
      continue;
    }
    const bool line_end = text[at] == '\n';
    const std::size_t end = line_end ? at : at + mark;
    at += mark;
    const std::size_t next = skip_blanks(text, at);
    const bool broken =
        line_end || next >= text.size() || (next > at && may_start_sentence(text, next));
    if (!broken) continue;
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
