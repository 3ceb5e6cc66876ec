// SPDX-License-Identifier: GPL-2.0-or-later
// Good inputs → damaged ones. No coverage feedback: cheap, and seeded with real documents.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace panoh::fuzz {

class Mutator {
 public:
  explicit Mutator(std::uint64_t seed) : engine_(seed) {}

  /// One of the seeds with one to eight places changed: bits flipped, pieces cut, doubled, moved or
  /// replaced by a piece of another seed, by a token that parsers care about, or by any bytes.
  [[nodiscard]] std::string damage(const std::vector<std::string>& seeds);

 private:
  [[nodiscard]] std::size_t below(std::size_t limit) { return limit == 0 ? 0 : engine_() % limit; }
  [[nodiscard]] std::string piece_of(const std::string& text);
  void change(std::string& text, const std::vector<std::string>& seeds);

  std::mt19937_64 engine_;
};

}  // namespace panoh::fuzz
