// SPDX-License-Identifier: GPL-2.0-or-later
// corpus/statistics/<id>.csv and its metadata (CSV on the Web, W3C) → a series. What must hold
// between series and languages is series_check's work.
#pragma once

#include <array>
#include <filesystem>
#include <string_view>

#include "indexer/base/result.hpp"
#include "indexer/model/series.hpp"

namespace panoh::read {

/// <id>.csv has its metadata beside it in <id>.csv-metadata.json.
inline constexpr std::string_view kSeriesMetadata = ".csv-metadata.json";

/// Of every table, in this order; their types are in corpus/statistics/series.schema.json.
inline constexpr std::array<std::string_view, 8> kSeriesColumns{
    "year", "value", "sex", "age", "form", "note_en", "note_ru", "note_tg"};

/// @param metadata  the file of the metadata; the table is the one it names
/// @error FileUnreadable, EncodingInvalid, DocumentInvalid: names the file and the line or member
[[nodiscard]] Result<model::Series> read_series(const std::filesystem::path& metadata);

}  // namespace panoh::read
