// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/child_process.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <malloc.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>

#include <fstream>

extern char** environ;

namespace panoh::bench {
namespace {

// "Pss:   1234 kB" of a /proc file, in MB.
double proc_mb(const std::string& file, std::string_view name) {
  std::ifstream lines(file);
  std::string word;
  double kilobytes = 0;
  while (lines >> word) {
    if (word == name && lines >> kilobytes) return kilobytes / 1024;
  }
  return 0;
}

Result<pid_t> spawn(const std::vector<std::string>& command, const std::string& log) {
  std::vector<char*> arguments;
  for (const auto& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, log.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
  posix_spawn_file_actions_adddup2(&actions, 1, 2);
  pid_t id = -1;
  const int failure =
      posix_spawnp(&id, arguments.front(), &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failure != 0) return fail(ErrorCode::NotFound, "could not start " + command.front());
  return id;
}

}  // namespace

Result<ChildProcess> ChildProcess::start(const std::vector<std::string>& command,
                                         const std::filesystem::path& log) {
  return spawn(command, log.string()).map([](pid_t id) { return ChildProcess(id); });
}

Result<void> ChildProcess::run_quietly(const std::vector<std::string>& command) {
  const auto id = spawn(command, "/dev/null");
  if (!id) return tl::unexpected(id.error());
  int status = 0;
  if (waitpid(*id, &status, 0) == *id && WIFEXITED(status) && WEXITSTATUS(status) == 0) return {};
  return fail(ErrorCode::Internal, fmt::format("{} did not succeed", command.front()));
}

ChildProcess::ChildProcess(ChildProcess&& other) noexcept : id_(other.id_) { other.id_ = -1; }

ChildProcess::~ChildProcess() {
  if (id_ <= 0) return;
  kill(id_, SIGTERM);
  waitpid(id_, nullptr, 0);
}

double ChildProcess::pss_mb() const {
  return proc_mb(fmt::format("/proc/{}/smaps_rollup", id_), "Pss:");
}

OwnMemory OwnMemory::read() {
  return {.now_mb = proc_mb("/proc/self/status", "VmRSS:"),
          .peak_mb = proc_mb("/proc/self/status", "VmHWM:")};
}

void OwnMemory::forget_peak() {
  malloc_trim(0);  // or the growth to come would hide in memory that was freed but kept
  std::ofstream("/proc/self/clear_refs") << "5";
}

}  // namespace panoh::bench
