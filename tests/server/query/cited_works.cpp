// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/server/query/cited_works.hpp"

#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

#include "indexer/analysis/analyzer_registry.hpp"

namespace panoh::tests {
namespace {

const std::string kSource = PANOH_SOURCE_DIR;

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
  return parts;
}

std::string cell(const std::string& text) { return text == "-" ? std::string() : text; }

void add_expression(index::CatalogueWork& entry, const std::vector<std::string>& row) {
  entry.work.id = row[0];
  entry.work.country = row[1];
  entry.work.kind = row[2];
  entry.work.number = cell(row[3]);
  entry.work.adopted = parse_date(row[4]).value_or(Date{});
  model::Expression expression;
  expression.title = cell(row[6]);
  expression.short_title = cell(row[7]);
  expression.aliases = split(cell(row[8]), '|');
  entry.expressions.emplace(*parse_language(row[5]), std::move(expression));
  if (!entry.contents.empty()) return;
  for (const std::string& num : split(cell(row[9]), ' ')) {
    index::ContentsEntry provision;
    provision.id = row[0] + "#" + num;
    provision.num = num;
    entry.contents.push_back(std::move(provision));
  }
}

index::Catalogue read_catalogue() {
  std::map<std::string, index::CatalogueWork> works;
  for (const auto& row : read_table("cited_works.tsv", 10)) add_expression(works[row[0]], row);
  index::Catalogue catalogue;
  for (auto& [id, work] : works) catalogue.works.push_back(std::move(work));
  return catalogue;
}

struct Finder {
  analysis::AnalyzerRegistry registry = *analysis::AnalyzerRegistry::read(kSource + "/corpus/lang");
  index::Catalogue catalogue = read_catalogue();
  std::shared_ptr<const query::CitationTables> tables =
      *query::CitationTables::make(catalogue, registry);
  std::map<Language, analysis::Analyzer> analyzers;

  Finder() {
    for (const Language language : kLanguages) {
      analyzers.emplace(language, registry.analyzer(language));
    }
  }
};

}  // namespace

std::vector<std::vector<std::string>> read_table(const std::string& name, std::size_t columns) {
  std::ifstream file(kSource + "/tests/server/query/" + name);
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    rows.push_back(split(line, '\t'));
    if (rows.back().size() != columns) throw std::runtime_error(name + ": " + line);
  }
  return rows;
}

std::vector<query::Citation> cited(std::string_view text) {
  static Finder finder;  // made once: reading all names is the slow part
  return query::find_citations(text, *finder.tables, finder.analyzers);
}

}  // namespace panoh::tests
