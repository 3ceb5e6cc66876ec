// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/http/state_routes.hpp"

#include "indexer/base/json_writer.hpp"
#include "indexer/index/schema.hpp"

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

query::Answer ready(const IndexWatcher& watcher) {
  const auto generation = watcher.current();
  if (!generation) return fail(watcher.trouble(), {});
  JsonWriter json;
  json.begin_object();
  json.member("status", "ready");
  json.member("generation", generation->number());
  json.member("provisions", generation->snapshot().provisions);
  json.begin_object("documents");
  for (const auto& [language, count] : generation->snapshot().documents) {
    json.member(two_letter(language), count);
  }
  json.end_object();
  json.end_object();
  return json_reply(json.take());
}

query::Answer describe_version(const IndexWatcher& watcher, std::string_view version,
                               std::string_view build) {
  const auto generation = watcher.current();
  JsonWriter json;
  json.begin_object();
  json.member("name", "panoh");
  json.member("version", version);
  json.member("build", build);
  json.member("schema", static_cast<unsigned>(index::kSchemaVersion));
  if (generation) {
    json.begin_object("index");
    json.member("generation", generation->number());
    json.member("fingerprint", generation->snapshot().content_hash);
    json.end_object();
  } else {
    json.key("index");
    json.null();
  }
  json.end_object();
  return json_reply(json.take());
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
