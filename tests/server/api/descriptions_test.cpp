// SPDX-License-Identifier: GPL-2.0-or-later
// openapi.json is true: what it documents exists, and what exists is documented.
#include <algorithm>
#include <map>
#include <set>

#include "indexer/base/file.hpp"
#include "server/api/endpoints.hpp"
#include "server/http/routes.hpp"
#include "tests/catch.hpp"
#include "tests/server/api/served.hpp"

namespace panoh::api {
namespace {

using nlohmann::ordered_json;
using tests::call;

struct Sample {
  tests::Endpoint endpoint;
  std::vector<std::string> captures;
  tests::Pairs parameters;
};

/// Calls whose replies show every documented field.
const std::map<std::string, Sample>& samples() {
  static const std::map<std::string, Sample> samples{
      {"/api/v1/search", {search, {}, {{"q", "людьми"}, {"facets", "1"}, {"explain", "1"}}}},
      {"/api/v1/suggest", {suggest, {}, {{"q", "торг"}}}},
      {"/api/v1/analyze", {analyze, {}, {{"text", "мехнати мачбури"}, {"lang", "tg"}}}},
      {"/api/v1/citation", {citation, {}, {{"text", "ст. 130 УК РТ; ч. 1 ст. 500 УК РТ"}}}},
      {"/api/v1/indicators", {indicators, {}, {{"q", "passport"}}}},
      {"/api/v1/practice", {practice, {}, {}}},
      {"/api/v1/glossary", {glossary, {}, {}}},
      {"/api/v1/works", {works, {}, {}}},
      {"/api/v1/works/{work}", {work, {"guide"}, {}}},
      {"/api/v1/works/{work}/{num}", {provision, {"guide", "ind-1"}, {}}},
      {"/api/v1/statistics", {statistics, {}, {}}},
      {"/api/v1/statistics/{id}", {statistic, {"stat-people"}, {}}}};
  return samples;
}

const ordered_json& document() {
  static const ordered_json document = tests::json(openapi);
  return document;
}

const ordered_json& resolved(const ordered_json& schema) {
  if (!schema.contains("$ref")) return schema;
  const auto pointer = schema["$ref"].get<std::string>().substr(1);
  return document().at(ordered_json::json_pointer{pointer});
}

bool has_type(const ordered_json& value, const std::string& type) {
  if (type == "integer") return value.is_number_integer();
  if (type == "number") return value.is_number();
  return type == (value.is_string()    ? "string"
                  : value.is_boolean() ? "boolean"
                  : value.is_array()   ? "array"
                  : value.is_object()  ? "object"
                  : value.is_null()    ? "null"
                                       : "");
}

void check(const ordered_json& value, const ordered_json& named, const std::string& place);

void check_members(const ordered_json& value, const ordered_json& schema,
                   const std::string& place) {
  for (const auto& name : schema.value("required", ordered_json::array())) {
    INFO(place << " lacks " << name);
    CHECK(value.contains(name.get<std::string>()));
  }
  const auto properties = schema.value("properties", ordered_json::object());
  for (const auto& [name, member] : value.items()) {
    if (properties.contains(name)) {
      check(member, properties[name], place + "." + name);
    } else {
      INFO(place << "." << name << " is not documented");
      REQUIRE(schema.contains("additionalProperties"));
      check(member, schema["additionalProperties"], place + "." + name);
    }
  }
}

/// The part of JSON Schema that openapi.json uses.
void check(const ordered_json& value, const ordered_json& named, const std::string& place) {
  if (named.contains("oneOf")) {
    return check(value, named["oneOf"][value.is_null() ? 1 : 0], place);
  }
  const ordered_json& schema = resolved(named);
  const auto types = schema.at("type").is_array() ? schema["type"] : ordered_json{schema["type"]};
  INFO(place << " is " << value.dump().substr(0, 60));
  CHECK(std::any_of(types.begin(), types.end(),
                    [&](const auto& type) { return has_type(value, type); }));
  if (schema.contains("enum")) {
    CHECK(std::count(schema["enum"].begin(), schema["enum"].end(), value) == 1);
  }
  if (value.is_object()) check_members(value, schema, place);
  if (!value.is_array()) return;
  for (const auto& item : value) check(item, schema.at("items"), place + "[]");
}

const ordered_json& operation(const std::string& path) { return document()["paths"][path]["get"]; }

std::vector<ordered_json> query_parameters(const std::string& path) {
  std::vector<ordered_json> parameters;
  for (const auto& named : operation(path)["parameters"]) {
    const ordered_json& parameter = resolved(named);
    if (parameter["in"] == "query") parameters.push_back(parameter);
  }
  return parameters;
}

std::string example(const ordered_json& parameter) {
  const auto& given = parameter.at("example");
  if (given.is_array()) return given[0];
  return given.is_string() ? given.get<std::string>() : given.dump();
}

std::set<std::string> documented_paths() {
  std::set<std::string> paths;
  for (const auto& [path, item] : document()["paths"].items()) paths.insert(path);
  return paths;
}

}  // namespace

TEST_CASE("Every route of the API is documented, and no other", "[api][openapi]") {
  const auto site = pages::Site::load(PANOH_SOURCE_DIR "/web");
  if (!site) FAIL(to_line(site.error()));
  std::set<std::string> routed;
  for (const auto& route : http::site_routes(*site)) {
    if (route.pattern.rfind("/api/", 0) == 0) routed.insert(route.pattern);
  }
  CHECK(routed == documented_paths());
}

TEST_CASE("Replies have the documented fields and types, and no others", "[api][openapi]") {
  for (const auto& path : documented_paths()) {
    const Sample& sample = samples().at(path);
    const auto reply = tests::json(sample.endpoint, sample.captures, sample.parameters);
    const auto& content = operation(path)["responses"]["200"]["content"]["application/json"];
    check(reply, content["schema"], path);
  }
}

TEST_CASE("Every documented parameter is understood, with its example", "[api][openapi]") {
  for (const auto& path : documented_paths()) {
    const Sample& sample = samples().at(path);
    for (const auto& parameter : query_parameters(path)) {
      INFO(path << " " << parameter["name"]);
      CHECK(call(sample.endpoint, sample.captures, {{parameter["name"], example(parameter)}}));
    }
  }
}

TEST_CASE("Documented limits and value lists are those that are kept", "[api][openapi]") {
  for (const auto& parameter : query_parameters("/api/v1/search")) {
    const std::string name = parameter["name"];
    const auto& schema = parameter["schema"];
    const auto refused = [&](const std::string& value) {
      return !call(search, {}, {{name, value}});
    };
    INFO(name);
    if (schema.contains("maximum")) {
      CHECK_FALSE(refused(schema["maximum"].dump()));
      CHECK(refused(std::to_string(schema["maximum"].get<int>() + 1)));
    }
    if (schema.contains("maxLength")) {
      CHECK(refused(std::string(schema["maxLength"].get<std::size_t>() + 1, 'a')));
    }
    // "ui" is checked by server/http, for all addresses.
    const bool closed = schema.contains("enum") && name != "ui";
    if (closed) CHECK(refused("no-such-value"));
    for (const auto& value : schema.value("enum", ordered_json::array())) {
      CHECK_FALSE(refused(value));
    }
  }
}

TEST_CASE("The search bar's description leads to every language and format", "[api][opensearch]") {
  for (const Language ui : kLanguages) {
    const auto answer = call(opensearch, {}, {}, ui);
    REQUIRE(answer);
    CHECK(answer->content_type == "application/opensearchdescription+xml; charset=utf-8");
    const std::string own = std::string{two_letter(ui)};
    const std::string& xml = answer->body;
    // Browsers take the first template of HTML.
    const std::size_t first = xml.find("type=\"text/html\"");
    CHECK(xml.find("/" + own + "/search?q={searchTerms}", first) < first + 60);
    for (const Language language : kLanguages) {
      const std::string code{two_letter(language)};
      CHECK(xml.find("template=\"/" + code + "/search?q={searchTerms}") != std::string::npos);
      CHECK(xml.find("template=\"/" + code + "/search.atom?q={searchTerms}") != std::string::npos);
      CHECK(xml.find("template=\"/api/v1/search?in=" + code + "&amp;q=") != std::string::npos);
    }
  }
  CHECK(call(opensearch, {}, {}, Language::Tg)->body !=
        call(opensearch, {}, {}, Language::Ru)->body);
}

}  // namespace panoh::api
