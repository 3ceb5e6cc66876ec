// SPDX-License-Identifier: GPL-2.0-or-later
// The tables of one language (corpus/lang/<lang>/*.txt, *.tsv) as text, so that they can be read
// from a folder by the indexer and from index metadata by the server.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/result.hpp"

namespace panoh::analysis {

struct LanguageData {
  std::map<std::string, std::string, std::less<>> files;  ///< name → content

  /// Lines of a file without comments ("#" at the line's start) and blank lines; empty if no file.
  [[nodiscard]] std::vector<std::string_view> lines(std::string_view file) const;
};

/// Reads all .txt and .tsv files of a folder; a missing folder gives empty data.
/// @error FileUnreadable, EncodingInvalid: names the file
[[nodiscard]] Result<LanguageData> read_language_data(const std::filesystem::path& folder);

}  // namespace panoh::analysis
