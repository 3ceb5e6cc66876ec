// SPDX-License-Identifier: GPL-2.0-or-later
// What is written is read back as the same model. That it is valid against the official schema is
// checked by hand with xmllint: the schema is not part of the repository.
#include "indexer/write/akn_writer.hpp"

#include "indexer/read/akn_reader.hpp"
#include "tests/catch.hpp"
#include "tests/indexer/read/small_documents.hpp"

namespace panoh::write {
namespace {

using model::Expression;
using model::Provision;

Expression read_back(const std::string& xml) {
  auto expression = read::read_akn(xml, "written.xml");
  INFO(xml);
  if (!expression) FAIL(to_line(expression.error()));
  return std::move(*expression);
}

Expression fixture(const std::string& file) {
  auto expression = read::read_akn_file(read::kFixtures / file);
  REQUIRE(expression);
  return std::move(*expression);
}

void check_same_rows(const Provision& before, const Provision& after) {
  INFO(before.eid);
  REQUIRE(after.paragraphs.size() == before.paragraphs.size());
  for (std::size_t i = 0; i < before.paragraphs.size(); ++i) {
    const auto &a = before.paragraphs[i], &b = after.paragraphs[i];
    CHECK(b.eid == a.eid);
    CHECK(b.num == a.num);
    CHECK(b.text == a.text);
    REQUIRE(b.references.size() == a.references.size());
    for (std::size_t k = 0; k < a.references.size(); ++k) {
      CHECK(b.references[k].begin == a.references[k].begin);
      CHECK(b.references[k].end == a.references[k].end);
      CHECK(b.references[k].href == a.references[k].href);
    }
  }
}

void check_same(const Provision& before, const Provision& after) {
  INFO(before.eid);
  CHECK(after.id == before.id);
  CHECK(after.eid == before.eid);
  CHECK(after.num == before.num);
  CHECK(after.kind == before.kind);
  CHECK(after.label == before.label);
  CHECK(after.heading == before.heading);
  CHECK(after.path == before.path);
  CHECK(after.concepts == before.concepts);
  CHECK(after.keywords == before.keywords);
  CHECK(after.num_variants == before.num_variants);
  CHECK(after.evidences == before.evidences);
  CHECK(after.same_as == before.same_as);
  CHECK(after.related == before.related);
  CHECK(after.sources == before.sources);
  CHECK(after.review == before.review);
  CHECK(after.heading_official == before.heading_official);
  check_same_rows(before, after);
}

void check_same_work(const model::Work& before, const model::Work& after) {
  CHECK(after.id == before.id);
  CHECK(after.frbr_uri == before.frbr_uri);
  CHECK(after.kind == before.kind);
  CHECK(after.country == before.country);
  CHECK(after.number == before.number);
  CHECK(after.adopted == before.adopted);
  CHECK(after.in_force == before.in_force);
  CHECK(after.repealed == before.repealed);
  CHECK(after.parties.size() == before.parties.size());
  CHECK(after.amendments.size() == before.amendments.size());
}

void check_same(const Expression& before, const Expression& after) {
  check_same_work(before.work, after.work);
  CHECK(after.language == before.language);
  CHECK(after.frbr_uri == before.frbr_uri);
  CHECK(after.date == before.date);
  CHECK(after.title == before.title);
  CHECK(after.short_title == before.short_title);
  CHECK(after.title_official == before.title_official);
  CHECK(after.aliases == before.aliases);
  CHECK(after.issuer == before.issuer);
  CHECK(after.gazette == before.gazette);
  CHECK(after.text_status == before.text_status);
  CHECK(after.note == before.note);
  CHECK(after.official_url == before.official_url);
  CHECK(after.sources.size() == before.sources.size());
  REQUIRE(after.provisions.size() == before.provisions.size());
  for (std::size_t i = 0; i < before.provisions.size(); ++i) {
    check_same(before.provisions[i], after.provisions[i]);
  }
}

}  // namespace

TEST_CASE("What is written is read back as the same", "[write][akn]") {
  for (const auto* file : {"corpus/akn/small-law/tgk.xml", "corpus/akn/small-law/rus.xml",
                           "corpus/akn/small-law/eng.xml", "real_document.xml"}) {
    INFO(file);
    const auto before = fixture(file);
    check_same(before, read_back(to_akn(before)));
  }
}

TEST_CASE("Every document of the corpus survives writing and reading", "[write][akn]") {
  std::size_t documents = 0;
  const std::filesystem::path corpus = std::filesystem::path(PANOH_SOURCE_DIR) / "corpus/akn";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(corpus)) {
    if (entry.path().extension() != ".xml") continue;
    INFO(entry.path().string());
    const auto before = read::read_akn_file(entry.path());
    REQUIRE(before);
    check_same(*before, read_back(to_akn(*before)));
    ++documents;
  }
  CHECK(documents > 0);
}

TEST_CASE("Dates of which only a year or month is known survive", "[write][akn]") {
  auto before = fixture("corpus/akn/small-law/eng.xml");
  before.work.adopted = {1998, 5, 0};
  before.date = {1999, 0, 0};
  check_same(before, read_back(to_akn(before)));
  before.work.adopted = {};
  before.date = {};
  check_same(before, read_back(to_akn(before)));
}

TEST_CASE("A text between two numbered parts survives", "[write][akn]") {
  auto before = fixture("corpus/akn/small-law/eng.xml");
  auto& rows = before.provisions[2].paragraphs;
  rows.insert(rows.begin() + 1, {"art_2-1__p_1", "", "between", {}});
  check_same(before, read_back(to_akn(before)));
}

TEST_CASE("A portion holds one provision with its chapter", "[write][akn]") {
  const auto whole = fixture("corpus/akn/small-law/tgk.xml");
  const auto xml = to_akn(whole, "art_2-1");
  CHECK(xml.find("<portion includedIn=\"/akn/tj/act/2020/7/tgk@2021-04-05\">") !=
        std::string::npos);
  CHECK(xml.find("/akn/tj/act/2020/7/tgk@2021-04-05/~art_2-1") != std::string::npos);
  const auto portion = read_back(xml);
  REQUIRE(portion.provisions.size() == 1);
  check_same(whole.provisions[2], portion.provisions[0]);
}

TEST_CASE("A preamble can be a portion", "[write][akn]") {
  const auto whole = fixture("corpus/akn/small-law/tgk.xml");
  const auto portion = read_back(to_akn(whole, "preamble"));
  REQUIRE(portion.provisions.size() == 1);
  check_same(whole.provisions[0], portion.provisions[0]);
}

TEST_CASE("Markup in texts and titles stays text", "[write][akn]") {
  auto before = fixture("corpus/akn/small-law/eng.xml");
  before.title = "\"A\" & <B>";
  before.provisions[0].paragraphs[0].text = "1 < 2 & </p>";
  before.provisions[1].heading = "<script>";
  check_same(before, read_back(to_akn(before)));
}

TEST_CASE("A work whose articles are not there yet is written", "[write][akn]") {
  auto before = fixture("corpus/akn/small-law/eng.xml");
  before.provisions.clear();
  check_same(before, read_back(to_akn(before)));
}

}  // namespace panoh::write
