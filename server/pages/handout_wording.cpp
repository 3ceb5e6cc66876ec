// SPDX-License-Identifier: GPL-2.0-or-later
// What page and document say alike: citations, sources, caveats.
#include <fmt/format.h>

#include <algorithm>

#include "server/pages/handout_fields.hpp"
#include "server/pages/wording.hpp"

namespace panoh::pages {
namespace {

constexpr std::size_t kMostSources = 3;  // on paper; the provision's page names all

}  // namespace

std::vector<Language> HandoutView::languages(Language ui) const {
  return list.langs.empty() ? std::vector{ui} : list.langs;
}

ProvisionView provision_view(const HandoutView& view, const HandoutEntry& entry, Language ui) {
  ProvisionView text{.catalogue = view.catalogue,
                     .work = *entry.work,
                     .versions = entry.versions,
                     .read_contents = [](const auto&) { return index::Contents{}; }};
  text.wanted = view.languages(ui);
  text.lead = text.wanted.front();
  text.anchors = false;
  return text;
}

std::string citation_line(const Site& site, const ProvisionView& view,
                          const index::StoredProvision& version) {
  const Texts& texts = site.texts(version.language);
  const model::Provision& provision = version.provision;
  std::string line =
      citation(texts, view.work, provision.label.empty() ? provision.heading : provision.label);
  line += line.ends_with('.') ? " " : ". ";
  const auto expression = view.work.expressions.find(version.language);
  if (expression != view.work.expressions.end() && expression->second.date.known()) {
    const std::string date = texts.date(expression->second.date);
    line += texts.fill("provision.as-of", {{"date", date}}) + "; ";
  }
  const auto status = model::name(status_of(view, version.language));
  return line + texts.text(fmt::format("text-status.{}", status)) + "; " +
         texts.text(fmt::format("review.{}", model::name(provision.review))) + ".";
}

std::vector<std::string> source_addresses(const ProvisionView& view, Language language) {
  std::vector<std::string> addresses = view.versions.front().provision.sources;
  const auto expression = view.work.expressions.find(language);
  if (addresses.empty() && expression != view.work.expressions.end()) {
    for (const model::Source& source : expression->second.sources) {
      addresses.push_back(source.href);
    }
  }
  std::erase_if(addresses, [](const std::string& address) { return !is_web_address(address); });
  if (addresses.size() > kMostSources) addresses.resize(kMostSources);
  return addresses;
}

std::vector<std::string> series_lines(const Texts& texts, const HandoutEntry& entry) {
  const Language language = texts.language();
  std::vector<std::string> lines{model::text_in(entry.series->captions, language)};
  for (const model::Incomparable& item : entry.series->not_comparable) {
    std::vector<std::string> titles;
    for (const model::Series& other : entry.others) {
      const bool meant = std::find(item.with.begin(), item.with.end(), other.id) != item.with.end();
      if (meant) titles.push_back(model::text_in(other.titles, language));
    }
    if (titles.empty()) continue;
    lines.push_back(fmt::format("{}: {}. {}", texts.text("series.apart"), fmt::join(titles, "; "),
                                model::text_in(item.why, language)));
  }
  return lines;
}

std::string missing_languages(const Texts& texts, const ProvisionView& view) {
  std::string names;
  for (const Language language : view.wanted) {
    const bool there = std::any_of(view.versions.begin(), view.versions.end(),
                                   [&](const auto& one) { return one.language == language; });
    if (there) continue;
    names +=
        (names.empty() ? "" : ", ") + texts.text(fmt::format("language.{}", two_letter(language)));
  }
  return names;
}

}  // namespace panoh::pages
