// SPDX-License-Identifier: GPL-2.0-or-later
// From a request to a reply: routes, methods, the index's turn, problems, ETag, compression. Knows
// HTTP's rules but no sockets and no HTTP library.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "server/http/generation.hpp"
#include "server/http/index_watcher.hpp"
#include "server/http/metrics.hpp"
#include "server/http/presentation.hpp"
#include "server/http/problem.hpp"
#include "server/http/request.hpp"
#include "server/http/route_table.hpp"
#include "server/http/static_files.hpp"
#include "server/query/endpoint.hpp"

namespace panoh::http {

struct ServiceParts {
  std::vector<Route> routes;  ///< /health, /ready, /version and /metrics are added
  Presentation presentation;
  std::string version = "0";  ///< of the program
  std::string build = {};     ///< tells two builds of one version apart
  std::string origin = {};    ///< "https://panoh.example"; empty: http:// and what clients ask for
};

/// @thread answer, refuse and wants_body from any thread
class Service {
 public:
  /// @param watcher  outlives the service
  Service(ServiceParts parts, const IndexWatcher& watcher);

  /// Never throws; never says more of a failure than its status and code.
  [[nodiscard]] query::Reply answer(const Request& request);

  /// For a request that does not even get as far as a route.
  [[nodiscard]] query::Reply refuse(int status, std::string_view target);

  /// Whether the body of such a request is to be read at all.
  [[nodiscard]] bool wants_body(std::string_view method, std::string_view target,
                                std::string_view content_type) const;

 private:
  struct Exchange;

  [[nodiscard]] query::Reply respond(Exchange& exchange);
  [[nodiscard]] query::Reply respond_by_route(Exchange& exchange);
  [[nodiscard]] query::Reply respond_from_index(Exchange& exchange);
  [[nodiscard]] query::Reply run(const Exchange& exchange,
                                 const std::function<query::Answer()>& endpoint) const;
  [[nodiscard]] query::Reply fail_with(const Exchange& exchange, const Problem& problem) const;
  [[nodiscard]] std::string origin(const Request& request) const;
  [[nodiscard]] std::string tag(const Generation& generation, Language ui) const;
  void complete(const Exchange& exchange, query::Reply& reply) const;
  [[nodiscard]] Exchange examine(const Request& request) const;

  const IndexWatcher& watcher_;
  const Presentation presentation_;
  const std::string version_, build_, origin_;
  const StaticFiles static_files_;
  const RouteTable table_;
  Metrics metrics_;
};

}  // namespace panoh::http
