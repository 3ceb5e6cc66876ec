// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/searching.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <numeric>
#include <thread>

#include "indexer/index/snapshot.hpp"
#include "server/query/addresses.hpp"
#include "server/query/searcher.hpp"
#include "tests/bench/raw_engine.hpp"

namespace panoh::bench {
namespace {

using Clock = std::chrono::steady_clock;
/// Answers one query; false: it could not.
using Search = std::function<bool(const Query&)>;

double ms_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

// Every thread has an engine of its own, opened before the clock starts.
Measured run_threads(const std::vector<Query>& queries, unsigned threads,
                     const std::function<Search()>& open) {
  std::vector<Search> engines;
  for (unsigned i = 0; i < threads; ++i) engines.push_back(open());
  std::vector<Measured> parts(threads);
  std::atomic<std::size_t> next = 0;
  const auto work = [&](unsigned thread) {
    for (std::size_t i = next++; i < queries.size(); i = next++) {
      const auto start = Clock::now();
      if (engines[thread](queries[i])) {
        parts[thread].latencies_ms.push_back(ms_since(start));
      } else {
        ++parts[thread].errors;
      }
    }
  };
  const auto start = Clock::now();
  std::vector<std::thread> running;
  for (unsigned i = 0; i < threads; ++i) running.emplace_back(work, i);
  for (auto& thread : running) thread.join();
  Measured all{.latencies_ms = {}, .seconds = ms_since(start) / 1000, .errors = 0};
  for (const auto& part : parts) {
    all.latencies_ms.insert(all.latencies_ms.end(), part.latencies_ms.begin(),
                            part.latencies_ms.end());
    all.errors += part.errors;
  }
  return all;
}

class Engines {
 public:
  Engines(std::shared_ptr<const index::Snapshot> snapshot, const SearchSetup& setup)
      : snapshot_(std::move(snapshot)), raw_(setup.folder / "raw"), http_(setup.port) {}

  Measured run(const Series& series, const std::vector<Query>& queries) const {
    switch (series.engine) {
      case Engine::Raw:
        return run_threads(queries, series.clients, [this] { return raw(); });
      case Engine::Own:
        return run_threads(queries, series.clients, [this] { return own(); });
      case Engine::Http:
        break;
    }
    std::vector<std::string> paths;
    for (const auto& query : queries) paths.push_back(query::api_search_address(to_request(query)));
    return http_.run(series.clients, paths);
  }

 private:
  Search raw() const {
    auto searcher = std::make_shared<RawSearcher>(raw_);
    return [searcher](const Query& query) {
      searcher->search(query);
      return true;
    };
  }
  Search own() const {
    auto opened = query::Searcher::open(snapshot_);
    if (!opened) return [](const Query&) { return false; };
    auto searcher = std::make_shared<query::Searcher>(std::move(*opened));
    return
        [searcher](const Query& query) { return searcher->search(to_request(query)).has_value(); };
  }

  std::shared_ptr<const index::Snapshot> snapshot_;
  std::filesystem::path raw_;
  LoadGenerator http_;
};

double median_of(const std::vector<Measured>& rounds,
                 const std::function<double(const Measured&)>& figure) {
  std::vector<double> figures;
  std::transform(rounds.begin(), rounds.end(), std::back_inserter(figures), figure);
  return median(std::move(figures));
}

std::vector<Series> planned_series() {
  std::vector<Series> series;
  for (const unsigned clients : {1U, 2U, 8U, 64U}) {
    for (const Engine engine : {Engine::Raw, Engine::Own, Engine::Http}) {
      series.push_back({.engine = engine, .clients = clients, .rounds = {}});
    }
  }
  return series;
}

// The queries of a round: another part of the mix in every round.
std::vector<Query> part_of(const std::vector<Query>& queries, unsigned round, std::size_t count) {
  std::vector<Query> part;
  for (std::size_t i = 0; i < count; ++i) {
    part.push_back(queries[(round * count + i) % queries.size()]);
  }
  return part;
}

}  // namespace

double Series::p50_ms() const {
  return median_of(rounds, [](const Measured& round) { return round.percentile_ms(0.5); });
}
double Series::p99_ms() const {
  return median_of(rounds, [](const Measured& round) { return round.percentile_ms(0.99); });
}
double Series::per_second() const {
  return median_of(rounds, [](const Measured& round) { return round.per_second(); });
}
std::size_t Series::errors() const {
  return std::accumulate(rounds.begin(), rounds.end(), std::size_t{0},
                         [](std::size_t sum, const Measured& round) { return sum + round.errors; });
}

Result<std::vector<Series>> measure_searching(const std::vector<Query>& queries,
                                              const SearchSetup& setup) {
  auto snapshot = index::Snapshot::open(setup.folder / "index");
  if (!snapshot) return tl::unexpected(snapshot.error());
  const Engines engines(*snapshot, setup);
  auto series = planned_series();
  // Once unmeasured: the files come into memory.
  for (std::size_t i = 0; i < 3; ++i) {
    static_cast<void>(engines.run(series[i], part_of(queries, setup.rounds, queries.size() / 5)));
  }
  for (unsigned round = 0; round < setup.rounds; ++round) {
    const auto part = part_of(queries, round, setup.queries_per_round);
    // Each round starts with another series: none is always the one after a rest.
    for (std::size_t i = 0; i < series.size(); ++i) {
      auto& next = series[(i + round) % series.size()];
      next.rounds.push_back(engines.run(next, part));
    }
  }
  return series;
}

const Series& find_series(const std::vector<Series>& all, Engine engine, unsigned clients) {
  return *std::find_if(all.begin(), all.end(), [&](const Series& series) {
    return series.engine == engine && series.clients == clients;
  });
}

}  // namespace panoh::bench
