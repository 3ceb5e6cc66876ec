// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/language_data.hpp"

#include <algorithm>

#include "indexer/base/file.hpp"
#include "indexer/base/utf8.hpp"

namespace panoh::analysis {
namespace {

std::string_view trim_end(std::string_view line) {
  const std::size_t last = line.find_last_not_of(" \t\r");
  return last == std::string_view::npos ? std::string_view() : line.substr(0, last + 1);
}

/// Sorted, so that the first error does not depend on the file system.
Result<std::vector<std::filesystem::path>> table_paths(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> paths;
  std::error_code error;
  for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    const auto extension = entry->path().extension();
    if (extension == ".txt" || extension == ".tsv") paths.push_back(entry->path());
  }
  if (error) {
    return fail(ErrorCode::FileUnreadable, folder.string() + ": " + error.message(),
                "check the folder's rights");
  }
  std::ranges::sort(paths);
  return paths;
}

}  // namespace

std::vector<std::string_view> LanguageData::lines(std::string_view file) const {
  std::vector<std::string_view> result;
  const auto found = files.find(file);
  if (found == files.end()) return result;
  std::string_view rest = found->second;
  while (!rest.empty()) {
    const std::size_t length = std::min(rest.find('\n'), rest.size());
    const std::string_view line = trim_end(rest.substr(0, length));
    if (!line.empty() && line.front() != '#') result.push_back(line);
    rest.remove_prefix(std::min(length + 1, rest.size()));
  }
  return result;
}

Result<LanguageData> read_language_data(const std::filesystem::path& folder) {
  LanguageData data;
  std::error_code error;
  if (!std::filesystem::exists(folder, error)) return data;
  const auto paths = table_paths(folder);
  if (!paths) return tl::unexpected(paths.error());
  for (const auto& path : *paths) {
    auto content = read_file(path);
    if (!content) return tl::unexpected(content.error());
    if (const std::size_t bad = utf8::first_invalid(*content); bad < content->size()) {
      return fail(ErrorCode::EncodingInvalid,
                  path.string() + ": not UTF-8 at byte " + std::to_string(bad),
                  "save the table as UTF-8");
    }
    // NFC here once, so that rules may compare letters without thinking of it.
    data.files.emplace(path.filename().string(), utf8::nfc(*content));
  }
  return data;
}

}  // namespace panoh::analysis
