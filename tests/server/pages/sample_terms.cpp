// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/server/pages/sample_terms.hpp"

namespace panoh::pages::sample {
namespace {

model::Term term(std::string text, std::string language,
                 model::TermStatus status = model::TermStatus::Preferred) {
  return {std::move(text),           std::move(language),      status,
          model::TermType::FullForm, model::Review::Unchecked, {}};
}

}  // namespace

std::vector<model::TermEntry> terms() {
  std::vector<model::TermEntry> entries(3);
  entries[0].id = "term-tip";
  entries[0].terms = {term("trafficking in persons", "en"), term("торговля людьми", "ru"),
                      term("савдои одамон", "tg"),
                      term("хариду фурӯши одамон", "tg", model::TermStatus::Superseded)};
  entries[0].terms[2].review = model::Review::Checked;
  entries[0].terms.back().notes = {{Language::Tg, "Қонуни соли 2004"},
                                   {Language::Ru, "Закон 2004 года"}};
  entries[1].id = "term-slavery";
  entries[1].terms = {term("slavery", "en"), term("рабство", "ru"), term("ғуломӣ", "tg")};
  entries[2].id = "term-country";
  entries[2].terms = {term("country", "en"), term("страна", "ru"), term("гурӯҳ", "tg")};
  return entries;
}

}  // namespace panoh::pages::sample
