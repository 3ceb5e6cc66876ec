// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/pages/state_at.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace panoh::pages {
namespace {

using model::StateAt;

/// Recommendations, plans and guides are never in force.
constexpr std::array<std::string_view, 6> kLaw{"treaty", "law",       "code",
                                               "decree", "directive", "constitution"};

std::string_view key_of(StateAt state) {
  switch (state) {
    case StateAt::NotAdopted:
      return "state.not-adopted";
    case StateAt::NotInForce:
      return "state.not-in-force";
    case StateAt::InForce:
      return "state.in-force";
    case StateAt::Adopted:
      return "state.adopted";
    case StateAt::Repealed:
      return "state.repealed";
    case StateAt::RepealedOnce:
      return "state.repealed-once";
    case StateAt::Unknown:
      break;
  }
  return "state.unknown";
}

/// After one day, and up to another where that is known.
std::vector<model::Amendment> between(const model::Work& work, const Date& after,
                                      const Date& until) {
  std::vector<model::Amendment> found;
  std::copy_if(work.amendments.begin(), work.amendments.end(), std::back_inserter(found),
               [&](const model::Amendment& one) {
                 return one.date.number() > after.number() &&
                        (!until.known() || one.date.number() <= until.number());
               });
  return found;
}

/// The text of the page's language, or the one that stands in for it.
Date text_date(const index::CatalogueWork& work, Language ui) {
  const auto found = work.expressions.find(ui);
  if (found != work.expressions.end()) return found->second.date;
  return work.expressions.empty() ? Date{} : work.expressions.begin()->second.date;
}

/// How the text shown and the day stand to each other.
std::vector<std::string> changes(const Texts& texts, const index::CatalogueWork& work,
                                 const Date& at) {
  const auto line = [&](const std::string& key, const std::vector<model::Amendment>& list) {
    return list.empty() ? texts.text(key + "-none")
                        : texts.fill(key, {{"list", amendment_line(texts, list)}});
  };
  const Date shown = text_date(work, texts.language());
  std::vector<std::string> lines;
  if (!shown.known()) return lines;
  if (at.number() < shown.number()) {
    lines.push_back(line("state.since", between(work.work, at, shown)));
  }
  const auto after = between(work.work, shown.last_day(), Date{});
  if (!after.empty() || at.number() >= shown.last_day().number()) {
    lines.push_back(line("state.after", after));
  }
  return lines;
}

/// "Tajik, Russian, English: as of 2 January 2019, summary"
std::string held(const Texts& texts, const index::CatalogueWork& work) {
  std::vector<std::pair<std::string, std::vector<std::string>>> groups;
  for (const auto& [language, expression] : work.expressions) {
    const std::string when = expression.date.known()
                                 ? texts.fill("chip.at", {{"date", texts.date(expression.date)}})
                                 : texts.text("state.undated");
    std::string what = fmt::format(
        "{}, {}", when, texts.text(fmt::format("text-status.{}", name(expression.text_status))));
    auto group = std::find_if(groups.begin(), groups.end(),
                              [&what](const auto& one) { return one.first == what; });
    if (group == groups.end()) group = groups.insert(groups.end(), {std::move(what), {}});
    group->second.push_back(texts.text(fmt::format("language.{}", two_letter(language))));
  }
  std::vector<std::string> parts;
  for (const auto& [what, languages] : groups) {
    parts.push_back(fmt::format("{}: {}", fmt::join(languages, ", "), what));
  }
  return fmt::format("{}", fmt::join(parts, "; "));
}

Fields answer(const Texts& texts, const index::CatalogueWork& work, const Date& at) {
  const model::Work& dates = work.work;
  const StateAt state = dates.state_at(at);
  std::vector<std::string> lines;
  if (state != StateAt::NotAdopted) lines = changes(texts, work, at);
  lines.push_back(texts.fill("state.held", {{"texts", held(texts, work)}}));
  Fields::List list;
  for (std::string& line : lines) {
    Fields item;
    item.text("line", std::move(line));
    list.push_back(std::move(item));
  }
  Fields fields;
  fields
      .text("answer", texts.fill(key_of(state), {{"day", texts.date(at)},
                                                 {"adopted", texts.date(dates.adopted)},
                                                 {"force", texts.date(dates.in_force)},
                                                 {"repealed", texts.date(dates.repealed)}}))
      .list("lines", std::move(list));
  return fields;
}

}  // namespace

void add_state(const Texts& texts, const index::CatalogueWork& work, const Date& at,
               Fields& fields) {
  const model::Work& dates = work.work;
  const bool is_law = std::find(kLaw.begin(), kLaw.end(), dates.kind) != kLaw.end();
  if (!is_law || !(dates.adopted.known() || dates.in_force.known())) return;
  fields.flag("dated", true).text("at", at.last_day().iso());
  if (at.known()) fields.group("state", answer(texts, work, at.last_day()));
}

std::string amendment_line(const Texts& texts, const std::vector<model::Amendment>& amendments) {
  std::vector<std::string> lines;
  for (const model::Amendment& amendment : amendments) {
    std::vector<std::string> parts;
    if (amendment.date.known()) parts.push_back(texts.date(amendment.date));
    if (!amendment.number.empty()) {
      parts.push_back(texts.fill("cite.number", {{"number", amendment.number}}));
    }
    lines.push_back(fmt::format("{}", fmt::join(parts, ", ")));
  }
  return fmt::format("{}", fmt::join(lines, "; "));
}

}  // namespace panoh::pages
