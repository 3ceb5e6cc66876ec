// SPDX-License-Identifier: GPL-2.0-or-later
// <meta>: identification, references, and what Akoma Ntoso has no element for (corpus/README.md).
#pragma once

#include <vector>

#include "indexer/model/work.hpp"
#include "indexer/write/xml_output.hpp"

namespace panoh::write {

/// @param provisions   those that the document holds
/// @param portion_eid  empty for a whole expression
void write_meta(XmlOutput& out, const model::Expression& expression,
                const std::vector<const model::Provision*>& provisions,
                std::string_view portion_eid);

}  // namespace panoh::write
