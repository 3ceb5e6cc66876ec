// SPDX-License-Identifier: GPL-2.0-or-later
// What the script shows of a provision while the pointer rests on a reference to it.
#include "server/pages/provision_fields.hpp"

namespace panoh::pages {

std::string first_words(const model::Provision& provision, std::size_t most) {
  std::string words;
  std::size_t count = 0;
  for (const model::Paragraph& paragraph : provision.paragraphs) {
    std::string_view rest = paragraph.text;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      if (end > 0) {
        if (count++ == most) return words + " …";
        words.append(words.empty() ? "" : " ").append(rest.substr(0, end));
      }
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return words;
}

std::string card_html(const Site& site, Language ui, const ProvisionView& view) {
  static constexpr std::size_t kMostWords = 60;
  Fields fields = provision_fields(site, ui, view);
  fields.text("words", first_words(shown_versions(ui, view).front()->provision, kMostWords));
  return site.templates().render("card", ui, fields);
}

}  // namespace panoh::pages
