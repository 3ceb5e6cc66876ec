// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/pages/indicator_picks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "server/pages/layout.hpp"
#include "server/pages/wording.hpp"

namespace panoh::pages {
namespace {

using query::IndicatorFilter;

bool contains(const std::vector<std::string>& values, std::string_view value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

const std::vector<std::string>& chosen_of(const IndicatorFilter& filter, std::string_view scheme) {
  if (scheme == "form") return filter.forms;
  if (scheme == "stage") return filter.stages;
  return scheme == "strength" ? filter.strengths : filter.elements;
}

Fields option(std::string value, std::string label, bool chosen) {
  Fields fields;
  fields.text("value", std::move(value)).text("label", std::move(label)).flag("chosen", chosen);
  return fields;
}

Fields pick(const Texts& texts, std::string_view name, Fields::List options) {
  Fields fields;
  fields.text("name", std::string(name))
      .text("legend", texts.text(fmt::format("pick.{}", name)))
      .list("options", std::move(options));
  return fields;
}

}  // namespace

Fields::List picks(const Texts& texts, const index::Catalogue& catalogue,
                   const IndicatorFilter& filter, const std::vector<std::string_view>& schemes) {
  Fields::List list;
  for (const std::string_view scheme : schemes) {
    Fields::List options;
    for (const model::Concept& value : catalogue.concepts) {
      if (value.scheme != scheme || !value.id.starts_with(scheme)) continue;
      const std::string name = value.id.substr(std::min(value.id.size(), scheme.size() + 1));
      if (name.empty()) continue;
      options.push_back(option(name, catalogue.label(value.id, texts.language()),
                               contains(chosen_of(filter, scheme), name)));
    }
    if (!options.empty()) list.push_back(pick(texts, scheme, std::move(options)));
  }
  Fields::List who;
  for (const std::string value : {"adult", "child"}) {
    who.push_back(option(value, texts.text("who." + value), filter.who == value));
  }
  list.push_back(pick(texts, "who", std::move(who)));
  return list;
}

std::vector<std::string> values_of(const std::vector<std::string>& concepts,
                                   std::string_view scheme) {
  std::vector<std::string> values;
  for (const std::string& id : concepts) {
    const std::size_t slash = id.find('/');
    if (slash != std::string::npos && id.substr(0, slash) == scheme) {
      values.push_back(id.substr(slash + 1));
    }
  }
  return values;
}

std::size_t first_element(const std::vector<std::string>& concepts) {
  const std::vector<std::string> named = values_of(concepts, "element");
  const auto found =
      std::find_if(std::begin(kElements), std::end(kElements) - 1,
                   [&](std::string_view element) { return contains(named, element); });
  return static_cast<std::size_t>(found - std::begin(kElements));
}

std::string element_name(const Texts& texts, const index::Catalogue& catalogue,
                         std::size_t element) {
  const std::string_view name = kElements[element];
  return name.empty() ? texts.text("element.none")
                      : label_of(catalogue, "element", name, texts.language());
}

std::string picked_address(Language ui, std::string_view page, const IndicatorFilter& filter,
                           query::Parameters parameters) {
  filter.add_to(parameters);
  const std::string path = page_address(ui, page);
  return parameters.pairs().empty() ? path : path + "?" + query::to_query_string(parameters);
}

}  // namespace panoh::pages
