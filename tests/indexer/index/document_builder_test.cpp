// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/document_builder.hpp"

#include <map>

#include "indexer/index/schema.hpp"
#include "indexer/index/stored_provision.hpp"
#include "tests/indexer/index/sample_corpus.hpp"

using namespace panoh;
using namespace panoh::index;

namespace {

struct BuiltTerm {
  unsigned wdf = 0;
  std::vector<Xapian::termpos> positions;
};
using Terms = std::map<std::string, BuiltTerm>;

/// The documents of expressions of one work, by language.
std::map<Language, Terms> build_all(const std::vector<model::Expression>& expressions,
                                    const std::vector<model::TermEntry>& concepts = {}) {
  read::Corpus corpus;
  corpus.expressions = expressions;
  corpus.terms.entries = concepts;
  const auto plan = make_plan(corpus, plain_analyzers().fingerprint());
  REQUIRE(plan);
  DocumentBuilder builder(*plan, plain_analyzers());
  std::map<Language, Terms> built;
  for (const PlannedVersion& version : plan->versions) {
    const Xapian::Document document = builder.build(version);
    CHECK(decode(document.get_data())->provision.id == version.provision->id);
    Terms& terms = built[version.language];
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
      BuiltTerm& entry = terms[*term];
      entry.wdf = term.get_wdf();
      entry.positions.assign(term.positionlist_begin(), term.positionlist_end());
    }
  }
  return built;
}

Terms build_english(const model::Provision& provision) {
  return build_all({sample_expression("w", Language::En, {provision})}).at(Language::En);
}

Xapian::termpos position(const Terms& terms, const std::string& word) {
  INFO(word);
  REQUIRE(terms.count(word) == 1);
  REQUIRE(terms.at(word).positions.size() == 1);
  return terms.at(word).positions.front();
}

}  // namespace

TEST_CASE("A document carries the boolean terms that filters need", "[index][document]") {
  model::Provision provision = sample_provision("tj-cc-1998", "130-1", "h", "t");
  provision.num_variants = {"130¹", "1301"};
  const auto terms =
      build_all({sample_expression("tj-cc-1998", Language::Ru, {provision})}).at(Language::Ru);
  for (const char* name :
       {"Qtj-cc-1998#130-1 ru", "XPtj-cc-1998#130-1", "XWtj-cc-1998", "Lru", "Ntj", "XKcode",
        "XTtopic/debt-bondage", "XTelement/act", "XA130-1", "XA1301"}) {
    INFO(name);
    REQUIRE(terms.count(name) == 1);
    CHECK(terms.at(name).wdf == 0);
  }
}

TEST_CASE("Words stand in a document as written, headings with more weight", "[index][document]") {
  const Terms terms = build_english(sample_provision("w", "1", "trafficking", "victims victims"));
  CHECK(terms.at("victims").wdf == 8);
  CHECK(terms.at("victims").positions.size() == 2);
  CHECK(terms.at("trafficking").wdf == 12);
  CHECK(terms.count("Strafficking") == 1);
  CHECK(terms.at("Strafficking").positions.empty());
  CHECK(terms.count("Svictims") == 0);
}

TEST_CASE("A phrase runs over the end of a paragraph, but not out of a field",
          "[index][document]") {
  model::Provision provision = sample_provision("w", "1", "lastofheading", "firstpara endpara");
  provision.path = {"chapterpath"};
  provision.paragraphs.push_back({"", "", "nextpara", {}});
  provision.keywords = {"keyone", "keytwo words"};
  const Terms terms = build_english(provision);
  CHECK(position(terms, "nextpara") == position(terms, "endpara") + 1);
  CHECK(position(terms, "firstpara") > position(terms, "chapterpath"));
  CHECK(position(terms, "chapterpath") >= position(terms, "lastofheading") + kFieldGap);
  CHECK(position(terms, "keyone") >= position(terms, "nextpara") + kFieldGap);
  CHECK(position(terms, "keytwo") >= position(terms, "keyone") + kFieldGap);
  CHECK(position(terms, "words") == position(terms, "keytwo") + 1);
  CHECK(terms.at("keyone").wdf == 6);
}

TEST_CASE("An act is found by the short names it has in other languages", "[index][document]") {
  auto russian = sample_expression("w", Language::Ru, {sample_provision("w", "1", "h", "t")});
  russian.title = "Длинноеназвание";
  russian.aliases = {"Протокол"};
  auto english = sample_expression("w", Language::En, {sample_provision("w", "1", "h", "t")});
  english.title = "Longtitle";
  english.short_title = "Palermo protocols";
  const auto built = build_all({russian, english});
  const Terms& terms = built.at(Language::Ru);
  CHECK(terms.count("XACTдлинноеназвание") == 1);
  CHECK(terms.count("XACTpalermo") == 1);
  CHECK(terms.count("XACTprotocols") == 1);
  CHECK(terms.count("XACTlongtitle") == 0);
  CHECK(built.at(Language::En).count("XACTпротокол") == 1);
  CHECK(built.at(Language::En).count("XACTlongtitle") == 1);
}

TEST_CASE("A document names the concepts whose whole terms its own text holds",
          "[index][document]") {
  using model::TermStatus;
  using model::TermType;
  const auto term = [](const char* text, TermStatus status, TermType type = TermType::FullForm) {
    return model::Term{text, "en", status, type, model::Review::Checked, {}};
  };
  const std::vector<model::TermEntry> concepts{
      {"term-tip",
       false,
       {term("trafficking in persons", TermStatus::Preferred),
        term("human trafficking", TermStatus::Admitted)}},
      {"term-person", false, {term("missing person", TermStatus::Preferred)}},
      {"term-un", false, {term("UN", TermStatus::Preferred, TermType::Abbreviation)}},
      {"term-article", true, {term("article", TermStatus::Preferred)}},
      {"term-title", false, {term("title", TermStatus::Preferred)}}};
  const auto built = build_all(
      {sample_expression("w", Language::En,
                         {sample_provision("w", "1", "Heading",
                                           "Human traffickings, and trafficking in persons. The "
                                           "UN: article of missing and other persons")})},
      concepts);
  const Terms& terms = built.at(Language::En);
  REQUIRE(terms.count("XGen0") == 1);
  CHECK(terms.at("XGen0").wdf == 4);
  CHECK(terms.at("XGen0").positions.empty());
  for (const char* other : {"XGen1", "XGen2", "XGen3", "XGen4"}) CHECK(terms.count(other) == 0);
}

TEST_CASE("A term does not stand before laws for its heading or its shortness",
          "[index][document]") {
  model::Provision provision = sample_provision("w", "1", "trafficking", "");
  provision.kind = "term";
  const Terms terms = build_english(provision);
  CHECK(terms.at("trafficking").wdf == 4);
  CHECK(terms.count("Strafficking") == 0);
  CHECK(terms.at(std::string(kLengthTerm)).wdf == kLengthOfTerms);
}
