// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/pages/texts.hpp"

#include "indexer/base/file.hpp"
#include "tests/catch.hpp"
#include "tests/server/pages/sample.hpp"

using namespace panoh;
using pages::Texts;

namespace {

/// The name that the corpus gives a list of values: the prefLabel of its skos:ConceptScheme.
std::string scheme_label(const std::string& topics, std::string_view scheme, Language language) {
  const auto after = [&topics](const std::string& what, std::size_t from) {
    const std::size_t at = topics.find(what, from);
    REQUIRE(at != std::string::npos);
    return at + what.size();
  };
  const std::size_t begin =
      after("<skos:ConceptScheme rdf:about=\"urn:panoh:scheme:" + std::string(scheme) + "\">", 0);
  const std::size_t label = after("xml:lang=\"" + std::string(two_letter(language)) + "\">", begin);
  return topics.substr(label, topics.find('<', label) - label);
}

}  // namespace

TEST_CASE("Russian counts take three forms", "[pages][ru]") {
  const Texts& texts = pages::sample::site().texts(Language::Ru);
  CHECK(texts.count("count.works", 0) == "0 документов");
  CHECK(texts.count("count.works", 1) == "1 документ");
  CHECK(texts.count("count.works", 3) == "3 документа");
  CHECK(texts.count("count.works", 11) == "11 документов");
  CHECK(texts.count("count.works", 14) == "14 документов");
  CHECK(texts.count("count.works", 21) == "21 документ");
  CHECK(texts.count("count.works", 112) == "112 документов");
  CHECK(texts.count("count.works", 122) == "122 документа");
}

TEST_CASE("English counts take two forms and Tajik one", "[pages][en][tg]") {
  const Texts& english = pages::sample::site().texts(Language::En);
  CHECK(english.count("count.works", 1) == "1 document");
  CHECK(english.count("count.works", 21) == "21 documents");
  const Texts& tajik = pages::sample::site().texts(Language::Tg);
  CHECK(tajik.count("count.works", 1) == "1 ҳуҷҷат");
  CHECK(tajik.count("count.works", 38) == "38 ҳуҷҷат");
}

TEST_CASE("Large numbers are grouped as the language does, years never", "[pages]") {
  CHECK(pages::sample::site().texts(Language::Ru).number(1998) == "1998");
  CHECK(pages::sample::site().texts(Language::Ru).number(1234567) == "1\u00A0234\u00A0567");
  CHECK(pages::sample::site().texts(Language::En).number(100000) == "100,000");
}

TEST_CASE("Dates show only what is known", "[pages]") {
  const auto& site = pages::sample::site();
  CHECK(site.texts(Language::Tg).date({2014, 7, 26}) == "26 июли соли 2014");
  CHECK(site.texts(Language::Ru).date({2014, 7, 26}) == "26 июля 2014");
  CHECK(site.texts(Language::En).date({2014, 7, 26}) == "26 July 2014");
  CHECK(site.texts(Language::En).date({2014, 0, 0}) == "2014");
  CHECK(site.texts(Language::Ru).date({2014, 7, 0}) == "07.2014");
  CHECK(site.texts(Language::Ru).date({}).empty());
}

TEST_CASE("A value that looks like a placeholder is not filled again", "[pages]") {
  const auto texts = Texts::parse(R"({"a": "{x} and {y}"})", Language::En, "test.json");
  REQUIRE(texts);
  CHECK(texts->fill("a", {{"x", "{y}"}, {"y", "2"}}) == "{y} and 2");
}

TEST_CASE("A missing plural form names file and key", "[pages]") {
  const auto texts =
      Texts::parse(R"({"k": {"one": "{n} a", "many": "{n} b"}})", Language::Ru, "ru.json");
  REQUIRE_FALSE(texts);
  CHECK(texts.error().message.find("ru.json: k:") != std::string::npos);
  CHECK(texts.error().message.find("few") != std::string::npos);
}

TEST_CASE("A filter is called as the corpus calls its list of values", "[pages][i18n][corpus]") {
  const auto topics = read_file(std::filesystem::path(PANOH_SOURCE_DIR) / "corpus/topics.xml");
  REQUIRE(topics);
  for (const auto& [key, scheme] :
       {std::pair{"pick.stage", "stage"}, std::pair{"scheme.stage", "stage"},
        std::pair{"pick.form", "form"}, std::pair{"filter.topic", "topic"},
        std::pair{"filter.kind", "kind"}, std::pair{"filter.country", "country"},
        std::pair{"filter.in", "language"}}) {
    for (const Language language : kLanguages) {
      INFO(key << " " << two_letter(language));
      CHECK(pages::sample::site().texts(language).text(key) ==
            scheme_label(*topics, scheme, language));
    }
  }
}
