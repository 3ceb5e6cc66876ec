// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/citation_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "indexer/analysis/letters.hpp"
#include "indexer/analysis/table.hpp"

namespace panoh::query {
namespace {

constexpr std::string_view kFile = "citation.tsv";

constexpr std::string_view kOrdinal = "ordinal-";  ///< behind it stands the number

struct RoleName {
  std::string_view name;
  CitationRole role;
};

constexpr std::array kRoleNames{RoleName{"article", CitationRole::Article},
                                RoleName{"part", CitationRole::Part},
                                RoleName{"point", CitationRole::Point},
                                RoleName{"raised", CitationRole::Raised},
                                RoleName{"number", CitationRole::NumberSign},
                                RoleName{"and", CitationRole::And},
                                RoleName{"to", CitationRole::To},
                                RoleName{"link", CitationRole::Link},
                                RoleName{"this", CitationRole::This},
                                RoleName{"person", CitationRole::Person},
                                RoleName{"unit", CitationRole::Unit},
                                RoleName{"year", CitationRole::Year},
                                RoleName{"gazette", CitationRole::Gazette},
                                RoleName{"law", CitationRole::Law},
                                RoleName{"decree", CitationRole::Decree},
                                RoleName{"treaty", CitationRole::Treaty},
                                RoleName{"other-act", CitationRole::OtherAct}};

std::optional<CitationRole> parse_role(std::string_view name) {
  const auto found =
      std::ranges::find_if(kRoleNames, [&](const RoleName& row) { return row.name == name; });
  return found == kRoleNames.end() ? std::nullopt : std::optional(found->role);
}

std::string_view without_star(std::string_view cell) {
  return cell.ends_with('*') ? cell.substr(0, cell.size() - 1) : cell;
}

/// Roles that Tajik typed in Latin letters is looked up for.
bool stands_alone(CitationRole role) {
  return role == CitationRole::Article || role == CitationRole::Part || role == CitationRole::Point;
}

}  // namespace

Result<CitationWords> CitationWords::make(const analysis::AnalyzerRegistry& analyzers) {
  CitationWords words;
  analysis::Analyzer tajik = analyzers.analyzer(Language::Tg);
  auto folding = analysis::LetterMap::read(analyzers.data().at(Language::Tg), "fold_letters.tsv");
  if (!folding) return tl::unexpected(std::move(folding.error()));
  words.folding_ = *std::move(folding);
  for (const auto& [language, data] : analyzers.data()) {
    if (auto read = words.read(data, language, tajik); !read) return tl::unexpected(read.error());
  }
  return words;
}

Result<void> CitationWords::read(const analysis::LanguageData& data, Language language,
                                 analysis::Analyzer& tajik) {
  const auto rows = analysis::read_rows(data, kFile, 2);
  if (!rows) return tl::unexpected(rows.error());
  for (const auto& row : *rows) {
    if (const std::string start = plain(tajik.forms(without_star(row[1])).normal);
        row[0].starts_with(kOrdinal)) {
      ordinals_[start] = row[0].substr(kOrdinal.size());
      continue;
    }
    const auto role = parse_role(row[0]);
    if (!role) {
      return fail(
          ErrorCode::DocumentInvalid,
          fmt::format("lang/{}/{}: unknown role \"{}\"", two_letter(language), kFile, row[0]),
          "corpus/lang/README.md lists the roles");
    }
    const bool any_ending = row[1].ends_with('*');
    const std::string_view word = without_star(row[1]);
    const analysis::WordForms& forms = tajik.forms(word);
    std::string key = plain(forms.normal);
    const bool latin_too = language == Language::Tg && word.size() > 4 && stands_alone(*role);
    if (latin_too) folded_[forms.folded].add(*role);
    if (any_ending) {
      starts_.emplace_back(std::move(key), *role);
    } else {
      words_[std::move(key)].add(*role);
    }
  }
  for (const std::string_view ending : data.lines("number_endings.txt")) {
    number_endings_.insert(plain(tajik.forms(ending).normal));
  }
  return {};
}

std::string CitationWords::plain(std::string_view normal) const {
  analysis::Letters letters = analysis::to_letters(normal);
  folding_.apply(letters);
  return analysis::to_utf8(letters);
}

CitationRoles CitationWords::roles(std::string_view plain, const std::string& folded) const {
  CitationRoles roles;
  if (const auto found = words_.find(std::string(plain)); found != words_.end()) {
    roles.add(found->second);
  }
  for (const auto& [start, role] : starts_) {
    if (plain.starts_with(start)) roles.add(role);
  }
  const bool latin = !plain.empty() && static_cast<unsigned char>(plain.front()) < 0x80;
  if (!latin || !roles.none()) return roles;
  if (const auto found = folded_.find(folded); found != folded_.end()) roles.add(found->second);
  return roles;
}

std::string CitationWords::ordinal(std::string_view plain) const {
  for (const auto& [start, number] : ordinals_) {
    if (plain.starts_with(start)) return number;
  }
  return {};
}

bool CitationWords::is_number_ending(std::string_view plain) const {
  return number_endings_.contains(std::string(plain));
}

}  // namespace panoh::query
