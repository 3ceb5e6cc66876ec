// SPDX-License-Identifier: GPL-2.0-or-later
// Style sheets, icons and scripts, held in memory and packed once.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "server/http/presentation.hpp"
#include "server/query/endpoint.hpp"

namespace panoh::http {

/// @thread immutable
class StaticFiles {
 public:
  explicit StaticFiles(const std::vector<StaticFile>& files);

  [[nodiscard]] bool has(std::string_view path) const { return files_.contains(path); }
  [[nodiscard]] const std::string& tag(std::string_view path) const;
  /// The file may be kept for ever: another content has another address.
  [[nodiscard]] query::Reply reply(std::string_view path, bool gzip_accepted) const;

 private:
  struct Prepared {
    StaticFile file;
    std::string packed;  ///< empty: not smaller
    std::string tag;
  };
  std::map<std::string, Prepared, std::less<>> files_;
};

}  // namespace panoh::http
