// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/http/turns.hpp"

#include <algorithm>

namespace panoh::http {

Turns::Turns(std::size_t places) {
  for (std::size_t place = places; place > 0; --place) free_.push_back(place - 1);
}

std::optional<std::size_t> Turns::take(std::chrono::milliseconds patience) {
  std::unique_lock lock(mutex_);
  if (!free_.empty()) {  // nobody waits then: give_back hands places on directly
    const std::size_t place = free_.back();
    free_.pop_back();
    return place;
  }
  Waiter waiter;
  line_.push_back(&waiter);
  waiter.ready.wait_for(lock, patience, [&waiter] { return waiter.place.has_value(); });
  if (!waiter.place) line_.erase(std::find(line_.begin(), line_.end(), &waiter));
  return waiter.place;
}

void Turns::give_back(std::size_t place) {
  const std::lock_guard lock(mutex_);
  if (line_.empty()) {
    free_.push_back(place);
    return;
  }
  Waiter* next = line_.front();
  line_.pop_front();
  next->place = place;
  next->ready.notify_one();  // under the lock: the waiter lives on its caller's stack
}

std::size_t Turns::waiting() const {
  const std::lock_guard lock(mutex_);
  return line_.size();
}

}  // namespace panoh::http
