// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/http/service.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <typeinfo>

#include "indexer/base/log.hpp"
#include "indexer/base/sha256.hpp"
#include "server/http/gzip.hpp"
#include "server/http/limits.hpp"
#include "server/http/negotiation.hpp"
#include "server/http/state_routes.hpp"

namespace panoh::http {
namespace {

constexpr std::size_t kMaxHostBytes = 260;  // 253 of a name (RFC 1035), a colon and a port
constexpr std::string_view kHostSigns =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.:-[]";
constexpr std::string_view kFormType = "application/x-www-form-urlencoded";

bool is_form(std::string_view content_type) {
  auto type = std::string(content_type.substr(0, content_type.find(';')));
  std::transform(type.begin(), type.end(), type.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  type.erase(type.find_last_not_of(' ') + 1);
  return type == kFormType;
}

std::vector<Route> with_state(std::vector<Route> routes, std::vector<Route> state) {
  state.insert(state.end(), std::make_move_iterator(routes.begin()),
               std::make_move_iterator(routes.end()));
  return state;
}

bool has_header(const query::Reply& reply, std::string_view name) {
  return std::any_of(reply.headers.begin(), reply.headers.end(),
                     [name](const auto& header) { return header.first == name; });
}

/// 304 has the headers of the 200 but those of its body (RFC 9110 §15.4.5).
void become_unchanged(query::Reply& reply) {
  reply.status = 304;
  reply.body.clear();
  reply.content_type.clear();
  std::erase_if(reply.headers, [](const auto& header) {
    return header.first == "Content-Encoding" || header.first == "Content-Disposition";
  });
}

/// Programs ask for these; people for everything else.
Format format_of_path(std::string_view path) {
  const bool program = path.starts_with("/api/") || path.starts_with("/akn/") ||
                       path.ends_with(".json") || path.ends_with(".xml");
  return program ? Format::Json : Format::Page;
}

}  // namespace

/// A request with all that is known of it before it is answered.
struct Service::Exchange {
  const Request& request;
  Address address;
  std::optional<Match> match;
  Format format = Format::Page;
  Language ui = Language::Tg;
  bool by_header = false;  ///< the language is none of the address's: Vary
  std::string etag = {};   ///< set when the reply may be kept and asked for again

  [[nodiscard]] bool posted() const { return request.method == "POST"; }
};

Service::Service(ServiceParts parts, const IndexWatcher& watcher)
    : watcher_(watcher),
      presentation_(std::move(parts.presentation)),
      version_(std::move(parts.version)),
      build_(std::move(parts.build)),
      origin_(std::move(parts.origin)),
      static_files_(presentation_.static_files),
      table_(
          with_state(std::move(parts.routes), state_routes(watcher, metrics_, version_, build_))),
      metrics_(table_.patterns()) {}

query::Reply Service::answer(const Request& request) {
  const auto start = std::chrono::steady_clock::now();
  const InFlight counted(metrics_);
  Exchange exchange = examine(request);
  query::Reply reply = respond(exchange);
  complete(exchange, reply);
  metrics_.count(exchange.match ? exchange.match->place : metrics_.other(), reply.status,
                 std::chrono::steady_clock::now() - start);
  return reply;
}

query::Reply Service::refuse(int status, std::string_view target) {
  Request request;
  request.target = target.substr(0, kMaxPathBytes);
  const Exchange exchange = examine(request);
  query::Reply reply = fail_with(exchange, to_problem(status));
  complete(exchange, reply);
  metrics_.count(metrics_.other(), status, {});
  return reply;
}

bool Service::wants_body(std::string_view method, std::string_view target,
                         std::string_view content_type) const {
  if (method != "POST" || !is_form(content_type)) return false;
  const auto match = table_.find(parse_address(target));
  return match && match->route->form;
}

/// Interface language: of the path, else asked for by "ui" (programs), else of the browser.
Service::Exchange Service::examine(const Request& request) const {
  Exchange exchange{.request = request, .address = parse_address(request.target), .match = {}};
  exchange.match = table_.find(exchange.address);
  exchange.format =
      exchange.match ? exchange.match->route->format : format_of_path(exchange.address.path);
  std::optional<Language> ui = exchange.match ? exchange.match->ui : std::nullopt;
  if (!ui && exchange.format == Format::Page) ui = parse_language(exchange.address.segments[0]);
  if (!ui && exchange.format == Format::Json) {
    ui = parse_language(exchange.address.parameters.first("ui").value_or(""));
  }
  exchange.by_header = !ui;
  if (!ui) ui = preferred_language(request.accept_language);
  exchange.ui = ui.value_or(exchange.format == Format::Page ? Language::Tg : Language::En);
  return exchange;
}

query::Reply Service::respond(Exchange& exchange) {
  const Request& request = exchange.request;
  const bool reads = request.method == "GET" || request.method == "HEAD";
  const bool is_static = static_files_.has(exchange.address.path);
  if (exchange.address.path.size() > kMaxPathBytes) return fail_with(exchange, to_problem(414));
  if (!exchange.address.well_formed) return fail_with(exchange, to_problem(400));
  if (!exchange.match && !is_static) return fail_with(exchange, to_problem(404));
  const bool form = exchange.match && exchange.match->route->form;
  if (!reads && !(form && exchange.posted())) {
    auto reply = fail_with(exchange, to_problem(405));
    reply.headers.emplace_back("Allow", form ? "GET, HEAD, POST" : "GET, HEAD");
    return reply;
  }
  if (exchange.posted() && !is_form(request.content_type)) {
    return fail_with(exchange, to_problem(415));
  }
  if (is_static) {
    exchange.etag = static_files_.tag(exchange.address.path);
    return static_files_.reply(exchange.address.path, accepts_gzip(request.accept_encoding));
  }
  return respond_by_route(exchange);
}

query::Reply Service::respond_by_route(Exchange& exchange) {
  const Route& route = *exchange.match->route;
  if (exchange.posted()) parse_form(exchange.request.body, exchange.address.parameters);
  const auto ui = exchange.address.parameters.first("ui");
  if (route.format == Format::Json && ui && !parse_language(*ui)) {
    return fail_with(exchange,
                     to_problem(Error{ErrorCode::BadRequest, "parameter \"ui\": not allowed",
                                      "give a language code: tg, ru or en"}));
  }
  if (!route.plain) return respond_from_index(exchange);
  return run(exchange, [&] {
    return route.plain(
        {exchange.match->captures, std::move(exchange.address.parameters), exchange.ui});
  });
}

query::Reply Service::respond_from_index(Exchange& exchange) {
  const auto generation = watcher_.current();
  if (!generation) {
    return fail_with(exchange, to_problem(Error{watcher_.trouble(), {}, {}}));
  }
  if (!exchange.posted()) {
    exchange.etag = tag(*generation, exchange.ui);
    if (names_tag(exchange.request.if_none_match, exchange.etag)) {
      query::Reply unchanged;
      unchanged.status = 304;
      return unchanged;
    }
  }
  const auto lease = generation->lease();
  if (!lease) {
    return fail_with(exchange,
                     to_problem(Error{ErrorCode::Busy, "too many searches are waiting", {}}));
  }
  query::Call call{
      lease->searcher(),     exchange.match->captures, exchange.address.parameters, exchange.ui,
      exchange.address.path, exchange.posted(),        origin(exchange.request)};
  return run(exchange, [&] { return exchange.match->route->endpoint(call); });
}

query::Reply Service::run(const Exchange& exchange,
                          const std::function<query::Answer()>& endpoint) const {
  const auto& pattern = exchange.match->route->pattern;
  Error error;
  try {
    auto answer = endpoint();
    if (answer) return std::move(*answer);
    error = std::move(answer.error());
    // Messages of the index name files, not queries; of other failures only the code is safe.
    if (status_of(error.code) >= 500 && name(error.code).starts_with("index-")) {
      log::error(fmt::format("{}: {}", pattern, to_line(error)));
    } else if (error.code == ErrorCode::Internal) {
      log::error(fmt::format("{}: internal error", pattern));
    }
  } catch (const std::exception& thrown) {
    log::error(fmt::format("{}: exception {}", pattern, typeid(thrown).name()));
  } catch (...) {
    log::error(fmt::format("{}: unknown exception", pattern));
  }
  return fail_with(exchange, to_problem(std::move(error)));
}

query::Reply Service::fail_with(const Exchange& exchange, const Problem& problem) const {
  query::Reply reply;
  reply.status = problem.status;
  if (exchange.format == Format::Page && presentation_.error_page) {
    reply.content_type = query::kHtml;
    reply.body = presentation_.error_page(exchange.ui, problem.status, problem.error);
  } else {
    const std::string title = presentation_.title
                                  ? presentation_.title(exchange.ui, problem.status, problem.error)
                                  : std::string();
    reply.content_type = kProblemJson;
    reply.body = to_json(problem, title.empty() ? reason(problem.status) : std::string_view(title));
  }
  reply.headers = {{"Cache-Control", "no-store"}};
  if (problem.status == 503 || problem.status == 429) {
    reply.headers.emplace_back("Retry-After", problem.error.code == ErrorCode::Busy ? "1" : "5");
  }
  return reply;
}

/// What a client says of itself goes into addresses only when it can be a name:
/// "panoh.example:8080".
std::string Service::origin(const Request& request) const {
  if (!origin_.empty()) return origin_;
  const bool name = !request.host.empty() && request.host.size() <= kMaxHostBytes &&
                    request.host.find_first_not_of(kHostSigns) == std::string::npos;
  return name ? "http://" + request.host : std::string();
}

/// Weak: the same page may be sent packed or not. The content's hash stands beside the generation's
/// number because numbers begin anew when an index folder is removed.
std::string Service::tag(const Generation& generation, Language ui) const {
  const auto seed =
      fmt::format("{} {} {}", generation.snapshot().content_hash, presentation_.version, build_);
  return fmt::format("W/\"{}-{}-{}\"", generation.number(), sha256_hex(seed).substr(0, 12),
                     two_letter(ui));
}

void Service::complete(const Exchange& exchange, query::Reply& reply) const {
  const bool keepable = reply.status == 200 || reply.status == 304;
  if (keepable && !exchange.etag.empty()) {
    reply.headers.emplace_back("ETag", exchange.etag);
    if (names_tag(exchange.request.if_none_match, exchange.etag)) become_unchanged(reply);
  }
  if (!has_header(reply, "Cache-Control")) {
    reply.headers.emplace_back("Cache-Control", exchange.posted() ? "no-store" : "no-cache");
  }
  if (!has_header(reply, "Vary")) {
    reply.headers.emplace_back(
        "Vary", exchange.by_header ? "Accept-Encoding, Accept-Language" : "Accept-Encoding");
  }
  if (reply.body.size() < kMinGzipBytes || has_header(reply, "Content-Encoding") ||
      !is_compressible(reply.content_type) || !accepts_gzip(exchange.request.accept_encoding)) {
    return;
  }
  if (auto packed = gzip(reply.body, GzipLevel::Fast); !packed.empty()) {
    reply.body = std::move(packed);
    reply.headers.emplace_back("Content-Encoding", "gzip");
  }
}

}  // namespace panoh::http
