// SPDX-License-Identifier: GPL-2.0-or-later
// The program itself: starts, says where, stops when told, exits as the contract says.
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <sstream>

#include "tests/catch.hpp"
#include "tests/server/http/raw_client.hpp"
#include "tests/small_corpus.hpp"

namespace panoh::tests {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

/// panoh-serve with its output in files.
class Program {
 public:
  explicit Program(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), std::string(PANOH_BINARY_DIR) + "/panoh-serve");
    std::vector<char*> pointers;
    for (auto& argument : arguments) pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    for (const int descriptor : {STDOUT_FILENO, STDERR_FILENO}) {
      posix_spawn_file_actions_addopen(&files, descriptor, file(descriptor).c_str(),
                                       O_CREAT | O_WRONLY, 0600);
    }
    REQUIRE(::posix_spawn(&process_, pointers[0], &files, nullptr, pointers.data(), environ) == 0);
    posix_spawn_file_actions_destroy(&files);
  }
  ~Program() {
    if (process_ > 0) {
      ::kill(process_, SIGKILL);
      ::waitpid(process_, nullptr, 0);
    }
  }

  [[nodiscard]] std::string output(int descriptor) const {
    std::ostringstream text;
    text << std::ifstream(file(descriptor)).rdbuf();
    return text.str();
  }
  /// Port of the printed address; 0: none came.
  [[nodiscard]] int port() const {
    const auto deadline = Clock::now() + 30s;
    while (Clock::now() < deadline) {
      const auto text = output(STDOUT_FILENO);
      if (text.ends_with("/\n")) return std::stoi(text.substr(text.rfind(':') + 1));
      ::usleep(1000);  // polling a file
    }
    return 0;
  }
  void signal(int number) const { ::kill(process_, number); }
  int wait() {
    int status = 0;
    ::waitpid(process_, &status, 0);
    process_ = 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

 private:
  [[nodiscard]] std::string file(int descriptor) const {
    return (folder_.path() / std::to_string(descriptor)).string();
  }
  TemporaryFolder folder_;
  pid_t process_ = 0;
};

std::vector<std::string> arguments(const TemporaryFolder& index, const std::string& listen) {
  return {"--index",  index.path().string(),
          "--listen", listen,
          "--web",    std::string(PANOH_SOURCE_DIR) + "/web"};
}

}  // namespace

TEST_CASE("The server prints its address and stops within seconds of a signal", "[cli][serve]") {
  for (const int number : {SIGTERM, SIGINT}) {
    const TemporaryFolder index;
    Program program(arguments(index, "127.0.0.1:0"));
    const int port = program.port();
    REQUIRE(port != 0);
    CHECK(get(port, "/tg/search?q=zebra").status == 503);
    RawClient idle(port);
    idle.send("GET /health HTTP/1.1\r\nHost: t\r\n\r\n");
    REQUIRE(idle.reply());
    const auto start = Clock::now();
    program.signal(number);
    CHECK(program.wait() == 0);
    CHECK(Clock::now() - start < 3s);
    CHECK(program.output(STDERR_FILENO).find("zebra") == std::string::npos);
    CHECK(program.output(STDERR_FILENO).find("/tg/search") == std::string::npos);
  }
}

TEST_CASE("A server that cannot start says why and exits with 3", "[cli][serve]") {
  const TemporaryFolder index;
  Program first(arguments(index, "127.0.0.1:0"));
  const int port = first.port();
  REQUIRE(port != 0);
  Program second(arguments(index, "127.0.0.1:" + std::to_string(port)));
  CHECK(second.wait() == 3);
  CHECK(second.output(STDERR_FILENO).find("--listen") != std::string::npos);
  Program without_web({"--index", index.path().string(), "--web", index.path().string()});
  CHECK(without_web.wait() == 3);
  Program wrong({"--listen"});
  CHECK(wrong.wait() == 2);
}

}  // namespace panoh::tests
