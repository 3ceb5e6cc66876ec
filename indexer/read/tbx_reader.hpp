// SPDX-License-Identifier: GPL-2.0-or-later
// corpus/terms.tbx (TBX-Basic in DCA style, ISO 30042:2019) → the term base. What must hold between
// the terms is corpus_check's work.
#pragma once

#include <string_view>

#include "indexer/base/result.hpp"
#include "indexer/model/term.hpp"

namespace panoh::read {

/// @error XmlInvalid, DocumentInvalid: names the file, the place and the concept
[[nodiscard]] Result<model::TermBase> read_tbx(std::string_view xml, std::string_view file);

}  // namespace panoh::read
