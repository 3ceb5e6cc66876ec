// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/server/api/golden.hpp"

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "indexer/base/file.hpp"

namespace panoh::tests {

std::string indented(std::string_view json) {
  return nlohmann::ordered_json::parse(json).dump(2) + "\n";
}

std::string golden(std::string_view name, std::string_view actual) {
  const std::filesystem::path file = std::filesystem::path{PANOH_SOURCE_DIR "/tests/golden"} / name;
  const char* update = std::getenv("PANOH_UPDATE_GOLDEN");
  if (update != nullptr && std::string_view{update} == "1") {
    const auto written = write_file(file, actual);
    if (!written) throw std::runtime_error(to_line(written.error()));
  }
  const auto content = read_file(file);
  if (!content) throw std::runtime_error(to_line(content.error()));
  return *content;
}

}  // namespace panoh::tests
