// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/word_hashes.hpp"

#include <algorithm>
#include <functional>

namespace panoh::analysis {
namespace {

/// Upper half, since places are told apart by the lower bits. Never 0.
std::uint32_t upper_half(std::uint64_t hash) {
  return std::max(static_cast<std::uint32_t>(hash >> 32U), 1U);
}

/// All 64 bits depend on the whole text, also where size_t has 32.
std::uint64_t hash_text(std::string_view text) {
  const std::uint64_t hash = std::hash<std::string_view>{}(text);
  if constexpr (sizeof(std::size_t) >= sizeof(std::uint64_t)) return hash;
  return (hash + 1) * 0x9E3779B97F4A7C15U;  // 2^64 / golden ratio: spreads to the upper half
}

}  // namespace

std::uint32_t hash_form(std::string_view form) {
  return form.empty() ? 0 : upper_half(hash_text(form));
}

WordHashes hash_forms(const WordForms& forms) {
  return {.normal = hash_form(forms.normal),
          .stem = hash_form(forms.stem),
          .folded = hash_form(forms.folded)};
}

WordMemory::Asked WordMemory::ask(std::string_view word) {
  if (!places_) places_ = std::make_unique<Places[]>(kPlaces);
  const std::uint64_t hash = hash_text(word);
  Asked asked;
  asked.places = static_cast<std::uint32_t>(hash % kPlaces);
  asked.check = upper_half(hash);
  __builtin_prefetch(&places_[asked.places]);  // GCC and Clang; C++20 has no name for it
  return asked;
}

bool WordMemory::bring_forward(Places& places, std::uint32_t check) {
  auto& words = places.words;
  if (words[0].check == check) return true;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i].check != check) continue;
    std::rotate(words.begin(), words.begin() + i, words.begin() + i + 1);
    return true;
  }
  return false;
}

void WordMemory::add(Places& places, const Remembered& word) {
  std::shift_right(places.words.begin(), places.words.end(), 1);
  places.words.front() = word;
}

}  // namespace panoh::analysis
