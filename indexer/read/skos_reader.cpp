// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/skos_reader.hpp"

#include <set>

#include "indexer/read/akn_text.hpp"
#include "indexer/read/xml_document.hpp"

namespace panoh::read {
namespace {

constexpr std::string_view kIdPrefix = "urn:panoh:concept:";

/// Attributes come with whatever prefix the file chose for RDF and XML.
std::string_view attribute(pugi::xml_node node, std::string_view name) {
  for (const auto candidate : node.attributes()) {
    const std::string_view full = candidate.name();
    if (full.substr(full.find(':') + 1) == name) return candidate.value();
  }
  return {};
}

/// "topic/begging" of "urn:panoh:concept:topic/begging"; another address stays as it is.
std::string id_of(std::string_view address) {
  if (address.starts_with(kIdPrefix)) address.remove_prefix(kIdPrefix.size());
  return std::string(address);
}

Result<model::Concept> read_concept(const XmlDocument& document, pugi::xml_node node) {
  const auto refuse = [&](std::string_view message) {
    return document.error(ErrorCode::DocumentInvalid, node, message);
  };
  model::Concept result;
  const auto about = attribute(node, "about");
  if (!about.starts_with(kIdPrefix) || about.size() == kIdPrefix.size()) {
    return refuse("skos:Concept whose rdf:about is not \"urn:panoh:concept:SCHEME/NOTATION\"");
  }
  result.id = about.substr(kIdPrefix.size());
  const auto slash = result.id.find('/');
  if (slash == std::string::npos || slash == 0) return refuse(result.id + ": no scheme");
  result.scheme = result.id.substr(0, slash);
  for (const auto detail : node.children()) {
    const auto name = local_name(detail);
    if (name == "broader") result.broader.push_back(id_of(attribute(detail, "resource")));
    if (name != "prefLabel" && name != "altLabel" && name != "definition") continue;
    const auto language = parse_language(attribute(detail, "lang"));
    if (!language) return refuse(result.id + ": a label without a language that we know");
    if (name == "altLabel") {
      result.other_names[*language].push_back(read_line(detail));
      continue;
    }
    auto& texts = name == "prefLabel" ? result.labels : result.definitions;
    texts[*language] = read_line(detail);
  }
  if (result.labels.empty()) return refuse(result.id + ": no skos:prefLabel");
  return result;
}

}  // namespace

Result<std::vector<model::Concept>> read_skos(std::string_view xml, std::string_view file) {
  const auto document = XmlDocument::parse(xml, file);
  if (!document) return tl::unexpected<Error>(document.error());
  std::vector<model::Concept> concepts;
  std::set<std::string> ids;
  for (const auto node : document->root().children()) {
    if (local_name(node) != "Concept") continue;
    auto item = read_concept(*document, node);
    if (!item) return tl::unexpected<Error>(std::move(item.error()));
    if (!ids.insert(item->id).second) {
      return document->error(ErrorCode::DocumentInvalid, node, item->id + ": twice");
    }
    concepts.push_back(std::move(*item));
  }
  return concepts;
}

}  // namespace panoh::read
