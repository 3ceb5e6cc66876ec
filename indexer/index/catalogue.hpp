// SPDX-License-Identifier: GPL-2.0-or-later
// What the index knows about works and concepts: small, kept in index metadata, loaded at open.
// Contents lists are kept beside it and read when asked for (metadata.hpp): in memory those of
// 100,000 provisions would be half of the server.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/result.hpp"
#include "indexer/model/concept.hpp"
#include "indexer/model/term.hpp"
#include "indexer/model/work.hpp"

namespace panoh::index {

/// One line of a work's contents list.
struct ContentsEntry {
  std::string id, num, eid, kind;
  std::map<Language, std::string> labels, headings;
  std::map<Language, std::vector<std::string>> paths;
};

/// In document order.
using Contents = std::vector<ContentsEntry>;

struct CatalogueWork {
  model::Work work;
  /// Expressions without their provisions.
  std::map<Language, model::Expression> expressions;
  std::uint32_t ordinal = 0;     ///< place in Catalogue::works
  std::uint32_t provisions = 0;  ///< length of its contents list

  /// Short title if there is one, in the wanted language or the first that has one.
  [[nodiscard]] const std::string& title(Language wanted) const;
  [[nodiscard]] const std::string& full_title(Language wanted) const;
  [[nodiscard]] const std::string& issuer(Language wanted) const;   ///< as the title
  [[nodiscard]] const std::string& gazette(Language wanted) const;  ///< as the title
};

/// A name of a work, and the language by whose rules it is analysed.
struct WorkName {
  Language language;
  std::string_view text;
};

/// What a reader of that language may call the work: its names there, and the short names and other
/// names it has in the other languages ("Palermo protocol" is typed while reading Tajik).
[[nodiscard]] std::vector<WorkName> names_of(const CatalogueWork& work, Language language);

struct Catalogue {
  std::vector<CatalogueWork> works;      ///< by id: the canonical order
  std::vector<model::Concept> concepts;  ///< in the order of topics.xml
  std::vector<model::TermEntry> terms;   ///< in the order of terms.tbx

  [[nodiscard]] const CatalogueWork* find_work(std::string_view id) const;
  [[nodiscard]] const CatalogueWork* find_work_by_frbr(std::string_view frbr_uri) const;
  [[nodiscard]] const model::Concept* find_concept(std::string_view id) const;
  [[nodiscard]] const model::TermEntry* find_term(std::string_view id) const;
  /// Label in the language, else in any, else the id itself.
  [[nodiscard]] std::string label(std::string_view concept_id, Language language) const;
};

/// For index metadata; format as stored_provision.hpp.
[[nodiscard]] std::string encode(const CatalogueWork& work);
[[nodiscard]] Result<CatalogueWork> decode_work(std::string_view data);
[[nodiscard]] std::string encode(const Contents& contents);
[[nodiscard]] Result<Contents> decode_contents(std::string_view data);
[[nodiscard]] std::string encode(const model::Concept& topic);
[[nodiscard]] Result<model::Concept> decode_concept(std::string_view data);
[[nodiscard]] std::string encode(const model::TermEntry& entry);
[[nodiscard]] Result<model::TermEntry> decode_term(std::string_view data);

}  // namespace panoh::index
