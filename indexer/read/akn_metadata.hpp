// SPDX-License-Identifier: GPL-2.0-or-later
// <meta> of a document → the work and the expression without provisions; <panoh:provision> → what
// a provision has beside its text. The table of elements is in corpus/README.md.
#pragma once

#include <map>
#include <string>

#include "indexer/model/work.hpp"
#include "indexer/read/xml_document.hpp"

namespace panoh::read {

/// @param document_element  <act>, <doc>, …: has <meta>
/// @error DocumentInvalid: no address, no language that we know, a date that is none
[[nodiscard]] Result<model::Expression> read_metadata(const XmlDocument& document,
                                                      pugi::xml_node document_element);

/// eId of a TLCConcept → the concept's id: "topic-debt-bondage" → "topic/debt-bondage".
[[nodiscard]] std::map<std::string, std::string> read_concept_names(pugi::xml_node meta);

/// Fills review, headings and keywords of the provisions that <panoh:provision> names.
/// @error ReferenceUnresolved: names an eId that no provision has
[[nodiscard]] Result<void> read_provision_metadata(const XmlDocument& document, pugi::xml_node meta,
                                                   std::vector<model::Provision>& provisions);

}  // namespace panoh::read
