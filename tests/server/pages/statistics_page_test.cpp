// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/pages/chart.hpp"
#include "server/pages/series_fields.hpp"
#include "tests/catch.hpp"
#include "tests/server/pages/sample.hpp"
#include "tests/server/pages/sample_series.hpp"

using namespace panoh;
using pages::Fields;
namespace sample = pages::sample;

namespace {

Fields list(const pages::SeriesChoice& choice = {}) {
  return pages::statistics_fields(sample::site(), Language::En, sample::catalogue(),
                                  sample::all_series(), choice);
}

Fields page(std::string_view id, Language ui = Language::En) {
  return pages::series_fields(sample::site(), ui, sample::catalogue(), sample::series(id),
                              sample::all_series());
}

std::optional<Fields> chart(std::string_view id, Language ui = Language::En) {
  return pages::chart_fields(sample::site().texts(ui), sample::catalogue(), sample::series(id));
}

std::string html(std::string_view id) {
  return pages::series_html(sample::site(), Language::En, sample::catalogue(), sample::series(id),
                            sample::all_series());
}

std::vector<std::string> texts_of(const Fields::List& list, std::string_view name) {
  std::vector<std::string> texts;
  for (const Fields& item : list) texts.push_back(item.text_of(name));
  return texts;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("Series stand by place, Tajikistan first, with period, count and publisher",
          "[pages][statistics]") {
  const Fields fields = list();
  CHECK(fields.text_of("total") == "5 series");
  const auto& groups = fields.list_of("groups");
  CHECK(texts_of(groups, "name") == Strings{"Tajikistan", "World", "Uzbekistan"});
  const auto& tajik = groups[0].list_of("rows");
  REQUIRE(tajik.size() == 2);
  CHECK(tajik[0].text_of("about") == "0 figures · Office");
  CHECK(tajik[0].list_of("badges").size() == 1);  // unchecked
  CHECK(tajik[1].text_of("about") == "2019–2023 · 3 figures · Office");
  CHECK(tajik[1].text_of("href") == "/en/statistics/stat-years");
  CHECK(tajik[1].list_of("badges").empty());
}

TEST_CASE("Filters of series are buttons that keep the others and count what they would leave",
          "[pages][statistics]") {
  const Fields fields = list({.country = "INT", .topic = "", .form = ""});
  CHECK(fields.text_of("total") == "2 series");
  const auto& facets = fields.list_of("facets");
  REQUIRE(facets.size() == 3);
  const auto& countries = facets[0].list_of("options");
  CHECK(countries[0].text_of("count") == "5");
  CHECK(facets[0].text_of("scheme") == "country");
  CHECK(facets[0].text_of("chosen") == "INT");  // sent with another filter's button
  CHECK(facets[1].text_of("chosen").empty());
  CHECK(countries[0].text_of("value").empty());
  CHECK(countries[1].text_of("label") == "International");
  CHECK(countries[1].flag_of("current"));
  const auto& topics = facets[1].list_of("options");
  REQUIRE(topics.size() == 3);
  CHECK(topics[1].text_of("count") == "2");
  CHECK(topics[2].text_of("value") == "definition");
  const auto& forms = facets[2].list_of("options");
  CHECK(forms[1].text_of("value") == "labour");
  CHECK(list({.country = "", .topic = "none", .form = ""}).flag_of("none"));
}

TEST_CASE("Figures of one thing over years are a line, dashed where years are missing",
          "[pages][chart]") {
  const auto fields = chart("stat-years");
  REQUIRE(fields);
  CHECK(fields->text_of("sort") == "Line chart");
  const auto& marks = fields->list_of("marks");
  CHECK(texts_of(marks, "year") == Strings{"2019", "2020", "2023"});
  CHECK(texts_of(marks, "x") == Strings{"9.00", "29.50", "91.00"});
  CHECK(texts_of(marks, "y") == Strings{"30.00", "65.00", "100.00"});  // from zero at 170
  const auto& segments = fields->list_of("segments");
  REQUIRE(segments.size() == 2);
  CHECK_FALSE(segments[0].flag_of("dashed"));
  CHECK(segments[1].flag_of("dashed"));
  CHECK(fields->text_of("key") == "Dashed: no figures for the years between.");
}

TEST_CASE("Figures of several things are bars with their words", "[pages][chart]") {
  const auto fields = chart("stat-parts");
  REQUIRE(fields);
  const auto& bars = fields->list_of("bars");
  REQUIRE(bars.size() == 2);
  CHECK(texts_of(bars, "value") == Strings{"12,345", "49.6"});
  CHECK(texts_of(bars, "width") == Strings{"80.00", "0.32"});
  CHECK(bars[1].list_of("lines").size() == 3);
  for (const Fields& line : bars[1].list_of("lines")) CHECK(line.text_of("words").size() <= 36);
  CHECK(fields->list_of("marks").empty());
  CHECK(texts_of(chart("stat-parts", Language::Ru)->list_of("bars"), "value") ==
        Strings{"12\u00A0345", "49,6"});
}

TEST_CASE("A fall is striped, has a minus, and the stripes are explained", "[pages][chart]") {
  const auto fields = chart("stat-changes");
  REQUIRE(fields);
  const auto& bars = fields->list_of("bars");
  CHECK(bars[0].flag_of("falls"));
  CHECK(bars[0].text_of("value") == "−11");
  CHECK(bars[0].text_of("width") == "40.00");
  CHECK_FALSE(bars[1].flag_of("falls"));
  CHECK(fields->text_of("key") == "Striped: a decrease.");
  CHECK(html("stat-changes").find("url(#stripes)") != std::string::npos);
}

TEST_CASE("Fewer than two numbers make no chart", "[pages][chart]") {
  CHECK_FALSE(chart("stat-words"));
  CHECK_FALSE(chart("stat-nothing"));
  CHECK(html("stat-words").find("<svg") == std::string::npos);
}

TEST_CASE("A chart has a title and a description, and the table all that it shows",
          "[pages][chart]") {
  const std::string text = html("stat-years");
  CHECK(text.find("role=\"img\" aria-labelledby=\"chart-title\" aria-describedby=\"chart-sort\"") !=
        std::string::npos);
  CHECK(text.find("<title id=\"chart-title\">Title of &lt;stat-years&gt;</title>") !=
        std::string::npos);
  const Fields fields = page("stat-years");
  const auto& table = fields.list_of("table");
  REQUIRE(table.size() == 1);
  CHECK(texts_of(table[0].list_of("rows"), "value") == Strings{"50", "100", "75"});
  CHECK(table[0].flag_of("has_details"));
  CHECK_FALSE(page("stat-changes").list_of("table")[0].flag_of("has_details"));
  CHECK(text.find("note &lt;b&gt;") != std::string::npos);
}

TEST_CASE("What must not be compared is named with its reason", "[pages][statistics]") {
  const auto apart = page("stat-years").list_of("apart");
  REQUIRE(apart.size() == 1);  // the other one is not there
  CHECK(apart[0].text_of("title") == "Title of <stat-parts>");
  CHECK(apart[0].text_of("href") == "/en/statistics/stat-parts");
  CHECK(apart[0].text_of("why") == "It counts <parts>.");
  CHECK(html("stat-words").find("Must not be compared") == std::string::npos);
}

TEST_CASE("Source and places of checking are links only when they are web addresses",
          "[pages][statistics]") {
  const Fields years = page("stat-years");
  CHECK(years.text_of("source") == "Office, Report, 2024");
  CHECK(years.text_of("source_href") == "https://example.org/a/report");
  CHECK(texts_of(years.list_of("seen"), "host") == Strings{"example.com"});
  const Fields changes = page("stat-changes");
  CHECK(changes.text_of("source") == "Office, Report");
  CHECK(changes.text_of("source_href").empty());
}

TEST_CASE("Topics and forms lead to the list, each name once", "[pages][statistics]") {
  auto series = sample::series("stat-parts");
  series.concepts = {"topic/forced-labour", "form/forced-labour", "form/begging"};
  index::Catalogue catalogue = sample::catalogue();
  catalogue.concepts.push_back(
      {"form/forced-labour", "form", {{Language::En, "forced labour"}}, {}});
  const Fields fields = pages::series_fields(sample::site(), Language::En, catalogue, series, {});
  CHECK(texts_of(fields.list_of("topics"), "href") ==
        Strings{"/en/statistics?topic=forced-labour", "/en/statistics?form=begging"});
}

TEST_CASE("A series without figures says so and offers no table", "[pages][statistics]") {
  const std::string text = html("stat-nothing");
  CHECK(text.find("none of its figures could be verified") != std::string::npos);
  CHECK(text.find("<table") == std::string::npos);
  CHECK(text.find(".csv") == std::string::npos);
}
