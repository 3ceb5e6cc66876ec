// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/citation_numbers.hpp"

#include <algorithm>

#include "indexer/base/utf8.hpp"

namespace panoh::query {
namespace {

constexpr std::size_t kMostNumbers = 30;  ///< of one list

bool is_blank(std::string_view gap) {
  return gap.find_first_not_of(" \t\r\n") == std::string_view::npos || gap == "\u00A0";
}

/// Between a word and its number: "ст.130", "ч. «а»", "п.(а)".
bool is_light(std::string_view gap) {
  return gap.find_first_of(",;!?") == std::string_view::npos && gap.size() <= 8;
}

bool is_dash(std::string_view gap) {
  return gap == "-" || gap == "–" || gap == "—" || gap == "‑" || gap == " - " || gap == " – " ||
         gap == " — ";
}

bool shorter_or_less(std::string_view a, std::string_view b) {
  return a.size() != b.size() ? a.size() < b.size() : a < b;
}

/// Of a letter: "(a)"; or of a small Roman number: "(iii)".
bool is_group_word(std::string_view word) {
  return utf8::count_code_points(word) == 1 ||
         (word.size() <= 5 && word.find_first_not_of("ivx") == std::string_view::npos);
}

}  // namespace

std::string_view CitationNumbers::gap(std::size_t at) const {
  if (at >= tokens_.size()) return {};
  const std::size_t begin = at == 0 ? 0 : tokens_[at - 1].end;
  return text_.substr(begin, tokens_[at].begin - begin);
}

bool CitationNumbers::is_date(std::size_t at) const {
  return at < tokens_.size() && tokens_[at].number &&
         std::ranges::count(tokens_[at].text, '.') >= 2;
}

/// "5 км", but not "5 КМ": that is the Labour Code.
bool CitationNumbers::is_counted(std::size_t at) const {
  return has(at, CitationRole::Unit) && utf8::fold_case(tokens_[at].text) == tokens_[at].text;
}

std::optional<CitedNumber> CitationNumbers::number(std::size_t& at) const {
  if (at >= tokens_.size() || !tokens_[at].number || is_date(at)) return std::nullopt;
  if (is_counted(at + 1)) return std::nullopt;
  CitedNumber number;
  number.number = tokens_[at].plain;
  number.dotted = tokens_[at].text.find('.') != std::string_view::npos;
  number.begin = tokens_[at].begin;
  number.end = tokens_[at].end;
  ++at;
  add_suffix(number, at);
  add_groups(number, at);
  add_spaced(number, at);
  return number;
}

void CitationNumbers::add_suffix(CitedNumber& number, std::size_t& at) const {
  const bool plain = number.number.find('-') == std::string::npos;
  if (plain && at < tokens_.size() && tokens_[at].number && is_dash(gap(at)) && !is_date(at)) {
    const std::string& second = tokens_[at].plain;
    if (shorter_or_less(number.number, second)) {
      number.last = second;
    } else if (gap(at).front() != ' ') {
      number.number += "-" + second;
    } else {
      return;
    }
    number.end = tokens_[at++].end;
  } else if (plain && has(at, CitationRole::Raised) && is_light(gap(at))) {
    const bool counted = at + 1 < tokens_.size() && tokens_[at + 1].number && is_light(gap(at + 1));
    number.number += "-" + (counted ? tokens_[at + 1].plain : "1");
    at += counted ? 2 : 1;
    number.end = tokens_[at - 1].end;
  }
  if (at >= tokens_.size() || tokens_[at].number) return;
  const bool joined = tokens_[at].hyphen_before || tokens_[at].begin == number.end;
  if (!joined) return;
  if (words_.is_number_ending(tokens_[at].plain)) {
    number.end = tokens_[at++].end;
  } else if (!tokens_[at].hyphen_before && utf8::count_code_points(tokens_[at].text) == 1 &&
             !has(at, CitationRole::Year)) {
    number.number += utf8::fold_case(tokens_[at].text);
    number.end = tokens_[at++].end;
  }
}

void CitationNumbers::add_groups(CitedNumber& number, std::size_t& at) const {
  while (at < tokens_.size()) {
    const CitationToken& token = tokens_[at];
    const std::string_view before = text_.substr(number.end, token.begin - number.end);
    const bool open = before == "(" || before == " (";
    const bool closed = token.end < text_.size() && text_[token.end] == ')';
    if (!open || !closed || is_year(token.plain)) return;
    if (!token.number && !is_group_word(token.text)) return;
    number.groups.push_back(token.number ? token.plain : utf8::fold_case(token.text));
    number.end = token.end + 1;
    ++at;
  }
}

void CitationNumbers::add_spaced(CitedNumber& number, std::size_t& at) const {
  const bool plain = number.number.size() >= 2 && number.last.empty() && number.groups.empty() &&
                     number.number.find('-') == std::string::npos;
  if (!plain || at >= tokens_.size() || !tokens_[at].number || tokens_[at].text.size() != 1) return;
  if (!is_blank(gap(at)) || is_counted(at + 1)) return;
  number.spaced = tokens_[at].plain;
  number.end = tokens_[at++].end;
}

bool CitationNumbers::separates(std::size_t& at, bool& range) const {
  if (at >= tokens_.size()) return false;
  const std::string_view before = gap(at);
  range = has(at, CitationRole::To) && at + 1 < tokens_.size() && tokens_[at + 1].number;
  const bool marked = before.find_first_of(",;/") != std::string_view::npos && before.size() <= 4;
  const bool spelled = has(at, CitationRole::And) || range;
  if (!marked && !spelled) return false;
  if (spelled) ++at;
  if (has(at, CitationRole::Article)) ++at;
  return at < tokens_.size();
}

std::vector<CitedNumber> CitationNumbers::list(std::size_t& at) const {
  std::vector<CitedNumber> numbers;
  while (numbers.size() < kMostNumbers) {
    std::size_t next = at;
    bool range = false;
    if (!numbers.empty() && !separates(next, range)) break;
    if (!numbers.empty() && (next >= tokens_.size() || is_year(tokens_[next].plain))) break;
    auto number = this->number(next);
    if (!number) break;
    at = next;
    if (range && numbers.back().last.empty()) {
      numbers.back().last = number->number;
      numbers.back().end = number->end;
    } else {
      numbers.push_back(std::move(*number));
    }
  }
  return numbers;
}

std::optional<CitedNumber> CitationNumbers::roman(std::size_t& at) const {
  if (at >= tokens_.size()) return std::nullopt;
  const CitationToken& token = tokens_[at];
  if (token.text.find_first_not_of("IVX") != std::string_view::npos || !is_light(gap(at))) {
    return std::nullopt;
  }
  CitedNumber number;
  number.number = utf8::fold_case(token.text);
  number.begin = token.begin;
  number.end = token.end;
  ++at;
  add_groups(number, at);
  return number;
}

std::optional<std::string> CitationNumbers::part_value(std::size_t& at) const {
  if (at >= tokens_.size() || !is_light(gap(at))) return std::nullopt;
  const CitationToken& token = tokens_[at];
  const std::string ordinal = words_.ordinal(token.plain);
  if (!ordinal.empty()) return ++at, ordinal;
  if (!token.number && !is_group_word(token.text)) return std::nullopt;
  if (is_date(at)) return std::nullopt;
  ++at;
  const bool ending = at < tokens_.size() && token.number && tokens_[at].hyphen_before &&
                      words_.is_number_ending(tokens_[at].plain);
  if (ending) ++at;
  return token.number ? token.plain : utf8::fold_case(token.text);
}

std::vector<std::string> CitationNumbers::parts(std::size_t& at) const {
  std::vector<std::string> values;
  for (std::size_t next = at; next < tokens_.size();) {
    while (!values.empty() && (has(next, CitationRole::Link) || has(next, CitationRole::And)) &&
           !has(next, CitationRole::Part) && !has(next, CitationRole::Point)) {
      ++next;
    }
    if (!has(next, CitationRole::Part) && !has(next, CitationRole::Point)) break;
    auto value = part_value(++next);
    if (!value) break;
    values.push_back(std::move(*value));
    at = next;
  }
  return values;
}

}  // namespace panoh::query
