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

// Thread i uses engine i; there are as many engines as threads, or more.
Measured run_threads(const std::vector<Query>& queries, unsigned threads,
                     const std::vector<Search>& engines) {
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

// What is opened stays open for all rounds, as the server keeps its own.
class Engines {
 public:
  Engines(std::shared_ptr<const index::Snapshot> snapshot, const SearchSetup& setup)
      : snapshot_(std::move(snapshot)), raw_folder_(setup.folder / "raw"), http_(setup.port) {}

  Measured run(const Series& series, const std::vector<Query>& queries) {
    switch (series.engine) {
      case Engine::Raw:
        while (raw_.size() < series.clients) raw_.push_back(open_raw());
        return run_threads(queries, series.clients, raw_);
      case Engine::Own:
        while (own_.size() < series.clients) own_.push_back(open_own());
        return run_threads(queries, series.clients, own_);
      case Engine::Http:
        break;
    }
    std::vector<std::string> paths;
    for (const auto& query : queries) paths.push_back(query::api_search_address(to_request(query)));
    return http_.run(series.clients, paths);
  }

 private:
  [[nodiscard]] Search open_raw() const {
    auto searcher = std::make_shared<RawSearcher>(raw_folder_);
    return [searcher](const Query& query) {
      searcher->search(query);
      return true;
    };
  }
  [[nodiscard]] Search open_own() const {
    auto opened = query::Searcher::open(snapshot_);
    if (!opened) return [](const Query&) { return false; };
    auto searcher = std::make_shared<query::Searcher>(std::move(*opened));
    return
        [searcher](const Query& query) { return searcher->search(to_request(query)).has_value(); };
  }

  std::shared_ptr<const index::Snapshot> snapshot_;
  std::filesystem::path raw_folder_;
  LoadGenerator http_;
  std::vector<Search> raw_, own_;
};

double median_of(const std::vector<Measured>& rounds,
                 const std::function<double(const Measured&)>& figure) {
  std::vector<double> figures;
  std::transform(rounds.begin(), rounds.end(), std::back_inserter(figures), figure);
  return median(std::move(figures));
}

// Our searcher is never run by more threads than cores: the server queues what comes beyond.
std::vector<Series> planned_series() {
  std::vector<Series> series;
  for (const unsigned clients : {1U, 2U, 8U, 64U}) {
    for (const Engine engine : {Engine::Raw, Engine::Own, Engine::Http}) {
      if (engine == Engine::Own && clients > 2) continue;
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
  Engines engines(*snapshot, setup);
  auto series = planned_series();
  // Once unmeasured: the files come into memory, and searchers see the language's usual words.
  const auto warming = part_of(queries, setup.rounds, setup.queries_per_round);
  for (const Series& each : series) static_cast<void>(engines.run(each, warming));
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
