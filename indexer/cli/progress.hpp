// SPDX-License-Identifier: GPL-2.0-or-later
// How far a long command is: a bar that redraws itself on a terminal, plain lines elsewhere.
#pragma once

#include <cstddef>
#include <cstdio>
#include <mutex>
#include <string>
#include <string_view>

namespace panoh::cli {

/// "index  [#####     ]  50 %  171/342"
[[nodiscard]] std::string progress_line(std::string_view phase, std::size_t done,
                                        std::size_t total);

/// @thread show may be called from any thread
class Progress {
 public:
  Progress(std::FILE* stream, bool terminal) : stream_(stream), terminal_(terminal) {}
  ~Progress() { finish(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void show(std::string_view phase, std::size_t done, std::size_t total);
  /// Leaves the bar's line, so that what follows starts on its own.
  void finish();

 private:
  std::FILE* stream_;
  bool terminal_;
  std::mutex mutex_;
  std::string phase_;
  std::size_t shown_tenth_ = 0;
  bool line_open_ = false;
};

}  // namespace panoh::cli
