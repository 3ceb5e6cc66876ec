// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/api/reply.hpp"

#include <algorithm>
#include <utility>

#include "indexer/base/utf8.hpp"

namespace panoh::api {
namespace {

std::string list(std::initializer_list<std::string_view> names) {
  std::string text = "known here: ui";
  for (const std::string_view name : names) text.append(" ").append(name);
  return text;
}

}  // namespace

Result<void> allow_parameters(const query::Parameters& parameters,
                              std::initializer_list<std::string_view> allowed) {
  for (const auto& [name, value] : parameters.pairs()) {
    if (name == kInterfaceParameter) continue;
    if (std::find(allowed.begin(), allowed.end(), name) != allowed.end()) continue;
    return fail(ErrorCode::UnknownParameter, "unknown parameter '" + utf8::repair(name) + "'",
                list(allowed));
  }
  return {};
}

query::Reply json_reply(std::string body) {
  query::Reply reply;
  reply.content_type = query::kJson;
  reply.body = std::move(body);
  return reply;
}

}  // namespace panoh::api
