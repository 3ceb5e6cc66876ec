// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/http/turns.hpp"

#include <atomic>
#include <latch>
#include <thread>

#include "server/http/worker_pool.hpp"
#include "tests/catch.hpp"
#include "tests/server/http/running_server.hpp"

namespace panoh::http {

using namespace std::chrono_literals;

TEST_CASE("No more callers than places hold a turn, and the first in line is next",
          "[http][turns]") {
  Turns turns(1);
  const auto held = turns.take(0ms);
  REQUIRE(held);
  CHECK_FALSE(turns.take(1ms).has_value());
  CHECK(turns.waiting() == 0);

  std::vector<int> order;
  const auto wait_as = [&](int number) {
    const auto place = turns.take(20s);
    order.push_back(number);
    turns.give_back(*place);
  };
  std::thread first([&] { wait_as(1); });
  REQUIRE(tests::eventually([&] { return turns.waiting() == 1; }));
  std::thread second([&] { wait_as(2); });
  REQUIRE(tests::eventually([&] { return turns.waiting() == 2; }));
  turns.give_back(*held);
  first.join();
  second.join();
  CHECK(order == std::vector<int>{1, 2});
  CHECK(turns.take(0ms).has_value());
}

TEST_CASE("The pool has a thread for each task that waits, and no more than allowed",
          "[http][workers]") {
  constexpr int kTasks = 20;
  WorkerPool pool(kTasks);
  std::latch all_run(kTasks + 1);
  for (int i = 0; i < kTasks; ++i) {
    REQUIRE(pool.run([&all_run] { all_run.arrive_and_wait(); }));
  }
  std::atomic<bool> late_ran = false;
  pool.run([&late_ran] { late_ran = true; });
  CHECK(pool.threads() == kTasks);
  CHECK_FALSE(late_ran);
  all_run.arrive_and_wait();
  pool.finish();
  CHECK(late_ran);
  CHECK(pool.threads() == 0);
}

TEST_CASE("An idle thread takes the next task", "[http][workers]") {
  WorkerPool pool(10);
  for (int i = 0; i < 50; ++i) {
    std::atomic<bool> ran = false;
    pool.run([&ran] { ran = true; });
    REQUIRE(tests::eventually([&ran] { return ran.load(); }));
  }
  CHECK(pool.threads() <= 5);
}

}  // namespace panoh::http
