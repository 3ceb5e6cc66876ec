// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/http/state_routes.hpp"

#include <fmt/format.h>

#include "indexer/index/schema.hpp"
#include "server/http/json_text.hpp"

namespace panoh::http {
namespace {

query::Reply text_reply(std::string_view content_type, std::string body) {
  query::Reply reply;
  reply.content_type = content_type;
  reply.body = std::move(body);
  reply.headers = {{"Cache-Control", "no-store"}};
  return reply;
}

query::Reply json_reply(std::string body) { return text_reply(query::kJson, std::move(body)); }

std::string documents_json(const index::Snapshot& snapshot) {
  std::string members;
  for (const auto& [language, count] : snapshot.documents) {
    members += fmt::format("{}\"{}\":{}", members.empty() ? "" : ",", two_letter(language), count);
  }
  return "{" + members + "}";
}

query::Answer ready(const IndexWatcher& watcher) {
  const auto generation = watcher.current();
  if (!generation) return fail(ErrorCode::Unavailable, "there is no index yet");
  const auto& snapshot = generation->snapshot();
  return json_reply(
      fmt::format(R"({{"status":"ready","generation":{},"provisions":{},"documents":{}}})",
                  generation->number(), snapshot.provisions, documents_json(snapshot)));
}

query::Answer describe_version(const IndexWatcher& watcher, std::string_view version,
                               std::string_view build) {
  const auto generation = watcher.current();
  const std::string index =
      generation ? fmt::format(R"({{"generation":{},"fingerprint":{}}})", generation->number(),
                               json_text(generation->snapshot().content_hash))
                 : "null";
  return json_reply(
      fmt::format(R"({{"name":"panoh","version":{},"build":{},"schema":{},"index":{}}})",
                  json_text(version), json_text(build), index::kSchemaVersion, index));
}

Route state_route(std::string pattern, std::function<query::Answer(const PlainCall&)> plain) {
  return {.pattern = std::move(pattern),
          .format = Format::Json,
          .form = false,
          .endpoint = {},
          .plain = std::move(plain)};
}

}  // namespace

std::vector<Route> state_routes(const IndexWatcher& watcher, const Metrics& metrics,
                                std::string version, std::string build) {
  return {
      state_route("/health", [](const PlainCall&) { return json_reply(R"({"status":"alive"})"); }),
      state_route("/ready", [&watcher](const PlainCall&) { return ready(watcher); }),
      state_route("/version",
                  [&watcher, version = std::move(version), build = std::move(build)](
                      const PlainCall&) { return describe_version(watcher, version, build); }),
      state_route("/metrics",
                  [&watcher, &metrics](const PlainCall&) {
                    return text_reply("text/plain; version=0.0.4; charset=utf-8",
                                      metrics.text(watcher.current().get()));
                  }),
  };
}

}  // namespace panoh::http
