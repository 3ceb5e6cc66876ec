// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/series_check.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "indexer/read/concept_label.hpp"
#include "indexer/read/text_numbers.hpp"

namespace panoh::read {
namespace {

using model::Series;
using model::TextByLanguage;
using Findings = std::vector<Error>;

void invalid(Findings& findings, const Series& series, std::string_view message, std::string hint) {
  findings.push_back(
      {ErrorCode::DocumentInvalid, fmt::format("{}: {}", series.file, message), std::move(hint)});
}

/// Visits every text of a series that readers see, with the name of its place.
template <typename Visit>
void each_text(const Series& series, const Visit& visit) {
  visit("dc:title", series.titles);
  visit("dc:description", series.captions);
  visit("panoh:unit", series.units);
  visit("dc:spatial", series.geographies);
  for (const auto& item : series.not_comparable) visit("panoh:why", item.why);
}

template <typename Visit>
void each_note(const Series& series, const Visit& visit) {
  for (std::size_t i = 0; i < series.points.size(); ++i) {
    visit(fmt::format("the note of row {}", i + 1), series.points[i].notes);
  }
}

void find_missing(Findings& findings, const Series& series, std::string_view place,
                  const TextByLanguage& texts) {
  for (const Language language : kLanguages) {
    if (!model::text_in(texts, language).empty()) continue;
    invalid(findings, series, fmt::format("{} is missing in {}", place, two_letter(language)),
            "write it in tg, ru and en");
  }
}

void compare_numbers(Findings& findings, const Series& series, std::string_view place,
                     const TextByLanguage& texts) {
  const auto english = numbers_in(model::text_in(texts, Language::En));
  for (const auto& [language, text] : texts) {
    for (const auto& number : numbers_in(text)) {
      if (english.contains(number)) continue;
      invalid(
          findings, series,
          fmt::format("{}: {} stands in {}, but not in en", place, number, two_letter(language)),
          "write it in digits in both languages, or correct the wrong one");
    }
  }
}

bool forbids(const Series& series, std::string_view other) {
  return std::any_of(series.not_comparable.begin(), series.not_comparable.end(),
                     [other](const model::Incomparable& item) {
                       return std::find(item.with.begin(), item.with.end(), other) !=
                              item.with.end();
                     });
}

const Series* find(const Corpus& corpus, std::string_view id) {
  const auto found = std::find_if(corpus.series.begin(), corpus.series.end(),
                                  [id](const Series& series) { return series.id == id; });
  return found == corpus.series.end() ? nullptr : &*found;
}

void check_comparison(Findings& findings, const Corpus& corpus, const Series& series,
                      const std::string& with) {
  const Series* other = find(corpus, with);
  if (other == nullptr) {
    findings.push_back(
        {ErrorCode::ReferenceUnresolved,
         fmt::format("{}: panoh:notComparable: no such series: {}", series.file, with),
         "panoh:with has the dc:identifier of other series"});
  } else if (!forbids(*other, series.id)) {
    invalid(findings, *other,
            fmt::format("panoh:notComparable does not name {}, which names this one", series.id),
            "say it in both, or in none");
  }
}

}  // namespace

Findings check_series_languages(const Corpus& corpus) {
  Findings findings;
  for (const Series& series : corpus.series) {
    each_text(series, [&](std::string_view place, const TextByLanguage& texts) {
      find_missing(findings, series, place, texts);
    });
    each_note(series, [&](std::string_view place, const TextByLanguage& texts) {
      if (!texts.empty()) find_missing(findings, series, place, texts);
    });
  }
  return findings;
}

Findings check_series_sources(const Corpus& corpus) {
  Findings findings;
  for (const Series& series : corpus.series) {
    const auto& source = series.source;
    if (source.title.empty() || source.publisher.empty()) {
      invalid(findings, series, "dc:source lacks dc:title or dc:publisher",
              "who published the figures, and where");
    }
    if (!source.url.empty() && !source.url.starts_with("http")) {
      invalid(findings, series, "the @id of dc:source is no web address",
              "it begins with https:// or http://; leave it out where there is none");
    }
    if (!series.points.empty() && series.verified_at.empty()) {
      invalid(findings, series, "panoh:verifiedAt is missing",
              "the addresses where the figures were seen");
    }
  }
  return findings;
}

Findings check_series_points(const Corpus& corpus) {
  Findings findings;
  const auto is_known = [&](std::string_view scheme, const std::string& notation) {
    return notation.empty() ||
           !concept_label(corpus.concepts, fmt::format("{}/{}", scheme, notation), Language::En)
                .empty();
  };
  for (const Series& series : corpus.series) {
    for (std::size_t i = 0; i < series.points.size(); ++i) {
      const model::Point& point = series.points[i];
      if (!point.value && point.notes.empty()) {
        invalid(findings, series, fmt::format("row {} has neither value nor note", i + 1),
                "write what was seen, or remove the row");
      }
      if (is_known("persons", point.sex) && is_known("persons", point.age) &&
          is_known("form", point.form)) {
        continue;
      }
      invalid(findings, series,
              fmt::format("row {}: \"{}\", \"{}\" or \"{}\" is not in topics.xml", i + 1, point.sex,
                          point.age, point.form),
              "sex and age are of its list persons, form of its list form");
    }
  }
  return findings;
}

Findings check_comparisons(const Corpus& corpus) {
  Findings findings;
  for (const Series& series : corpus.series) {
    for (const auto& item : series.not_comparable) {
      for (const auto& with : item.with) check_comparison(findings, corpus, series, with);
    }
  }
  return findings;
}

Findings check_series_numbers(const Corpus& corpus) {
  Findings findings;
  for (const Series& series : corpus.series) {
    const auto compare = [&](std::string_view place, const TextByLanguage& texts) {
      compare_numbers(findings, series, place, texts);
    };
    each_text(series, compare);
    each_note(series, compare);
  }
  return findings;
}

Findings check_series(const Corpus& corpus) {
  Findings findings;
  for (const auto rule : {check_series_languages, check_series_sources, check_series_points,
                          check_comparisons, check_series_numbers}) {
    auto found = rule(corpus);
    findings.insert(findings.end(), std::make_move_iterator(found.begin()),
                    std::make_move_iterator(found.end()));
  }
  return findings;
}

}  // namespace panoh::read
