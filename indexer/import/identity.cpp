// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/import/identity.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <regex>
#include <utility>

#include "indexer/base/utf8.hpp"

namespace panoh::import {
namespace {

constexpr std::size_t kTitleBlocks = 12;  // number and date stand near the title

std::string lower(std::string text) {
  for (auto& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

/// Letters and digits of ASCII; everything else a hyphen: for ids, addresses and file names.
std::string slug(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0 && (c & 0x80) == 0) {
      result += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    } else if (!result.empty() && result.back() != '-') {
      result += '-';
    }
  }
  while (result.ends_with('-')) result.pop_back();
  return result;
}

/// "№ 1096", "№1096".
std::string find_number(const std::vector<Block>& blocks) {
  static const std::regex kNumber("(?:№|No\\.) ?([0-9]{1,6})");
  for (std::size_t i = 0; i < std::min(blocks.size(), kTitleBlocks); ++i) {
    std::smatch found;
    if (blocks[i].text.size() < 2000 && std::regex_search(blocks[i].text, found, kNumber)) {
      return found[1];
    }
  }
  return {};
}

/// "26.07.2014".
Date find_date(const std::vector<Block>& blocks) {
  static const std::regex kDate("([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})");
  for (std::size_t i = 0; i < std::min(blocks.size(), kTitleBlocks); ++i) {
    std::smatch found;
    if (blocks[i].text.size() >= 2000 || !std::regex_search(blocks[i].text, found, kDate)) continue;
    const auto iso =
        fmt::format("{}-{:0>2}-{:0>2}", found[3].str(), found[2].str(), found[1].str());
    if (const auto date = parse_date(iso)) return *date;
  }
  return {};
}

/// A number for a document that shows none. "udhr/tgk.html" is called after its folder: its own
/// name is a language, and three languages are one work.
std::string name_of(const std::filesystem::path& file) {
  auto name = slug(file.stem().string());
  if (parse_language(name)) name = slug(file.parent_path().filename().string());
  return name.empty() || parse_language(name) ? "document" : name;
}

std::string make_id(const model::Work& work) {
  auto id = fmt::format("{}-{}-{}", lower(work.country), work.kind, slug(work.number));
  if (work.adopted.known()) id += fmt::format("-{}", work.adopted.year);
  return id;
}

/// The state that the first lines name, as in "Закон Республики Таджикистан"; empty: none of these.
std::string find_country(const std::vector<Block>& blocks) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kNames{
      {{"тоҷикистон", "TJ"},
       {"таджикистан", "TJ"},
       {"tajikistan", "TJ"},
       {"кыргыз", "KG"},
       {"kyrgyz", "KG"},
       {"казахстан", "KZ"},
       {"kazakhstan", "KZ"},
       {"узбекистан", "UZ"},
       {"uzbekistan", "UZ"}}};
  for (std::size_t i = 0; i < std::min(blocks.size(), kTitleBlocks); ++i) {
    const auto text = utf8::fold_case(blocks[i].text);
    for (const auto& [name, country] : kNames) {
      if (text.find(name) != std::string::npos) return std::string(country);
    }
  }
  return {};
}

void complete_kind_and_country(Identity& identity, Language language,
                               const std::vector<Block>& blocks) {
  auto& work = identity.work;
  if (work.kind.empty()) {
    work.kind = "law";
    identity.doubts.emplace_back("kind not given: taken for a law (--kind)");
  }
  if (work.country.empty()) {
    work.country = find_country(blocks);
    if (work.country.empty()) work.country = language == Language::Tg ? "TJ" : "INT";
    identity.doubts.push_back(
        fmt::format("country not given: taken for {} (--country)", work.country));
  }
  std::transform(work.country.begin(), work.country.end(), work.country.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
}

void complete_number_and_date(Identity& identity, const std::vector<Block>& blocks,
                              std::string_view file) {
  auto& work = identity.work;
  if (!work.adopted.known()) {
    work.adopted = find_date(blocks);
    identity.doubts.push_back(work.adopted.known()
                                  ? fmt::format("date {} found in the text", work.adopted.iso())
                                  : std::string("date of adoption unknown (--date)"));
  }
  work.number = find_number(blocks);
  if (!work.number.empty()) {
    identity.doubts.push_back(fmt::format("number {} found in the text", work.number));
  } else if (work.id.empty()) {
    work.number = name_of(file);
    identity.doubts.push_back(
        fmt::format("number unknown: \"{}\" from the file's name (--work)", work.number));
  }
}

}  // namespace

std::string work_address(const model::Work& work) {
  const auto name = work.number.empty() ? work.id : slug(work.number);
  if (work.country != "INT") {
    const auto year = work.adopted.known() ? std::to_string(work.adopted.year) : "0000";
    return fmt::format("/akn/{}/act/{}/{}", lower(work.country), year, name);
  }
  const auto date = work.adopted.known() ? work.adopted.iso() : "0000";
  // International acts are known by their names, not by the numbers of their resolutions.
  return fmt::format("/akn/un/act/{}/{}/{}", work.kind, date, work.id.empty() ? name : work.id);
}

Identity identify(const ImportOptions& options, Language language, const std::vector<Block>& blocks,
                  std::string_view file) {
  Identity identity;
  identity.work.id = slug(options.work);
  identity.work.kind = options.kind;
  identity.work.country = options.country;
  identity.work.adopted = options.date;
  complete_kind_and_country(identity, language, blocks);
  complete_number_and_date(identity, blocks, file);
  if (identity.work.id.empty()) identity.work.id = make_id(identity.work);
  identity.work.frbr_uri = work_address(identity.work);
  return identity;
}

}  // namespace panoh::import
