// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/cli/search_text.hpp"

#include <array>

#include "server/export/status_lines.hpp"
#include "server/query/addresses.hpp"

namespace panoh::cli {
namespace {

/// The few words around the results, in the order of kLanguages.
struct Words {
  std::string_view found, nothing, searched, corrected, suggestions;
};
constexpr std::array<Words, kLanguages.size()> kWords{
    Words{"Ёфт шуд: ", "Чизе ёфт нашуд.", "Ҷустуҷӯ шуд: ", "Ислоҳ шуд: ", "Шояд: "},
    Words{"Найдено: ", "Ничего не найдено.", "Искали: ", "Исправлено: ", "Возможно: "},
    Words{"Found: ", "Nothing found.", "Searched for: ", "Corrected: ", "Perhaps: "}};

const Words& words(Language ui) { return kWords[static_cast<std::size_t>(ui)]; }

bool is_control(char byte) {
  return (static_cast<unsigned char>(byte) < 0x20 && byte != '\n') || byte == '\x7F';
}

/// Appends text in which control characters, also those of two bytes (U+0080 to U+009F), and line
/// ends are spaces.
void append_plain(std::string& line, std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool wide = text[at] == '\xC2' && at + 1 < text.size() &&
                      static_cast<unsigned char>(text[at + 1]) < 0xA0;
    const bool space = wide || is_control(text[at]) || text[at] == '\n';
    line += space ? ' ' : text[at];
    if (wide) ++at;
  }
}

void append_marked(std::string& line, const query::MarkedText& marked, bool bold) {
  const std::string_view text = marked.text;
  std::size_t at = 0;
  for (const auto& [begin, end] : marked.marks) {
    append_plain(line, text.substr(at, begin - at));
    line += bold ? "\x1B[1m" : "«";
    append_plain(line, text.substr(begin, end - begin));
    line += bold ? "\x1B[0m" : "»";
    at = end;
  }
  append_plain(line, text.substr(at));
}

void append_line(std::string& text, std::string_view label, std::string_view content) {
  text += label;
  append_plain(text, content);
  text += '\n';
}

void append_heading(std::string& text, const query::Hit& hit, bool bold) {
  text += "   ";
  append_plain(text, hit.provision.label);
  if (!hit.provision.label.empty() && !hit.heading.text.empty()) text += ". ";
  append_marked(text, hit.heading, bold);
  text += '\n';
}

void append_hit(std::string& text, const query::Hit& hit, const TextStyle& style) {
  append_line(text, "", hit.title);
  append_heading(text, hit, style.bold);
  text.append("   (").append(exporting::status_line(hit.text_status, hit.language));
  if (hit.provision.review == model::Review::Unchecked) {
    text.append(". ").append(exporting::review_line(hit.provision.review, hit.language));
  }
  text += ")\n   ";
  append_marked(text, hit.snippet, style.bold);
  text += "\n   ";
  text.append(query::provision_address(style.ui, hit.work, hit.provision.num)).append("\n");
}

void append_understanding(std::string& text, const query::ResultPage& page, const Words& say) {
  if (!page.query.corrected.empty()) append_line(text, say.corrected, page.query.corrected);
  if (!page.query.understood.empty()) append_line(text, say.searched, page.query.understood);
}

}  // namespace

std::string to_text(const query::ResultPage& page, const TextStyle& style) {
  const Words& say = words(style.ui);
  std::string text;
  append_understanding(text, page, say);
  if (page.hits.empty()) {
    append_line(text, say.nothing, "");
  } else {
    append_line(text, say.found, std::to_string(page.total));
  }
  unsigned number = (page.page - 1) * page.per_page;
  for (const query::Hit& hit : page.hits) {
    text.append("\n").append(std::to_string(++number)).append(". ");
    append_hit(text, hit, style);
  }
  for (const std::string& other : page.suggestions) append_line(text, say.suggestions, other);
  return text;
}

}  // namespace panoh::cli
