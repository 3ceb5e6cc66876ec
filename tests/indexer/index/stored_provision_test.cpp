// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/stored_provision.hpp"

#include <random>

#include "tests/catch.hpp"

using namespace panoh;
using namespace panoh::index;

namespace {

StoredProvision full_provision() {
  StoredProvision stored{"tj-cc-1998", Language::Tg, {}};
  model::Provision& provision = stored.provision;
  provision.id = "tj-cc-1998#130-1";
  provision.eid = "art_130-1";
  provision.num = "130-1";
  provision.kind = "code";
  provision.label = "Моддаи 130¹";
  provision.heading = "Савдои одамон";
  provision.path = {"Қисми махсус", "Боби 17"};
  provision.paragraphs = {{"art_130-1__para_1", "1.", "Савдои одамон, яъне…", {{0, 12, "/akn/x"}}},
                          {"", "", "", {}}};
  provision.concepts = {"topic/debt-bondage"};
  provision.keywords = {"фурӯши одам"};
  provision.num_variants = {"130(1)", "1301"};
  provision.evidences = {"tj-cc-1998#130"};
  provision.same_as = {"ind-ilo11-07"};
  provision.related = {"tj-cc-1998#167", "prac-interview"};
  provision.sources = {"https://example.org/signs"};
  provision.review = model::Review::Checked;
  provision.heading_official = true;
  return stored;
}

}  // namespace

TEST_CASE("A stored provision comes back with every field", "[index][codec]") {
  const StoredProvision stored = full_provision();
  const auto read = decode(encode(stored));
  REQUIRE(read);
  const model::Provision& provision = read->provision;
  CHECK(read->work == "tj-cc-1998");
  CHECK(read->language == Language::Tg);
  CHECK(provision.id == stored.provision.id);
  CHECK(provision.eid == "art_130-1");
  CHECK(provision.num == "130-1");
  CHECK(provision.kind == "code");
  CHECK(provision.label == "Моддаи 130¹");
  CHECK(provision.heading == "Савдои одамон");
  CHECK(provision.path == stored.provision.path);
  REQUIRE(provision.paragraphs.size() == 2);
  CHECK(provision.paragraphs[0].eid == "art_130-1__para_1");
  CHECK(provision.paragraphs[0].num == "1.");
  CHECK(provision.paragraphs[0].text == "Савдои одамон, яъне…");
  REQUIRE(provision.paragraphs[0].references.size() == 1);
  CHECK(provision.paragraphs[0].references[0].end == 12);
  CHECK(provision.paragraphs[0].references[0].href == "/akn/x");
  CHECK(provision.concepts == stored.provision.concepts);
  CHECK(provision.keywords == stored.provision.keywords);
  CHECK(provision.num_variants == stored.provision.num_variants);
  CHECK(provision.evidences == stored.provision.evidences);
  CHECK(provision.same_as == stored.provision.same_as);
  CHECK(provision.related == stored.provision.related);
  CHECK(provision.sources == stored.provision.sources);
  CHECK(provision.review == model::Review::Checked);
  CHECK(provision.heading_official);
}

TEST_CASE("A provision cut off anywhere is refused", "[index][codec][fuzz]") {
  const std::string bytes = encode(full_provision());
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    const auto read = decode(std::string_view(bytes).substr(0, length));
    REQUIRE_FALSE(read);
    REQUIRE(read.error().code == ErrorCode::IndexCorrupt);
  }
  CHECK_FALSE(decode(bytes + "x"));
}

TEST_CASE("Any bytes can be read without harm, and links stay inside their text",
          "[index][codec][fuzz]") {
  std::mt19937 random(20);
  const std::string good = encode(full_provision());
  for (int round = 0; round < 20000; ++round) {
    std::string bytes = good;
    for (unsigned i = 0; i <= random() % 4; ++i) {
      bytes[random() % bytes.size()] = static_cast<char>(random());
    }
    const auto read = decode(bytes);
    if (!read) {
      REQUIRE(read.error().code == ErrorCode::IndexCorrupt);
      continue;
    }
    for (const auto& paragraph : read->provision.paragraphs) {
      for (const auto& reference : paragraph.references) {
        REQUIRE(reference.begin <= reference.end);
        REQUIRE(reference.end <= paragraph.text.size());
      }
    }
  }
}
