// SPDX-License-Identifier: GPL-2.0-or-later
// Names and descriptions for the reader. Not for markup, not for what the index stores.
#include "server/pages/wording.hpp"

#include <fmt/format.h>

namespace panoh::pages {
namespace {

LocalText local_text(const index::CatalogueWork& work, Language wanted,
                     std::string model::Expression::*member) {
  std::map<Language, std::string> texts;
  for (const auto& [language, expression] : work.expressions) texts[language] = expression.*member;
  return pick(texts, wanted);
}

LocalText title_by(const index::CatalogueWork& work, Language wanted, bool prefer_short) {
  std::map<Language, std::string> titles;
  for (const auto& [language, expression] : work.expressions) {
    const bool take_short = prefer_short && !expression.short_title.empty();
    const std::string& title = take_short ? expression.short_title : expression.title;
    titles[language] = !title.empty() ? title : expression.short_title;
  }
  LocalText title = pick(titles, wanted);
  if (title.text.empty()) title.text = work.work.id;
  return title;
}

}  // namespace

std::string foreign(Language language, Language ui) {
  return language == ui ? std::string() : std::string(two_letter(language));
}

LocalText pick(const std::map<Language, std::string>& texts, Language wanted) {
  const auto found = texts.find(wanted);
  if (found != texts.end() && !found->second.empty()) return {found->second, wanted};
  for (const auto& [language, text] : texts) {
    if (!text.empty()) return {text, language};
  }
  return {{}, wanted};
}

LocalText short_title(const index::CatalogueWork& work, Language wanted) {
  return title_by(work, wanted, /*prefer_short=*/true);
}

LocalText full_title(const index::CatalogueWork& work, Language wanted) {
  return title_by(work, wanted, /*prefer_short=*/false);
}

LocalText issuer(const index::CatalogueWork& work, Language wanted) {
  return local_text(work, wanted, &model::Expression::issuer);
}

LocalText gazette(const index::CatalogueWork& work, Language wanted) {
  return local_text(work, wanted, &model::Expression::gazette);
}

std::string label_of(const index::Catalogue& catalogue, std::string_view scheme,
                     std::string_view value, Language language) {
  const std::string id = fmt::format("{}/{}", scheme, value);
  return catalogue.find_concept(id) != nullptr ? catalogue.label(id, language) : std::string(value);
}

std::string headline(std::string_view label, std::string_view heading) {
  if (label.empty() || heading.empty()) return std::string(label.empty() ? heading : label);
  // A label may come with its full stop: "Article 5."
  const bool stopped = label.ends_with('.');
  return fmt::format("{}{} {}", label, stopped ? "" : ".", heading);
}

Fields badge(std::string word, std::string_view tone) {
  Fields fields;
  fields.text("word", std::move(word)).text("tone", std::string(tone));
  return fields;
}

Fields::List standing_badges(const Texts& texts, Standing standing) {
  Fields::List badges;
  if (standing == Standing::InForce) badges.push_back(badge(texts.text("status.in-force"), "good"));
  if (standing == Standing::Repealed) {
    badges.push_back(badge(texts.text("status.repealed"), "warn"));
  }
  return badges;
}

Fields text_status_badge(const Texts& texts, model::TextStatus status) {
  return badge(texts.text(fmt::format("text-status.{}", name(status))),
               status == model::TextStatus::Official ? "good" : "calm");
}

Fields review_badge(const Texts& texts, model::Review review) {
  return badge(texts.text(fmt::format("review.{}", name(review))),
               review == model::Review::Checked ? "calm" : "warn");
}

std::string citation(const Texts& texts, const index::CatalogueWork& work,
                     std::string_view portion) {
  std::string line = short_title(work, texts.language()).text;
  if (work.work.adopted.known()) {
    line.append(" ").append(texts.fill("cite.of", {{"date", texts.date(work.work.adopted)}}));
  }
  if (const std::string& number = work.work.number; !number.empty()) {
    // A UN symbol ("A/RES/55/25") is cited as it is, a law's number with its sign.
    const bool symbol = number.find('/') != std::string::npos;
    line.append(", ").append(symbol ? number : texts.fill("cite.number", {{"number", number}}));
  }
  if (!portion.empty()) line.append(", ").append(portion);
  return line;
}

bool is_web_address(std::string_view address) {
  return address.starts_with("https://") || address.starts_with("http://");
}

}  // namespace panoh::pages
