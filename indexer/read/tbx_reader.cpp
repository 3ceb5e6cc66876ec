// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/tbx_reader.hpp"

#include <fmt/format.h>

#include <optional>
#include <set>

#include "indexer/read/akn_text.hpp"
#include "indexer/read/xml_document.hpp"

namespace panoh::read {
namespace {

constexpr std::string_view kIdPrefix = "term-";
/// ISO 30042 keeps status values apart from those of other data categories by this ending.
constexpr std::string_view kStatusEnding = "-admn-sts";

std::string_view attribute(pugi::xml_node node, const char* name) {
  return node.attribute(name).value();
}

/// The text of <name type="type">; empty: there is none.
std::string detail(pugi::xml_node parent, std::string_view name, std::string_view type) {
  const auto node = parent.find_child([&](pugi::xml_node candidate) {
    return local_name(candidate) == name && attribute(candidate, "type") == type;
  });
  return node ? read_line(node) : std::string();
}

std::optional<model::TermStatus> parse_status(std::string_view text) {
  if (!text.ends_with(kStatusEnding)) return std::nullopt;
  text.remove_suffix(kStatusEnding.size());
  if (text == "preferredTerm") return model::TermStatus::Preferred;
  if (text == "admittedTerm") return model::TermStatus::Admitted;
  if (text == "supersededTerm" || text == "deprecatedTerm") return model::TermStatus::Superseded;
  return std::nullopt;
}

std::optional<model::TermType> parse_type(std::string_view text) {
  if (text == "fullForm" || text == "variant" || text == "shortForm") {
    return model::TermType::FullForm;
  }
  if (text == "abbreviation" || text == "acronym") return model::TermType::Abbreviation;
  return std::nullopt;
}

class TbxReader {
 public:
  explicit TbxReader(const XmlDocument& document) : document_(document) {}

  Result<model::TermBase> run() {
    const auto root = document_.root();
    if (local_name(root) != "tbx" || attribute(root, "style") != "dca") {
      return document_.error(ErrorCode::DocumentInvalid, root,
                             "not a <tbx style=\"dca\">: only this style of TBX is read");
    }
    read_header(child(child(root, "tbxHeader"), "fileDesc"));
    for (const auto node : child(child(root, "text"), "body").children()) {
      if (local_name(node) != "conceptEntry") continue;
      auto entry = read_entry(node);
      if (!entry) return tl::unexpected<Error>(std::move(entry.error()));
      if (!ids_.insert(entry->id).second) return refuse(node, entry->id + ": twice");
      base_.entries.push_back(std::move(*entry));
    }
    return std::move(base_);
  }

 private:
  tl::unexpected<Error> refuse(pugi::xml_node where, std::string_view message) const {
    return document_.error(ErrorCode::DocumentInvalid, where, message);
  }

  /// TBX has one <title>; those in further languages are the <note>s beside it.
  void read_header(pugi::xml_node description) {
    for (const auto node : child(description, "titleStmt").children()) {
      read_text(node, base_.titles);
    }
    for (const auto node : child(description, "sourceDesc").children()) {
      read_text(node, base_.notes);
    }
  }

  static void read_text(pugi::xml_node node, std::map<Language, std::string>& texts) {
    const auto language = parse_language(attribute(node, "xml:lang"));
    if (language) texts[*language] = read_line(node);
  }

  Result<model::TermEntry> read_entry(pugi::xml_node node) const {
    model::TermEntry entry;
    entry.id = attribute(node, "id");
    if (!entry.id.starts_with(kIdPrefix) || entry.id.size() == kIdPrefix.size()) {
      return refuse(node, "<conceptEntry> whose id is not \"term-…\"");
    }
    const auto subject = detail(node, "descrip", "subjectField");
    entry.structural = subject == "text structure";
    entry.key_concept = subject == "trafficking in persons";
    for (const auto section : node.children()) {
      if (local_name(section) != "langSec") continue;
      for (const auto term_section : section.children()) {
        if (local_name(term_section) != "termSec") continue;
        auto term = read_term(term_section, attribute(section, "xml:lang"), entry.id);
        if (!term) return tl::unexpected<Error>(std::move(term.error()));
        entry.terms.push_back(std::move(*term));
      }
    }
    return entry;
  }

  Result<model::Term> read_term(pugi::xml_node node, std::string_view language,
                                std::string_view id) const {
    if (!parse_language(language) && language != "fa") {
      return refuse(
          node, fmt::format("{}: a term whose <langSec> has no xml:lang of tg, ru, en or fa", id));
    }
    model::Term term;
    term.language = language;
    term.text = read_line(child(node, "term"));
    if (term.text.empty()) return refuse(node, fmt::format("{}: no <term>", id));
    const auto status = parse_status(detail(node, "termNote", "administrativeStatus"));
    if (!status) {
      return refuse(node, fmt::format("{}: \"{}\" has no administrativeStatus of preferredTerm, "
                                      "admittedTerm or supersededTerm, ending in -admn-sts",
                                      id, term.text));
    }
    const auto type = parse_type(detail(node, "termNote", "termType"));
    if (!type) {
      return refuse(node, fmt::format("{}: \"{}\" has no termType of fullForm or abbreviation", id,
                                      term.text));
    }
    term.status = *status;
    term.type = *type;
    const bool to_review = detail(node, "admin", "projectSubset") == "review";
    term.review = to_review ? model::Review::Unchecked : model::Review::Checked;
    for (const auto note : node.children()) {
      if (local_name(note) == "note") read_text(note, term.notes);
    }
    return term;
  }

  const XmlDocument& document_;
  model::TermBase base_;
  std::set<std::string> ids_;
};

}  // namespace

Result<model::TermBase> read_tbx(std::string_view xml, std::string_view file) {
  const auto document = XmlDocument::parse(xml, file);
  if (!document) return tl::unexpected<Error>(document.error());
  auto base = TbxReader(*document).run();
  if (base) base->file = file;
  return base;
}

}  // namespace panoh::read
