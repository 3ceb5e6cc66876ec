// SPDX-License-Identifier: GPL-2.0-or-later
// What the index keeps of a version for showing it: the document data, in a compact binary form.
#pragma once

#include <string>
#include <string_view>

#include "indexer/base/result.hpp"
#include "indexer/model/language.hpp"
#include "indexer/model/provision.hpp"

namespace panoh::index {

struct StoredProvision {
  std::string work;  ///< work id
  Language language = Language::En;
  model::Provision provision;
};

/// Length-prefixed fields in a fixed order; the first byte is a format number.
[[nodiscard]] std::string encode(const StoredProvision& stored);
/// The same without a copy of the provision: the writer encodes every one twice.
[[nodiscard]] std::string encode(std::string_view work, Language language,
                                 const model::Provision& provision);

/// @error IndexCorrupt: cut off or of another format; any bytes are safe to pass
[[nodiscard]] Result<StoredProvision> decode(std::string_view data);

}  // namespace panoh::index
