// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/request.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "indexer/base/utf8.hpp"

namespace panoh::query {
namespace {

constexpr std::array kSortNames{std::pair{Sort::Relevance, std::string_view("relevance")},
                                std::pair{Sort::Date, std::string_view("date")},
                                std::pair{Sort::DateDescending, std::string_view("-date")},
                                std::pair{Sort::Title, std::string_view("title")}};

constexpr std::array<std::string_view, 18> kKnown{
    "q",  "in", "kind", "country", "topic",    "work",   "status", "from",  "to",
    "at", "ui", "sort", "page",    "per_page", "facets", "cross",  "exact", "explain"};

/// Reads parameters one by one; on pages a bad value counts as absent.
class RequestReader {
 public:
  RequestReader(const Parameters& parameters, Strictness strictness)
      : parameters_(parameters), strict_(strictness == Strictness::Api) {}

  void number(std::string_view name, unsigned& value, unsigned most) {
    const auto text = parameters_.first(name);
    if (!text || text->empty()) return;
    unsigned read = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), read);
    const bool whole = error == std::errc{} && end == text->data() + text->size();
    if (whole && read >= 1 && read <= most) {
      value = read;
    } else if (strict_) {
      refuse(name, fmt::format("a whole number from 1 to {}", most));
    } else if (whole || error == std::errc::result_out_of_range) {
      value = read == 0 && whole ? 1 : most;
    }
  }

  void flag(std::string_view name, bool& value) {
    const auto text = parameters_.first(name);
    if (!text || text->empty()) return;
    if (*text == "1" || *text == "0") {
      value = *text == "1";
    } else if (strict_) {
      refuse(name, "0 or 1");
    }
  }

  void date(std::string_view name, Date& value) {
    const auto text = parameters_.first(name);
    if (!text || text->empty()) return;
    if (const auto date = parse_date(*text)) {
      value = *date;
    } else if (strict_) {
      refuse(name, "a year or an ISO date such as 2014 or 2014-07-26");
    }
  }

  void languages(std::string_view name, std::vector<Language>& values) {
    for (const auto& code : parameters_.all(name)) {
      if (const auto language = parse_language(code)) {
        if (std::find(values.begin(), values.end(), *language) == values.end()) {
          values.push_back(*language);
        }
      } else if (strict_) {
        refuse(name, "a language code: tg, ru or en");
      }
    }
  }

  void one_of(std::string_view name, std::string& value,
              std::initializer_list<std::string_view> allowed) {
    const auto text = parameters_.last(name);  // a button's value stands behind the control's
    if (!text || text->empty()) return;
    if (std::find(allowed.begin(), allowed.end(), *text) != allowed.end()) {
      value = *text;
    } else if (strict_) {
      refuse(name, fmt::format("one of: {}", fmt::join(allowed, ", ")));
    }
  }

  void check_names() {
    if (!strict_) return;
    for (const auto& [name, value] : parameters_.pairs()) {
      const bool known = std::find(kKnown.begin(), kKnown.end(), name) != kKnown.end();
      if (!known && !error_) {
        error_ =
            Error{ErrorCode::UnknownParameter,
                  fmt::format("unknown parameter \"{}\"", utf8::repair(name)), "see /openapi.json"};
      }
    }
  }

  [[nodiscard]] const std::optional<Error>& error() const { return error_; }

 private:
  void refuse(std::string_view name, std::string_view wanted) {
    if (!error_) {
      error_ = Error{ErrorCode::BadRequest, fmt::format("parameter \"{}\": not allowed", name),
                     fmt::format("give {}", wanted)};
    }
  }

  const Parameters& parameters_;
  bool strict_;
  std::optional<Error> error_;
};

void upper_case_ascii(std::vector<std::string>& values) {
  for (auto& value : values) {
    for (char& c : value) {
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
  }
}

Sort parse_sort(std::string_view text) {
  for (const auto& [sort, sort_name] : kSortNames) {
    if (text == sort_name) return sort;
  }
  return Sort::Relevance;
}

std::string_view sort_text(Sort sort) { return kSortNames[static_cast<std::size_t>(sort)].second; }

void add_all(Parameters& parameters, std::string_view name,
             const std::vector<std::string>& values) {
  for (const auto& value : values) parameters.add(std::string(name), value);
}

void add_text(Parameters& parameters, std::string_view name, std::string_view value) {
  if (!value.empty()) parameters.add(std::string(name), std::string(value));
}

}  // namespace

bool Filters::empty() const {
  return languages.empty() && kinds.empty() && countries.empty() && topics.empty() &&
         works.empty() && status.empty() && !from.known() && !to.known() && !at.known() &&
         concepts.empty() && without.empty();
}

Result<SearchRequest> parse_request(const Parameters& parameters, Language ui,
                                    Strictness strictness) {
  SearchRequest request;
  request.ui = ui;
  const auto text = parameters.first("q").value_or("");
  if (text.size() > kMaxQueryBytes) {
    return fail(ErrorCode::TooLarge, fmt::format("the query has {} bytes", text.size()),
                fmt::format("at most {} are searched for", kMaxQueryBytes));
  }
  request.text = utf8::repair(text);
  RequestReader reader(parameters, strictness);
  reader.check_names();
  Filters& filters = request.filters;
  reader.languages("in", filters.languages);
  filters.kinds = parameters.all("kind");
  filters.countries = parameters.all("country");
  upper_case_ascii(filters.countries);
  filters.topics = parameters.all("topic");
  filters.works = parameters.all("work");
  reader.one_of("status", filters.status, {"in-force", "repealed"});
  reader.date("from", filters.from);
  reader.date("to", filters.to);
  reader.date("at", filters.at);
  std::string sort;
  reader.one_of("sort", sort, {"relevance", "date", "-date", "title"});
  request.sort = parse_sort(sort);
  reader.number("page", request.page, kMaxPage);
  reader.number("per_page", request.per_page, kMaxPerPage);
  reader.flag("facets", request.facets);
  reader.flag("cross", request.cross);
  reader.flag("exact", request.exact);
  reader.flag("explain", request.explain);
  if (reader.error()) return tl::unexpected<Error>(*reader.error());
  if (strictness == Strictness::Page) {
    request.handout = fmt::format("{}", fmt::join(parameters.all("handout"), ","));
  }
  return request;
}

Parameters to_parameters(const SearchRequest& request) {
  Parameters parameters;
  const Filters& filters = request.filters;
  add_text(parameters, "q", request.text);
  for (const Language language : filters.languages) {
    parameters.add("in", std::string(two_letter(language)));
  }
  add_all(parameters, "kind", filters.kinds);
  add_all(parameters, "country", filters.countries);
  add_all(parameters, "topic", filters.topics);
  add_all(parameters, "work", filters.works);
  add_text(parameters, "status", filters.status);
  add_text(parameters, "from", filters.from.iso());
  add_text(parameters, "to", filters.to.iso());
  add_text(parameters, "at", filters.at.iso());
  if (request.sort != Sort::Relevance) add_text(parameters, "sort", sort_text(request.sort));
  if (request.page != 1) parameters.add("page", std::to_string(request.page));
  if (request.per_page != 10) parameters.add("per_page", std::to_string(request.per_page));
  if (request.facets) parameters.add("facets", "1");
  if (!request.cross) parameters.add("cross", "0");
  if (request.exact) parameters.add("exact", "1");
  if (request.explain) parameters.add("explain", "1");
  add_text(parameters, "handout", request.handout);
  return parameters;
}

std::string percent_encode(std::string_view text) {
  static constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string encoded;
  encoded.reserve(text.size() * 3);
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                       c == '-' || c == '.' || c == '_' || c == '~';  // RFC 3986 unreserved
    if (plain) {
      encoded += c;
    } else {
      encoded += '%';
      encoded += kDigits[byte >> 4U];
      encoded += kDigits[byte & 15U];
    }
  }
  return encoded;
}

std::string to_query_string(const Parameters& parameters) {
  std::string result;
  for (const auto& [name, value] : parameters.pairs()) {
    if (!result.empty()) result += '&';
    result += percent_encode(name) + "=" + percent_encode(value);
  }
  return result;
}

}  // namespace panoh::query
