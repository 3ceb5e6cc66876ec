// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/eid.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace panoh::read {
namespace {

struct Abbreviation {
  std::string_view element, short_form;
};

/// AKN-NC 1.0, table of §5.3: elements that are not abbreviated are left out.
constexpr std::array kAbbreviations{
    Abbreviation{"article", "art"},       Abbreviation{"section", "sec"},
    Abbreviation{"paragraph", "para"},    Abbreviation{"subparagraph", "subpara"},
    Abbreviation{"clause", "cl"},         Abbreviation{"subclause", "subcl"},
    Abbreviation{"subsection", "subsec"}, Abbreviation{"alinea", "al"},
    Abbreviation{"chapter", "chp"},       Abbreviation{"recital", "rec"},
    Abbreviation{"citation", "cit"},
};

/// The basic units of laws: their numbers are cited without a word for the ones above.
constexpr std::array<std::string_view, 5> kUnits{"art_", "sec_", "para_", "rule_", "cl_"};

}  // namespace

std::string_view last_part(std::string_view eid) {
  const auto separator = eid.rfind("__");
  return separator == std::string_view::npos ? eid : eid.substr(separator + 2);
}

std::string_view num_of(std::string_view eid) {
  const auto part = last_part(eid);
  for (const auto unit : kUnits) {
    if (part.starts_with(unit) && part.size() > unit.size()) return part.substr(unit.size());
  }
  return eid;
}

std::string derive_eid(std::string_view parent, std::string_view element, std::size_t place) {
  const auto row =
      std::find_if(kAbbreviations.begin(), kAbbreviations.end(),
                   [element](const Abbreviation& known) { return known.element == element; });
  const auto name = row == kAbbreviations.end() ? element : row->short_form;
  return parent.empty() ? fmt::format("{}_{}", name, place)
                        : fmt::format("{}__{}_{}", parent, name, place);
}

bool is_clean_eid(std::string_view eid) {
  return !eid.empty() && std::all_of(eid.begin(), eid.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalnum(byte) != 0 || c == '.' || c == '_' || c == '-';
  });
}

}  // namespace panoh::read
