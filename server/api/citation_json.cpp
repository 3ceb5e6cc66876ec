// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/api/citation_json.hpp"

#include "server/query/addresses.hpp"

namespace panoh::api {
namespace {

/// A provision that is not here has the address of its work.
void write_place(JsonWriter& json, const query::CitedPlace& place, Language ui) {
  json.member("work", place.work);
  json.member_or_null("num", place.num);
  json.member_or_null("id", place.id);
  json.member("url", place.is_provision() ? query::provision_address(ui, place.work, place.num)
                                          : query::work_address(ui, place.work));
}

}  // namespace

void write_citation(JsonWriter& json, const query::Citation& citation, Language ui) {
  json.member("text", citation.text);
  write_place(json, citation.place, ui);
  json.member_or_null("part", citation.part);
  json.member("in_corpus", !citation.place.id.empty());
  json.begin_array("alternatives");
  for (const query::CitedPlace& place : citation.alternatives) {
    json.begin_object();
    write_place(json, place, ui);
    json.end_object();
  }
  json.end_array();
}

}  // namespace panoh::api
