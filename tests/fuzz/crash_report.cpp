// SPDX-License-Identifier: GPL-2.0-or-later
// A dying program may neither allocate nor lock: the file's name is made beforehand, and only
// system calls are used. Signal handlers know no object, hence the file-local state.
#include "tests/fuzz/crash_report.hpp"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>

// The sanitizers ask for these: their reports then end in abort, as everything else here does.
extern "C" const char* __asan_default_options() { return "abort_on_error=1"; }
extern "C" const char* __ubsan_default_options() { return "abort_on_error=1:print_stacktrace=1"; }

namespace panoh::fuzz {
namespace {

constexpr unsigned kPatienceSeconds = 10;

std::array<char, 1024> file_name{};
std::size_t folder_length = 0;
const char* input_bytes = nullptr;
std::size_t input_size = 0;

void say(const char* text) {
  if (write(STDERR_FILENO, text, std::strlen(text)) < 0) _exit(1);
}

void save_input() {
  if (input_bytes == nullptr) return;
  const int file = open(file_name.data(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
  const bool saved =
      file >= 0 && write(file, input_bytes, input_size) == static_cast<ssize_t>(input_size);
  say(saved ? "fuzz: the input is in " : "fuzz: could not save the input to ");
  say(file_name.data());
  say("\n");
  input_bytes = nullptr;
}

void on_signal(int signal) {
  say(signal == SIGALRM ? "fuzz: an input took more than ten seconds\n" : "fuzz: died\n");
  save_input();
  _exit(1);
}

}  // namespace

CrashReport::CrashReport(const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  const std::string begin = (folder / "crash-").string();
  folder_length = std::min(begin.size(), file_name.size() - 64);
  std::copy_n(begin.data(), folder_length, file_name.data());
#ifndef __SANITIZE_ADDRESS__  // it reports these itself
  signal(SIGSEGV, on_signal);
  signal(SIGBUS, on_signal);
  signal(SIGFPE, on_signal);
#endif
  signal(SIGABRT, on_signal);
  signal(SIGALRM, on_signal);
}

void CrashReport::reading(std::string_view target, std::string_view input) {
  const std::size_t length = std::min<std::size_t>(target.size(), 32);
  std::copy_n(target.data(), length, file_name.data() + folder_length);
  file_name[folder_length + length] = '\0';
  input_bytes = input.data();
  input_size = input.size();
  alarm(kPatienceSeconds);
}

}  // namespace panoh::fuzz
