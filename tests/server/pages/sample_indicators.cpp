// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/server/pages/sample_indicators.hpp"

namespace panoh::pages::sample {
namespace {

query::Hit hit(std::string kind, std::string num, std::string heading,
               std::vector<std::string> concepts) {
  query::Hit made;
  made.provision.id = made.provision.num = std::move(num);
  made.provision.kind = std::move(kind);
  made.provision.heading = heading;
  made.provision.concepts = std::move(concepts);
  made.work = "guide-unodc-indicators";
  made.language = Language::Tg;
  made.languages = {Language::Tg};
  made.heading = {std::move(heading), {}};
  made.snippet = {"Шиноснома дар дасти корфармост <…>", {{0, 18}}};
  return made;
}

}  // namespace

std::vector<query::Hit> indicators() {
  std::vector<query::Hit> hits{
      hit("indicator", "ind-passport", "Шиносномаи ӯ дар дасти каси дигар аст",
          {"element/means", "form/labour", "stage/documents"}),
      hit("indicator", "ind-unpaid", "Барои кор пул намегирад",
          {"element/purpose", "strength/strong", "stage/exploitation"}),
      hit("indicator", "ind-rated", "Ҳуҷҷатҳояшро гирифтаанд",
          {"element/act", "element/means", "strength/medium", "stage/documents"}),
      hit("indicator", "ind-any", "Аз ҳама метарсад", {"stage/behaviour"})};
  hits[0].provision.evidences = {"tj-law-1096-2014#1", "nowhere#1", "tj-law-1096-2014#none"};
  hits[0].provision.same_as = {"ind-rated"};
  hits[2].provision.same_as = {"ind-passport"};
  return hits;
}

std::vector<query::Hit> practice() {
  std::vector<query::Hit> hits{
      hit("practice", "prac-steps", "Равонакунӣ қадам ба қадам", {"topic/assistance"}),
      hit("practice", "prac-debt", "Асорати қарзӣ", {"topic/debt-bondage", "topic/assistance"}),
      hit("training", "train-01", "Машғулияти 1", {"topic/definition"})};
  hits[2].provision.paragraphs = {{"train-01__para_1", "", "90 дақиқа, 15–25 нафар", {}}};
  return hits;
}

}  // namespace panoh::pages::sample
