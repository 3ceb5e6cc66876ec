// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/facet_codes.hpp"

#include <random>

#include "tests/catch.hpp"

using namespace panoh::index;

namespace {

FacetCodes sample_codes(std::uint32_t group, std::vector<std::uint16_t> concepts) {
  FacetCodes codes;
  codes.group = group;
  codes.date = 19980521;
  codes.work = 65000;
  codes.kind = 250;
  codes.country = 3;
  codes.language = 2;
  codes.status = Status::Repealed;
  codes.concepts = std::move(concepts);
  return codes;
}

}  // namespace

TEST_CASE("Facet codes come back from a value", "[index][facets]") {
  const auto read = decode_facet_codes(encode(sample_codes(4000000, {1, 300, 65535})));
  REQUIRE(read);
  CHECK(read->group == 4000000);
  CHECK(read->date == 19980521);
  CHECK(read->work == 65000);
  CHECK(read->kind == 250);
  CHECK(read->country == 3);
  CHECK(read->language == 2);
  CHECK(read->status == Status::Repealed);
  CHECK(read->concepts == std::vector<std::uint16_t>{1, 300, 65535});
}

TEST_CASE("The table gives every document its own concepts", "[index][facets]") {
  FacetTable table;
  table.add(sample_codes(7, {1, 2}));
  table.add(sample_codes(8, {}));
  table.add(sample_codes(9, {5}));
  REQUIRE(table.size() == 3);
  CHECK(table.row(1).group == 7);
  CHECK(table.concepts(1).size() == 2);
  CHECK(table.concepts(2).empty());
  REQUIRE(table.concepts(3).size() == 1);
  CHECK(table.concepts(3)[0] == 5);
}

TEST_CASE("A facet dictionary keeps its order", "[index][facets]") {
  const auto read = decode_facet_dictionary(encode(FacetDictionary{{"code", "law"}, {"TJ"}, {}}));
  REQUIRE(read);
  CHECK(read->kinds == std::vector<std::string>{"code", "law"});
  CHECK(read->countries == std::vector<std::string>{"TJ"});
  CHECK(read->concepts.empty());
}

TEST_CASE("Damaged facet codes are refused, whatever the bytes", "[index][facets][fuzz]") {
  const std::string good = encode(sample_codes(4000000, {1, 300}));
  for (std::size_t length = 0; length < good.size(); ++length) {
    REQUIRE_FALSE(decode_facet_codes(std::string_view(good).substr(0, length)));
  }
  std::mt19937 random(22);
  for (int round = 0; round < 20000; ++round) {
    std::string bytes(random() % 40, '\x01');
    for (char& byte : bytes) byte = random() % 3 == 0 ? '\x01' : static_cast<char>(random());
    const auto read = decode_facet_codes(bytes);
    const auto dictionary = decode_facet_dictionary(bytes);
    if (read) REQUIRE(read->language < panoh::kLanguages.size());
    if (!dictionary) REQUIRE(dictionary.error().code == panoh::ErrorCode::IndexCorrupt);
  }
}
