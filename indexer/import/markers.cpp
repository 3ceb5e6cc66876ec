// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/import/markers.hpp"

#include <algorithm>
#include <array>

#include "indexer/base/utf8.hpp"

namespace panoh::import {
namespace {

constexpr std::size_t kLongestHeadingBytes = 400;  // about 200 Cyrillic letters

constexpr std::array<std::string_view, 7> kArticleWords{"моддаи",  "модда", "статья", "ст",
                                                        "article", "art",   "мод"};

struct ContainerWord {
  std::string_view word;
  int rank;
};
constexpr std::array kContainerWords{
    ContainerWord{"қисми", 0},   ContainerWord{"часть", 0},    ContainerWord{"part", 0},
    ContainerWord{"фасли", 1},   ContainerWord{"раздел", 1},   ContainerWord{"section", 1},
    ContainerWord{"title", 1},   ContainerWord{"боби", 2},     ContainerWord{"глава", 2},
    ContainerWord{"chapter", 2}, ContainerWord{"параграф", 3}, ContainerWord{"параграфи", 3},
    ContainerWord{"division", 3}};

constexpr std::array<std::string_view, 8> kPreambleWords{"пешгуфтор", "муқаддима", "дебоча",
                                                         "сарсухан",  "преамбула", "введение",
                                                         "preamble",  "recitals"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// ¹ ² ³ and ⁰ ⁴…⁹ as digits; -1 for any other code point.
int superscript_digit(char32_t c) {
  if (c == 0xB9) return 1;
  if (c == 0xB2) return 2;
  if (c == 0xB3) return 3;
  if (c == 0x2070 || (c >= 0x2074 && c <= 0x2079)) return static_cast<int>(c - 0x2070);
  return -1;
}

bool is_upper(std::string_view text) {
  std::size_t at = 0;
  utf8::next(text, at);
  const auto letter = text.substr(0, at);
  return !letter.empty() && utf8::fold_case(letter) != letter;
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

/// First word, without a dot behind it, in lower case; end: where the rest begins.
struct FirstWord {
  std::string word;
  std::size_t end = 0;
};

FirstWord first_word(std::string_view text) {
  const auto end = std::min(text.find_first_of(" .\t"), text.size());
  FirstWord first{utf8::fold_case(text.substr(0, end)), end};
  while (first.end < text.size() && text[first.end] == '.') ++first.end;
  first.end = skip_spaces(text, first.end);
  return first;
}

std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

std::size_t skip_superscripts(std::string_view text, std::size_t at) {
  for (std::size_t next = at; next < text.size();) {
    if (superscript_digit(utf8::next(text, next)) < 0) break;
    at = next;
  }
  return at;
}

/// "-1", ".1", "(1)" behind a number; a dot that ends the number is not one.
std::size_t skip_suffix(std::string_view text, std::size_t at) {
  if (at >= text.size()) return at;
  const char c = text[at];
  const std::size_t end = skip_digits(text, at + 1);
  if (end == at + 1) return at;
  if (c == '-' || c == '.') return end;
  if (c == '(' && end < text.size() && text[end] == ')') return end + 1;
  return at;
}

/// @return where the number that begins at "at" ends; "at" when there is none
std::size_t number_end(std::string_view text, std::size_t at) {
  const std::size_t roman = std::min(text.find_first_not_of("IVXLC", at), text.size());
  const bool word_ends = roman == text.size() || text[roman] == ' ' || text[roman] == '.';
  if (roman > at && word_ends) return roman;
  std::size_t end = skip_digits(text, at);
  if (end == at) return at;
  const std::size_t before = end;
  end = skip_superscripts(text, end);
  if (end == before) end = skip_suffix(text, end);
  const bool letter = end < text.size() && text[end] >= 'a' && text[end] <= 'z' &&
                      (end + 1 == text.size() || text[end + 1] == ' ' || text[end + 1] == '.');
  return letter ? end + 1 : end;  // "11a"
}

/// What may follow a number in running text: nothing, a stop, or the name of the article.
bool begins_article(std::string_view after) {
  if (after.empty() || after.front() == '.' || after.front() == ':') return true;
  const bool heading = after.front() == ' ' && is_upper(after.substr(1));
  return heading && after.size() < kLongestHeadingBytes && !after.ends_with('.') &&
         !after.ends_with(';');
}

}  // namespace

std::string plain_number(std::string_view printed) {
  std::string plain;
  bool suffix = false;
  const auto separate = [&] {
    if (!suffix && !plain.empty()) plain += '-';
    suffix = true;
  };
  for (std::size_t at = 0; at < printed.size();) {
    const char32_t c = utf8::next(printed, at);
    const int digit = superscript_digit(c);
    if (digit >= 0) {
      separate();
      plain += static_cast<char>('0' + digit);
    } else if (c == '.' || c == '(' || c == '-') {
      if (at < printed.size()) separate();
    } else if (c != ')' && c != ' ') {
      utf8::append(plain, c);
    }
  }
  return plain;
}

std::optional<ArticleMarker> read_article_marker(std::string_view text, bool heading) {
  const auto first = first_word(text);
  if (std::find(kArticleWords.begin(), kArticleWords.end(), first.word) == kArticleWords.end()) {
    return std::nullopt;
  }
  const std::size_t end = number_end(text, first.end);
  if (end == first.end) return std::nullopt;
  const auto after = text.substr(end);
  if (!heading && !begins_article(after)) return std::nullopt;
  const std::size_t stop = after.empty() || after.front() == ' ' ? end : end + 1;
  const bool printed_stop = stop > end && (text[end] == '.' || text[end] == ':');
  const std::size_t label_end = printed_stop ? stop : end;
  return ArticleMarker{std::string(text.substr(0, label_end)),
                       plain_number(text.substr(first.end, end - first.end)),
                       std::string(text.substr(skip_spaces(text, label_end)))};
}

std::optional<ContainerMarker> read_container_marker(std::string_view text, bool heading) {
  const auto first = first_word(text);
  const auto word =
      std::find_if(kContainerWords.begin(), kContainerWords.end(),
                   [&first](const ContainerWord& known) { return known.word == first.word; });
  if (word == kContainerWords.end() || text.size() > kLongestHeadingBytes) return std::nullopt;
  const std::size_t end = number_end(text, first.end);
  if (end == first.end) return std::nullopt;
  const auto after = text.substr(end);
  if (!heading && (!is_upper(text) || !begins_article(after))) return std::nullopt;
  const bool bare = after.find_first_not_of(". ") == std::string_view::npos;
  return ContainerMarker{word->rank, std::string(text), bare};
}

std::optional<PartMarker> read_part_marker(std::string_view text) {
  const bool bracket = text.starts_with('(');
  const std::size_t begin = bracket ? 1 : 0;
  std::size_t end = skip_digits(text, begin);
  PartMarker marker;
  if (end > begin && end - begin <= 3) {
    end = skip_superscripts(text, end);
    while (!bracket && skip_suffix(text, end) != end && text[end] == '.') {
      end = skip_suffix(text, end);  // "1.1."
    }
    const auto number = text.substr(begin, end - begin);
    marker.value = plain_number(number);
    marker.style.assign(static_cast<std::size_t>(1 + std::count(number.begin(), number.end(), '.')),
                        '0');
  } else if (end == begin && begin < text.size()) {
    utf8::next(text, end);
    marker.style = "a";
  } else {
    return std::nullopt;
  }
  const char close = end < text.size() ? text[end] : ' ';
  const bool closed = close == ')' || (close == '.' && !bracket && marker.style != "a");
  if (!closed || end + 1 >= text.size() || text[end + 1] != ' ') return std::nullopt;
  marker.style = (bracket ? "(" : "") + marker.style + close;
  marker.num = text.substr(0, end + 1);
  marker.rest = text.substr(skip_spaces(text, end + 1));
  return marker;
}

bool is_preamble_heading(std::string_view text) {
  const auto first = first_word(text);
  return first.end == text.size() && std::find(kPreambleWords.begin(), kPreambleWords.end(),
                                               first.word) != kPreambleWords.end();
}

}  // namespace panoh::import
