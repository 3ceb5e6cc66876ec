// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/authority.hpp"

#include "tests/catch.hpp"

using namespace panoh;
using namespace panoh::index;

namespace {

double of(const std::string& kind, model::TextStatus status, unsigned references,
          model::Standing standing = model::Standing::InForce) {
  model::Work work;
  work.status = standing;
  return authority(work, kind, status, references);
}

}  // namespace

TEST_CASE("Law in force, binding, official and often cited counts more", "[index][authority]") {
  const double law = of("law", model::TextStatus::Summary, 0);
  CHECK(of("law", model::TextStatus::Summary, 0, model::Standing::Repealed) < law);
  for (const char* kind : {"plan", "indicator", "statistic", "practice", "term"}) {
    CAPTURE(kind);
    CHECK(of(kind, model::TextStatus::Summary, 0) < law);
  }
  CHECK(of("law", model::TextStatus::Translation, 0) > law);
  CHECK(of("law", model::TextStatus::Official, 0) > of("law", model::TextStatus::Translation, 0));
  CHECK(of("law", model::TextStatus::Summary, 10) > of("law", model::TextStatus::Summary, 2));
}

TEST_CASE("However often a repealed law is cited, it stays behind the one in force",
          "[index][authority]") {
  CHECK(of("law", model::TextStatus::Summary, 100000, model::Standing::Repealed) <
        of("law", model::TextStatus::Summary, 0));
}

TEST_CASE("Authority fits a byte", "[index][authority]") {
  const double highest = of("law", model::TextStatus::Official, 100000);
  CHECK(decode_authority(encode_authority(highest)) == Approx(highest).margin(0.005));
}

TEST_CASE("A provision is referred to by links and by what evidences it, languages as one",
          "[index][authority]") {
  model::Expression law;
  law.work.frbr_uri = "/akn/tj/act/1";
  model::Provision target, linking, indicator;
  target.id = "law#1";
  target.eid = "art_1";
  linking.id = "law#2";
  linking.eid = "art_2";
  linking.paragraphs.push_back({"", "", "see article 1", {{0, 3, "/akn/tj/act/1/~art_1"}}});
  indicator.id = "ind-1";
  indicator.evidences = {"law#1"};
  law.provisions = {target, linking, indicator};
  model::Expression other = law;
  other.language = Language::Ru;
  const References references({law, other});
  CHECK(references.to("law#1") == 2);
  CHECK(references.to("law#2") == 0);
}
