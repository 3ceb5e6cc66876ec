// SPDX-License-Identifier: GPL-2.0-or-later
// A results page with ten hits, to be changed by a test and looked at.
#pragma once

#include <string>

#include "server/pages/search_fields.hpp"
#include "tests/server/pages/sample.hpp"

namespace panoh::pages::sample {

struct SearchPage {
  index::Catalogue catalogue = sample::catalogue();
  query::SearchRequest request = sample::request("\"асорати карзи");
  query::ResultPage results = sample::results(catalogue, 10);
  bool posted = false;

  [[nodiscard]] SearchView view() const { return {catalogue, request, results, posted}; }
  [[nodiscard]] Fields fields(Language ui = Language::Ru) const {
    return search_fields(sample::site(), ui, view());
  }
  [[nodiscard]] std::string html(Language ui = Language::Ru) const {
    return search_html(sample::site(), ui, view());
  }
};

/// The item of a list that has this text; nullptr: none has.
inline const Fields* find(const Fields::List& list, std::string_view name, std::string_view text) {
  for (const Fields& item : list) {
    if (item.text_of(name) == text) return &item;
  }
  return nullptr;
}

}  // namespace panoh::pages::sample
