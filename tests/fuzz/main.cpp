// SPDX-License-Identifier: GPL-2.0-or-later
// panoh-fuzz: feeds damaged input to everything that reads input, for as long as it is told to.
// Best built with sanitizers (./dev fuzz does).
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <chrono>

#include "indexer/base/file.hpp"
#include "tests/fuzz/crash_report.hpp"
#include "tests/fuzz/mutator.hpp"
#include "tests/fuzz/targets.hpp"

namespace panoh::fuzz {
namespace {

struct Options {
  unsigned seconds = 10;
  std::uint64_t seed =
      static_cast<std::uint64_t>(std::chrono::system_clock::now().time_since_epoch().count());
  std::filesystem::path corpus = PANOH_SOURCE_DIR "/corpus";
  std::filesystem::path crashes = "build/fuzz";
  std::string replay;  // file that a crash left behind
};

// Targets take turns, so that a slow one does not take all the time.
std::size_t feed(const std::vector<Target>& targets, const Options& options, CrashReport& report) {
  Mutator mutator(options.seed);
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(options.seconds);
  std::size_t inputs = 0;
  while (std::chrono::steady_clock::now() < end) {
    const Target& target = targets[inputs++ % targets.size()];
    const std::string input = mutator.damage(target.seeds);
    report.reading(target.name, input);
    target.read(input);
  }
  return inputs;
}

// "…/crash-html" is read by the target "html" once more.
int replay(const std::vector<Target>& targets, const std::string& file) {
  const auto input = read_file(file);
  if (!input) {
    fmt::print(stderr, "fuzz: {}\n", to_line(input.error()));
    return 3;
  }
  for (const Target& target : targets) {
    if (file.ends_with("crash-" + target.name)) target.read(*input);
  }
  fmt::print("{} does no harm any more\n", file);
  return 0;
}

int run(int argc, char** argv) {
  Options options;
  CLI::App app{"Feeds damaged input to everything that reads input"};
  app.add_option("--seconds", options.seconds, "how long");
  app.add_option("--seed", options.seed, "the same seed gives the same inputs");
  app.add_option("--corpus", options.corpus, "where good inputs come from");
  app.add_option("--crashes", options.crashes, "where an input that did harm is kept");
  app.add_option("--replay", options.replay, "read such an input again");
  CLI11_PARSE(app, argc, argv);
  const auto targets = make_targets(options.corpus);
  if (!targets) {
    fmt::print(stderr, "fuzz: {}\n", to_line(targets.error()));
    return 3;
  }
  if (!options.replay.empty()) return replay(*targets, options.replay);
  CrashReport report(options.crashes);
  fmt::print("fuzz: seed {}, {} seconds\n", options.seed, options.seconds);
  std::fflush(stdout);
  fmt::print("fuzz: {} inputs did no harm\n", feed(*targets, options, report));
  return 0;
}

}  // namespace
}  // namespace panoh::fuzz

int main(int argc, char** argv) { return panoh::fuzz::run(argc, argv); }
