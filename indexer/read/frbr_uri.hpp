// SPDX-License-Identifier: GPL-2.0-or-later
// FRBR addresses of Akoma Ntoso (AKN-NC 1.0 §4): "/akn/tj/act/1998/574/tgk@2024-06-20/~art_130-1".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/model/language.hpp"

namespace panoh::read {

struct FrbrUri {
  std::string work;  ///< "/akn/tj/act/1998/574"
  std::optional<Language> language;
  std::string date;     ///< "2024-06-20"; empty: none given, or the current version ("tgk@")
  std::string portion;  ///< eId without "~": "art_130-1"

  /// "tj": an ISO country in lower case, or an organisation such as "un"
  [[nodiscard]] std::string_view country() const;
  friend bool operator==(const FrbrUri&, const FrbrUri&) = default;
};

/// Reads the address of a work, an expression or a portion; a component ("!main") and the version
/// mark ("@" or ":") are accepted and not kept.
/// @return nothing unless it begins with "/akn/" and names at least country, type and one more part
[[nodiscard]] std::optional<FrbrUri> parse_frbr_uri(std::string_view address);

[[nodiscard]] std::string to_string(const FrbrUri& uri);

/// A work id made from an address for a document that has none: "tj-act-1998-574".
[[nodiscard]] std::string work_id_of(const FrbrUri& uri);

}  // namespace panoh::read
