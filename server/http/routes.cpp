// SPDX-License-Identifier: GPL-2.0-or-later
// The only file that knows all endpoints.
#include "server/http/routes.hpp"

#include <fmt/format.h>

#include "server/api/endpoints.hpp"
#include "server/export/endpoints.hpp"
#include "server/pages/endpoints.hpp"
#include "server/query/request.hpp"

namespace panoh::http {
namespace {

using PageEndpoint = query::Answer (*)(query::Call&, const pages::Site&);

Route page(std::string pattern, const pages::Site& site, PageEndpoint endpoint) {
  return {.pattern = std::move(pattern),
          .format = Format::Page,
          .form = false,
          .endpoint = [&site, endpoint](query::Call& call) { return endpoint(call, site); }};
}

Route json(std::string pattern, query::Answer (*endpoint)(query::Call&)) {
  return {
      .pattern = std::move(pattern), .format = Format::Json, .form = false, .endpoint = endpoint};
}

query::Reply redirect(int status, std::string location) {
  query::Reply reply;
  reply.status = status;
  reply.headers.emplace_back("Location", std::move(location));
  return reply;
}

/// "/" → "/ru/"; the language was chosen by Accept-Language.
query::Answer to_start(const PlainCall& call) {
  return redirect(302, fmt::format("/{}/", two_letter(call.ui)));
}

/// "/ru" → "/ru/"
query::Answer add_slash(const PlainCall& call) {
  return redirect(308, fmt::format("/{}/", two_letter(call.ui)));
}

Route plain(std::string pattern, query::Answer (*endpoint)(const PlainCall&)) {
  return {.pattern = std::move(pattern),
          .format = Format::Page,
          .form = false,
          .endpoint = {},
          .plain = endpoint};
}

/// A pattern's names stand for whole pieces, so the page and its table share one.
query::Answer series(query::Call& call, const pages::Site& site) {
  return call.captures.at(0).ends_with(exporting::kCsvEnding) ? exporting::series_csv(call)
                                                              : pages::series(call, site);
}

}  // namespace

std::vector<Route> site_routes(const pages::Site& site) {
  std::vector<Route> routes{
      plain("/", to_start),
      plain("/{ui}", add_slash),
      page("/{ui}/", site, pages::start),
      page("/{ui}/search", site, pages::search),
      page("/{ui}/search.atom", site, pages::feed),
      page("/{ui}/works", site, pages::works),
      page("/{ui}/works/{work}", site, pages::work),
      page("/{ui}/works/{work}/{num}", site, pages::provision),
      page("/{ui}/indicators", site, pages::indicators),
      page("/{ui}/indicators/{id}", site, pages::provision),
      page("/{ui}/checklist", site, pages::checklist),
      page("/{ui}/practice", site, pages::practice),
      page("/{ui}/practice/{id}", site, pages::practice_note),
      page("/{ui}/statistics", site, pages::statistics),
      page("/{ui}/statistics/{id}", site, series),
      page("/{ui}/glossary", site, pages::glossary),
      page("/{ui}/offline", site, pages::offline),
      page("/{ui}/offline.json", site, pages::offline_list),
      page("/{ui}/citations", site, pages::citations),
      page("/{ui}/compare", site, pages::compare),
      page("/{ui}/handout", site, pages::handout),
      page("/{ui}/handout.docx", site, pages::handout_docx),
      page("/{ui}/about", site, pages::about),
      page("/{ui}/help", site, pages::help),
      json("/api/v1/search", api::search),
      json("/api/v1/suggest", api::suggest),
      json("/api/v1/analyze", api::analyze),
      json("/api/v1/citation", api::citation),
      json("/api/v1/works", api::works),
      json("/api/v1/works/{work}", api::work),
      json("/api/v1/works/{work}/{num}", api::provision),
      json("/api/v1/statistics", api::statistics),
      json("/api/v1/statistics/{id}", api::statistic),
      json("/api/v1/indicators", api::indicators),
      json("/api/v1/practice", api::practice),
      json("/api/v1/glossary", api::glossary),
      json("/openapi.json", api::openapi),
      json("/opensearch.xml", api::opensearch),
      json("/sitemap.xml", exporting::sitemap),
      json("/akn/{rest*}", exporting::frbr),
  };
  for (Route& route : routes) {
    route.form = route.pattern == "/{ui}/search" || route.pattern == "/{ui}/indicators" ||
                 route.pattern == "/{ui}/handout" || route.pattern == "/{ui}/citations" ||
                 route.pattern == "/api/v1/citation" || route.pattern == "/api/v1/suggest" ||
                 route.pattern == "/api/v1/analyze";
  }
  return routes;
}

Presentation site_presentation(const pages::Site& site) {
  Presentation presentation;
  presentation.version = site.version();
  presentation.error_page = [&site](Language language, int status, const Error& error) {
    return pages::error_page(site, language, status, error);
  };
  presentation.title = [&site](Language language, int status, const Error& error) {
    return pages::error_title(site, language, status, error);
  };
  for (const auto& file : site.static_files()) {
    presentation.static_files.push_back({file.address, file.content_type, file.content});
  }
  return presentation;
}

}  // namespace panoh::http
