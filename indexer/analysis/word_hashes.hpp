// SPDX-License-Identifier: GPL-2.0-or-later
// Words as numbers: what comparing needs of a word's forms, small enough to be kept for nearly
// every word of a language. Not for stored data: the numbers differ between platforms.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>

#include "indexer/analysis/word_forms.hpp"

namespace panoh::analysis {

/// 32 bits are enough where a mistake costs a mark in a snippet: a page of hits has about 1,300
/// words and a query about 10 forms, so one page in 300,000 has a word marked that should not be.
/// @return 0 only for an empty form, which is equal to no other
[[nodiscard]] std::uint32_t hash_form(std::string_view form);

/// The forms of a word at the levels that running text is compared at.
struct WordHashes {
  std::uint32_t normal = 0, stem = 0, folded = 0;

  friend bool operator==(const WordHashes&, const WordHashes&) = default;
};

[[nodiscard]] WordHashes hash_forms(const WordForms& forms);

/// Remembers words of texts with the hashes of their forms, in 2 MB whatever is read. A word can be
/// in one of four places that share a cache line, so that finding it costs one look into memory.
/// The one of the four that was not met for longest gives way to a new one: frequent words stay.
/// (Measured on 10,000 provisions: 0.2 words of 100 are met anew. Forgetting everything at 30,000
/// words, which takes more memory: 13 of 100, and finding the forms of a Tajik word takes 4 µs.)
class WordMemory {
 public:
  /// @param make  WordHashes(): called when the word is not remembered
  template <typename Make>
  WordHashes find_or_add(std::string_view word, const Make& make) {
    return find_or_add(ask(word), make);
  }

  /// A word to be found later; its places are on the way from memory to the cache meanwhile. With
  /// all words of a text asked for before the first is found, marking takes a fifth less time.
  class Asked {
    friend class WordMemory;
    std::uint32_t places = 0, check = 0;
  };
  [[nodiscard]] Asked ask(std::string_view word);

  template <typename Make>
  WordHashes find_or_add(Asked word, const Make& make) {
    Places& places = places_[word.places];
    if (!bring_forward(places, word.check)) add(places, {word.check, make()});
    return places.words.front().hashes;
  }

 private:
  static constexpr std::size_t kPlaces = 1U << 15U;

  struct Remembered {
    std::uint32_t check = 0;  ///< with the place, 47 bits of the word's hash; 0 when free
    WordHashes hashes;
  };
  struct alignas(64) Places {
    std::array<Remembered, 4> words;  ///< last met first
  };

  /// @return whether the word is there, now at the front
  [[nodiscard]] static bool bring_forward(Places& places, std::uint32_t check);
  static void add(Places& places, const Remembered& word);

  std::unique_ptr<Places[]> places_;  ///< made when first needed: an indexer has no need
};

}  // namespace panoh::analysis
