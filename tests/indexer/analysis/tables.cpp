// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/indexer/analysis/tables.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace panoh::analysis {
namespace {

const std::filesystem::path kSource = PANOH_SOURCE_DIR;

}  // namespace

const AnalyzerRegistry& registry() {
  static const Result<AnalyzerRegistry> instance = AnalyzerRegistry::read(kSource / "corpus/lang");
  if (!instance) throw std::runtime_error(to_line(instance.error()));
  return *instance;
}

std::vector<std::vector<std::string>> read_tsv(std::string_view file) {
  const auto path = kSource / "tests/indexer/analysis" / file;
  std::ifstream input(path);
  std::string line;
  if (!std::getline(input, line)) throw std::runtime_error("cannot read " + path.string());
  std::vector<std::vector<std::string>> rows;
  while (std::getline(input, line)) {
    std::istringstream cells(line);
    rows.emplace_back();
    for (std::string cell; std::getline(cells, cell, '\t');) rows.back().push_back(cell);
  }
  return rows;
}

std::string listed(Analyzer& analyzer, std::string_view text) {
  std::string result;
  for (const Token& token : analyzer.analyze(text)) {
    if (!result.empty()) result += ' ';
    result += token.forms->normal + '@' + std::to_string(token.position);
    if (token.joined) result += '+';
  }
  return result;
}

}  // namespace panoh::analysis
