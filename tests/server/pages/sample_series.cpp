// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/server/pages/sample_series.hpp"

#include <algorithm>

#include "tests/catch.hpp"

namespace panoh::pages::sample {
namespace {

using model::Point;
using model::Series;

model::TextByLanguage in_all(const std::string& text) {
  model::TextByLanguage texts;
  for (const Language language : kLanguages) texts[language] = text;
  return texts;
}

Series make(std::string id, std::string country, const std::string& place,
            std::vector<Point> points) {
  Series series;
  series.id = std::move(id);
  series.country = std::move(country);
  series.titles = in_all("Title of <" + series.id + ">");
  series.captions = in_all("What the figures say.");
  series.units = in_all("persons");
  series.geographies = in_all(place);
  series.concepts = {"topic/forced-labour"};
  series.source = {"Report", "Office", "https://example.org/a/report", 2024};
  series.verified_at = {"https://www.example.com/page?x=1", "javascript:alert(1)"};
  series.review = model::Review::Checked;
  series.points = std::move(points);
  return series;
}

}  // namespace

std::vector<Series> all_series() {
  Series years = make("stat-years", "TJ", "Tajikistan",
                      {{"2023", 50, "", "", "", in_all("note <b>")},
                       {"2019", 100, "", "", "", {}},
                       {"2020", 75, "", "", "", {}}});
  years.not_comparable = {{{"stat-parts", "stat-lost"}, in_all("It counts <parts>.")}};
  Series parts = make("stat-parts", "INT", "World",
                      {{"2022", 12345.0, "female", "adult", "", {}},
                       {"2022", 49.6, "male", "", "labour",
                        in_all("a note of so many words that no phone can show it in one line")}});
  parts.concepts = {"topic/definition", "topic/forced-labour", "form/labour"};
  parts.not_comparable = {{{"stat-years"}, in_all("It counts years.")}};
  Series changes = make("stat-changes", "INT", "World",
                        {{"2020", -11, "", "", "", {}}, {"2022", 22, "", "", "", {}}});
  changes.source = {"Report", "Office", "javascript:alert(2)", 0};
  Series words = make("stat-words", "UZ", "Uzbekistan",
                      {{"2021", std::nullopt, "", "", "", in_all("none reported")}});
  Series nothing = make("stat-nothing", "TJ", "Tajikistan", {});
  nothing.review = model::Review::Unchecked;
  return {changes, nothing, parts, words, years};
}

Series series(std::string_view id) {
  const auto all = all_series();
  const auto found =
      std::find_if(all.begin(), all.end(), [id](const Series& item) { return item.id == id; });
  REQUIRE(found != all.end());
  return *found;
}

}  // namespace panoh::pages::sample
