// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/results.hpp"

#include "indexer/base/utf8.hpp"

namespace panoh::query {
namespace {

void append_escaped(std::string& html, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '"':
        html += "&quot;";
        break;
      case '\'':
        html += "&#39;";
        break;
      default:
        html += c;
    }
  }
}

}  // namespace

std::string_view name(MatchKind kind) {
  switch (kind) {
    case MatchKind::Exact:
      return "exact";
    case MatchKind::Stem:
      return "stem";
    case MatchKind::Folded:
      return "folded";
    case MatchKind::Typing:
      return "typing";
    case MatchKind::Synonym:
      return "synonym";
    case MatchKind::Translation:
      return "translation";
    case MatchKind::Spelling:
      return "spelling";
  }
  return "exact";
}

std::string_view name(Place place) {
  switch (place) {
    case Place::Heading:
      return "heading";
    case Place::Text:
      return "text";
    case Place::Keywords:
      return "keywords";
    case Place::Name:
      return "name";
    case Place::Topic:
      return "topic";
  }
  return "text";
}

std::string to_html(const MarkedText& marked) {
  std::string html;
  html.reserve(marked.text.size() + marked.marks.size() * 13 + 16);
  const std::string_view text = marked.text;
  std::uint32_t at = 0;
  for (const auto& [begin, end] : marked.marks) {
    append_escaped(html, text.substr(at, begin - at));
    html += "<mark>";
    append_escaped(html, text.substr(begin, end - begin));
    html += "</mark>";
    at = end;
  }
  append_escaped(html, text.substr(at));
  return html;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> code_point_marks(const MarkedText& marked) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> result;
  const std::string_view text = marked.text;
  std::uint32_t at = 0;
  std::uint32_t counted = 0;
  const auto count_to = [&](std::uint32_t byte) {
    counted += static_cast<std::uint32_t>(utf8::count_code_points(text.substr(at, byte - at)));
    at = byte;
    return counted;
  };
  for (const auto& [begin, end] : marked.marks) {
    const std::uint32_t first = count_to(begin);
    result.emplace_back(first, count_to(end));
  }
  return result;
}

}  // namespace panoh::query
