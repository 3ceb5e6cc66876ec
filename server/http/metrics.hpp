// SPDX-License-Identifier: GPL-2.0-or-later
// Counts for /metrics: by route pattern, never by address, query or client.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace panoh::http {

class Generation;

/// @thread all functions from any thread
class Metrics {
 public:
  /// @param routes  patterns; one more, "other", is for what no pattern fits
  explicit Metrics(std::vector<std::string> routes);

  /// @param route  place in routes; routes.size(): other
  void count(std::size_t route, int status, std::chrono::steady_clock::duration took);
  void enter() { ++in_flight_; }
  void leave() { --in_flight_; }
  [[nodiscard]] std::size_t other() const { return routes_.size() - 1; }

  /// Prometheus text format 0.0.4. @param generation  may be null
  [[nodiscard]] std::string text(const Generation* generation) const;

 private:
  /// Upper bounds of the latency buckets in seconds.
  static constexpr std::array kBounds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                      0.1,   0.25,   0.5,   1.0,  2.5};
  struct Row {
    std::array<std::atomic<std::uint64_t>, 6> by_class{};  ///< [2]: 2xx …
    std::array<std::atomic<std::uint64_t>, kBounds.size() + 1> buckets{};
    std::atomic<std::uint64_t> microseconds{0};
  };

  void write_requests(std::string& text) const;
  void write_latencies(std::string& text) const;

  std::vector<std::string> routes_;
  std::unique_ptr<Row[]> rows_;
  std::atomic<std::int64_t> in_flight_{0};
};

/// One request being answered.
class InFlight {
 public:
  explicit InFlight(Metrics& metrics) : metrics_(metrics) { metrics_.enter(); }
  ~InFlight() { metrics_.leave(); }
  InFlight(const InFlight&) = delete;
  InFlight& operator=(const InFlight&) = delete;

 private:
  Metrics& metrics_;
};

}  // namespace panoh::http
