// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/server/api/served.hpp"

#include "tests/catch.hpp"
#include "tests/small_corpus.hpp"

namespace panoh::tests {
namespace {

model::Work guide() {
  model::Work work;
  work.id = "guide";
  work.frbr_uri = "/akn/un/doc/2009/indicators";
  work.kind = "guide";
  work.country = "INT";
  work.adopted = {2009, 3, 0};
  work.repealed = {2020, 1, 1};
  work.parties = {{"TJ", "accession", {2002, 7, 8}}};
  work.amendments = {{{2013, 1, 2}, "7"}};
  return work;
}

model::Provision indicator() {
  model::Provision made;
  made.id = made.eid = made.num = "ind-1";
  made.kind = "indicator";
  made.heading = "Passport taken away";
  made.path = {"Part 1", "Chapter 2"};
  made.concepts = {"topic/consent", "topic/unlisted", "element/means", "form/labour"};
  made.evidences = {"tj-code#130-1"};
  made.paragraphs = {{"ind-1__para_1",
                      "",
                      "“Papers”: see art. 4.",
                      {{16, 22, "/akn/un/act/declaration/1948-12-10/decl/~art_4"}}}};
  return made;
}

model::Expression guide_in_english() {
  model::Expression made;
  made.work = guide();
  made.language = Language::En;
  made.frbr_uri = "/akn/un/doc/2009/indicators/eng@2009-03";
  made.date = {2009, 3, 0};
  made.title = "Indicators of trafficking";
  made.issuer = "UNODC";
  made.gazette = "A/1";
  made.text_status = model::TextStatus::Translation;
  made.note = "Only the first indicator.";
  made.official_url = "https://www.unodc.org/indicators";
  made.sources = {{"https://www.unodc.org/", ""}};
  made.provisions = {indicator()};
  return made;
}

/// Every member that a series can have.
model::Series people() {
  model::Series series;
  series.id = "stat-people";
  series.country = "TJ";
  series.titles = {{Language::Tg, "Одамон"}, {Language::Ru, "Люди"}, {Language::En, "People"}};
  series.captions = {{Language::En, "Those who were counted."}};
  series.units = {{Language::Ru, "человек"}, {Language::En, "persons"}};
  series.geographies = {{Language::En, "Tajikistan"}};
  series.concepts = {"topic/consent", "form/labour"};
  series.source = {"Report, \"first\"", "Office", "https://example.org/report", 2024};
  series.verified_at = {"https://example.org/seen"};
  series.review = model::Review::Checked;
  series.not_comparable = {{{"stat-cases"}, {{Language::En, "Counts cases."}}}};
  series.points = {{"2022 H1", 49.6, "female", "child", "labour", {{Language::En, "about"}}},
                   {"2023", -12345, "", "", "", {}},
                   {"2024", std::nullopt, "", "", "", {{Language::En, "none, so far"}}}};
  return series;
}

/// Hardly any member.
model::Series cases() {
  model::Series series;
  series.id = "stat-cases";
  series.country = "INT";
  series.titles = {{Language::En, "Cases"}};
  series.source = {"Report", "Office", "", 0};
  return series;
}

/// Of words that stand in no text of the corpus.
model::TermEntry reflection_period() {
  model::TermEntry entry;
  entry.id = "term-reflection-period";
  entry.terms = {{"reflection period",
                  "en",
                  model::TermStatus::Preferred,
                  model::TermType::FullForm,
                  model::Review::Checked,
                  {}},
                 {"муҳлати андеша",
                  "tg",
                  model::TermStatus::Superseded,
                  model::TermType::FullForm,
                  model::Review::Unchecked,
                  {{Language::En, "Law of 2004"}, {Language::Tg, "Қонуни соли 2004"}}}};
  return entry;
}

read::Corpus corpus() {
  read::Corpus corpus = small_corpus();
  corpus.expressions.push_back(guide_in_english());
  corpus.terms.entries.push_back(reflection_period());
  corpus.series = {people(), cases()};
  return corpus;
}

const TemporaryFolder& folder() {
  static const TemporaryFolder folder;
  return folder;
}

}  // namespace

query::Searcher& searcher() {
  static query::Searcher instance =
      *query::Searcher::open(build_snapshot(corpus(), folder().path()));
  return instance;
}

std::filesystem::path index_folder() {
  (void)searcher();
  return folder().path();
}

query::Answer call(Endpoint endpoint, std::vector<std::string> captures, Pairs parameters,
                   Language ui) {
  query::Call made{.searcher = searcher(),
                   .captures = std::move(captures),
                   .parameters = query::Parameters{std::move(parameters)},
                   .ui = ui,
                   .path = ""};
  return endpoint(made);
}

nlohmann::ordered_json json(Endpoint endpoint, std::vector<std::string> captures, Pairs parameters,
                            Language ui) {
  const auto answer = call(endpoint, std::move(captures), std::move(parameters), ui);
  if (!answer) FAIL(to_line(answer.error()));
  CHECK(answer->status == 200);
  CHECK(answer->content_type == query::kJson);
  return nlohmann::ordered_json::parse(answer->body);
}

}  // namespace panoh::tests
