// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/serving.hpp"

#include <fmt/format.h>

#include <chrono>
#include <thread>

#include "tests/bench/load_generator.hpp"

namespace panoh::bench {
namespace {

constexpr unsigned kIdle = 1'000;
constexpr std::size_t kFresh = 25;

Result<double> median_fresh_ms(const LoadGenerator& client, const std::string& path) {
  std::vector<double> latencies;
  for (std::size_t i = 0; i < kFresh; ++i) {
    const auto latency = client.fresh_request_ms(path);
    if (!latency) return latency;
    latencies.push_back(*latency);
  }
  return median(std::move(latencies));
}

}  // namespace

Result<RunningServer> start_server(const std::filesystem::path& program,
                                   const std::filesystem::path& index, const std::string& path,
                                   const std::filesystem::path& log) {
  const std::uint16_t port = free_port();
  const auto start = std::chrono::steady_clock::now();
  auto process = ChildProcess::start(
      {program, "--index", index, "--listen", fmt::format("127.0.0.1:{}", port)}, log);
  if (!process) return tl::unexpected(process.error());
  const LoadGenerator client(port);
  while (std::chrono::steady_clock::now() - start < std::chrono::seconds(10)) {
    if (client.fresh_request_ms(path)) {
      const std::chrono::duration<double, std::milli> taken =
          std::chrono::steady_clock::now() - start;
      return RunningServer{
          .process = std::move(*process), .port = port, .first_answer_ms = taken.count()};
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return fail(ErrorCode::Unavailable, "the server did not answer " + path,
              "its messages: " + log.string());
}

Result<IdleCost> measure_idle(std::uint16_t port, const std::string& path) {
  const LoadGenerator client(port);
  const auto unloaded = median_fresh_ms(client, path);
  if (!unloaded) return tl::unexpected(unloaded.error());
  const IdleConnections idle(port, kIdle, "/health");
  const auto beside = median_fresh_ms(client, path);
  if (!beside) return tl::unexpected(beside.error());
  return IdleCost{.unloaded_ms = *unloaded, .beside_idle_ms = *beside, .idle = idle.open()};
}

}  // namespace panoh::bench
