// SPDX-License-Identifier: GPL-2.0-or-later
// Provisions → preamble and body: paths become containers again, rows become nested paragraphs.
#pragma once

#include <vector>

#include "indexer/model/provision.hpp"
#include "indexer/write/xml_output.hpp"

namespace panoh::write {

/// <preamble>: texts and numbered recitals.
void write_preamble(XmlOutput& out, const model::Provision& provision);

/// The children of <body>: containers with <article> or <hcontainer>; provisions that share the
/// beginning of a path share its containers.
void write_levels(XmlOutput& out, const std::vector<const model::Provision*>& provisions);

}  // namespace panoh::write
