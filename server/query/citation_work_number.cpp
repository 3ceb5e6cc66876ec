// SPDX-License-Identifier: GPL-2.0-or-later
// "№ 1096", "Қ ҶТ аз 02.01.2019с., №1563", "Law No. 1096": acts named by number and date.
#include <algorithm>
#include <tuple>

#include "indexer/base/utf8.hpp"
#include "server/query/citation_parser.hpp"

namespace panoh::query {
namespace {

using enum CitationRole;

constexpr std::size_t kReach = 10;           ///< tokens between a word for act and its number
constexpr std::size_t kLeastLoneDigits = 3;  ///< "№ 80" may be a school

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The only run of digits in a work's number ("226-V", "ЗРУ-154", "C029" → 29); else empty.
std::string only_digits(std::string_view number) {
  const auto begin = std::ranges::find_if(number, is_digit);
  const auto end = std::find_if_not(begin, number.end(), is_digit);
  if (std::any_of(end, number.end(), is_digit)) return {};
  std::string digits(begin, end);
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  return digits;
}

bool fits(const std::string& kind, CitationRoles roles) {
  if (roles.has(Law)) return kind == "law" || kind == "code" || kind == "constitution";
  if (roles.has(Decree)) return kind == "decree" || kind == "plan" || kind == "resolution";
  if (roles.has(Treaty)) return kind == "treaty" || kind == "guideline" || kind == "resolution";
  return !roles.has(OtherAct);
}

/// "02.01.2019", "2.01.19" or "2019"
std::string year_of(const CitationToken& token) {
  if (is_year(token.plain)) return token.plain;
  const std::size_t dot = token.text.rfind('.');
  if (std::ranges::count(token.text, '.') != 2) return {};
  const std::string year(token.text.substr(dot + 1));
  if (year.size() == 4) return year;
  return year.size() == 2 ? (year < "50" ? "20" : "19") + year : std::string();
}

}  // namespace

bool CitationParser::is_signed(std::size_t at) const {
  if (at >= tokens_.size() || !tokens_[at].number) return false;
  const std::string_view gap = numbers_.gap(at);
  return gap.find("№") != std::string_view::npos || gap.find('#') != std::string_view::npos ||
         (at > 0 && has(at - 1, NumberSign) && !tokens_[at - 1].roles.has(Article));
}

CitationParser::WorkNumber CitationParser::work_number(std::size_t at, bool without_sign) const {
  WorkNumber number;
  const std::size_t first = at;
  for (const std::size_t last = std::min(tokens_.size(), at + kReach); at < last;) {
    const CitationToken& token = tokens_[at];
    if (ends_sentence(at)) return {};
    // "Law 1096"
    const bool direct = without_sign && at == first && token.number && numbers_.gap(at) == " " &&
                        !is_year(token.plain) && token.plain.size() > 1;
    if (is_signed(at) || direct) {
      number.digits = only_digits(token.plain.substr(0, token.plain.find('-')));
      number.end = at + 1;
      read_date_behind(number);
      return number;
    }
    if (const CountryMatch match = data_.names.country_at(tokens_, at); match.end > 0) {
      number.country = match.code;
      at = match.end;
      continue;
    }
    const bool month = at > first && tokens_[at - 1].number && !token.number;
    const auto& roles = token.roles;
    if (token.number && number.year.empty()) number.year = year_of(token);
    if (!token.number && !month && !roles.has(Link) && !roles.has(Year) && !roles.has(NumberSign)) {
      return {};
    }
    if (roles.has(Article) && !roles.has(Link) && !roles.has(Year)) return {};
    ++at;
  }
  return {};
}

/// "№ 1096 от 26 июля 2014 года"
void CitationParser::read_date_behind(WorkNumber& number) const {
  std::size_t at = number.end;
  if (!has(at, Link) || at + 1 >= tokens_.size() || !tokens_[at + 1].number) return;
  for (const std::size_t last = std::min(tokens_.size(), at + 5); at < last; ++at) {
    const std::string year = tokens_[at].number ? year_of(tokens_[at]) : std::string();
    if (year.empty()) continue;
    number.year = year;
    number.end = at + (has(at + 1, Year) ? 2 : 1);
    return;
  }
}

std::vector<std::uint32_t> CitationParser::works_numbered(const WorkNumber& number,
                                                          CitationRoles roles) const {
  std::vector<std::uint32_t> found;
  if (number.digits.empty()) return found;
  const auto& works = data_.catalogue.works;
  for (std::uint32_t place = 0; place < works.size(); ++place) {
    const model::Work& work = works[place].work;
    if (only_digits(work.number) != number.digits || !fits(work.kind, roles)) continue;
    const bool near_by = work.country == "TJ" || work.country == "INT";
    if (number.country.empty() ? !near_by : work.country != number.country) continue;
    const bool dated = !number.year.empty() && work.adopted.year != 0;
    if (dated && number.year != work.adopted.iso().substr(0, 4)) continue;
    found.push_back(place);
  }
  std::ranges::stable_sort(found, [&](auto a, auto b) {
    return std::tuple(works[a].work.country != "TJ", a) <
           std::tuple(works[b].work.country != "TJ", b);
  });
  return found;
}

/// "№ 1096" without a word for the act.
bool CitationParser::lone_number() {
  std::size_t at = at_;
  while (has(at, NumberSign)) ++at;
  if (!is_signed(at) || tokens_[at].text.size() < kLeastLoneDigits) return false;
  if (!elements_.empty() && elements_.back().kind == ElementKind::UnknownAct &&
      glue_ != Glue::Sentence) {
    return false;
  }
  WorkNumber number{.digits = only_digits(tokens_[at].plain), .end = at + 1};
  read_date_behind(number);
  CitationRoles law;
  law.add(Law);
  CitationElement element;
  element.kind = ElementKind::Act;
  element.works = works_numbered(number, law);
  std::erase_if(element.works,
                [&](auto place) { return data_.catalogue.works[place].work.country != "TJ"; });
  if (element.works.empty()) return false;
  element.stands_alone = true;
  const std::size_t first = at_;
  at_ = number.end;
  add(std::move(element), first);
  // The sign stands before its token, in the gap.
  const std::size_t sign = numbers_.gap(first).rfind("№");
  if (sign != std::string_view::npos) {
    elements_.back().begin =
        tokens_[first].begin - static_cast<std::uint32_t>(numbers_.gap(first).size() - sign);
  }
  return true;
}

}  // namespace panoh::query
