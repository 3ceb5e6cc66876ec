// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/goals.hpp"

#include <fmt/format.h>

#include <iterator>
#include <utility>

namespace panoh::bench {
namespace {

enum class Better { More, Less };

struct Goal {
  std::string_view what;
  double measured;
  Better better;
  double goal, at_least;
  std::string_view unit = "";
};

bool meets(double measured, Better better, double bound) {
  return better == Better::More ? measured >= bound : measured <= bound;
}

std::string_view verdict(const Goal& goal) {
  if (meets(goal.measured, goal.better, goal.goal)) return "reached";
  return meets(goal.measured, goal.better, goal.at_least) ? "enough" : "missed";
}

double ratio(double a, double b) { return b > 0 ? a / b : 0; }

std::string_view name(Engine engine) {
  switch (engine) {
    case Engine::Raw:
      return "raw full, in process";
    case Engine::Own:
      return "own searcher, in process";
    case Engine::Http:
      break;
  }
  return "server, JSON over HTTP";
}

std::vector<Goal> search_goals(const Figures& figures) {
  const auto series = [&](Engine engine, unsigned clients) -> const Series& {
    return find_series(figures.searching, engine, clients);
  };
  const Series& raw1 = series(Engine::Raw, 1);
  const Series& http1 = series(Engine::Http, 1);
  const Series& http2 = series(Engine::Http, 2);
  const Series& http64 = series(Engine::Http, 64);
  return {
      {"throughput at 2 clients / raw full",
       ratio(http2.per_second(), series(Engine::Raw, 2).per_second()), Better::More, 3.0, 2.0},
      {"throughput at 2 clients / own in process",
       ratio(http2.per_second(), series(Engine::Own, 2).per_second()), Better::More, 0.7, 0.55},
      {"p50 at 1 client / raw full", ratio(http1.p50_ms(), raw1.p50_ms()), Better::Less, 0.2, 0.35},
      {"p99 at 1 client / raw full", ratio(http1.p99_ms(), raw1.p99_ms()), Better::Less, 0.4, 0.6},
      {"p99 at 64 clients / raw full at 64",
       ratio(http64.p99_ms(), series(Engine::Raw, 64).p99_ms()), Better::Less, 0.4, 1},
      {"errors at 64 clients", static_cast<double>(http64.errors()), Better::Less, 0, 0},
  };
}

/// Times of what was typed and nothing else.
std::vector<Goal> widening_goals(const WideningCost& cost) {
  std::vector<Goal> goals;
  const auto add = [&](const Widened& widened, std::string_view p50, std::string_view p99,
                       double times) {
    for (const auto& [what, share] : {std::pair(p50, 0.5), std::pair(p99, 0.99)}) {
      const double measured =
          ratio(widened.cross.percentile_ms(share), widened.exact.percentile_ms(share));
      goals.push_back({what, measured, Better::Less, times, times});
    }
  };
  add(cost.one_word, "p50 of one word, widened / exact=1", "p99 of one word, widened / exact=1", 2);
  add(cost.twelve_words, "p50 of twelve words, widened / exact=1",
      "p99 of twelve words, widened / exact=1", 4);
  return goals;
}

std::vector<Goal> other_goals(const Figures& figures) {
  const IndexingCost& indexing = figures.indexing;
  const double idle = figures.idle.beside_idle_ms;
  return {
      {"p99 of suggestions while typing", figures.suggesting.percentile_ms(0.99), Better::Less, 5,
       10, "ms"},
      {"fresh request beside 1,000 idle", idle, Better::Less, 2 * figures.idle.unloaded_ms, 10,
       "ms"},
      {"idle connections kept", static_cast<double>(figures.idle.idle), Better::More, 1000, 1000},
      {"index build on 2 cores / scriptindex", ratio(indexing.raw_seconds, indexing.own_seconds),
       Better::More, 2.5, 1.5},
      {"indexer memory a shard", indexing.own_mb_per_shard, Better::Less, 64, 100, "MB"},
      {"index size / text",
       ratio(static_cast<double>(indexing.own_bytes), static_cast<double>(indexing.text_bytes)),
       Better::Less, 2.5, 3.3},
      {"server memory (PSS)", figures.server_pss_mb, Better::Less, 40, 80, "MB"},
      {"start to first answer", figures.first_answer_ms, Better::Less, 100, 300, "ms"},
  };
}

double megabytes(std::size_t bytes) { return static_cast<double>(bytes) / 1e6; }

}  // namespace

std::string report(const Figures& figures) {
  const IndexingCost& cost = figures.indexing;
  const auto versions = static_cast<double>(cost.versions);
  std::string text = fmt::format(
      "{} provisions, {:.1f} MB of text\n\n"
      "index        provisions/s   size MB\n"
      "ours, 2 jobs   {:10.0f} {:9.1f}\n"
      "scriptindex    {:10.0f} {:9.1f}\n\n"
      "{:25} clients   p50 ms   p99 ms      req/s  errors\n",
      cost.versions, megabytes(cost.text_bytes), ratio(versions, cost.own_seconds),
      megabytes(cost.own_bytes), ratio(versions, cost.raw_seconds), megabytes(cost.raw_bytes),
      "search");
  for (const Series& series : figures.searching) {
    fmt::format_to(std::back_inserter(text), "{:25} {:7} {:8.2f} {:8.2f} {:10.0f} {:7}\n",
                   name(series.engine), series.clients, series.p50_ms(), series.p99_ms(),
                   series.per_second(), series.errors());
  }
  fmt::format_to(std::back_inserter(text), "{:25} {:7} {:8.2f} {:8.2f} {:10.0f} {:7}\n",
                 "suggestions, in process", 1, figures.suggesting.percentile_ms(0.5),
                 figures.suggesting.percentile_ms(0.99), figures.suggesting.per_second(),
                 figures.suggesting.errors);
  const auto& [one, twelve] = figures.widening;
  for (const auto& [what, series] :
       {std::pair("one word", &one.cross), std::pair("one word, cross=0", &one.uncrossed),
        std::pair("one word, exact=1", &one.exact), std::pair("twelve words", &twelve.cross),
        std::pair("twelve words, cross=0", &twelve.uncrossed),
        std::pair("twelve words, exact=1", &twelve.exact)}) {
    fmt::format_to(std::back_inserter(text), "{:25} {:7} {:8.2f} {:8.2f} {:>10} {:7}\n", what, 1,
                   series->percentile_ms(0.5), series->percentile_ms(0.99), "", series->errors);
  }
  fmt::format_to(std::back_inserter(text),
                 "\nserver memory: {:.1f} MB after the searches, {:.1f} MB after 1,000 idle "
                 "connections\n",
                 figures.searched_pss_mb, figures.server_pss_mb);
  return text;
}

std::string goal_table(const Figures& figures) {
  auto goals = search_goals(figures);
  for (const auto& more : {widening_goals(figures.widening), other_goals(figures)}) {
    goals.insert(goals.end(), more.begin(), more.end());
  }
  std::string text = fmt::format("{:41} {:>9}    {:>8} {:>9}  verdict\n",
                                 "goal (for 100,000 provisions)", "measured", "goal", "at least");
  for (const Goal& goal : goals) {
    fmt::format_to(std::back_inserter(text), "{:41} {:9.2f} {:2} {} {:6.2f} {:9.2f}  {}\n",
                   goal.what, goal.measured, goal.unit, goal.better == Better::More ? "≥" : "≤",
                   goal.goal, goal.at_least, verdict(goal));
  }
  return text;
}

}  // namespace panoh::bench
