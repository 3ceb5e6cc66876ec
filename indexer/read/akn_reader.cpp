// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/akn_reader.hpp"

#include "indexer/base/file.hpp"
#include "indexer/read/akn_body.hpp"
#include "indexer/read/akn_metadata.hpp"
#include "indexer/read/xml_document.hpp"

namespace panoh::read {
namespace {

/// <act>, <doc>, <bill>, <portion> …: the child of <akomaNtoso> that has <meta>.
pugi::xml_node find_document(pugi::xml_node root) {
  return root.find_child([](pugi::xml_node node) { return !child(node, "meta").empty(); });
}

}  // namespace

Result<model::Expression> read_akn(std::string_view xml, std::string_view file) {
  const auto document = XmlDocument::parse(xml, file);
  if (!document) return tl::unexpected<Error>(document.error());
  const auto root = document->root();
  if (local_name(root) != "akomaNtoso") {
    return document->error(ErrorCode::DocumentInvalid, root, "the root is not <akomaNtoso>");
  }
  const auto element = find_document(root);
  if (!element) {
    return document->error(ErrorCode::DocumentInvalid, root, "no document with <meta>");
  }
  auto expression = read_metadata(*document, element);
  if (!expression) return expression;
  const auto meta = child(element, "meta");
  auto provisions = read_provisions(
      *document, element, {expression->work.id, expression->work.kind, read_concept_names(meta)});
  if (!provisions) return tl::unexpected<Error>(std::move(provisions.error()));
  if (auto done = read_provision_metadata(*document, meta, *provisions); !done) {
    return tl::unexpected<Error>(std::move(done.error()));
  }
  expression->provisions = std::move(*provisions);
  expression->file = file;
  return expression;
}

Result<model::Expression> read_akn_file(const std::filesystem::path& path) {
  const auto xml = read_file(path);
  if (!xml) return tl::unexpected<Error>(xml.error());
  return read_akn(*xml, path.string());
}

}  // namespace panoh::read
