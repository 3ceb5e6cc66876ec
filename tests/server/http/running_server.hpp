// SPDX-License-Identifier: GPL-2.0-or-later
// A real server on a free port, with a small table of routes or the site's own, and an index that
// may appear later.
#pragma once

#include <atomic>
#include <future>
#include <string>
#include <thread>
#include <vector>

#include "server/http/server.hpp"
#include "tests/server/http/raw_client.hpp"
#include "tests/small_corpus.hpp"

namespace panoh::tests {

/// Routes that need no index:
///   /api/echo   the parameters in order, and the language, as text
///   /api/large  20,000 letters;  /api/throws;  /api/fails (error of the inside)
///   /{ui}/form  GET and POST: "posted" or "read", and the parameter q
[[nodiscard]] std::vector<http::Route> plain_routes();
/// /{ui}/generation: the number of the generation and the language.
[[nodiscard]] http::Route generation_route();

class RunningServer {
 public:
  explicit RunningServer(std::vector<http::Route> routes = plain_routes(),
                         http::Presentation presentation = {});
  ~RunningServer();

  [[nodiscard]] int port() const { return server_.port(); }
  [[nodiscard]] const std::filesystem::path& index() const { return folder_.path(); }
  /// Builds the corpus into the index folder; the server notices by itself.
  void build(const read::Corpus& corpus) const { (void)build_snapshot(corpus, index()); }
  void stop() { server_.stop(); }
  /// Whether run() has come to its end within the time.
  [[nodiscard]] bool ends_within(std::chrono::milliseconds time);

 private:
  TemporaryFolder folder_;
  http::IndexWatcher watcher_;
  http::Service service_;
  http::Server server_;
  std::promise<bool> ended_;
  std::future<bool> end_ = ended_.get_future();
  std::thread thread_;
};

/// Asks again and again until the reply is as wanted; at most 20 seconds.
template <typename Wanted>
[[nodiscard]] bool eventually(Wanted wanted) {
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (std::chrono::steady_clock::now() < deadline) {
    if (wanted()) return true;
    std::this_thread::yield();
  }
  return false;
}

/// What is written to stderr while it lives.
class CapturedStderr {
 public:
  CapturedStderr();
  ~CapturedStderr();
  CapturedStderr(const CapturedStderr&) = delete;
  CapturedStderr& operator=(const CapturedStderr&) = delete;
  [[nodiscard]] std::string text() const;

 private:
  TemporaryFolder folder_;
  int saved_ = -1;
};

}  // namespace panoh::tests
