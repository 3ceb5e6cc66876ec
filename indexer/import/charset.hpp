// SPDX-License-Identifier: GPL-2.0-or-later
// Bytes of unknown encoding → UTF-8. The only ICU user of the importer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/result.hpp"

namespace panoh::import {

struct DecodedText {
  std::string text;     ///< valid UTF-8
  std::string charset;  ///< that the bytes were in: "UTF-8", "windows-1251"
  std::vector<std::string> doubts;
};

/// Byte order mark, then UTF-8 if the bytes are that, then the document's own declaration
/// (<meta charset>, <?xml encoding?>), then windows-1251, which old Tajik and Russian pages use.
/// @error EncodingInvalid: the declared charset is unknown
[[nodiscard]] Result<DecodedText> decode(std::string_view bytes, std::string_view file);

}  // namespace panoh::import
