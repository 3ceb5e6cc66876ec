// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/tbx_reader.hpp"

#include "tests/catch.hpp"
#include "tests/indexer/read/small_terms.hpp"

namespace panoh::read {
namespace {

Error refusal(const std::string& xml) {
  const auto result = read_tbx(xml, "terms.tbx");
  REQUIRE_FALSE(result);
  return result.error();
}

bool names(const Error& error, std::string_view text) {
  return error.message.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("A concept has its terms in every language with what is known of them", "[read][tbx]") {
  const auto base = read_tbx(small_terms(), "terms.tbx");
  REQUIRE(base);
  CHECK(base->titles.at(Language::En) == "Glossary");
  CHECK(base->titles.at(Language::Tg) == "Луғат");
  CHECK(base->notes.at(Language::En) == "Where from.");
  REQUIRE(base->entries.size() == 2);
  const auto& entry = base->entries[0];
  CHECK(entry.id == "term-tip");
  CHECK_FALSE(entry.structural);
  REQUIRE(entry.preferred("tg") != nullptr);
  CHECK(entry.preferred("tg")->text == "савдои одамон");
  CHECK(entry.preferred("tg")->review == model::Review::Checked);
  CHECK(entry.preferred("ru")->review == model::Review::Unchecked);
  CHECK(entry.preferred("fa")->text == "قاچاق انسان");
  CHECK(entry.preferred("de") == nullptr);
  const auto& old = entry.terms[3];
  CHECK(old.status == model::TermStatus::Superseded);
  CHECK(old.notes.at(Language::Tg) == "Қонуни соли 2004");
  CHECK(old.notes.at(Language::En) == "Law of 2004");
  CHECK(entry.terms[1].type == model::TermType::Abbreviation);
  CHECK(base->entries[1].structural);
}

TEST_CASE("A damaged term base is refused with file and place", "[read][tbx]") {
  CHECK(refusal("<tbx style=\"dca\">").code == ErrorCode::XmlInvalid);
  CHECK(names(refusal("<!DOCTYPE tbx SYSTEM \"TBX.dtd\"><tbx style=\"dca\"/>"), "DOCTYPE"));
  CHECK(names(refusal("<tbx style=\"dct\"/>"), "terms.tbx:1:"));
  const auto spoilt = [](const std::string& from, const std::string& to) {
    std::string xml = small_terms();
    return refusal(xml.replace(xml.find(from), from.size(), to));
  };
  CHECK(names(spoilt("id=\"term-tip\"", "id=\"tip\""), "term-…"));
  CHECK(names(spoilt("id=\"term-article\"", "id=\"term-tip\""), "term-tip: twice"));
  CHECK(names(spoilt("xml:lang=\"fa\"", "xml:lang=\"xx\""),
              "term-tip: a term whose <langSec> has no xml:lang"));
  CHECK(names(spoilt("preferredTerm-admn-sts", "preferredTerm"), "administrativeStatus"));
  CHECK(names(spoilt("abbreviation", "acronim"), "\"TIP\" has no termType"));
  CHECK(names(spoilt("<term>TIP</term>", "<term> </term>"), "terms.tbx:13:"));
}

}  // namespace panoh::read
