// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/act_names.hpp"

#include <algorithm>
#include <tuple>

namespace panoh::query {

template <typename Value>
Value& NameTable<Value>::at(Language language, const Keys& keys) {
  auto& rows = rows_[static_cast<std::size_t>(language)][keys.front()];
  const auto found = std::ranges::find_if(rows, [&](const Row& row) { return row.keys == keys; });
  return found != rows.end() ? found->value : rows.emplace_back(Row{keys, {}}).value;
}

template <typename Value>
const Value* NameTable<Value>::find(Language language, const Keys& keys) const {
  const auto* rows = keys.empty() ? nullptr : starting(language, keys.front());
  if (rows == nullptr) return nullptr;
  const auto found = std::ranges::find_if(*rows, [&](const Row& row) { return row.keys == keys; });
  return found != rows->end() ? &found->value : nullptr;
}

template <typename Value>
auto NameTable<Value>::starting(Language language, const std::string& key) const
    -> const std::vector<Row>* {
  const auto& rows = rows_[static_cast<std::size_t>(language)];
  const auto found = rows.find(key);
  return found != rows.end() ? &found->second : nullptr;
}

template <typename Value>
void NameTable<Value>::sort() {
  for (auto& language : rows_) {
    for (auto& [key, rows] : language) {
      std::ranges::stable_sort(
          rows, [](const Row& a, const Row& b) { return a.keys.size() > b.keys.size(); });
    }
  }
}

template class NameTable<std::string>;
template class NameTable<NamedAct>;

namespace {

/// Where the keys end that begin at a token; between them may stand what means nothing in a name
/// and, if on_country takes it, a country. @return 0: they do not stand there
template <typename OnCountry>
std::size_t end_of(const std::vector<std::string>& keys, Language language,
                   const ActNames::Tokens& tokens, std::size_t at, const OnCountry& on_country) {
  const auto reading = static_cast<std::size_t>(language);
  for (std::size_t key = 0; key < keys.size();) {
    if (at >= tokens.size()) return 0;
    if (tokens[at].keys[reading] == keys[key]) {
      ++at;
      ++key;
    } else if (const std::size_t end = key > 0 ? on_country(at) : 0; end > 0) {
      at = end;
    } else if (key > 0 && tokens[at].empty[reading]) {
      ++at;
    } else {
      return 0;
    }
  }
  return at;
}

}  // namespace

CountryMatch ActNames::country_at(const Tokens& tokens, std::size_t at) const {
  CountryMatch best;
  for (const Language language : kLanguages) {
    const auto* rows =
        countries_.starting(language, tokens[at].keys[static_cast<std::size_t>(language)]);
    if (rows == nullptr) continue;
    for (const auto& row : *rows) {
      const std::size_t end =
          end_of(row.keys, language, tokens, at, [](std::size_t) { return std::size_t{0}; });
      if (end > best.end) best = {end, row.value};
    }
  }
  return best;
}

NameMatch ActNames::act_at(const Tokens& tokens, std::size_t at) const {
  NameMatch best;
  std::tuple<std::size_t, std::size_t, bool> best_rank;
  for (const Language language : kLanguages) {
    const auto* rows =
        acts_.starting(language, tokens[at].keys[static_cast<std::size_t>(language)]);
    if (rows == nullptr) continue;
    for (const auto& row : *rows) {
      std::string country;
      const std::size_t end = end_of(row.keys, language, tokens, at, [&](std::size_t place) {
        const CountryMatch match = country_at(tokens, place);
        if (match.end > 0) country = match.code;
        return match.end;
      });
      // Of the same words in several languages: the name that every country's act has.
      const auto rank = std::tuple(end, row.keys.size(), !row.value.type.empty());
      if (end == 0 || rank <= best_rank) continue;
      best = {end, &row.value, country};
      best_rank = rank;
    }
  }
  return best;
}

const NamedAct* ActNames::type(const std::string& name) const {
  const auto found = types_.find(name);
  return found != types_.end() ? &found->second : nullptr;
}

}  // namespace panoh::query
