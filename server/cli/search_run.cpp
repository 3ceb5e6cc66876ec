// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/cli/search_run.hpp"

#include <algorithm>
#include <ostream>

#include "indexer/base/json_writer.hpp"
#include "indexer/base/utf8.hpp"
#include "server/api/search.hpp"
#include "server/cli/search_text.hpp"

namespace panoh::cli {
namespace {

void add_all(query::Parameters& parameters, const char* name,
             const std::vector<std::string>& values) {
  for (const std::string& value : values) parameters.add(name, value);
}

query::Parameters to_parameters(const SearchOptions& options, std::string_view text) {
  query::Parameters parameters;
  parameters.add("q", utf8::repair(text));
  add_all(parameters, "in", options.languages);
  add_all(parameters, "kind", options.kinds);
  add_all(parameters, "country", options.countries);
  parameters.add("per_page", std::to_string(options.limit));
  return parameters;
}

/// The same path as the API's: the same request, the same searcher.
Result<std::string> answer(query::Searcher& searcher, const SearchOptions& options,
                           std::string_view text) {
  const auto request =
      query::parse_request(to_parameters(options, text), options.ui, query::Strictness::Api);
  if (!request) return tl::unexpected(request.error());
  const auto page = searcher.search(*request);
  if (!page) return tl::unexpected(page.error());
  if (!options.json) return to_text(*page, {.ui = options.ui, .bold = options.bold});
  return api::search_json(*page, *request, options.ui) + "\n";
}

bool is_usage(ErrorCode code) {
  return code == ErrorCode::BadRequest || code == ErrorCode::UnknownParameter ||
         code == ErrorCode::TooLarge;
}

std::string error_json(const Error& error) {
  JsonWriter json;
  json.begin_object();
  json.begin_object("error");
  json.member("code", name(error.code));
  json.member("message", error.message);
  json.end_object();
  json.end_object();
  return json.take() + "\n";
}

std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

}  // namespace

int run_query(query::Searcher& searcher, const SearchOptions& options, std::string_view text,
              Streams streams) {
  const auto result = answer(searcher, options, text);
  if (result) {
    streams.out << *result;
    return kFine;
  }
  streams.err << "panoh-search: " << to_line(result.error()) << '\n';
  return is_usage(result.error().code) ? kWrongUsage : kFailed;
}

int run_queries(query::Searcher& searcher, const SearchOptions& options, std::string_view tsv,
                std::string_view name, Streams streams) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (tsv.substr(0, kByteOrderMark.size()) == kByteOrderMark) {
    tsv.remove_prefix(kByteOrderMark.size());
  }
  int exit_code = kFine;
  SearchOptions as_json = options;
  as_json.json = true;
  for (std::size_t number = 1; !tsv.empty(); ++number) {
    const std::string_view line = take_line(tsv);
    const auto result = answer(searcher, as_json, line.substr(0, line.find('\t')));
    streams.out << (result ? *result : error_json(result.error()));
    if (result) continue;
    if (!is_usage(result.error().code)) exit_code = kFailed;
    if (exit_code == kFine) exit_code = kSomeRefused;
    streams.err << name << ':' << number << ": " << to_line(result.error()) << '\n';
  }
  return exit_code;
}

}  // namespace panoh::cli
