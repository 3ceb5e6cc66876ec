// SPDX-License-Identifier: GPL-2.0-or-later
// FRBR addresses as they stand in the site's addresses (AKN-NC 1.0 §4), with the suffix of a
// format. Only the syntax; whether such a work exists is frbr.cpp's question.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/model/language.hpp"

namespace panoh::exporting {

struct FrbrAddress {
  std::string work;  ///< "/akn/tj/act/1998/574"
  std::optional<Language> language;
  std::string date;     ///< of "tgk@2024-06-20"; empty for "tgk" and "tgk@": the version there is
  std::string portion;  ///< eId without "~": "art_130-1"
  std::string suffix;   ///< without the dot: "xml"; empty: none
};

/// @param path  what follows "/akn/", decoded
[[nodiscard]] FrbrAddress parse_frbr_address(std::string_view path);

/// The same address again, percent-encoded, for a redirect.
[[nodiscard]] std::string to_location(const FrbrAddress& address);

}  // namespace panoh::exporting
