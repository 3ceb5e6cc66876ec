// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/cli/process.hpp"

#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <sys/resource.h>

#include "indexer/base/file.hpp"
#include "indexer/base/sha256.hpp"

namespace panoh::cli {
namespace {

constexpr int kArenas = 2;  // as many as threads that do work on the machines we have in mind
constexpr int kTrimBytes = 256 << 10;

/// SIGUSR1 only wakes our own waiting thread.
sigset_t awaited_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGTERM, SIGINT, SIGUSR1}) sigaddset(&signals, signal);
  return signals;
}

constexpr std::size_t kFingerprintDigits = 12;

}  // namespace

void block_stop_signals() {
  const sigset_t signals = awaited_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

void raise_file_limit() {
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &limit);
}

void keep_memory_small() {
  ::mallopt(M_ARENA_MAX, kArenas);
  ::mallopt(M_TRIM_THRESHOLD, kTrimBytes);
}

std::string build_fingerprint() {
  const auto program = read_file("/proc/self/exe", 256U << 20U);
  return program ? sha256_hex(*program).substr(0, kFingerprintDigits) : std::string();
}

StopOnSignal::StopOnSignal(std::function<void()> stop)
    : thread_([stop = std::move(stop)] {
        const sigset_t signals = awaited_signals();
        int signal = 0;
        while (sigwait(&signals, &signal) != 0) continue;
        if (signal != SIGUSR1) stop();
      }) {}

StopOnSignal::~StopOnSignal() {
  pthread_kill(thread_.native_handle(), SIGUSR1);
  thread_.join();
}

}  // namespace panoh::cli
