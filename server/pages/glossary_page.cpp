// SPDX-License-Identifier: GPL-2.0-or-later
// The term base in three columns: one letter of one language's alphabet a page, or what a search
// among the terms found. How a term is shown alone is the provision page's work.
#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "indexer/base/utf8.hpp"
#include "server/pages/endpoints.hpp"
#include "server/pages/glossary_fields.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/wording.hpp"
#include "server/query/addresses.hpp"
#include "server/query/term_search.hpp"

namespace panoh::pages {
namespace {

using model::Term;
using model::TermEntry;
using model::TermStatus;

constexpr std::string_view kPage = "glossary";
constexpr std::string_view kWork = "glossary";  // the term base as a work: indexer/read/glossary
constexpr std::string_view kOther = "#";        // terms that begin with no letter of the alphabet
constexpr unsigned kMostFound = 30;

struct Letter {
  std::string name;
  std::vector<const TermEntry*> entries;
};

std::vector<Letter> alphabet(const Texts& texts) {
  std::vector<Letter> letters;
  std::istringstream names(texts.text("glossary.alphabet"));
  for (std::string name; names >> name;) letters.push_back({name, {}});
  letters.push_back({std::string(kOther), {}});
  return letters;
}

/// The whole term base by the letters of a language, each in that language's order.
std::vector<Letter> by_letter(const Texts& texts, const index::Catalogue& catalogue) {
  const std::string_view code = two_letter(texts.language());
  std::vector<Letter> letters = alphabet(texts);
  for (const TermEntry& entry : catalogue.terms) {
    const Term* term = entry.preferred(code);
    if (term == nullptr) continue;
    const auto own = std::find_if(letters.begin(), letters.end() - 1, [&](const Letter& letter) {
      return utf8::fold_case(term->text).starts_with(utf8::fold_case(letter.name));
    });
    own->entries.push_back(&entry);
  }
  const auto key = [&](const TermEntry* entry) {
    return utf8::sort_key(entry->preferred(code)->text, code);
  };
  for (Letter& letter : letters) {
    std::stable_sort(letter.entries.begin(), letter.entries.end(),
                     [&](const auto* a, const auto* b) { return key(a) < key(b); });
  }
  std::erase_if(letters, [](const Letter& letter) { return letter.entries.empty(); });
  return letters;
}

std::string address(Language ui, const GlossaryView& view) {
  query::Parameters parameters;
  if (!view.text.empty()) parameters.add("q", view.text);
  if (view.by != ui) parameters.add("by", std::string(two_letter(view.by)));
  if (!view.letter.empty()) parameters.add("letter", view.letter);
  const std::string path = page_address(ui, kPage);
  return parameters.pairs().empty() ? path : path + "?" + query::to_query_string(parameters);
}

/// What a reader must know before using the term.
std::string remark(const Texts& texts, const Term& term) {
  std::vector<std::string> words;
  if (term.type == model::TermType::Abbreviation) {
    words.push_back(texts.text("glossary.abbreviation"));
  } else if (term.status == TermStatus::Admitted) {
    words.push_back(texts.text("glossary.synonym"));
  }
  if (term.status == TermStatus::Superseded) words.push_back(texts.text("glossary.superseded"));
  if (term.review == model::Review::Checked) words.push_back(texts.text("glossary.checked"));
  return fmt::format("{}", fmt::join(words, "; "));
}

/// Only of preferred terms: encoded addresses are long, and a search finds the others with them.
std::string search_for(Language ui, const Term& term) {
  query::SearchRequest request;
  request.text = fmt::format("\"{}\"", term.text);
  return query::search_address(ui, request);
}

Fields cell(const Texts& texts, const TermEntry& entry, Language language) {
  const Language ui = texts.language();
  Fields::List terms;
  for (const Term& term : entry.terms) {
    if (term.language != two_letter(language)) continue;
    Fields item;
    const LocalText note = pick(term.notes, ui);
    item.text("term", term.text)
        .text("remark", remark(texts, term))
        .text("note", note.text)
        .text("note_lang", std::string(two_letter(note.language)));
    if (term.status == TermStatus::Preferred) item.text("search_href", search_for(ui, term));
    terms.push_back(std::move(item));
  }
  Fields fields;
  fields.text("code", std::string(two_letter(language)))
      .text("lang", foreign(language, ui))
      .flag("missing", terms.empty())
      .list("terms", std::move(terms));
  return fields;
}

Fields::List rows(const Texts& texts, const std::vector<const TermEntry*>& entries) {
  Fields::List list;
  for (const TermEntry* entry : entries) {
    Fields::List cells;
    for (const Language language : kLanguages) cells.push_back(cell(texts, *entry, language));
    Fields row;
    row.text("anchor", entry->id).list("cells", std::move(cells));
    list.push_back(std::move(row));
  }
  return list;
}

Fields::List alphabets(const Site& site, Language ui, const GlossaryView& view) {
  Fields::List list;
  for (const Language language : kLanguages) {
    Fields item;
    item.text("name", site.texts(language).text("language.own-name"))
        .text("code", std::string(two_letter(language)))
        .flag("current", language == view.by && view.text.empty())
        .text("href", address(ui, {.catalogue = view.catalogue, .by = language}));
    list.push_back(std::move(item));
  }
  return list;
}

Fields::List letter_links(Language ui, const GlossaryView& view, const std::vector<Letter>& letters,
                          const Letter* shown) {
  Fields::List list;
  for (const Letter& letter : letters) {
    Fields item;
    item.text("letter", letter.name)
        .flag("current", &letter == shown)
        .text("href",
              address(ui, {.catalogue = view.catalogue, .by = view.by, .letter = letter.name}));
    list.push_back(std::move(item));
  }
  return list;
}

/// What the terms were taken from, as the term base says.
std::string origin(const index::Catalogue& catalogue, Language ui) {
  const index::CatalogueWork* work = catalogue.find_work(kWork);
  if (work == nullptr) return {};
  const auto own = work->expressions.find(ui);
  return own == work->expressions.end() ? std::string() : own->second.note;
}

}  // namespace

Fields glossary_fields(const Site& site, Language ui, const GlossaryView& view) {
  const Texts& texts = site.texts(ui);
  const std::vector<Letter> letters = by_letter(site.texts(view.by), view.catalogue);
  const Letter* shown = nullptr;
  if (view.text.empty() && !letters.empty()) {
    const auto asked = std::find_if(letters.begin(), letters.end(), [&](const Letter& letter) {
      return letter.name == view.letter;
    });
    shown = asked == letters.end() ? &letters.front() : &*asked;
  }
  const auto& entries = shown != nullptr ? shown->entries : view.found;
  Fields fields;
  fields.text("q", view.text)
      .text("origin", origin(view.catalogue, ui))
      .text("total", texts.count("count.terms", entries.size()))
      .flag("none", entries.empty())
      .list("alphabets", alphabets(site, ui, view))
      .text("by", std::string(two_letter(view.by)))
      .list("letters", letter_links(ui, view, letters, shown))
      .list("rows", rows(texts, entries));
  if (shown != nullptr) fields.text("letter", shown->name);
  if (!view.text.empty()) fields.text("clear_href", page_address(ui, kPage));
  return fields;
}

std::string glossary_html(const Site& site, Language ui, const GlossaryView& view) {
  // The alphabet stays the same where the interface's language changes.
  Frame frame{.title = site.texts(ui).text("glossary.title"),
              .address = [&view](Language language) { return address(language, view); }};
  frame.box = false;
  return render_page(site, ui, kPage, frame, glossary_fields(site, ui, view));
}

query::Answer glossary(query::Call& call, const Site& site) {
  query::Parameters asked;
  if (const auto text = call.parameters.first("q")) asked.add("q", std::string(*text));
  auto request = query::parse_request(asked, call.ui, query::Strictness::Page);
  if (!request) return tl::unexpected(request.error());
  const index::Catalogue& catalogue = call.searcher.snapshot().catalogue;
  GlossaryView view{.catalogue = catalogue, .by = call.ui, .text = request->text};
  view.letter = utf8::repair(call.parameters.first("letter").value_or(""));
  const auto by = parse_language(call.parameters.first("by").value_or(""));
  if (by) view.by = *by;
  if (view.text.empty()) return html_reply(glossary_html(site, call.ui, view));
  request->per_page = kMostFound;
  auto found = query::find_terms(call.searcher, *request);
  if (!found) return tl::unexpected(found.error());
  view.found = std::move(found->entries);
  return html_reply(glossary_html(site, call.ui, view));
}

}  // namespace panoh::pages
