// SPDX-License-Identifier: GPL-2.0-or-later
#include <regex>

#include "server/pages/hit_card.hpp"
#include "server/pages/search_fields.hpp"
#include "server/pages/search_form.hpp"
#include "tests/catch.hpp"
#include "tests/server/pages/sample_search.hpp"

using namespace panoh;
using pages::Fields;
namespace sample = pages::sample;
using Page = sample::SearchPage;
using sample::find;

namespace {

std::vector<std::string> addresses(const std::string& html) {
  const std::regex attribute(R"re((?:href|action|formaction)="([^"]*)")re");
  std::vector<std::string> found;
  for (std::sregex_iterator at(html.begin(), html.end(), attribute), end; at != end; ++at) {
    found.push_back((*at)[1]);
  }
  return found;
}

}  // namespace

TEST_CASE("What the query cites stands above the results, with its other meanings",
          "[pages][search][citation]") {
  Page page;
  query::Citation citation;
  citation.text = "ст. 1 закона";
  citation.place = {"tj-law-1096-2014", "1", "tj-law-1096-2014#1"};
  citation.alternatives = {{"tj-law-1096-2014", "500", ""}};
  page.results.query.citations = {citation};
  page.results.hits[0].cited = true;
  const std::string html = page.html();
  CHECK(html.find("«ст. 1 закона» → <a href=\"/ru/works/tj-law-1096-2014/1\">Закон о "
                  "противодействии торговле людьми, 1</a>") != std::string::npos);
  CHECK(html.find("Возможно, имелось в виду: <a href=\"/ru/works/tj-law-1096-2014\">") !=
        std::string::npos);
  CHECK(html.find("этой статьи в собрании нет") == std::string::npos);
  CHECK(html.find("по вашей ссылке</span>") != std::string::npos);
  page.results.query.citations[0].place = {"tj-law-1096-2014", "500", ""};
  CHECK(page.html().find("этой статьи в собрании нет") != std::string::npos);
}

TEST_CASE("A card says act, provision, text and standing in the right languages",
          "[pages][search]") {
  const Page page;
  const Fields card = pages::hit_card({sample::site(), page.catalogue, Language::Ru, "кабала"},
                                      page.results.hits[0]);
  CHECK(card.text_of("act") == "Закон о противодействии торговле людьми");
  CHECK(card.text_of("act_lang").empty());  // the page's own language
  CHECK(card.text_of("lang") == "tg");
  CHECK(card.text_of("headline_html") == "Моддаи 1. Мафҳумҳои асосӣ");
  CHECK(card.text_of("href").starts_with("/ru/works/tj-law-1096-2014/1?q=%D0%BA"));
  CHECK(card.text_of("snippet_html").find("<mark>асорати қарзӣ</mark>") != std::string::npos);
  CHECK(card.text_of("matched") == "асорат (другая форма слова)");
  CHECK(card.text_of("citation").find("от 26 июля 2014, № 1096") != std::string::npos);
  const auto& badges = card.list_of("badges");
  REQUIRE(badges.size() == 2);
  CHECK(badges[0].text_of("word") == "действует");
  CHECK(badges[1].text_of("word") == "краткое изложение");
  const auto& versions = card.list_of("versions");
  REQUIRE(versions.size() == 3);
  CHECK(versions[0].flag_of("current"));
  CHECK(versions[2].text_of("href").find("langs=en") != std::string::npos);
}

TEST_CASE("Why a result stands there is said when asked for, in words and not in figures",
          "[pages][search]") {
  Page page;
  page.request.text = "кабала";
  const std::string plain = page.html();
  CHECK(plain.find("name=\"explain\" value=\"1\"") != std::string::npos);
  CHECK(plain.find("Почему этот результат:") == std::string::npos);
  query::Hit& hit = page.results.hits[0];
  hit.explanation = {
      .terms = {{"асорат", query::MatchKind::Stem, {query::Place::Heading, query::Place::Text}, 1},
                {"қарзӣ", query::MatchKind::Exact, {query::Place::Name}, 1}},
      .words = 2,
      .authority = 1.25,
      .nearness = 1.3};
  page.request.explain = true;
  const Fields card =
      pages::hit_card({sample::site(), page.catalogue, Language::Ru, "кабала"}, hit);
  CHECK(card.text_of("matched").empty());
  CHECK(
      card.text_of("why") ==
      "асорат – другая форма слова (заголовок, текст), қарзӣ – точно (название акта); слова стоят "
      "рядом; вес больше: официальный текст или на него часто ссылаются");
  CHECK(page.html().find("Почему этот результат: асорат") != std::string::npos);
  CHECK(page.html().find("Почему эти результаты?") == std::string::npos);
}

TEST_CASE("An unchecked provision carries its badge", "[pages][search]") {
  const Page page;
  const Fields card =
      pages::hit_card({sample::site(), page.catalogue, Language::En, ""}, page.results.hits[2]);
  CHECK(find(card.list_of("badges"), "word", "to be checked by a lawyer") != nullptr);
}

TEST_CASE("Indicators that say the same stand on one card, with guide and link",
          "[pages][search]") {
  const Page page;
  const std::string html = page.html(Language::En);
  CHECK(html.find("guide-ilo-11: <span>Abuse of vulnerability</span></a>") != std::string::npos);
  CHECK(html.find("guide-iom: <span lang=\"tg\">Алданд</span></a>") != std::string::npos);
  CHECK(html.find("href=\"/en/works/guide-ilo-11/ind-ilo11-01") != std::string::npos);
}

TEST_CASE("Texts in another language than the page say so", "[pages][search]") {
  const std::string html = Page().html(Language::Ru);
  CHECK(html.find("<p class=\"snippet\" lang=\"tg\">") != std::string::npos);
  CHECK(html.find("<h2 lang=\"tg\">") != std::string::npos);
  CHECK(html.find("<h2 lang=\"en\">") != std::string::npos);
  CHECK(html.find("<h2 lang=\"ru\">") == std::string::npos);
  CHECK(html.find("<h2><a") != std::string::npos);
}

TEST_CASE("Hostile text from query and corpus is escaped", "[pages][search]") {
  Page page;
  const std::string attack = "\"><script>alert(1)</script>";
  page.request.text = attack;
  page.request.filters.topics = {attack};
  page.request.filters.works = {attack};
  page.results.query.understood = attack;
  page.results.query.expansions[0].to = {attack};
  page.results.suggestions = {attack};
  query::Hit& hit = page.results.hits[0];
  hit.work = attack;
  hit.title = hit.provision.label = hit.provision.num = attack;
  hit.heading = hit.snippet = {attack, {{2, 8}}};
  hit.provision.path = {attack};
  hit.matched = {{attack, query::MatchKind::Stem}};
  for (const bool posted : {false, true}) {
    page.posted = posted;
    for (const unsigned hits : {10U, 0U}) {
      page.results.hits.resize(hits);
      const std::string html = page.html();
      CHECK(html.find("<script>") == std::string::npos);
      CHECK(html.find("\"><script") == std::string::npos);
      CHECK(html.find("&lt;script&gt;") != std::string::npos);
    }
    page.results.hits = sample::results(page.catalogue, 10).hits;
  }
}

TEST_CASE("A posted page holds the query in no address", "[pages][search][privacy]") {
  Page page;
  page.request.text = "кабала Secretword";
  page.request.filters.kinds = {"law"};
  page.posted = true;
  page.results.suggestions = {"Secretword"};
  for (const unsigned hits : {10U, 0U}) {
    page.results.hits.resize(hits);
    for (const Language ui : kLanguages) {
      const std::string html = page.html(ui);
      for (const std::string& address : addresses(html)) {
        INFO(address);
        CHECK(address.find("q=") == std::string::npos);
        CHECK(address.find("Secretword") == std::string::npos);
        CHECK(address.find("%D0%BA%D0%B0") == std::string::npos);
      }
      CHECK(html.find("method=\"post\"") != std::string::npos);
      CHECK(html.find("name=\"q\" type=\"search\" value=\"кабала Secretword\"") !=
            std::string::npos);
      const std::size_t title = html.find("<title>");
      CHECK(html.substr(title, html.find("</title>") - title).find("Secretword") ==
            std::string::npos);
    }
  }
}

TEST_CASE("A posted page still turns pages and changes language, by buttons",
          "[pages][search][privacy]") {
  Page page;
  page.posted = true;
  const std::string html = page.html(Language::Ru);
  CHECK(html.find("<button name=\"page\" value=\"2\">") != std::string::npos);
  CHECK(html.find("formaction=\"/tg/search\"") != std::string::npos);
}

TEST_CASE("What changes a search belongs to its form, where the ticked cards are",
          "[pages][search][handout]") {
  Page page;
  page.request.filters.kinds = {"law"};
  page.request.handout = "ind-1,ind-2";
  for (const bool posted : {false, true}) {
    page.posted = posted;
    const std::string html = page.html();
    const std::size_t form = html.find("<form id=\"search\"");
    const std::size_t carried = html.find("name=\"handout\" value=\"ind-1,ind-2\"");
    const std::size_t box = html.find("type=\"checkbox\" name=\"handout\" value=\"" +
                                      page.results.hits[0].provision.id + "\"");
    REQUIRE(form < carried);
    CHECK(carried < box);
    CHECK(box < html.find("formaction=\"/ru/handout\" formmethod=\"post\""));
    for (const char* button : {"name=\"page\" value=\"2\"", "name=\"sort\" value=\"-date\"",
                               "name=\"drop\" value=\"all\"", "name=\"cross\" value=\"0\"",
                               "name=\"exact\" value=\"1\""}) {
      INFO(button);
      CHECK(html.find(button, form) != std::string::npos);
    }
    CHECK(html.find("/ru/search?", html.find("<main")) == std::string::npos);
  }
}

TEST_CASE("A day of the search goes along to what is found, but from no private search",
          "[pages][search][state]") {
  Page page;
  page.request.filters.at = {2018, 6, 1};
  CHECK(page.html().find("name=\"at\" value=\"2018-06-01\"") != std::string::npos);
  CHECK(page.html().find("/ru/works/tj-law-1096-2014?at=2018-06-01\"") != std::string::npos);
  CHECK(page.fields().list_of("hits")[0].text_of("href").ends_with("&at=2018-06-01"));
  page.posted = true;
  for (const std::string& address : addresses(page.html())) {
    INFO(address);
    CHECK(address.find("at=") == std::string::npos);
  }
}

TEST_CASE("The pager shows ten pages at most", "[pages][search]") {
  Page page;
  page.results.total = 1000;
  page.results.page = 10;
  const Fields pager = page.fields().list_of("pager").at(0);
  CHECK(pager.list_of("pages").size() == 10);
  CHECK(pager.text_of("next").empty());
  CHECK(pager.text_of("prev") == "9");
  CHECK(pager.flag_of("beyond"));
  page.results.total = 10;
  CHECK(page.fields().list_of("pager").empty());
}

TEST_CASE("An act that is not here is named before what merely matches words", "[pages][search]") {
  Page page;
  page.results.query.elsewhere = {"ст. 130.1 УК РФ"};
  CHECK(page.html(Language::Ru).find("«ст. 130.1 УК РФ»: этого акта в собрании нет. Ниже") !=
        std::string::npos);
  CHECK(page.html(Language::Tg).find("ин санад дар маҷмуа нест") != std::string::npos);
  CHECK(page.html(Language::En).find("this act is not in the collection") != std::string::npos);
  page.results.total = 0;
  CHECK(page.html(Language::Ru).find("Ниже тексты") == std::string::npos);
}

TEST_CASE("What was understood is told, with ways to undo it", "[pages][search]") {
  Page page;
  const Fields fields = page.fields();
  REQUIRE(fields.list_of("repairs").size() == 1);
  CHECK(fields.list_of("repairs")[0].text_of("note") == "Добавлена недостающая кавычка.");
  const Fields line = fields.list_of("understood").at(0);
  CHECK(line.text_of("words") == "асорати қарзӣ");
  CHECK(line.text_of("also") == "долговая кабала, debt bondage");
  CHECK(line.text_of("typing") == "набрано без таджикских букв");
  CHECK(line.flag_of("inexact"));
  page.request.text = "асорати қарзӣ";
  page.results.query.expansions.clear();
  CHECK(page.fields().list_of("understood").empty());  // nothing to tell
}

TEST_CASE("A correction is told, with a link to what was typed", "[pages][search]") {
  Page page;
  page.request.text = "торгвля";
  page.results.query.corrected = "торговля";
  const Fields line = page.fields().list_of("understood").at(0);
  CHECK(line.text_of("words") == "торговля");
  CHECK(line.flag_of("inexact"));
  CHECK(page.html().find("Набранного слова нет ни в одном тексте") != std::string::npos);
}

TEST_CASE("Capitals and spaces are no reason to say what was understood", "[pages][search]") {
  Page page;
  page.results.query.expansions.clear();
  page.results.query.understood = "торговля людьми";
  page.request.text = " Торговля  людьми";
  CHECK(page.fields().list_of("understood").empty());
}

TEST_CASE("Nothing found in a language leads to the others", "[pages][search]") {
  Page page;
  page.request.filters.languages = {Language::Tg};
  page.results.hits.clear();
  page.results.total = 0;
  const std::string href = page.fields().list_of("nothing").at(0).text_of("cross_href");
  CHECK(href.starts_with("/ru/search?q="));
  CHECK(href.find("in=") == std::string::npos);
}

TEST_CASE("Nothing found offers spellings, open filters and the works", "[pages][search]") {
  Page page;
  page.request.text = "карзи";
  page.request.filters.kinds = {"law"};
  page.results.hits.clear();
  page.results.total = 0;
  page.results.suggestions = {"қарзӣ"};
  const Fields nothing = page.fields().list_of("nothing").at(0);
  CHECK(nothing.list_of("spellings").at(0).text_of("href").find("kind=law") != std::string::npos);
  CHECK(page.html().find("name=\"drop\" value=\"all\">Искать без фильтров") != std::string::npos);
  CHECK(page.html().find("href=\"/ru/works\"") != std::string::npos);
}

TEST_CASE("Words of the repairs and of the typing exist for all that a query can meet",
          "[pages][search]") {
  const auto& texts = sample::site().texts(Language::Tg);
  for (const auto kind : {query::MatchKind::Exact, query::MatchKind::Stem, query::MatchKind::Folded,
                          query::MatchKind::Typing, query::MatchKind::Synonym,
                          query::MatchKind::Translation, query::MatchKind::Spelling}) {
    INFO(query::name(kind));
    CHECK(texts.has("match." + std::string(query::name(kind))));
  }
  for (const auto place : {query::Place::Heading, query::Place::Text, query::Place::Keywords,
                           query::Place::Name, query::Place::Topic}) {
    INFO(query::name(place));
    CHECK(texts.has("place." + std::string(query::name(place))));
  }
  for (const char* typing : {"plain", "legacy-a", "legacy-b", "legacy-c", "latin", "arabic"}) {
    CHECK(texts.has(std::string("typing.") + typing));
  }
}

TEST_CASE("Ten results stay under 30 KB with every facet full", "[pages][search][budget]") {
  Page page;
  page.request.text = "меҳнати маҷбурии кӯдакон";
  for (query::Facet& facet : page.results.facets) {
    if (facet.name == "in" || facet.name == "status") continue;
    const int values = facet.name == "topic" ? 32 : 18;  // more than the corpus has
    for (int i = 0; i < values; ++i) {
      facet.values.push_back(
          {"some-longer-value-" + std::to_string(i), "шиносоии қурбониён", 100, false});
    }
  }
  CHECK(page.html(Language::Tg).size() <= 30U * 1024);
  CHECK(page.html(Language::Ru).size() <= 30U * 1024);
  for (int i = 0; i < 60; ++i)
    page.request.handout += "tj-law-1096-2014#" + std::to_string(i) + ",";
  CHECK(page.html(Language::Tg).size() <= 30U * 1024);
}

TEST_CASE("Languages and standing are named by the interface whatever the facet says",
          "[pages][search]") {
  Page page;
  page.results.facets[0].values[0].label = "language/tg";
  const Fields fields = page.fields();
  const Fields* languages = find(fields.list_of("groups"), "name", "in");
  REQUIRE(languages != nullptr);
  CHECK(languages->list_of("shown")[0].text_of("label") == "таджикский");
}
