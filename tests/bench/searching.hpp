// SPDX-License-Identifier: GPL-2.0-or-later
// The same queries by bare Xapian in process, by our searcher in process and over HTTP, in turns,
// so that a busy machine is busy for all of them.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "indexer/base/result.hpp"
#include "tests/bench/load_generator.hpp"
#include "tests/bench/queries.hpp"
#include "tests/bench/statistics.hpp"

namespace panoh::bench {

enum class Engine { Raw, Own, Http };

/// One engine at one number of clients (threads or connections), over all rounds.
struct Series {
  Engine engine = Engine::Raw;
  unsigned clients = 1;
  std::vector<Measured> rounds;

  [[nodiscard]] double p50_ms() const;  ///< median over rounds, as the others
  [[nodiscard]] double p99_ms() const;
  [[nodiscard]] double per_second() const;
  [[nodiscard]] std::size_t errors() const;  ///< of all rounds
};

struct SearchSetup {
  std::filesystem::path folder;  ///< with index/ and raw/
  std::uint16_t port = 0;        ///< of the running server
  unsigned rounds = 5;
  std::size_t queries_per_round = 600;
};

/// Every series that the goals speak of, in a fixed order.
[[nodiscard]] Result<std::vector<Series>> measure_searching(const std::vector<Query>& queries,
                                                            const SearchSetup& setup);

[[nodiscard]] const Series& find_series(const std::vector<Series>& all, Engine engine,
                                        unsigned clients);

}  // namespace panoh::bench
