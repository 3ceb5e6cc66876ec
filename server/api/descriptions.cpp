// SPDX-License-Identifier: GPL-2.0-or-later
// /openapi.json and /opensearch.xml: what the API is, for programs and for browsers' search bars.
#include "server/api/embedded.hpp"
#include "server/api/endpoints.hpp"
#include "server/api/reply.hpp"

namespace panoh::api {
namespace {

std::string_view description(Language ui) {
  switch (ui) {
    case Language::Tg:
      return embedded::kOpensearchTg;
    case Language::Ru:
      return embedded::kOpensearchRu;
    case Language::En:
      return embedded::kOpensearchEn;
  }
  return embedded::kOpensearchTg;
}

}  // namespace

query::Answer openapi(query::Call& call) {
  const auto allowed = allow_parameters(call.parameters, {});
  if (!allowed) return tl::unexpected(allowed.error());
  return json_reply(std::string{embedded::kOpenapi});
}

query::Answer opensearch(query::Call& call) {
  query::Reply reply;
  reply.content_type = "application/opensearchdescription+xml; charset=utf-8";
  reply.body = description(call.ui);
  return reply;
}

}  // namespace panoh::api
