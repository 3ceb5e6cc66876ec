// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/pages/handout_fields.hpp"
#include "server/pages/training_plan.hpp"
#include "tests/catch.hpp"
#include "tests/server/pages/sample.hpp"
#include "tests/server/pages/sample_handout.hpp"

using namespace panoh;
using pages::Fields;
using pages::HandoutList;
namespace sample = pages::sample;

namespace {

HandoutList parse(std::vector<std::pair<std::string, std::string>> pairs) {
  return pages::parse_handout(query::Parameters(std::move(pairs)));
}

std::vector<std::string> texts_of(const Fields::List& list, std::string_view name) {
  std::vector<std::string> texts;
  for (const Fields& fields : list) texts.push_back(fields.text_of(name));
  return texts;
}

/// All words of a document, a line a paragraph or row; headings with their rank.
std::string words(const exporting::Document& document) {
  using exporting::ParagraphStyle;
  std::string all;
  const auto add = [&all](const exporting::Spans& spans) {
    for (const auto& span : spans) all += span.text;
  };
  for (const auto& block : document.blocks) {
    if (const auto* paragraph = std::get_if<exporting::DocumentParagraph>(&block)) {
      if (paragraph->style == ParagraphStyle::Heading1) all += "# ";
      if (paragraph->style == ParagraphStyle::Heading2) all += "## ";
      add(paragraph->spans);
      all += "\n";
      continue;
    }
    const auto& table = std::get<exporting::DocumentTable>(block);
    std::vector<exporting::TableRow> rows{table.head};
    rows.insert(rows.end(), table.rows.begin(), table.rows.end());
    for (const auto& row : rows) {
      CHECK(row.size() == table.widths.size());
      for (const auto& cell : row) {
        all += "|";
        add(cell);
      }
      all += "\n";
    }
  }
  return all;
}

bool has(const std::string& all, const std::string& what) {
  return all.find(what) != std::string::npos;
}

}  // namespace

TEST_CASE("A hand-out's list goes through an address and back", "[pages][handout]") {
  const HandoutList list =
      parse({{"items", "tj-cc-1998#130-1,ind-1,tj-cc-1998#130-1"}, {"langs", "ru,tg,xx"}});
  CHECK(list.items == std::vector<std::string>{"tj-cc-1998#130-1", "ind-1"});
  CHECK(list.langs == std::vector{Language::Ru, Language::Tg});
  CHECK(pages::handout_address(Language::En, list) ==
        "/en/handout?items=tj-cc-1998%23130-1,ind-1&langs=ru,tg");
  CHECK(pages::carried(list) == "ru,tg,tj-cc-1998#130-1,ind-1");
  const HandoutList carried = pages::parse_carried(pages::carried(list));
  CHECK(carried.items == list.items);
  CHECK(carried.langs == list.langs);
  CHECK(pages::with_handout("/tg/search?q=a", list) ==
        "/tg/search?q=a&handout=ru,tg,tj-cc-1998%23130-1,ind-1");
}

TEST_CASE("Ticked cards come behind what was carried", "[pages][handout]") {
  const HandoutList list = parse({{"items", "en,a"}, {"items", "c"}, {"items", "b"}});
  CHECK(list.items == std::vector<std::string>{"a", "c", "b"});
  CHECK(list.langs == std::vector{Language::En});
}

TEST_CASE("Ticks carried by a form come behind those it carried before", "[pages][handout]") {
  const query::Parameters sent(
      {{"q", "w"}, {"handout", "en,a"}, {"handout", "b"}, {"drop", "all"}});
  CHECK(pages::carried(pages::carried_by(sent)) == "en,a,b");
  CHECK(pages::parse_handout(sent).items == std::vector<std::string>{"a", "b"});
  CHECK(query::to_query_string(pages::unless_dropped(sent)) == "handout=en%2Ca&handout=b");
  query::Parameters whole;
  whole.add("q", "w");
  CHECK(pages::unless_dropped(whole).first("q") == "w");
}

TEST_CASE("A hand-out is bounded, and says so", "[pages][handout]") {
  std::string many;
  for (int i = 0; i < 70; ++i) many += "id-" + std::to_string(i) + ",";
  const HandoutList list = parse({{"items", many + std::string(300, 'x')}});
  CHECK(list.items.size() == pages::kMostHandoutItems);
  CHECK(list.left_out == "id-60");
  CHECK(pages::handout_address(Language::En, list).ends_with(",id-59,id-60"));
  CHECK(parse({{"items", "a"}}).left_out.empty());
  CHECK(parse({{"items", std::string(300, 'x')}}).items.empty());
}

TEST_CASE("A step has its time from the beginning, and a name", "[pages][plan]") {
  const auto versions = sample::outline();
  const auto rows = pages::align({&versions[0].provision, &versions[1].provision});
  const auto times = pages::timings(rows);
  REQUIRE(times.size() == 3);
  CHECK_FALSE(times[0]);
  CHECK(times[1]->clock() == "0:00–0:10");
  CHECK(times[2]->clock() == "0:10–1:15");
  CHECK(pages::total_minutes(times) == 75);
}

TEST_CASE("A step's name ends at a full stop or colon; references keep their place",
          "[pages][plan]") {
  const model::Paragraph paragraph{"", "20′", "Input: the law and more.", {{7, 14, "/akn/x"}}};
  const pages::Step step = pages::split_step(paragraph);
  CHECK(step.name == "Input:");
  CHECK(step.details.text == "the law and more.");
  CHECK(step.details.references[0].begin == 0);
  CHECK(step.details.references[0].end == 7);
  const pages::Step whole = pages::split_step({"", "5′", std::string(120, 'a') + ". b", {}});
  CHECK(whole.name.empty());
  CHECK(whole.details.text.size() == 123);
  CHECK(pages::split_step({"", "5′", "Break.", {}}).name == "Break.");
  CHECK(pages::split_step({"", "5′", "In 3.5 minutes", {}}).name.empty());
}

TEST_CASE("A hand-out shows each entry in the languages chosen, with its citations",
          "[pages][handout]") {
  const auto catalogue = sample::catalogue();
  const auto view = sample::handout(catalogue, {Language::En, Language::Tg});
  const Fields fields = pages::handout_fields(sample::site(), Language::Ru, view);
  const auto& items = fields.list_of("items");
  REQUIRE(items.size() == 5);
  const Fields& article = items[0];
  CHECK(article.text_of("title") == "Article 1. Basic concepts");
  CHECK(article.text_of("lang") == "en");
  CHECK(article.text_of("act") == "Anti-Trafficking Law 2014");
  CHECK(texts_of(article.list_of("heads"), "code") == std::vector<std::string>{"en", "tg"});
  const auto lines = texts_of(article.list_of("lines"), "line");
  REQUIRE(lines.size() == 2);
  CHECK(has(lines[0],
            "Anti-Trafficking Law 2014 of 26 July 2014, No. 1096, Article 1. Text as of 2 "
            "January 2019; summary; "));
  CHECK(texts_of(article.list_of("sources"), "href") ==
        std::vector<std::string>{"https://mmih.tj/SEARCH/DocumentView?DocumentId=122215"});
  // The outline has no Tajik text.
  CHECK(has(items[1].text_of("no_text"), "таджикский"));
  CHECK(items[1].list_of("heads").size() == 1);
  CHECK(has(items[1].text_of("total_time"), "75"));
  CHECK(fields.text_of("unknown") == "Нет в этой базе знаний: no-such-<id>");
}

TEST_CASE("Each series of a hand-out has its own chart, and a caveat where two must not meet",
          "[pages][handout]") {
  const auto catalogue = sample::catalogue();
  const std::string html =
      pages::handout_html(sample::site(), Language::En, sample::handout(catalogue));
  CHECK(has(html, "id=\"chart-title-3\""));
  CHECK(has(html, "id=\"chart-title-4\""));
  CHECK(has(html, "One counts cases."));
  CHECK(has(html, "no-such-&lt;id&gt;"));
  CHECK_FALSE(has(html, "stat-elsewhere"));
}

TEST_CASE("Entries can be moved where there is a place to move to", "[pages][handout]") {
  const auto catalogue = sample::catalogue();
  const std::string html =
      pages::handout_html(sample::site(), Language::En, sample::handout(catalogue));
  CHECK_FALSE(has(html, "name=\"up\" value=\"1\""));
  CHECK(has(html, "name=\"down\" value=\"1\""));
  CHECK(has(html, "name=\"up\" value=\"5\""));
  CHECK_FALSE(has(html, "name=\"down\" value=\"5\""));
  CHECK(has(html, "name=\"drop\" value=\"5\""));
}

TEST_CASE("The language switch of a hand-out changes the page, not its texts", "[pages][handout]") {
  const auto catalogue = sample::catalogue();
  const std::string html =
      pages::handout_html(sample::site(), Language::En, sample::handout(catalogue));
  CHECK(has(html,
            "href=\"/ru/handout?items=tj-law-1096-2014%231,train-01,stat-years,stat-parts,"
            "stat-changes&amp;langs=en\""));
}

TEST_CASE("The document has headings, columns, plans, figures and citations", "[pages][handout]") {
  const auto catalogue = sample::catalogue();
  const auto view = sample::handout(catalogue, {Language::Ru, Language::En});
  const auto document = pages::handout_document(sample::site(), Language::Tg, view);
  CHECK(document.language == Language::Ru);
  const std::string all = words(document);
  CHECK(has(all, "# Закон Республики Таджикистан «О противодействии торговле людьми"));
  CHECK(has(all, "## Статья 1. Основные понятия\n|Статья 1. Основные понятия ("));
  CHECK(has(all,
            "выявление жертв – установление и проверка того, кто может быть жертвой торговли "
            "людьми;|1) identification of victims: establishing"));
  CHECK(has(all, "|0:10–1:15|65|Игра по ролям: втроём.|Role play: in threes.\n"));
  CHECK(has(all, "Всего 75 минут"));
  CHECK(has(all, "Text as of 2 January 2019"));
  CHECK(has(all, "https://www.unodc.org/a"));
  CHECK_FALSE(has(all, "javascript:"));
  // Figures follow each other under one heading.
  CHECK(all.find("# Статистика") == all.rfind("# Статистика"));
}

TEST_CASE("A lone language needs no table", "[pages][handout]") {
  const auto catalogue = sample::catalogue();
  auto view = sample::handout(catalogue, {Language::Tg});
  view.entries.resize(1);
  const auto document = pages::handout_document(sample::site(), Language::Tg, view);
  for (const auto& block : document.blocks) {
    CHECK(std::holds_alternative<exporting::DocumentParagraph>(block));
  }
}

TEST_CASE("A card offers what is not yet in the hand-out", "[pages][handout]") {
  Fields taken, free;
  const HandoutList list = pages::parse_carried("a,b");
  pages::add_handout_item(list, "a", taken);
  pages::add_handout_item(list, "c", free);
  CHECK(taken.flag_of("in_handout"));
  CHECK(taken.text_of("handout_id").empty());
  CHECK(free.text_of("handout_id") == "c");
}
