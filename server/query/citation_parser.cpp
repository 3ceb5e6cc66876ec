// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/citation_parser.hpp"

#include <algorithm>
#include <span>

#include "indexer/base/utf8.hpp"

namespace panoh::query {
namespace {

using enum CitationRole;

bool is_upper(std::string_view word) { return utf8::fold_case(word) != word; }

bool all_upper(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t begin = at;
    (void)utf8::next(word, at);
    if (!is_upper(word.substr(begin, at - begin))) return false;
  }
  return true;
}

/// Behind a word: "ст.130", but not "статьи. 130".
bool leads_to_number(std::string_view gap) {
  return gap.find_first_of(",;!?()") == std::string_view::npos && gap.size() <= 6;
}

}  // namespace

CitationParser::CitationParser(std::string_view text, const std::vector<CitationToken>& tokens,
                               Data data)
    : text_(text), tokens_(tokens), data_(data), numbers_(text, tokens, data.words) {
  has_small_letters_ = std::ranges::any_of(
      tokens_, [](const CitationToken& token) { return !token.number && !is_upper(token.text); });
}

std::vector<CitationElement> CitationParser::elements() {
  while (at_ < tokens_.size()) step();
  return std::move(elements_);
}

void CitationParser::step() {
  if (gazette() || articles() || act() || lone_number() || country()) return;
  pass_word();
}

void CitationParser::add(CitationElement element, std::size_t first) {
  const std::size_t behind = at_;
  at_ = first;
  pass_gap();
  at_ = behind;
  element.glue = glue_;
  if (element.end == 0) {
    element.begin = tokens_[first].begin;
    element.end = tokens_[behind - 1].end;
  }
  elements_.push_back(std::move(element));
  glue_ = Glue::Near;
  seen_ = behind;
}

void CitationParser::pass_gap() {
  if (at_ < seen_) return;
  seen_ = at_ + 1;
  const std::string_view gap = numbers_.gap(at_);
  if (ends_sentence(at_)) {
    glue_ = Glue::Sentence;
  } else if (gap.find(';') != std::string_view::npos) {
    glue_ = std::max(glue_, Glue::And);
  } else if (gap.find(',') != std::string_view::npos) {
    glue_ = std::max(glue_, Glue::Comma);
  }
}

bool CitationParser::ends_sentence(std::size_t at) const {
  const std::string_view gap = numbers_.gap(at);
  if (gap.find_first_of("!?") != std::string_view::npos) return true;
  if (gap.find("\n\n") != std::string_view::npos) return true;
  if (at == 0 || gap.find(". ") == std::string_view::npos) return false;
  const std::string_view before = tokens_[at - 1].text;
  const bool abbreviation = utf8::count_code_points(before) <= 3 && !all_upper(before);
  return !abbreviation && (tokens_[at].number || is_upper(tokens_[at].text));
}

void CitationParser::pass_word() {
  pass_gap();
  const CitationToken& token = tokens_[at_];
  const auto& roles = token.roles;
  if (roles.has(And)) {
    glue_ = std::max(glue_, Glue::And);
  } else if (is_unknown_abbreviation(at_)) {
    CitationElement element;
    element.kind = ElementKind::UnknownAct;
    const std::size_t first = at_++;
    return add(std::move(element), first);
  } else if (!roles.has(Link) && !roles.has(This) && !roles.has(NumberSign)) {
    glue_ = std::max(glue_, Glue::Far);
  }
  // "гражданин Казахстана": whose citizen says nothing of whose law.
  ++at_;
  if (!roles.has(Person) || at_ >= tokens_.size()) return;
  if (const CountryMatch match = data_.names.country_at(tokens_, at_); match.end > 0) {
    at_ = match.end;
  }
}

/// "ст. 5 АБВ": some code that we do not know.
bool CitationParser::is_unknown_abbreviation(std::size_t at) const {
  const CitationToken& token = tokens_[at];
  if (token.number || !has_small_letters_ || glue_ != Glue::Near || elements_.empty()) return false;
  if (elements_.back().kind != ElementKind::Articles) return false;
  const bool named_behind =
      at + 1 < tokens_.size() &&
      (tokens_[at + 1].roles.names_act() || data_.names.act_at(tokens_, at + 1).end > 0);
  if (named_behind) return false;  // "ILO Convention No. 182"
  const std::size_t letters = utf8::count_code_points(token.text);
  return letters >= 2 && letters <= 6 && all_upper(token.text);
}

// ---- articles

bool CitationParser::articles() {
  CitationElement element;
  std::size_t at = at_;
  const std::vector<std::string> before = numbers_.parts(at);
  while (!before.empty() && has(at, Link) && !has(at, Article)) ++at;
  if (has(at, Article)) {
    element.needs_act = utf8::count_code_points(tokens_[at].text) == 1;
    ++at;
    while (has(at, NumberSign)) ++at;
    if (leads_to_number(numbers_.gap(at))) element.numbers = numbers_.list(at);
    if (element.numbers.empty()) {
      if (auto number = numbers_.roman(at)) element.numbers.push_back(std::move(*number));
    }
  } else {
    if (!before.empty() || is_signed(at)) return false;
    element.numbers = numbers_.list(at);
    const bool word_behind =
        has(at, Article) && (at + 1 == tokens_.size() || !tokens_[at + 1].number);
    element.needs_act = element.bare = !word_behind;
    if (word_behind && !element.numbers.empty()) {
      ++at;
    } else if (!element.numbers.empty() && is_year(element.numbers.front().number)) {
      return false;
    }
  }
  if (element.numbers.empty()) return false;
  element.parts.assign(before.rbegin(), before.rend());
  for (auto& part : numbers_.parts(at)) element.parts.push_back(std::move(part));
  const std::size_t first = at_;
  at_ = at;
  element.begin = tokens_[first].begin;
  element.end = std::max(tokens_[at - 1].end, element.numbers.back().end);
  add(std::move(element), first);
  return true;
}

// ---- acts and countries

bool CitationParser::country() {
  const CountryMatch match = data_.names.country_at(tokens_, at_);
  if (match.end == 0) return false;
  CitationElement element;
  element.kind = ElementKind::Country;
  element.country = match.code;
  const std::size_t first = at_;
  at_ = match.end;
  add(std::move(element), first);
  return true;
}

bool CitationParser::act() {
  CitationElement element;
  const CitationRoles roles = tokens_[at_].roles;
  const NameMatch match = data_.names.act_at(tokens_, at_);
  const std::size_t first = at_;
  if (match.end == 0 && !roles.names_act()) return false;
  std::size_t end = match.end > 0 ? match.end : at_ + 1;
  if (match.end > 0) {
    element.kind = ElementKind::Act;
    element.works = match.act->works;
    element.type = match.act->type;
    element.country = match.country;
    // "защита свидетелей" is a name of a law only beside an article; "Конституция" is the whole
    // name of one that every country has.
    const auto words = std::span(tokens_).subspan(at_, end - at_);
    element.stands_alone =
        (words.size() >= 2 || !element.type.empty()) &&
        std::ranges::any_of(words, [](const auto& word) { return word.roles.names_act(); });
  } else {
    const bool same = at_ > 0 && has(at_ - 1, This);
    element.kind = same ? ElementKind::SameAct : ElementKind::UnknownAct;
  }
  // "УК 105" is an article, "Закон 1096" a number.
  if (const WorkNumber number = work_number(end, element.type.empty()); number.end > 0) {
    auto works = works_numbered(number, roles);
    if (match.end > 0) {
      std::erase_if(works, [&](auto work) { return !std::ranges::count(element.works, work); });
    }
    if (match.end == 0 || !works.empty()) {
      element.kind = works.empty() ? ElementKind::UnknownAct : ElementKind::Act;
      element.works = std::move(works);
      element.stands_alone = true;
      end = number.end;
    }
  }
  // "Қ ҶТ аз …": a single letter is a law only with its number.
  if (element.kind == ElementKind::UnknownAct && utf8::count_code_points(tokens_[at_].text) == 1) {
    return false;
  }
  at_ = end;
  add(std::move(element), first);
  return true;
}

/// "АМОҶТ, 2014, №7, қ. 1, мод. 393": numbers of a gazette are no articles.
bool CitationParser::gazette() {
  if (!has(at_, Gazette)) return false;
  constexpr std::size_t kMostTitleWords = 5;
  std::size_t at = at_ + 1;
  const std::size_t title_end = std::min(tokens_.size(), at + kMostTitleWords);
  while (at < title_end && !tokens_[at].number) ++at;
  const auto belongs = [&](const CitationToken& token) {
    const auto& roles = token.roles;
    return token.number || roles.has(NumberSign) || roles.has(Part) || roles.has(Article) ||
           roles.has(Year) || roles.has(Link);
  };
  if (at == title_end || ends_sentence(at)) return false;
  while (at < tokens_.size() && belongs(tokens_[at]) && !ends_sentence(at)) ++at;
  while (at_ < at) pass_word();
  return true;
}

}  // namespace panoh::query
