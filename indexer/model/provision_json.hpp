// SPDX-License-Identifier: GPL-2.0-or-later
// Parts of the model as JSON members, alike in the API and in exported documents.
#pragma once

#include <vector>

#include "indexer/base/json_writer.hpp"
#include "indexer/model/provision.hpp"
#include "indexer/model/work.hpp"

namespace panoh::model {

/// Members of an open object: label, heading, path, review, paragraphs.
void write_provision_text(JsonWriter& json, const Provision& provision);

/// [{"href": …, "title": …}]
void write_sources(JsonWriter& json, const std::vector<Source>& sources);

}  // namespace panoh::model
