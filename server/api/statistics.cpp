// SPDX-License-Identifier: GPL-2.0-or-later
// /api/v1/statistics: series of figures with their sources.
#include <fmt/format.h>

#include "indexer/base/utf8.hpp"
#include "server/api/endpoints.hpp"
#include "server/api/reply.hpp"
#include "server/api/work_json.hpp"
#include "server/query/addresses.hpp"
#include "server/query/series_filter.hpp"

namespace panoh::api {
namespace {

using model::Series;

void write_source(JsonWriter& json, const model::SeriesSource& source) {
  json.begin_object("source");
  json.member("title", source.title);
  json.member("publisher", source.publisher);
  json.key("year");
  source.year == 0 ? json.null() : json.value(static_cast<unsigned>(source.year));
  json.member_or_null("href", source.url);
  json.end_object();
}

/// Members that stand in the list and in the series' own reply.
void write_series(JsonWriter& json, const Series& series, Language ui) {
  json.member("id", series.id);
  json.member("country", series.country);
  write_by_language(json, "titles", series.titles);
  write_by_language(json, "geographies", series.geographies);
  write_by_language(json, "units", series.units);
  json.strings("topics", query::notations(series, "topic"));
  json.strings("forms", query::notations(series, "form"));
  json.member("review", model::name(series.review));
  write_source(json, series.source);
  json.member("url", query::series_address(ui, series.id));
  json.member("csv", query::series_address(ui, series.id) + ".csv");
}

void write_point(JsonWriter& json, const model::Point& point) {
  json.begin_object();
  json.member("year", point.period);
  json.key("value");
  point.value ? json.value(*point.value) : json.null();
  json.member_or_null("sex", point.sex);
  json.member_or_null("age", point.age);
  json.member_or_null("form", point.form);
  write_by_language(json, "notes", point.notes);
  json.end_object();
}

void write_not_comparable(JsonWriter& json, const Series& series) {
  json.begin_array("not_comparable");
  for (const model::Incomparable& item : series.not_comparable) {
    json.begin_object();
    json.strings("with", item.with);
    write_by_language(json, "why", item.why);
    json.end_object();
  }
  json.end_array();
}

std::string series_json(const Series& series, Language ui) {
  JsonWriter json;
  json.begin_object();
  write_series(json, series, ui);
  write_by_language(json, "captions", series.captions);
  json.strings("verified_at", series.verified_at);
  write_not_comparable(json, series);
  json.begin_array("points");
  for (const model::Point& point : series.points) write_point(json, point);
  json.end_array();
  json.end_object();
  return json.take();
}

}  // namespace

query::Answer statistics(query::Call& call) {
  const auto allowed = allow_parameters(call.parameters, {"country", "topic", "form"});
  if (!allowed) return tl::unexpected(allowed.error());
  const auto all = call.searcher.all_series();
  if (!all) return tl::unexpected(all.error());
  // Lenient: which names are allowed was asked above.
  const auto request = query::parse_request(call.parameters, call.ui, query::Strictness::Page);
  if (!request) return tl::unexpected(request.error());
  const query::SeriesFilter filter{request->filters.countries, request->filters.topics,
                                   call.parameters.all("form")};
  std::size_t total = 0;
  JsonWriter json;
  json.begin_object();
  json.begin_array("results");
  for (const Series& series : *all) {
    if (!query::admits(filter, series)) continue;
    ++total;
    json.begin_object();
    write_series(json, series, call.ui);
    json.end_object();
  }
  json.end_array();
  json.member("total", total);
  json.end_object();
  return json_reply(json.take());
}

query::Answer statistic(query::Call& call) {
  const auto allowed = allow_parameters(call.parameters, {});
  if (!allowed) return tl::unexpected(allowed.error());
  const auto series = call.searcher.series(call.captures.at(0));
  if (series) return json_reply(series_json(*series, call.ui));
  if (series.error().code != ErrorCode::NotFound) return tl::unexpected(series.error());
  return fail(ErrorCode::NotFound,
              fmt::format("there is no series '{}'", utf8::repair(call.captures.at(0))),
              "all series: /api/v1/statistics");
}

}  // namespace panoh::api
