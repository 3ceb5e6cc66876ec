// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/cli/config.hpp"

#include <stdlib.h>  // setenv

#include <fstream>

#include "tests/catch.hpp"
#include "tests/small_corpus.hpp"

namespace panoh::cli {
namespace {

ServeCommand read(std::vector<const char*> arguments) {
  arguments.insert(arguments.begin(), "panoh-serve");
  return read_serve_command(static_cast<int>(arguments.size()), arguments.data());
}

/// Set while it lives.
class Environment {
 public:
  Environment(const char* name, const char* value) : name_(name) { ::setenv(name, value, 1); }
  ~Environment() { ::unsetenv(name_); }

 private:
  const char* name_;
};

}  // namespace

TEST_CASE("The public address has a scheme and a host and no path", "[cli][config]") {
  for (const char* well : {"https://panoh.example", "http://127.0.0.1:8080"}) {
    INFO(well);
    const auto command = read({"--index", "x", "--origin", well});
    REQUIRE(command.config);
    CHECK(command.config->origin == well);
  }
  for (const char* bad : {"panoh.example", "https://", "https://panoh.example/", "ftp://a"}) {
    INFO(bad);
    CHECK(read({"--index", "x", "--origin", bad}).exit_code == 2);
  }
}

TEST_CASE("Only the index must be named", "[cli]") {
  const auto command = read({"--index", "/some/index"});
  REQUIRE(command.config);
  CHECK(command.config->index == "/some/index");
  CHECK(command.config->listen.host == "127.0.0.1");
  CHECK(command.config->listen.port == 8080);
  CHECK(command.config->threads >= 1);
}

TEST_CASE("The command line comes before the file, the file before the environment", "[cli]") {
  const tests::TemporaryFolder folder;
  const auto file = (folder.path() / "serve.ini").string();
  std::ofstream(file) << "listen = \"127.0.0.1:8082\"\nthreads = 3\nindex = \"/of/file\"\n";
  const Environment port("PANOH_PORT", "8084");
  CHECK(read({"--index", "x"}).config->listen.port == 8084);
  const Environment listen("PANOH_LISTEN", "127.0.0.1:8083");
  CHECK(read({"--index", "x"}).config->listen.port == 8083);
  const auto by_file = read({"--config", file.c_str()});
  REQUIRE(by_file.config);
  CHECK(by_file.config->listen.port == 8082);
  CHECK(by_file.config->threads == 3);
  CHECK(by_file.config->index == "/of/file");
  CHECK(read({"--config", file.c_str(), "--listen", "8081"}).config->listen.port == 8081);
}

TEST_CASE("Wrong usage ends with 2 and help with 0", "[cli]") {
  CHECK(read({}).exit_code == 2);
  CHECK(read({"--index", "x", "--threads", "0"}).exit_code == 2);
  CHECK(read({"--index", "x", "--listen", "nowhere"}).exit_code == 2);
  CHECK(read({"--index", "x", "--unknown"}).exit_code == 2);
  const auto help = read({"--help"});
  CHECK_FALSE(help.config);
  CHECK(help.exit_code == 0);
}

}  // namespace panoh::cli
