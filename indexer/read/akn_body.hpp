// SPDX-License-Identifier: GPL-2.0-or-later
// The structure of a document: containers (part, chapter) become paths, units (article, preamble,
// indicator) become provisions.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "indexer/model/provision.hpp"
#include "indexer/read/xml_document.hpp"

namespace panoh::read {

/// What a provision takes from its document.
struct ProvisionContext {
  std::string work;  ///< id
  std::string kind;
  std::map<std::string, std::string> concepts;  ///< eId of a TLCConcept → "topic/debt-bondage"
};

/// An article is always a provision; another hierarchical element is one when no article,
/// hcontainer or (for levels above sections) section stands in it. Preamble, conclusions and text
/// that stands in a container are provisions of their own. Parts without any text are left out.
///
/// @param document_element  <act>, <doc>, <portion> …
/// @error DocumentInvalid: a provision without eId; an eId used twice
[[nodiscard]] Result<std::vector<model::Provision>> read_provisions(
    const XmlDocument& document, pugi::xml_node document_element, const ProvisionContext& context);

/// "Chapter 1. General": number and heading of a container as one line.
[[nodiscard]] std::string join_heading(std::string_view num, std::string_view heading);

}  // namespace panoh::read
