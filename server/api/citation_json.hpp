// SPDX-License-Identifier: GPL-2.0-or-later
// Citations as members of JSON: the same in a search's query and in /api/v1/citation.
#pragma once

#include "indexer/base/json_writer.hpp"
#include "server/query/citation.hpp"
#include "server/query/request.hpp"

namespace panoh::api {

/// text, work, num, id, part, in_corpus, url, alternatives: into the object that is open.
void write_citation(JsonWriter& json, const query::Citation& citation, Language ui);

}  // namespace panoh::api
