// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/pages/provision_link.hpp"
#include "server/pages/wording.hpp"
#include "server/pages/work_fields.hpp"
#include "tests/catch.hpp"
#include "tests/server/pages/sample.hpp"

using namespace panoh;
using pages::Fields;
namespace sample = pages::sample;

namespace {

std::string of_fact(const Fields& fields, std::string_view name, std::string_view member) {
  for (const Fields& fact : fields.list_of("facts")) {
    if (fact.text_of("name") == name) return fact.text_of(member);
  }
  return {};
}

std::string value_of(const Fields& fields, std::string_view name) {
  return of_fact(fields, name, "value");
}

}  // namespace

TEST_CASE("The list of works counts what each filter would leave", "[pages][works]") {
  const auto catalogue = sample::catalogue();
  const Fields all = pages::works_fields(sample::site(), Language::En, catalogue, {});
  CHECK(all.text_of("total") == "3 documents");
  REQUIRE(all.list_of("groups").size() == 2);
  CHECK(all.list_of("groups")[0].text_of("name") == "Tajikistan");
  const Fields fields =
      pages::works_fields(sample::site(), Language::En, catalogue, {.kind = "", .country = "INT"});
  CHECK(fields.text_of("total") == "2 documents");
  const auto& kinds = fields.list_of("kinds");
  REQUIRE(kinds.size() == 3);
  CHECK(kinds[0].text_of("count") == "2");
  CHECK(kinds[0].flag_of("current"));
  CHECK(kinds[1].text_of("href") == "/en/works?kind=guide&country=INT");
  const auto& countries = fields.list_of("countries");
  REQUIRE(countries.size() == 3);
  CHECK(countries[0].text_of("count") == "3");
  CHECK(countries[1].flag_of("current"));
}

TEST_CASE("A filter that leaves nothing says so", "[pages][works]") {
  const Fields fields = pages::works_fields(sample::site(), Language::Tg, sample::catalogue(),
                                            {.kind = "<b>", .country = ""});
  CHECK(fields.flag_of("none"));
  const std::string html = pages::works_html(sample::site(), Language::Tg, sample::catalogue(),
                                             {.kind = "<b>", .country = ""});
  CHECK(html.find("<b>\"") == std::string::npos);
}

TEST_CASE("A work shows its facts, names and contents by chapter", "[pages][work]") {
  const auto catalogue = sample::catalogue();
  const auto& law = *catalogue.find_work("tj-law-1096-2014");
  const Fields fields =
      pages::work_fields(sample::site(), Language::Ru, catalogue, law, sample::contents(law));
  CHECK(fields.text_of("title").starts_with("Закон Республики Таджикистан"));
  CHECK(fields.list_of("other_titles").size() == 2);
  CHECK(value_of(fields, "Вид") == "закон");
  CHECK(value_of(fields, "Номер") == "1096");
  CHECK(value_of(fields, "Дата принятия") == "26 июля 2014");
  CHECK(value_of(fields, "Изменения и дополнения") == "2 января 2019, № 1563");
  const auto& contents = fields.list_of("contents");
  REQUIRE(contents.size() == 4);
  CHECK(contents[0].text_of("part") == "Глава 1. Общие положения");
  CHECK(contents[1].text_of("title") == "Статья 1. Основные понятия");
  CHECK(contents[1].text_of("href") == "/ru/works/tj-law-1096-2014/1");
}

TEST_CASE("Issuer and gazette are named in the page's language, else in one that is said",
          "[pages][work]") {
  const auto catalogue = sample::catalogue();
  const auto& law = *catalogue.find_work("tj-law-1096-2014");
  const Fields fields = pages::work_fields(sample::site(), Language::Ru, catalogue, law, {});
  CHECK(value_of(fields, "Опубликован") == "Ахбори Маджлиси Оли РТ, 2014, № 7");
  CHECK(of_fact(fields, "Опубликован", "lang").empty());
  CHECK(value_of(fields, "Кем принят") == "Маҷлиси Олӣ");
  CHECK(of_fact(fields, "Кем принят", "lang") == "tg");
}

TEST_CASE("Sources are linked only where they are web addresses", "[pages][work]") {
  const auto catalogue = sample::catalogue();
  const auto& law = *catalogue.find_work("tj-law-1096-2014");
  const Fields fields = pages::work_fields(sample::site(), Language::En, catalogue, law, {});
  const auto& sources = fields.list_of("sources");
  REQUIRE(sources.size() == 2);
  CHECK(sources[0].text_of("href").starts_with("https://"));
  CHECK(sources[1].text_of("href").empty());
}

TEST_CASE("A treaty lists its parties; its UN symbol is cited without a number sign",
          "[pages][work]") {
  const auto catalogue = sample::catalogue();
  const auto& treaty = *catalogue.find_work("palermo-tip-protocol");
  const Fields fields = pages::work_fields(sample::site(), Language::En, catalogue, treaty, {});
  CHECK(fields.text_of("party_count") == "Parties and signatories: 1 state");
  REQUIRE(fields.list_of("parties").size() == 1);
  CHECK(fields.list_of("parties")[0].text_of("country") == "Tajikistan");
  CHECK(fields.list_of("parties")[0].text_of("date") == "8 July 2002");
  CHECK(fields.text_of("citation") == "Palermo Protocol of 15 November 2000, A/RES/55/25");
}

TEST_CASE("FRBR references find pages of provisions, of paragraphs' articles and of works",
          "[pages][work]") {
  const auto catalogue = sample::catalogue();
  const auto to = [&](std::string_view href) {
    return pages::reference_address(catalogue, sample::contents, Language::Tg, href);
  };
  CHECK(to("/akn/tj/act/2014/1096/~art_5") == "/tg/works/tj-law-1096-2014/5");
  CHECK(to("/akn/tj/act/2014/1096/tgk@2019-01-02/~art_5") == "/tg/works/tj-law-1096-2014/5");
  CHECK(to("/akn/tj/act/2014/1096/~art_5__para_2") == "/tg/works/tj-law-1096-2014/5");
  CHECK(to("/akn/tj/act/2014/1096") == "/tg/works/tj-law-1096-2014");
  CHECK(to("/akn/tj/act/2014/1096/~art_99").empty());
  CHECK(to("/akn/nowhere/~art_1").empty());
  CHECK(to("").empty());
}
