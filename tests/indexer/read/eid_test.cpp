// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/eid.hpp"

#include "tests/catch.hpp"

namespace panoh::read {

TEST_CASE("A provision's number is its eId without the unit", "[read][eid]") {
  CHECK(num_of("art_130-1") == "130-1");
  CHECK(num_of("chp_2__art_5") == "5");
  CHECK(num_of("sec_12") == "12");
  CHECK(num_of("preamble") == "preamble");
  CHECK(num_of("art_") == "art_");
}

TEST_CASE("A part without eId gets one from its parent and place", "[read][eid]") {
  CHECK(derive_eid("art_5", "p", 2) == "art_5__p_2");
  CHECK(derive_eid("art_5", "paragraph", 1) == "art_5__para_1");
}

TEST_CASE("An eId that an address cannot hold is not clean", "[read][eid]") {
  CHECK(is_clean_eid("art_130-1"));
  CHECK(is_clean_eid("IV.A"));
  for (const auto* eid : {"", "a b", "a/b", "a#b", "a?b", "a%20"}) CHECK_FALSE(is_clean_eid(eid));
}

}  // namespace panoh::read
