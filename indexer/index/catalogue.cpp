// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/catalogue.hpp"

#include <algorithm>

namespace panoh::index {
namespace {

const std::string kNone;

/// What pick gives for the wanted language's expression, else for the first that has any.
template <typename Pick>
const std::string& in_language(const std::map<Language, model::Expression>& expressions,
                               Language wanted, Pick&& pick) {
  if (const auto found = expressions.find(wanted); found != expressions.end()) {
    if (const std::string& text = pick(found->second); !text.empty()) return text;
  }
  for (const auto& [language, expression] : expressions) {
    if (const std::string& text = pick(expression); !text.empty()) return text;
  }
  return kNone;
}

template <typename Items, typename Matches>
auto find_in(const Items& items, Matches&& matches) -> decltype(items.data()) {
  const auto found = std::find_if(items.begin(), items.end(), matches);
  return found == items.end() ? nullptr : &*found;
}

}  // namespace

std::vector<WorkName> names_of(const CatalogueWork& work, Language language) {
  std::vector<WorkName> names;
  const auto add = [&](Language of, std::string_view text) {
    const bool known = std::any_of(names.begin(), names.end(), [&](const WorkName& name) {
      return name.language == of && name.text == text;
    });
    if (!text.empty() && !known) names.push_back({of, text});
  };
  const auto add_short = [&](const model::Expression& expression) {
    add(expression.language, expression.short_title);
    for (const std::string& alias : expression.aliases) add(expression.language, alias);
  };
  if (const auto own = work.expressions.find(language); own != work.expressions.end()) {
    add(language, own->second.title);
    add_short(own->second);
  }
  for (const auto& [other, expression] : work.expressions) {
    if (other != language) add_short(expression);
  }
  return names;
}

const std::string& CatalogueWork::title(Language wanted) const {
  return in_language(
      expressions, wanted, [](const model::Expression& expression) -> const std::string& {
        return expression.short_title.empty() ? expression.title : expression.short_title;
      });
}

const std::string& CatalogueWork::full_title(Language wanted) const {
  return in_language(
      expressions, wanted,
      [](const model::Expression& expression) -> const std::string& { return expression.title; });
}

const std::string& CatalogueWork::issuer(Language wanted) const {
  return in_language(
      expressions, wanted,
      [](const model::Expression& expression) -> const std::string& { return expression.issuer; });
}

const std::string& CatalogueWork::gazette(Language wanted) const {
  return in_language(
      expressions, wanted,
      [](const model::Expression& expression) -> const std::string& { return expression.gazette; });
}

const CatalogueWork* Catalogue::find_work(std::string_view id) const {
  const auto found = std::lower_bound(
      works.begin(), works.end(), id,
      [](const CatalogueWork& work, std::string_view wanted) { return work.work.id < wanted; });
  return found != works.end() && found->work.id == id ? &*found : nullptr;
}

const CatalogueWork* Catalogue::find_work_by_frbr(std::string_view frbr_uri) const {
  return find_in(works, [&](const CatalogueWork& work) { return work.work.frbr_uri == frbr_uri; });
}

const model::Concept* Catalogue::find_concept(std::string_view id) const {
  return find_in(concepts, [&](const model::Concept& topic) { return topic.id == id; });
}

const model::TermEntry* Catalogue::find_term(std::string_view id) const {
  const auto found =
      std::find_if(terms.begin(), terms.end(), [&](const auto& entry) { return entry.id == id; });
  return found == terms.end() ? nullptr : &*found;
}

std::string Catalogue::label(std::string_view concept_id, Language language) const {
  const model::Concept* topic = find_concept(concept_id);
  if (topic == nullptr || topic->labels.empty()) return std::string(concept_id);
  const auto found = topic->labels.find(language);
  return found != topic->labels.end() ? found->second : topic->labels.begin()->second;
}

}  // namespace panoh::index
