// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/glossary.hpp"

#include <algorithm>
#include <string_view>

#include "indexer/read/concept_label.hpp"

namespace panoh::read {
namespace {

using model::Term;

model::Work glossary_work() {
  model::Work work;
  work.id = "glossary";
  work.frbr_uri = "/akn/tj/doc/term/glossary";
  work.kind = "term";
  work.country = "TJ";
  return work;
}

std::string label_of(const std::vector<model::Concept>& concepts, std::string_view id,
                     Language language) {
  const auto label = concept_label(concepts, id, language);
  return label.empty() ? label : label + ":";
}

/// "хариду фурӯши одамон (of the law of 2004)", the note in the term's language
std::string with_note(const Term& term) {
  const auto language = parse_language(term.language);
  const auto note = language ? term.notes.find(*language) : term.notes.end();
  return note == term.notes.end() ? term.text : term.text + " (" + note->second + ")";
}

template <typename Belongs>
std::string join(const model::TermEntry& entry, std::string_view language, const Belongs& belongs) {
  std::string text;
  for (const Term& term : entry.terms) {
    if (term.language != language || !belongs(term)) continue;
    text += (text.empty() ? "" : "; ") + with_note(term);
  }
  return text;
}

class GlossaryMaker {
 public:
  GlossaryMaker(const model::TermBase& base, const std::vector<model::Concept>& concepts)
      : base_(base), concepts_(concepts) {}

  model::Expression expression(Language language) const {
    model::Expression made;
    made.work = glossary_work();
    made.language = language;
    made.frbr_uri = made.work.frbr_uri + "/" + std::string(three_letter(language)) + "@";
    made.title = text_in(base_.titles, language);
    made.note = text_in(base_.notes, language);
    made.file = base_.file;
    for (const model::TermEntry& entry : base_.entries) {
      if (entry.preferred(two_letter(language)) == nullptr) continue;
      made.provisions.push_back(provision(entry, language));
    }
    return made;
  }

 private:
  static std::string text_in(const std::map<Language, std::string>& texts, Language language) {
    const auto found = texts.find(language);
    return found == texts.end() ? std::string() : found->second;
  }

  model::Provision provision(const model::TermEntry& entry, Language language) const {
    const std::string_view code = two_letter(language);
    const Term& preferred = *entry.preferred(code);
    model::Provision made;
    made.id = made.eid = made.num = entry.id;
    made.kind = "term";
    made.heading = preferred.text;
    made.review = preferred.review;
    add_row(made, language, "synonyms", join(entry, code, [](const Term& term) {
              return term.status == model::TermStatus::Admitted &&
                     term.type == model::TermType::FullForm;
            }));
    add_row(made, language, "abbreviations", join(entry, code, [](const Term& term) {
              return term.status == model::TermStatus::Admitted &&
                     term.type == model::TermType::Abbreviation;
            }));
    add_row(made, language, "superseded", join(entry, code, [](const Term& term) {
              return term.status == model::TermStatus::Superseded;
            }));
    for (const Term& term : entry.terms) {  // whoever types Persian reads Tajik
      if (term.language == "fa" && language == Language::Tg) made.keywords.push_back(term.text);
    }
    return made;
  }

  void add_row(model::Provision& provision, Language language, std::string_view name,
               std::string text) const {
    if (text.empty()) return;
    model::Paragraph& row = provision.paragraphs.emplace_back();
    row.eid = provision.eid + "__" + std::string(name);
    row.num = label_of(concepts_, "term-row/" + std::string(name), language);
    row.text = std::move(text);
  }

  const model::TermBase& base_;
  const std::vector<model::Concept>& concepts_;
};

}  // namespace

std::vector<model::Expression> glossary_expressions(const model::TermBase& base,
                                                    const std::vector<model::Concept>& concepts) {
  std::vector<model::Expression> expressions;
  if (base.entries.empty()) return expressions;
  const GlossaryMaker maker(base, concepts);
  for (const Language language : kLanguages) expressions.push_back(maker.expression(language));
  return expressions;
}

}  // namespace panoh::read
