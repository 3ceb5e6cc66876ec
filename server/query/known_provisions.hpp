// SPDX-License-Identifier: GPL-2.0-or-later
// Which provisions there are. Contents lists are not kept in memory, so the index is asked by id.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

namespace panoh::query {

/// Provisions of works by "work#num".
class KnownProvisions {
 public:
  virtual ~KnownProvisions() = default;
  [[nodiscard]] virtual bool has(const std::string& id) const = 0;
  /// All numbers of a work, in any order.
  [[nodiscard]] virtual std::vector<std::string> numbers(const std::string& work) const = 0;
};

/// Those of an index. Throws Xapian::Error: call inside xapian_call.
class IndexedProvisions final : public KnownProvisions {
 public:
  explicit IndexedProvisions(const Xapian::Database& database) : database_(database) {}
  [[nodiscard]] bool has(const std::string& id) const override;
  [[nodiscard]] std::vector<std::string> numbers(const std::string& work) const override;

 private:
  const Xapian::Database& database_;
};

}  // namespace panoh::query
