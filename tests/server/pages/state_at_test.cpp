// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/pages/state_at.hpp"

#include "server/pages/provision_fields.hpp"
#include "server/pages/provision_link.hpp"
#include "server/pages/work_fields.hpp"
#include "tests/catch.hpp"
#include "tests/server/pages/sample.hpp"

using namespace panoh;
using pages::Fields;
namespace sample = pages::sample;

namespace {

/// A law of 2014 in force since August, its text of 2019.
index::CatalogueWork law() {
  index::CatalogueWork work = *sample::catalogue().find_work("tj-law-1096-2014");
  work.work.amendments = {{{2016, 3, 1}, "5"}, {{2019, 1, 2}, "1563"}, {{2023, 5, 1}, ""}};
  for (auto& [language, expression] : work.expressions) expression.date = {2019, 1, 2};
  return work;
}

Fields state(const index::CatalogueWork& work, std::string_view day) {
  Fields fields;
  pages::add_state(sample::site().texts(Language::En), work, parse_date(day).value_or(Date{}),
                   fields);
  return fields;
}

std::string answer(const index::CatalogueWork& work, std::string_view day) {
  return state(work, day).list_of("state").at(0).text_of("answer");
}

std::vector<std::string> lines(const index::CatalogueWork& work, std::string_view day) {
  std::vector<std::string> lines;
  const Fields told = state(work, day);
  for (const Fields& line : told.list_of("state").at(0).list_of("lines")) {
    lines.push_back(line.text_of("line"));
  }
  return lines;
}

}  // namespace

TEST_CASE("The state on a day is told from the dates of the work", "[pages][state]") {
  index::CatalogueWork work = law();
  CHECK(answer(work, "2013-01-01") == "1 January 2013: not yet adopted. Adopted: 26 July 2014.");
  CHECK(answer(work, "2014-07-27").find("not yet in force. Entry into force: 1 August 2014") !=
        std::string::npos);
  CHECK(answer(work, "2018") == "31 December 2018: in force. Entry into force: 1 August 2014.");
  work.work.repealed = {2024, 6, 20};
  CHECK(answer(work, "2024-06-20") == "20 June 2024: no longer in force. Repealed: 20 June 2024.");
  work.work.repealed = work.work.in_force = {};
  CHECK(answer(work, "2018-06-01").find("adopted (26 July 2014). When it entered") !=
        std::string::npos);
  work.work.status = model::Standing::Repealed;
  CHECK(answer(work, "2018-06-01").find("may lie before this one or after it") !=
        std::string::npos);
}

TEST_CASE("Amendments between the day and the text shown are told, and those after both",
          "[pages][state]") {
  const std::string after =
      "Amended after the text shown: 1 May 2023. These amendments are not in it.";
  CHECK(lines(law(), "2018-06-01").at(0).starts_with("Amended after that day: 2 January 2019"));
  CHECK(lines(law(), "2018-06-01").at(0).find("1 March 2016") == std::string::npos);
  CHECK(lines(law(), "2018-06-01").at(1) == after);
  CHECK(lines(law(), "2015-06-01").at(0).find("1 March 2016, No. 5; 2 January 2019, No. 1563.") !=
        std::string::npos);
  CHECK(lines(law(), "2020-06-01").at(0) == after);
  index::CatalogueWork whole = law();
  whole.work.amendments.clear();
  CHECK(lines(whole, "2018-06-01").at(0).find("No amendment in between") != std::string::npos);
  CHECK(lines(whole, "2020-06-01").at(0) == "No amendment after the text shown is recorded here.");
}

TEST_CASE("The texts kept are named with their days", "[pages][state]") {
  index::CatalogueWork work = law();
  const std::string all = lines(work, "2020-06-01").back();
  CHECK(all.find("Tajik, Russian, English: as of 2 January 2019, summary") != std::string::npos);
  work.expressions.at(Language::Tg).date = {};
  CHECK(lines(work, "2020-06-01").back().find("Tajik: day not recorded, ") != std::string::npos);
  for (auto& [language, expression] : work.expressions) expression.date = {};
  CHECK(lines(work, "2020-06-01").size() == 1);  // nothing to compare the day with
}

TEST_CASE("What is no law, or has no date, is asked for no state", "[pages][state]") {
  index::CatalogueWork work = law();
  CHECK(state(work, "").flag_of("dated"));
  CHECK(state(work, "").list_of("state").empty());
  work.work.kind = "guideline";
  CHECK_FALSE(state(work, "2018").flag_of("dated"));
  work = law();
  work.work.adopted = work.work.in_force = {};
  CHECK_FALSE(state(work, "2018").flag_of("dated"));
}

TEST_CASE("A day goes along to the other languages, articles and the act", "[pages][state]") {
  const auto catalogue = sample::catalogue();
  const auto versions = sample::article();
  pages::ProvisionView view{.catalogue = catalogue,
                            .work = *catalogue.find_work("tj-law-1096-2014"),
                            .versions = versions,
                            .read_contents = sample::contents};
  view.at = {2018, 6, 1};
  view.wanted = {Language::Ru};
  const std::string html = pages::provision_html(sample::site(), Language::Ru, view);
  for (const char* link : {"/tg/works/tj-law-1096-2014/1?langs=ru&amp;at=2018-06-01\"",
                           "/ru/works/tj-law-1096-2014/1?langs=tg&amp;at=2018-06-01\"",
                           "/ru/works/tj-law-1096-2014?at=2018-06-01\"",
                           "/ru/works/tj-law-1096-2014/5?at=2018-06-01\""}) {
    INFO(link);
    CHECK(html.find(link) != std::string::npos);
  }
  CHECK(html.find("name=\"langs\" value=\"ru\"") != std::string::npos);
  CHECK(html.find("name=\"at\" value=\"2018-06-01\"") != std::string::npos);
  const auto& law = *catalogue.find_work("tj-law-1096-2014");
  pages::WorkHits hits;
  hits.at = {2018, 6, 1};
  const Fields fields =
      pages::work_fields(sample::site(), Language::Ru, catalogue, law, sample::contents(law), hits);
  CHECK(fields.list_of("state").size() == 1);
  CHECK(pages::work_link(Language::Ru, "a", "", hits.at) == "/ru/works/a?at=2018-06-01");
}
