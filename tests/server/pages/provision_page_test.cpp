// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/pages/provision_fields.hpp"
#include "tests/catch.hpp"
#include "tests/server/pages/sample.hpp"

using namespace panoh;
using pages::Fields;
namespace sample = pages::sample;

namespace {

struct Page {
  index::Catalogue catalogue = sample::catalogue();
  std::vector<index::StoredProvision> versions = sample::article();

  [[nodiscard]] pages::ProvisionView view() const {
    return {.catalogue = catalogue,
            .work = *catalogue.find_work("tj-law-1096-2014"),
            .versions = versions,
            .read_contents = sample::contents};
  }
};

model::Provision provision(const std::vector<std::string>& eids) {
  model::Provision provision;
  for (const std::string& eid : eids) provision.paragraphs.push_back({eid, "", eid, {}});
  return provision;
}

/// "a a/b -/c": rows with the cells' eIds, "-" where there is no counterpart.
std::string shape(const std::vector<pages::Row>& rows) {
  std::string shape;
  for (const pages::Row& row : rows) {
    if (!shape.empty()) shape += ' ';
    for (std::size_t i = 0; i < row.size(); ++i) {
      shape.append(i > 0 ? "/" : "").append(row[i] != nullptr ? row[i]->text : "-");
    }
  }
  return shape;
}

}  // namespace

TEST_CASE("Paragraphs align by eId and what only one language has keeps its place",
          "[pages][provision]") {
  const auto one = provision({"a", "b", "d"});
  const auto two = provision({"a", "c", "d", "e"});
  CHECK(shape(pages::align({&one, &two})) == "a/a -/c b/- d/d -/e");
}

TEST_CASE("Paragraphs without eId align by their place", "[pages][provision]") {
  const auto one = provision({"", "", ""});
  const auto two = provision({"", ""});
  const auto rows = pages::align({&one, &two});
  REQUIRE(rows.size() == 3);
  CHECK(rows[1][1] == &two.paragraphs[1]);
  CHECK(rows[2][1] == nullptr);
}

TEST_CASE("An eId used twice loses no paragraph", "[pages][provision]") {
  const auto one = provision({"a", "a"});
  const auto two = provision({"a"});
  const auto rows = pages::align({&one, &two});
  REQUIRE(rows.size() == 2);
  CHECK(rows[1][0] == &one.paragraphs[1]);
}

TEST_CASE("References become links, marks may cross them, all is escaped", "[pages][provision]") {
  model::Paragraph paragraph{"p", "", "see <Article 3> & more", {{4, 15, "/akn/x/~art_3"}}};
  const auto pieces = pages::text_pieces(paragraph, {{0, 6}, {18, 22}},
                                         [](std::string_view) { return "/tg/works/x/3"; });
  REQUIRE(pieces.size() == 3);
  CHECK(pieces[0].text_of("html") == "<mark>see </mark>");
  CHECK(pieces[1].text_of("href") == "/tg/works/x/3");
  CHECK(pieces[1].text_of("html") == "<mark>&lt;A</mark>rticle 3&gt;");
  CHECK(pieces[2].text_of("html") == " &amp; <mark>more</mark>");
}

TEST_CASE("A reference that leads nowhere or out of the text is plain text", "[pages][provision]") {
  model::Paragraph paragraph{"p", "", "short", {{0, 5, "/akn/unknown"}, {3, 99, "/akn/x"}}};
  const auto none = [](std::string_view) { return std::string(); };
  const auto pieces = pages::text_pieces(paragraph, {}, none);
  REQUIRE(pieces.size() == 1);
  CHECK(pieces[0].text_of("html") == "short");
  CHECK(pieces[0].text_of("href").empty());
}

TEST_CASE("The reader's language comes first, a missing paragraph says so", "[pages][provision]") {
  const Page page;
  const Fields fields = pages::provision_fields(sample::site(), Language::Ru, page.view());
  CHECK(fields.text_of("title") == "Статья 1. Основные понятия");
  CHECK(fields.text_of("act") == "Закон о противодействии торговле людьми");
  CHECK(fields.text_of("columns") == "3");
  const auto& rows = fields.list_of("rows");
  REQUIRE(rows.size() == 3);
  CHECK(rows[2].text_of("anchor") == "art_1__para_3");
  const auto& cells = rows[2].list_of("cells");
  REQUIRE(cells.size() == 3);
  CHECK(cells[0].text_of("code") == "ru");
  CHECK(cells[0].text_of("lang").empty());
  CHECK(cells[1].text_of("lang") == "tg");
  CHECK(cells[2].text_of("missing") == "Соответствующего пункта нет (английский).");
}

TEST_CASE("langs= chooses columns and their order; none that exists means all",
          "[pages][provision]") {
  const Page page;
  auto view = page.view();
  view.wanted = {Language::En, Language::Tg};
  Fields fields = pages::provision_fields(sample::site(), Language::Ru, view);
  REQUIRE(fields.list_of("heads").size() == 2);
  CHECK(fields.list_of("heads")[0].text_of("code") == "en");
  CHECK(fields.text_of("title") == "Статья 1. Основные понятия");
  const Page shorter{sample::catalogue(), {sample::article()[0]}};
  auto only_tajik = shorter.view();
  only_tajik.wanted = {Language::En};
  fields = pages::provision_fields(sample::site(), Language::Ru, only_tajik);
  CHECK(fields.text_of("columns") == "1");
  CHECK(fields.text_of("lang") == "tg");
}

TEST_CASE("A reference goes to the page of its provision", "[pages][provision]") {
  const Page page;
  const std::string html = pages::provision_html(sample::site(), Language::En, page.view());
  CHECK(html.find("<a href=\"/en/works/palermo-tip-protocol/3\">Article 3 of the Palermo "
                  "Protocol</a>") != std::string::npos);
}

TEST_CASE("The carried query is marked and carried on", "[pages][provision]") {
  const Page page;
  auto view = page.view();
  view.query = "кабала";
  view.find_marks = [](Language language, std::string_view text) {
    const std::size_t at = text.find("кабала");
    if (language != Language::Ru || at == std::string_view::npos) return pages::Marks{};
    return pages::Marks{{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 12)}};
  };
  const std::string html = pages::provision_html(sample::site(), Language::Ru, view);
  CHECK(html.find("долговая <mark>кабала</mark>") != std::string::npos);
  CHECK(html.find("langs=en&amp;q=%D0%BA%D0%B0%D0%B1") != std::string::npos);
}

TEST_CASE("A summary says that it is not the official text and where that is",
          "[pages][provision]") {
  Page page;
  Fields fields = pages::provision_fields(sample::site(), Language::En, page.view());
  CHECK(fields.text_of("warning").find("not the official text") != std::string::npos);
  CHECK(fields.text_of("official_url").starts_with("https://mmih.tj"));
  CHECK(fields.text_of("as_of") == "Text as of 2 January 2019");
  for (auto& work : page.catalogue.works) {
    for (auto& [language, expression] : work.expressions) {
      expression.text_status = model::TextStatus::Official;
      expression.official_url = "javascript:alert(1)";
    }
  }
  fields = pages::provision_fields(sample::site(), Language::En, page.view());
  CHECK(fields.text_of("warning").empty());
  CHECK(fields.text_of("official_url").empty());
}

TEST_CASE("Citations come in every language, neighbours with their titles", "[pages][provision]") {
  const Page page;
  const Fields fields = pages::provision_fields(sample::site(), Language::Tg, page.view());
  const auto& lines = fields.list_of("citations");
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].text_of("line") ==
        "Қонун дар бораи муқовимат ба савдои одамон аз 26 июли соли 2014, № 1096, Моддаи 1");
  CHECK(lines[2].text_of("line") ==
        "Anti-Trafficking Law 2014 of 26 July 2014, No. 1096, Article 1");
  CHECK(fields.list_of("prev").empty());
  REQUIRE(fields.list_of("next").size() == 1);
  CHECK(fields.list_of("next")[0].text_of("title") == "Моддаи 5. Комиссияи байниидоравӣ");
  CHECK(fields.list_of("next")[0].text_of("href") == "/tg/works/tj-law-1096-2014/5");
}

TEST_CASE("Topics lead to searches, elements are named", "[pages][provision]") {
  Page page;
  const Fields fields = pages::provision_fields(sample::site(), Language::En, page.view());
  const auto& concepts = fields.list_of("concepts");
  REQUIRE(concepts.size() == 2);
  CHECK(concepts[0].list_of("values")[0].text_of("href") == "/en/search?topic=definition");
  CHECK(concepts[1].list_of("values")[0].text_of("label") == "act");
  CHECK(concepts[1].list_of("values")[0].text_of("href").empty());
}

TEST_CASE("Relations lead to provisions by act; long lists are folded; sources are web addresses",
          "[pages][provision]") {
  Page page;
  auto view = page.view();
  index::StoredProvision article = page.versions[0];
  article.provision.num = "5";
  view.relations.evidenced_by.assign(13, article);
  article.work = "palermo-tip-protocol";
  view.relations.evidenced_by.push_back(article);
  view.relations.cited_by = {article};
  article.provision.kind = "indicator";
  article.provision.num = "ind-1";
  view.relations.cited_by.push_back(article);
  article.work = "nowhere";
  view.relations.cited_by.push_back(article);
  page.versions[0].provision.sources = {"https://example.org/signs", "javascript:alert(1)"};
  const Fields fields = pages::provision_fields(sample::site(), Language::En, view);
  const auto& groups = fields.list_of("relations");
  REQUIRE(groups.size() == 2);
  CHECK(groups[0].text_of("name") == "Indicators that can be evidence");
  CHECK(groups[0].text_of("count") == "14");
  CHECK(groups[0].text_of("open").empty());
  REQUIRE(groups[0].list_of("acts").size() == 2);
  CHECK(groups[0].list_of("acts")[0].list_of("items").size() == 13);
  CHECK(groups[0].list_of("acts")[1].text_of("act") == "Palermo Protocol");
  const auto& cited_by = groups[1].list_of("acts");
  REQUIRE(cited_by.size() == 1);
  CHECK(cited_by[0].list_of("items")[0].text_of("href") == "/en/works/palermo-tip-protocol/5");
  CHECK(cited_by[0].list_of("items")[1].text_of("href") == "/en/indicators/ind-1");
  REQUIRE(fields.list_of("own_sources").size() == 1);
  CHECK(fields.list_of("own_sources")[0].text_of("href") == "https://example.org/signs");
}

TEST_CASE("The first words of a text end in dots only where more follow", "[pages][card]") {
  model::Provision text = provision({"one two", " three  four "});
  CHECK(pages::first_words(text, 9) == "one two three four");
  CHECK(pages::first_words(text, 4) == "one two three four");
  CHECK(pages::first_words(text, 3) == "one two three …");
  CHECK(pages::first_words({}, 3).empty());
}

TEST_CASE("A card tells act, heading, first words and badges, and is no page", "[pages][card]") {
  const Page page;
  const std::string html = pages::card_html(sample::site(), Language::Ru, page.view());
  CHECK(html.find("Закон о противодействии торговле людьми") != std::string::npos);
  CHECK(html.find("class=\"badge good\">действует") != std::string::npos);
  CHECK(html.find("href=\"/ru/works/tj-law-1096-2014/1\"") != std::string::npos);
  CHECK(html.find(pages::first_words(page.versions[1].provision, 5).substr(0, 20)) !=
        std::string::npos);
  CHECK(html.find("<html") == std::string::npos);
  CHECK(html.size() < 2000);
}
