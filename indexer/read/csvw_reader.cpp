// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/csvw_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

#include "indexer/base/date.hpp"
#include "indexer/base/file.hpp"
#include "indexer/base/utf8.hpp"
#include "indexer/read/csv.hpp"
#include "indexer/read/xml_document.hpp"

namespace panoh::read {
namespace {

using nlohmann::json;

constexpr std::string_view kContext = "http://www.w3.org/ns/csvw";
constexpr std::string_view kSchema = "series.schema.json";
/// Of the metadata: a misspelt one would be passed over, and what it says lost.
constexpr std::array<std::string_view, 15> kKeys{
    "@context",       "url",           "tableSchema",      "dc:identifier", "dc:title",
    "dc:description", "dc:spatial",    "dc:subject",       "dc:source",     "dcat:keyword",
    "panoh:unit",     "panoh:country", "panoh:verifiedAt", "panoh:review",  "panoh:notComparable"};
constexpr std::string_view kHint = "corpus/README.md says how a figure is written";

/// Empty when there is none, or something else than a text.
std::string text_of(const json& parent, const char* key) {
  if (!parent.is_object()) return {};
  const auto found = parent.find(key);
  if (found == parent.end() || !found->is_string()) return {};
  return utf8::nfc(found->get<std::string>());
}

const json& member(const json& parent, const char* key) {
  static const json kNone;
  if (!parent.is_object()) return kNone;
  const auto found = parent.find(key);
  return found == parent.end() ? kNone : *found;
}

/// Visits an array's elements, or the one value that stands without an array.
template <typename Visit>
void each(const json& value, const Visit& visit) {
  if (value.is_null()) return;
  if (!value.is_array()) return visit(value);
  for (const auto& element : value) visit(element);
}

/// [{"@value": "…", "@language": "tg"}, …], visiting what is in a language that we know.
template <typename Visit>
void each_text(const json& value, const Visit& visit) {
  each(value, [&](const json& element) {
    const auto language = parse_language(text_of(element, "@language"));
    auto text = text_of(element, "@value");
    if (language && !text.empty()) visit(*language, std::move(text));
  });
}

model::TextByLanguage texts_of(const json& parent, const char* key) {
  model::TextByLanguage texts;
  each_text(member(parent, key), [&](Language language, std::string text) {
    texts[language] = utf8::collapse_spaces(text);
  });
  return texts;
}

/// ["…"], or [{"@id": "…"}] for addresses.
std::vector<std::string> strings_of(const json& parent, const char* key) {
  std::vector<std::string> strings;
  each(member(parent, key), [&](const json& element) {
    auto text = element.is_string() ? element.get<std::string>() : text_of(element, "@id");
    if (!text.empty()) strings.push_back(std::move(text));
  });
  return strings;
}

model::SeriesSource source_of(const json& source) {
  const auto year = parse_date(text_of(source, "dc:date"));
  return {text_of(source, "dc:title"), text_of(source, "dc:publisher"), text_of(source, "@id"),
          year ? year->year : 0};
}

/// "2023", "2022 H1", "2013-2017": as the format in series.schema.json.
bool is_period(std::string_view text) {
  const auto is_year = [](std::string_view year) {
    return year.size() == 4 &&
           std::all_of(year.begin(), year.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  if (!is_year(text.substr(0, 4))) return false;
  const auto rest = text.substr(4);
  return rest.empty() || rest == " H1" || rest == " H2" ||
         (rest.front() == '-' && is_year(rest.substr(1)));
}

class SeriesReader {
 public:
  explicit SeriesReader(const std::filesystem::path& metadata) : path_(metadata) {}

  Result<model::Series> run() {
    const auto content = read_file(path_);
    if (!content) return tl::unexpected<Error>(content.error());
    if (!utf8::is_valid(*content)) {
      return fail(ErrorCode::EncodingInvalid, path_.string() + ": not UTF-8");
    }
    const auto root = parse(*content);
    if (!root) return tl::unexpected<Error>(root.error());
    return read_metadata(*root).and_then([&] { return read_table(); }).map([&] {
      return std::move(series_);
    });
  }

 private:
  [[nodiscard]] Result<json> parse(const std::string& content) const {
    try {
      auto root = json::parse(content);
      if (!root.is_object()) return refuse("not a JSON object");
      return root;
    } catch (const json::parse_error& wrong) {
      const auto at = std::min(content.size(), wrong.byte == 0 ? 0 : wrong.byte - 1);
      return fail(ErrorCode::DocumentInvalid,
                  fmt::format("{}:{}: not JSON", path_.string(), line_column(content, at)),
                  "at this place or just before: a comma or a quotation mark too many or missing");
    }
  }

  [[nodiscard]] tl::unexpected<Error> refuse(std::string_view message) const {
    return fail(ErrorCode::DocumentInvalid, fmt::format("{}: {}", path_.string(), message),
                std::string(kHint));
  }
  [[nodiscard]] tl::unexpected<Error> refuse(const CsvRow& row, std::string_view message) const {
    return fail(ErrorCode::DocumentInvalid,
                fmt::format("{}:{}: {}", table_.string(), row.line, message), std::string(kHint));
  }

  Result<void> read_metadata(const json& root) {
    for (const auto& [key, value] : root.items()) {
      if (std::find(kKeys.begin(), kKeys.end(), key) != kKeys.end()) continue;
      return refuse(fmt::format("no such key: \"{}\"", key));
    }
    const auto contexts = strings_of(root, "@context");
    if (std::find(contexts.begin(), contexts.end(), kContext) == contexts.end()) {
      return refuse(fmt::format("\"@context\" is not \"{}\"", kContext));
    }
    series_.id = text_of(root, "dc:identifier");
    if (path_.filename() != series_.id + std::string(kSeriesMetadata)) {
      return refuse(fmt::format("\"dc:identifier\" is \"{}\", but the file is not {}{}", series_.id,
                                series_.id, kSeriesMetadata));
    }
    if (text_of(root, "url") != series_.id + ".csv") {
      return refuse(fmt::format("\"url\" is not \"{}.csv\"", series_.id));
    }
    if (text_of(root, "tableSchema") != kSchema) {
      return refuse(fmt::format("\"tableSchema\" is not \"{}\"", kSchema));
    }
    series_.file = path_.string();
    table_ = path_.parent_path() / (series_.id + ".csv");
    read_description(root);
    return {};
  }

  void read_description(const json& root) {
    series_.country = text_of(root, "panoh:country");
    series_.titles = texts_of(root, "dc:title");
    series_.captions = texts_of(root, "dc:description");
    series_.units = texts_of(root, "panoh:unit");
    series_.geographies = texts_of(root, "dc:spatial");
    series_.concepts = strings_of(root, "dc:subject");
    series_.source = source_of(member(root, "dc:source"));
    series_.verified_at = strings_of(root, "panoh:verifiedAt");
    series_.review = model::parse_review(text_of(root, "panoh:review"));
    each_text(member(root, "dcat:keyword"), [&](Language language, std::string text) {
      series_.keywords[language].push_back(std::move(text));
    });
    each(member(root, "panoh:notComparable"), [&](const json& item) {
      series_.not_comparable.push_back(
          {strings_of(item, "panoh:with"), texts_of(item, "panoh:why")});
    });
  }

  Result<void> read_table() {
    const auto text = read_file(table_);
    if (!text) return tl::unexpected<Error>(text.error());
    const auto rows = read_csv(*text, table_.string());
    if (!rows) return tl::unexpected<Error>(rows.error());
    const auto& header = rows->front();
    if (!std::equal(header.cells.begin(), header.cells.end(), kSeriesColumns.begin(),
                    kSeriesColumns.end())) {
      return refuse(header, fmt::format("the columns are not {}", fmt::join(kSeriesColumns, ",")));
    }
    for (std::size_t i = 1; i < rows->size(); ++i) {
      auto point = read_point((*rows)[i]);
      if (!point) return tl::unexpected<Error>(std::move(point.error()));
      series_.points.push_back(std::move(*point));
    }
    return {};
  }

  [[nodiscard]] Result<model::Point> read_point(const CsvRow& row) const {
    const auto& cells = row.cells;
    model::Point point{cells[0], {}, cells[2], cells[3], cells[4], {}};
    if (!is_period(point.period)) {
      return refuse(row, fmt::format("\"{}\" is no year, half-year (2022 H1) or span (2013-2017)",
                                     point.period));
    }
    if (!cells[1].empty()) {
      double value = 0;
      const char* end = cells[1].data() + cells[1].size();
      const auto parsed = std::from_chars(cells[1].data(), end, value, std::chars_format::fixed);
      if (parsed.ec != std::errc() || parsed.ptr != end || !std::isfinite(value)) {
        return refuse(row, fmt::format("\"{}\" is not a number such as -11 or 49.6", cells[1]));
      }
      point.value = value;
    }
    const std::array columns{std::pair{Language::En, 5U}, std::pair{Language::Ru, 6U},
                             std::pair{Language::Tg, 7U}};
    for (const auto& [language, column] : columns) {
      if (!cells[column].empty()) point.notes[language] = utf8::nfc(cells[column]);
    }
    return point;
  }

  const std::filesystem::path& path_;
  std::filesystem::path table_;
  model::Series series_;
};

}  // namespace

Result<model::Series> read_series(const std::filesystem::path& metadata) {
  return SeriesReader(metadata).run();
}

}  // namespace panoh::read
