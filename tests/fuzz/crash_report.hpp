// SPDX-License-Identifier: GPL-2.0-or-later
// Keeps the input that was being read when the program dies, whatever it dies of.
#pragma once

#include <filesystem>
#include <string_view>

namespace panoh::fuzz {

/// One per process. Catches sanitizer reports, abort, fatal signals, and inputs that take longer
/// than ten seconds.
class CrashReport {
 public:
  explicit CrashReport(const std::filesystem::path& folder);
  CrashReport(const CrashReport&) = delete;
  CrashReport& operator=(const CrashReport&) = delete;

  /// Before each input; both must outlive the reading of it.
  void reading(std::string_view target, std::string_view input);
};

}  // namespace panoh::fuzz
