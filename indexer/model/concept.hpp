// SPDX-License-Identifier: GPL-2.0-or-later
// A concept of the value lists in corpus/topics.xml (SKOS): topics, elements, forms, stages, kinds.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "indexer/model/language.hpp"

namespace panoh::model {

struct Concept {
  std::string id;      ///< scheme and notation: "topic/debt-bondage", "kind/law", "country/TJ"
  std::string scheme;  ///< "topic"
  std::map<Language, std::string> labels;                    ///< skos:prefLabel
  std::map<Language, std::vector<std::string>> other_names;  ///< skos:altLabel; may lack languages
  std::vector<std::string> broader;             ///< ids (skos:broader); not kept in the index
  std::map<Language, std::string> definitions;  ///< skos:definition; may lack languages
};

}  // namespace panoh::model
