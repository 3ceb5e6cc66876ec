// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/akn_content.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace panoh::write {
namespace {

using model::Paragraph;
using model::Provision;

/// Entries with an id of their own; the reader tells them by this name.
std::string_view entry_name(const Provision& provision) {
  if (provision.kind == "indicator") return "indicator";
  if (provision.kind == "practice") return "note";
  if (provision.kind == "training") return "session";
  return "provision";
}

std::string inline_xml(const Paragraph& row) {
  std::string xml;
  std::size_t done = 0;
  const std::string_view text = row.text;
  for (const auto& reference : row.references) {
    if (reference.begin < done || reference.end > text.size()) continue;
    xml += escape(text.substr(done, reference.begin - done));
    xml += fmt::format("<ref href=\"{}\">{}</ref>", escape(reference.href),
                       escape(text.substr(reference.begin, reference.end - reference.begin)));
    done = reference.end;
  }
  return xml + escape(text.substr(done));
}

std::string_view last_part(std::string_view eid) {
  const auto separator = eid.rfind("__");
  return separator == std::string_view::npos ? eid : eid.substr(separator + 2);
}

/// A numbered part of a provision, or the provision itself.
struct Part {
  std::string eid, num;
  std::vector<const Paragraph*> before, after;  ///< texts around its own parts
  std::vector<Part> parts;
};

/// "art_3__p_2": one more text of art_3, not a part.
bool is_text_of(std::string_view part_eid, std::string_view row_eid) {
  return row_eid.empty() ||
         (row_eid.starts_with(part_eid) && row_eid.substr(part_eid.size()).starts_with("__p_"));
}

bool is_below(std::string_view eid, std::string_view above) {
  return eid.size() > above.size() + 2 && eid.starts_with(above) &&
         eid.substr(above.size()).starts_with("__");
}

/// Finds each row's place among the parts by its eId.
class PartTree {
 public:
  explicit PartTree(const Provision& provision) {
    root_.eid = provision.eid;
    for (const auto& row : provision.paragraphs) place(row);
  }

  [[nodiscard]] const Part& root() const { return root_; }

 private:
  void place(const Paragraph& row) {
    Part* part = &root_;
    while (!part->parts.empty() && is_below(row.eid, part->parts.back().eid)) {
      part = &part->parts.back();
    }
    if (row.num.empty() && is_text_of(part->eid, row.eid)) {
      (part->parts.empty() ? part->before : part->after).push_back(&row);
      return;
    }
    // The schema has no text between two parts: such a text becomes a part without number.
    for (const auto* text : part->after) part->parts.push_back({text->eid, {}, {text}, {}, {}});
    part->after.clear();
    Part fresh{row.eid, row.num, {}, {}, {}};
    if (!row.text.empty()) fresh.before.push_back(&row);
    part->parts.push_back(std::move(fresh));
  }

  Part root_;
};

std::string_view part_element(std::string_view eid) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kElements{
      {{"subpara_", "subparagraph"},
       {"subcl_", "subclause"},
       {"subsec_", "subsection"},
       {"point_", "point"},
       {"item_", "point"},
       {"li_", "point"},
       {"indent_", "indent"},
       {"al_", "alinea"},
       {"cl_", "clause"}}};
  const auto part = last_part(eid);
  for (const auto& [prefix, element] : kElements) {
    if (part.starts_with(prefix)) return element;
  }
  return "paragraph";
}

/// A part's first text has the part's eId; the others carry their own.
void write_texts(XmlOutput& out, const std::vector<const Paragraph*>& rows,
                 std::string_view element, std::string_view part_eid) {
  if (rows.empty()) return;
  out.open(element);
  for (const auto* row : rows) {
    const bool own = row->eid != part_eid;
    out.line("p", without_empty({{"eId", own ? row->eid : std::string()}}), inline_xml(*row));
  }
  out.close();
}

void write_parts(XmlOutput& out, const Part& part) {
  write_texts(out, part.before, part.parts.empty() ? "content" : "intro", part.eid);
  for (const auto& below : part.parts) {
    out.open(part_element(below.eid), {{"eId", below.eid}});
    if (!below.num.empty()) out.line("num", {}, escape(below.num));
    write_parts(out, below);
    out.close();
  }
  write_texts(out, part.after, "wrapUp", part.eid);
}

std::string refers_to(const Provision& provision) {
  std::string names;
  for (auto id : provision.concepts) {
    std::replace(id.begin(), id.end(), '/', '-');
    names.append(names.empty() ? "#" : " #").append(id);
  }
  return names;
}

void write_provision(XmlOutput& out, const Provision& provision) {
  const bool article = last_part(provision.eid).starts_with("art_");
  Attributes attributes;
  if (!article) attributes.emplace_back("name", std::string(entry_name(provision)));
  attributes.emplace_back("eId", provision.eid);
  attributes.emplace_back("refersTo", refers_to(provision));
  const std::string_view element = article ? "article" : "hcontainer";
  out.open(element, without_empty(std::move(attributes)));
  if (!provision.label.empty()) out.line("num", {}, escape(provision.label));
  if (!provision.heading.empty()) out.line("heading", {}, escape(provision.heading));
  write_parts(out, PartTree(provision).root());
  out.close();
}

/// Opens and closes containers as the paths of the provisions change.
class Levels {
 public:
  Levels(XmlOutput& out, std::set<std::string> taken) : out_(out), taken_(std::move(taken)) {}

  void change_to(const std::vector<std::string>& path) {
    std::size_t same = 0;
    while (same < std::min(path.size(), open_.size()) && path[same] == open_[same]) ++same;
    while (open_.size() > same) {
      out_.close();
      open_.pop_back();
      eids_.pop_back();
    }
    for (; same < path.size(); ++same) open(path[same]);
  }

 private:
  void open(const std::string& title) {
    const bool top = open_.empty();
    const std::string stem = top ? "chp_" : eids_.back() + "__sec_";
    std::string eid;
    for (int number = 1; eid.empty() || !taken_.insert(eid).second; ++number) {
      eid = fmt::format("{}{}", stem, number);
    }
    out_.open(top ? "chapter" : "section", {{"eId", eid}});
    const auto dot = title.find(". ");
    if (dot != std::string::npos) out_.line("num", {}, escape(title.substr(0, dot)));
    out_.line("heading", {}, escape(dot == std::string::npos ? title : title.substr(dot + 2)));
    open_.push_back(title);
    eids_.push_back(std::move(eid));
  }

  XmlOutput& out_;
  std::set<std::string> taken_;  ///< an eId must be unique in the document
  std::vector<std::string> open_, eids_;
};

std::set<std::string> eids_of(const std::vector<const Provision*>& provisions) {
  std::set<std::string> eids;
  for (const auto* provision : provisions) {
    eids.insert(provision->eid);
    for (const auto& row : provision->paragraphs) eids.insert(row.eid);
  }
  return eids;
}

}  // namespace

void write_preamble(XmlOutput& out, const Provision& provision) {
  out.open("preamble", without_empty({{"eId", provision.eid}, {"refersTo", refers_to(provision)}}));
  if (!provision.heading.empty()) {
    out.line("block", {{"name", "heading"}}, escape(provision.heading));
  }
  for (const auto& row : provision.paragraphs) {
    if (row.num.empty()) {
      out.line("p", without_empty({{"eId", row.eid}}), inline_xml(row));
      continue;
    }
    out.open("recitals");
    out.open("recital", {{"eId", row.eid}});
    out.line("num", {}, escape(row.num));
    out.line("p", {}, inline_xml(row));
    out.close();
    out.close();
  }
  out.close();
}

void write_levels(XmlOutput& out, const std::vector<const Provision*>& provisions) {
  Levels levels(out, eids_of(provisions));
  for (const auto* provision : provisions) {
    levels.change_to(provision->path);
    write_provision(out, *provision);
  }
  levels.change_to({});
}

}  // namespace panoh::write
