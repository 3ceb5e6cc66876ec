// SPDX-License-Identifier: GPL-2.0-or-later
// How works and provisions are named and described on a page: titles, badges, citations, labels.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/index/catalogue.hpp"
#include "server/pages/fields.hpp"
#include "server/pages/texts.hpp"

namespace panoh::pages {

/// A text and the language it is in: the page says so where that is not its own.
struct LocalText {
  std::string text;
  Language language = Language::En;
};

/// "lang" for an item: the code if it differs from the page's language, else absent.
[[nodiscard]] std::string foreign(Language language, Language ui);

/// The text in the wanted language, else in the first that has one.
[[nodiscard]] LocalText pick(const std::map<Language, std::string>& texts, Language wanted);

[[nodiscard]] LocalText short_title(const index::CatalogueWork& work, Language wanted);
[[nodiscard]] LocalText full_title(const index::CatalogueWork& work, Language wanted);
[[nodiscard]] LocalText issuer(const index::CatalogueWork& work, Language wanted);
[[nodiscard]] LocalText gazette(const index::CatalogueWork& work, Language wanted);

/// Label of a value of a list: ("kind", "law"); the bare value when the list does not have it.
[[nodiscard]] std::string label_of(const index::Catalogue& catalogue, std::string_view scheme,
                                   std::string_view value, Language language);

/// "Моддаи 5. Мафҳумҳои асосӣ"; either part may be empty.
[[nodiscard]] std::string headline(std::string_view label, std::string_view heading);

using model::Standing;

/// {word, tone} items: in force or repealed, what kind of text it is, whether it was checked.
[[nodiscard]] Fields badge(std::string word, std::string_view tone);
[[nodiscard]] Fields::List standing_badges(const Texts& texts, Standing standing);
[[nodiscard]] Fields text_status_badge(const Texts& texts, model::TextStatus status);
[[nodiscard]] Fields review_badge(const Texts& texts, model::Review review);

/// A citation as lawyers of that language write it, ready to be copied.
/// @param texts    the texts of the citation's language
/// @param portion  "Моддаи 5"; empty: the whole work
[[nodiscard]] std::string citation(const Texts& texts, const index::CatalogueWork& work,
                                   std::string_view portion);

/// Whether an address of a file may become a link: "javascript:" must not.
[[nodiscard]] bool is_web_address(std::string_view address);

}  // namespace panoh::pages
