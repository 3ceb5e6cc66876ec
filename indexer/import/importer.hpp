// SPDX-License-Identifier: GPL-2.0-or-later
// An outside document → Akoma Ntoso that build reads. The document's own text is kept as it is
// (NFC, spaces collapsed); what was guessed or is doubtful stands in the report.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/date.hpp"
#include "indexer/base/result.hpp"
#include "indexer/model/work.hpp"

namespace panoh::import {

/// What the user said about the document; the rest is found in it.
struct ImportOptions {
  std::string work{};  ///< empty: made from country, kind, number and year
  std::optional<Language> language{};
  std::string kind{};
  std::string country{};
  Date date{};
};

struct ImportReport {
  std::string input, output;  ///< files
  std::string charset;        ///< that the bytes were in
  std::string sha256;         ///< of the bytes
  Language language = Language::En;
  std::size_t provisions = 0;
  std::vector<std::string> doubts;  ///< one sentence each
};

struct Imported {
  model::Expression expression;  ///< text_status official
  ImportReport report;
};

/// @error EncodingInvalid, DocumentInvalid (nothing that looks like provisions), NotAcceptable
/// (format)
[[nodiscard]] Result<Imported> import_html(std::string_view bytes, std::string_view file,
                                           const ImportOptions& options);

}  // namespace panoh::import
