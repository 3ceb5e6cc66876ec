// SPDX-License-Identifier: GPL-2.0-or-later
// Indicators, worksheet and practice notes as data and as pages.
#include <regex>

#include "server/pages/indicator_fields.hpp"
#include "server/pages/practice_fields.hpp"
#include "tests/catch.hpp"
#include "tests/server/pages/sample.hpp"
#include "tests/server/pages/sample_indicators.hpp"

using namespace panoh;
namespace sample = pages::sample;

namespace {

struct Indicators {
  index::Catalogue catalogue = sample::catalogue();
  query::IndicatorFilter filter;
  pages::IndicatorsView view{.catalogue = catalogue,
                             .filter = filter,
                             .text = "шиноснома",
                             .hits = sample::indicators(),
                             .total = 20,
                             .page = 1,
                             .per_page = 4,
                             .read_contents = sample::contents};

  [[nodiscard]] pages::Fields fields() const {
    return pages::indicators_fields(sample::site(), Language::Tg, view);
  }
  [[nodiscard]] std::string html() const {
    return pages::indicators_html(sample::site(), Language::Tg, view);
  }
};

std::vector<std::string> names(const pages::Fields::List& groups) {
  std::vector<std::string> names;
  for (const auto& group : groups) names.push_back(group.text_of("name"));
  return names;
}

std::string checklist(const query::IndicatorFilter& filter = {}) {
  const auto catalogue = sample::catalogue();
  return pages::checklist_html(sample::site(), Language::Tg,
                               {catalogue, filter, sample::indicators()});
}

std::size_t count(const std::string& html, const std::string& what) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = html.find(what, at)) != std::string::npos; ++at) ++found;
  return found;
}

}  // namespace

TEST_CASE("Indicators stand in groups by their first element, the best match's first",
          "[pages][indicators]") {
  const Indicators page;
  const auto groups = page.fields().list_of("groups");
  CHECK(names(groups) ==
        std::vector<std::string>{"means", "purpose", "кирдор", "Нишондиҳандаҳои умумӣ"});
  const auto& first = groups[0].list_of("entries")[0];
  CHECK(first.text_of("href") == "/tg/indicators/ind-passport");
  CHECK(first.text_of("about") == "means · documents");
}

TEST_CASE("An indicator links to the articles that it can support, and to no others",
          "[pages][indicators]") {
  const auto fields = Indicators{}.fields();
  const auto& articles = fields.list_of("groups")[0].list_of("entries")[0].list_of("articles");
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].text_of("href") == "/tg/works/tj-law-1096-2014/1");
  CHECK(articles[0].text_of("title") == "Моддаи 1");
  CHECK(articles[0].text_of("act") == "Қонун дар бораи муқовимат ба савдои одамон");
}

TEST_CASE("Choices of indicators are kept when the page or the language changes",
          "[pages][indicators]") {
  Indicators page;
  page.filter.forms = {"labour"};
  page.filter.who = "adult";
  const std::string html = page.html();
  CHECK(html.find("value=\"adult\" selected") != std::string::npos);
  CHECK(html.find("<button name=\"page\" value=\"2\"") != std::string::npos);
  CHECK(html.find("<button form=\"search\" formaction=\"/ru/indicators\"") != std::string::npos);
}

TEST_CASE("Words posted to the indicators stand in no address", "[pages][indicators]") {
  Indicators page;
  page.view.posted = true;
  const std::string html = page.html();
  CHECK(html.find("method=\"post\"") != std::string::npos);
  CHECK(html.find("value=\"шиноснома\"") != std::string::npos);
  CHECK(html.find("q=") == std::string::npos);
  CHECK(html.find("formaction=\"/ru/indicators\"") != std::string::npos);
  CHECK(count(html, "<button name=\"page\"") >= 3);
}

TEST_CASE("No box of the worksheet can be sent", "[pages][indicators]") {
  const std::string html = checklist();
  CHECK(count(html, "<input type=\"checkbox\"") == 4);  // three indicators and the child's
  const std::regex named(R"re(<input type="checkbox"[^>]*\bname=)re");
  CHECK_FALSE(std::regex_search(html, named));
  const std::size_t form = html.find("<form class=\"chooser\"");
  CHECK(html.find("type=\"checkbox\"") > html.find("</form>", form));
  CHECK(html.find("type=\"text\"") == std::string::npos);
}

TEST_CASE("Of indicators that say the same the worksheet has the one whose strength is known",
          "[pages][indicators]") {
  const std::string html = checklist();
  CHECK(html.find("value=\"ind-passport\"") == std::string::npos);
  CHECK(html.find("value=\"ind-rated\" class=\"act means\" data-s=\"medium\"") !=
        std::string::npos);
  CHECK(html.find("value=\"ind-any\"") != std::string::npos);
}

TEST_CASE("What only a script can do is hidden without one", "[pages][indicators]") {
  const std::string html = checklist();
  CHECK(count(html, "scripted\" hidden>") == 2);
  CHECK(html.find("id=\"save\"") > html.rfind("scripted\" hidden>"));
}

TEST_CASE("Notes stand under their first topic or the chosen one, outlines by themselves",
          "[pages][practice]") {
  const auto catalogue = sample::catalogue();
  pages::PracticeView view{.catalogue = catalogue, .hits = sample::practice()};
  const auto all = pages::practice_fields(sample::site(), Language::Tg, view);
  CHECK(names(all.list_of("groups")) ==
        std::vector<std::string>{"кумак ба қурбониён", "асорати қарзӣ", "Омӯзиш"});
  CHECK(all.list_of("groups")[2].list_of("entries")[0].text_of("about") ==
        "90 дақиқа, 15–25 нафар");
  view.topic = "assistance";
  const auto chosen = pages::practice_fields(sample::site(), Language::Tg, view);
  CHECK(names(chosen.list_of("groups")) ==
        std::vector<std::string>{"кумак ба қурбониён", "Омӯзиш"});
}
