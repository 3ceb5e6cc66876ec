// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/http/worker_pool.hpp"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <system_error>
#include <thread>

#include "indexer/base/log.hpp"
#include "server/http/limits.hpp"

namespace panoh::http {

struct WorkerPool::Shared {
  explicit Shared(std::size_t limit) : most(limit) {}

  const std::size_t most;
  std::mutex mutex;
  std::condition_variable work, ended;
  std::deque<std::function<void()>> tasks;
  std::size_t threads = 0, idle = 0;
  bool finishing = false;

  void work_until_idle() {
    std::unique_lock lock(mutex);
    for (;;) {
      ++idle;
      const bool called =
          work.wait_for(lock, kWorkerIdleTime, [this] { return finishing || !tasks.empty(); });
      --idle;
      if (!called || tasks.empty()) break;
      auto task = std::move(tasks.front());
      tasks.pop_front();
      lock.unlock();
      task();
      task = nullptr;  // what it holds is let go before the lock is taken
      lock.lock();
    }
    --threads;
    ended.notify_all();
  }
};

WorkerPool::WorkerPool(std::size_t most) : shared_(std::make_shared<Shared>(most)) {}

WorkerPool::~WorkerPool() { finish(); }

bool WorkerPool::run(std::function<void()> task) {
  const std::lock_guard lock(shared_->mutex);
  shared_->tasks.push_back(std::move(task));
  if (shared_->idle >= shared_->tasks.size() || shared_->threads >= shared_->most) {
    shared_->work.notify_one();
    return true;
  }
  try {
    std::thread([shared = shared_] { shared->work_until_idle(); }).detach();
    ++shared_->threads;
  } catch (const std::system_error& error) {  // the system's limit; the task waits for a thread
    log::warning(std::string("no further thread: ") + error.code().message());
    if (shared_->threads == 0) {
      shared_->tasks.pop_back();
      return false;
    }
  }
  return true;
}

void WorkerPool::finish() {
  std::unique_lock lock(shared_->mutex);
  shared_->finishing = true;
  shared_->work.notify_all();
  shared_->ended.wait(lock, [this] { return shared_->threads == 0; });
}

std::size_t WorkerPool::threads() const {
  const std::lock_guard lock(shared_->mutex);
  return shared_->threads;
}

}  // namespace panoh::http
