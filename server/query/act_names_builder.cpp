// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/act_names_builder.hpp"

#include <algorithm>
#include <tuple>

#include "indexer/analysis/table.hpp"
#include "indexer/base/utf8.hpp"

namespace panoh::query {
namespace {

constexpr std::size_t kLeastTitleWords = 4;  ///< of the piece of a title that stands for it
constexpr std::string_view kHome = "TJ";
constexpr std::string_view kInternational = "INT";

struct Brackets {
  std::string outside, inside;
};

Brackets split_brackets(std::string_view name) {
  const std::size_t open = name.find('(');
  const std::size_t close = name.find(')', open);
  if (close == std::string_view::npos) return {std::string(name), {}};
  return {std::string(name.substr(0, open)).append(name.substr(close + 1)),
          std::string(name.substr(open + 1, close - open - 1))};
}

std::vector<std::string_view> split_at_commas(std::string_view text) {
  std::vector<std::string_view> pieces;
  while (true) {
    const std::size_t comma = text.find(',');
    pieces.push_back(text.substr(0, comma));
    if (comma == std::string_view::npos) return pieces;
    text.remove_prefix(comma + 1);
  }
}

std::size_t count_words(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count(text, ' ')) + 1;
}

/// "UNTOC, Palermo Convention", "КЛДЖ (СЕДАВ)": several names in one.
std::vector<std::string> names_in(const std::string& text) {
  std::vector<std::string> names{text};
  if (text.find_first_of(",(") == std::string::npos) return names;
  const auto [outside, inside] = split_brackets(text);
  for (const std::string_view piece : split_at_commas(outside)) names.emplace_back(piece);
  const bool abbreviation = inside.size() > 3 && inside.find(' ') == std::string::npos &&
                            utf8::fold_case(inside) != inside;
  if (abbreviation || count_words(inside) > 1) names.push_back(inside);
  return names;
}

/// Keys without years: "Labour Code 2016" is cited as "Labour Code" too.
std::vector<std::string> without_years(std::vector<std::string> keys) {
  std::erase_if(keys, [](const std::string& key) { return is_year(key); });
  return keys;
}

/// 0 for Tajikistan's acts, 1 for international ones, 2 for others.
int distance(const model::Work& work) {
  return work.country == kHome ? 0 : work.country == kInternational ? 1 : 2;
}

}  // namespace

ActNamesBuilder::ActNamesBuilder(const index::Catalogue& catalogue,
                                 const analysis::AnalyzerRegistry& analyzers,
                                 const CitationWords& words)
    : catalogue_(catalogue), registry_(analyzers), words_(words) {
  for (const Language language : kLanguages) {
    analyzers_.emplace(language, analyzers.analyzer(language));
  }
}

Result<ActNames> ActNamesBuilder::build() {
  if (auto read = read_countries(); !read) return tl::unexpected(std::move(read.error()));
  if (auto read = read_types(); !read) return tl::unexpected(std::move(read.error()));
  for (std::uint32_t place = 0; place < catalogue_.works.size(); ++place) add_work(place);
  add_types();
  for (const Language language : kLanguages) {
    for (const auto& [keys, works] : works_[static_cast<std::size_t>(language)]) {
      names_.acts_.at(language, keys).works = in_order(works);
    }
  }
  names_.acts_.sort();
  return std::move(names_);
}

ActNamesBuilder::Name ActNamesBuilder::read(std::string_view text) {
  const std::string normal = utf8::nfc(text);
  const auto tokens = citation_tokens(normal, words_, analyzers_);
  Name name;
  for (std::size_t at = 0; at < tokens.size();) {
    if (const CountryMatch country = names_.country_at(tokens, at); country.end > 0) {
      at = country.end;
      continue;
    }
    const CitationToken& token = tokens[at++];
    for (std::size_t reading = 0; reading < name.readings.size(); ++reading) {
      if (!token.empty[reading]) name.readings[reading].push_back(token.keys[reading]);
    }
    const bool silent = token.number || token.roles.names_act() || token.empty.front();
    if (!silent) name.speaks = true;
  }
  return name;
}

ActNamesBuilder::Name ActNamesBuilder::only_in(Language language, Name name) {
  for (const Language other : kLanguages) {
    if (other != language) name.readings[static_cast<std::size_t>(other)].clear();
  }
  return name;
}

Result<void> ActNamesBuilder::read_countries() {
  NameTable<std::string> countries;
  for (const auto& [language, data] : registry_.data()) {
    const auto rows = analysis::read_rows(data, "countries.tsv", 2);
    if (!rows) return tl::unexpected(rows.error());
    for (const auto& row : *rows) {
      const Keys keys = read(row[1]).readings[static_cast<std::size_t>(language)];
      if (!keys.empty()) countries.at(language, keys) = row[0];
    }
  }
  countries.sort();
  names_.countries_ = std::move(countries);
  return {};
}

Result<void> ActNamesBuilder::read_types() {
  for (const auto& [language, data] : registry_.data()) {
    const auto rows = analysis::read_rows(data, "act_names.tsv", 2);
    if (!rows) return tl::unexpected(rows.error());
    for (const auto& row : *rows) {
      types_[std::string(row[0])].push_back(only_in(language, read(row[1])));
    }
  }
  // Known before the works' names, so that one of these alone is enough of a name.
  for (const auto& [type, names] : types_) {
    for (const Name& name : names) {
      for (std::size_t reading = 0; reading < works_.size(); ++reading) {
        if (!name.readings[reading].empty()) works_[reading][name.readings[reading]];
      }
    }
  }
  return {};
}

void ActNamesBuilder::add_work(std::uint32_t place) {
  for (const auto& [language, expression] : catalogue_.works[place].expressions) {
    add_name(only_in(language, read(expression.title)), place);
    const std::string start(split_at_commas(expression.title).front());
    if (count_words(start) >= kLeastTitleWords) add_name(only_in(language, read(start)), place);
    for (const std::string& name : names_in(expression.short_title)) {
      add_name(only_in(language, read(name)), place);
    }
    // Aliases may be in any language.
    for (const std::string& alias : expression.aliases) {
      for (const std::string& name : names_in(alias)) add_name(read(name), place);
    }
  }
}

void ActNamesBuilder::add_name(Name name, std::uint32_t work) {
  for (std::size_t reading = 0; reading < works_.size(); ++reading) {
    Keys& keys = name.readings[reading];
    if (keys.empty()) continue;
    const bool known = works_[reading].contains(keys);
    if (name.speaks || known) works_[reading][keys].insert(work);
    Keys shorter = without_years(keys);
    if (shorter.size() == keys.size() || shorter.size() < 2) continue;
    if (name.speaks) works_[reading][std::move(shorter)].insert(work);
  }
}

/// A work with one name of a type has all its names.
void ActNamesBuilder::add_types() {
  for (const auto& [type, names] : types_) {
    Works works;
    for (std::uint32_t place = 0; place < catalogue_.works.size(); ++place) {
      if (catalogue_.works[place].work.id == type) works.insert(place);
    }
    const bool one_work = !works.empty();
    for (const Name& name : names) {
      for (std::size_t reading = 0; reading < works_.size(); ++reading) {
        if (one_work || name.readings[reading].empty()) continue;
        const auto& found = works_[reading][name.readings[reading]];
        works.insert(found.begin(), found.end());
      }
    }
    for (const Name& name : names) {
      for (const Language language : kLanguages) {
        const auto reading = static_cast<std::size_t>(language);
        if (name.readings[reading].empty()) continue;
        works_[reading][name.readings[reading]].insert(works.begin(), works.end());
        if (!one_work) names_.acts_.at(language, name.readings[reading]).type = type;
      }
    }
    if (!one_work) names_.types_[type] = {in_order(works), type};
  }
}

std::vector<std::uint32_t> ActNamesBuilder::in_order(const Works& works) const {
  std::vector<std::uint32_t> ordered(works.begin(), works.end());
  const auto rank = [&](std::uint32_t place) {
    const model::Work& work = catalogue_.works[place].work;
    return std::tuple(distance(work), work.standing() == model::Standing::Repealed, place);
  };
  std::ranges::sort(ordered, [&](auto a, auto b) { return rank(a) < rank(b); });
  return ordered;
}

Result<ActNames> ActNames::make(const index::Catalogue& catalogue,
                                const analysis::AnalyzerRegistry& analyzers,
                                const CitationWords& words) {
  return ActNamesBuilder(catalogue, analyzers, words).build();
}

}  // namespace panoh::query
