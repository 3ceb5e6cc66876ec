// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/catalogue.hpp"

#include <random>

#include "tests/catch.hpp"

using namespace panoh;
using namespace panoh::index;

namespace {

CatalogueWork sample_work() {
  CatalogueWork work;
  work.work.id = "palermo-tip-protocol";
  work.work.frbr_uri = "/akn/un/act/2000/tip";
  work.work.kind = "treaty";
  work.work.country = "INT";
  work.work.adopted = Date{2000, 11, 15};
  work.work.in_force = Date{2003, 12, 0};
  work.work.parties = {{"TJ", "accession", Date{2002, 7, 8}}};
  work.work.amendments = {{Date{2004, 0, 0}, "12"}};
  model::Expression& tajik = work.expressions[Language::Tg];
  tajik.language = Language::Tg;
  tajik.title = "Протоколи Палермо";
  tajik.issuer = "СММ";
  tajik.text_status = model::TextStatus::Translation;
  model::Expression& english = work.expressions[Language::En];
  english.language = Language::En;
  english.title = "Protocol to Prevent, Suppress and Punish Trafficking in Persons";
  english.short_title = "Palermo Protocol";
  english.issuer = "UN";
  english.gazette = "UNTS 2237";
  english.aliases = {"TIP Protocol"};
  english.sources = {{"https://example.org/tip", "text"}};
  work.ordinal = 3;
  work.provisions = 20;
  return work;
}

}  // namespace

TEST_CASE("A work comes back from the index with what all its languages need",
          "[index][catalogue]") {
  const auto read = decode_work(encode(sample_work()));
  REQUIRE(read);
  CHECK(read->work.id == "palermo-tip-protocol");
  CHECK(read->work.adopted == Date{2000, 11, 15});
  CHECK(read->work.in_force == Date{2003, 12, 0});
  REQUIRE(read->work.parties.size() == 1);
  CHECK(read->work.parties[0].date == Date{2002, 7, 8});
  REQUIRE(read->work.amendments.size() == 1);
  CHECK(read->work.amendments[0].number == "12");
  REQUIRE(read->expressions.size() == 2);
  const model::Expression& english = read->expressions.at(Language::En);
  CHECK(english.work.id == "palermo-tip-protocol");
  CHECK(english.aliases == std::vector<std::string>{"TIP Protocol"});
  CHECK(english.sources[0].title == "text");
  CHECK(read->issuer(Language::Tg) == "СММ");
  CHECK(read->issuer(Language::En) == "UN");
  CHECK(read->gazette(Language::Tg) == "UNTS 2237");
  CHECK(read->expressions.at(Language::Tg).text_status == model::TextStatus::Translation);
  CHECK(read->ordinal == 3);
  CHECK(read->provisions == 20);
}

TEST_CASE("A contents list comes back from the index", "[index][catalogue]") {
  const Contents contents{{"palermo-tip-protocol#3",
                           "3",
                           "art_3",
                           "treaty",
                           {{Language::En, "Article 3"}},
                           {{Language::En, "Use of terms"}},
                           {{Language::En, {"I. General"}}}}};
  const auto read = decode_contents(encode(contents));
  REQUIRE(read);
  REQUIRE(read->size() == 1);
  CHECK(read->front().headings.at(Language::En) == "Use of terms");
  CHECK(read->front().paths.at(Language::En).front() == "I. General");
  CHECK_FALSE(decode_contents(encode(contents).substr(0, 20)));
}

TEST_CASE("A concept of the term base comes back from the index", "[index][catalogue]") {
  const model::TermEntry entry{"term-tip",
                               true,
                               {{"хариду фурӯши одамон",
                                 "tg",
                                 model::TermStatus::Superseded,
                                 model::TermType::Abbreviation,
                                 model::Review::Checked,
                                 {{Language::En, "of 2004"}}}}};
  const auto read = decode_term(encode(entry));
  REQUIRE(read);
  CHECK(read->id == "term-tip");
  CHECK(read->structural);
  REQUIRE(read->terms.size() == 1);
  CHECK(read->terms[0].text == "хариду фурӯши одамон");
  CHECK(read->terms[0].language == "tg");
  CHECK(read->terms[0].status == model::TermStatus::Superseded);
  CHECK(read->terms[0].type == model::TermType::Abbreviation);
  CHECK(read->terms[0].review == model::Review::Checked);
  CHECK(read->terms[0].notes.at(Language::En) == "of 2004");
  CHECK_FALSE(decode_term(encode(entry).substr(0, 20)));
}

TEST_CASE("A work's bytes do not depend on where the corpus lies", "[index][catalogue]") {
  CatalogueWork here = sample_work(), there = sample_work();
  here.expressions[Language::En].file = "here/eng.xml";
  there.expressions[Language::En].file = "there/eng.xml";
  CHECK(encode(here) == encode(there));
}

TEST_CASE("A title is given in the wanted language or the first that has one",
          "[index][catalogue]") {
  const CatalogueWork work = sample_work();
  CHECK(work.title(Language::En) == "Palermo Protocol");
  CHECK(work.title(Language::Tg) == "Протоколи Палермо");
  CHECK(work.title(Language::Ru) == "Протоколи Палермо");
  CHECK(work.full_title(Language::En).starts_with("Protocol to Prevent"));
  CHECK(CatalogueWork{}.title(Language::En).empty());
}

TEST_CASE("Works are found by id and by FRBR address", "[index][catalogue]") {
  Catalogue catalogue;
  for (const char* id : {"a", "b", "c"}) {
    catalogue.works.emplace_back().work.id = id;
    catalogue.works.back().work.frbr_uri = std::string("/akn/") + id;
  }
  REQUIRE(catalogue.find_work("b") != nullptr);
  CHECK(catalogue.find_work("b")->work.id == "b");
  CHECK(catalogue.find_work("bb") == nullptr);
  CHECK(catalogue.find_work_by_frbr("/akn/c")->work.id == "c");
  CHECK(catalogue.find_work_by_frbr("/akn/d") == nullptr);
}

TEST_CASE("A concept's label falls back to another language, then to its id",
          "[index][catalogue]") {
  Catalogue catalogue;
  catalogue.concepts = {{"topic/x", "topic", {{Language::Ru, "икс"}}, {}},
                        {"topic/y", "topic", {}, {}}};
  CHECK(catalogue.label("topic/x", Language::Ru) == "икс");
  CHECK(catalogue.label("topic/x", Language::Tg) == "икс");
  CHECK(catalogue.label("topic/y", Language::Tg) == "topic/y");
  CHECK(catalogue.label("topic/z", Language::Tg) == "topic/z");
}

TEST_CASE("Damaged works and concepts are refused, whatever the bytes",
          "[index][catalogue][fuzz]") {
  std::mt19937 random(21);
  const std::string work = encode(sample_work());
  const std::string topic = encode(model::Concept{"topic/x", "topic", {{Language::Ru, "икс"}}, {}});
  for (std::size_t length = 0; length < work.size(); ++length) {
    REQUIRE_FALSE(decode_work(std::string_view(work).substr(0, length)));
  }
  for (int round = 0; round < 10000; ++round) {
    std::string bytes = round % 2 == 0 ? work : topic;
    for (int i = 0; i < 3; ++i) bytes[random() % bytes.size()] = static_cast<char>(random());
    const auto read = decode_work(bytes);
    const auto read_topic = decode_concept(bytes);
    if (!read) REQUIRE(read.error().code == ErrorCode::IndexCorrupt);
    if (!read_topic) REQUIRE(read_topic.error().code == ErrorCode::IndexCorrupt);
  }
}
