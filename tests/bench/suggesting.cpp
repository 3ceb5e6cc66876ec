// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/suggesting.hpp"

#include <algorithm>
#include <chrono>
#include <string>

#include "indexer/base/utf8.hpp"
#include "indexer/index/snapshot.hpp"
#include "server/query/searcher.hpp"

namespace panoh::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kQueries = 100;
constexpr std::size_t kFewestLetters = 2;  // nothing is suggested for one

double ms_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// "са", "сав", "савд", …
void add_beginnings(const std::string& text, std::vector<std::string>& beginnings) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    (void)utf8::next(text, at);
    if (++letters >= kFewestLetters) beginnings.push_back(text.substr(0, at));
  }
}

}  // namespace

Result<Measured> measure_suggesting(const std::vector<Query>& queries,
                                    const std::filesystem::path& index) {
  auto snapshot = index::Snapshot::open(index);
  if (!snapshot) return tl::unexpected(snapshot.error());
  auto searcher = query::Searcher::open(*snapshot);
  if (!searcher) return tl::unexpected(searcher.error());
  std::vector<std::string> beginnings;
  for (std::size_t i = 0; i < std::min(queries.size(), kQueries); ++i) {
    add_beginnings(queries[i].text, beginnings);
  }
  Measured measured;
  for (const bool counts : {false, true}) {  // once unmeasured: the files come into memory
    const auto begun = Clock::now();
    for (const std::string& typed : beginnings) {
      const auto start = Clock::now();
      const bool good = searcher->suggest(typed, Language::Tg).has_value();
      if (!good) ++measured.errors;
      if (good && counts) measured.latencies_ms.push_back(ms_since(start));
    }
    measured.seconds = ms_since(begun) / 1000;
  }
  return measured;
}

}  // namespace panoh::bench
