// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/http/metrics.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "server/http/generation.hpp"

namespace panoh::http {
namespace {

void declare(std::string& text, std::string_view name, std::string_view type,
             std::string_view help) {
  text += fmt::format("# HELP {} {}\n# TYPE {} {}\n", name, help, name, type);
}

}  // namespace

Metrics::Metrics(std::vector<std::string> routes) : routes_(std::move(routes)) {
  routes_.emplace_back("other");
  rows_ = std::make_unique<Row[]>(routes_.size());
}

void Metrics::count(std::size_t route, int status, std::chrono::steady_clock::duration took) {
  Row& row = rows_[std::min(route, other())];
  const double seconds = std::chrono::duration<double>(took).count();
  const auto bucket = std::lower_bound(kBounds.begin(), kBounds.end(), seconds) - kBounds.begin();
  ++row.by_class[static_cast<std::size_t>(std::clamp(status / 100, 0, 5))];
  ++row.buckets[static_cast<std::size_t>(bucket)];
  row.microseconds += static_cast<std::uint64_t>(
      std::chrono::duration_cast<std::chrono::microseconds>(took).count());
}

void Metrics::write_requests(std::string& text) const {
  declare(text, "panoh_requests_total", "counter", "Requests by route pattern and status class.");
  for (std::size_t i = 0; i < routes_.size(); ++i) {
    for (std::size_t status = 1; status < rows_[i].by_class.size(); ++status) {
      const auto count = rows_[i].by_class[status].load();
      if (count == 0) continue;
      text += fmt::format("panoh_requests_total{{route=\"{}\",status=\"{}xx\"}} {}\n", routes_[i],
                          status, count);
    }
  }
}

void Metrics::write_latencies(std::string& text) const {
  declare(text, "panoh_request_seconds", "histogram", "Time from head read to reply made.");
  for (std::size_t i = 0; i < routes_.size(); ++i) {
    std::uint64_t sum = 0;
    std::string lines;
    for (std::size_t bucket = 0; bucket <= kBounds.size(); ++bucket) {
      sum += rows_[i].buckets[bucket].load();
      const auto bound =
          bucket < kBounds.size() ? fmt::format("{}", kBounds[bucket]) : std::string("+Inf");
      lines += fmt::format("panoh_request_seconds_bucket{{route=\"{}\",le=\"{}\"}} {}\n",
                           routes_[i], bound, sum);
    }
    if (sum == 0) continue;
    text += lines;
    text += fmt::format("panoh_request_seconds_sum{{route=\"{}\"}} {:.6f}\n", routes_[i],
                        static_cast<double>(rows_[i].microseconds.load()) / 1e6);
    text += fmt::format("panoh_request_seconds_count{{route=\"{}\"}} {}\n", routes_[i], sum);
  }
}

std::string Metrics::text(const Generation* generation) const {
  std::string text;
  write_requests(text);
  write_latencies(text);
  declare(text, "panoh_requests_in_flight", "gauge", "Requests being answered.");
  text += fmt::format("panoh_requests_in_flight {}\n", in_flight_.load());
  declare(text, "panoh_searches_waiting", "gauge", "Requests waiting for a searcher.");
  text += fmt::format("panoh_searches_waiting {}\n", generation ? generation->waiting() : 0);
  declare(text, "panoh_index_generation", "gauge", "Number of the open generation; 0: none.");
  text += fmt::format("panoh_index_generation {}\n", generation ? generation->number() : 0);
  declare(text, "panoh_documents", "gauge", "Versions of provisions in the index by language.");
  if (generation) {
    for (const auto& [language, count] : generation->snapshot().documents) {
      text += fmt::format("panoh_documents{{language=\"{}\"}} {}\n", two_letter(language), count);
    }
  }
  return text;
}

}  // namespace panoh::http
