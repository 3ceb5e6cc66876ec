// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/server/query/cited_works.hpp"

#include <fstream>
#include <map>
#include <set>
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
}

/// The numbers of the table.
class ListedProvisions final : public query::KnownProvisions {
 public:
  void add(const std::string& work, const std::string& num) { numbers_[work].insert(num); }
  [[nodiscard]] bool has(const std::string& id) const override {
    const std::size_t hash = id.find('#');
    const auto work = numbers_.find(id.substr(0, hash));
    return work != numbers_.end() && work->second.contains(id.substr(hash + 1));
  }
  [[nodiscard]] std::vector<std::string> numbers(const std::string& work) const override {
    const auto& all = numbers_.at(work);
    return {all.begin(), all.end()};
  }

 private:
  std::map<std::string, std::set<std::string>> numbers_;
};

index::Catalogue read_catalogue(ListedProvisions& provisions) {
  std::map<std::string, index::CatalogueWork> works;
  for (const auto& row : read_table("cited_works.tsv", 10)) {
    add_expression(works[row[0]], row);
    for (const std::string& num : split(row[9], ' ')) provisions.add(row[0], num);
  }
  index::Catalogue catalogue;
  for (auto& [id, work] : works) catalogue.works.push_back(std::move(work));
  return catalogue;
}

struct Finder {
  analysis::AnalyzerRegistry registry = *analysis::AnalyzerRegistry::read(kSource + "/corpus/lang");
  ListedProvisions provisions;
  index::Catalogue catalogue = read_catalogue(provisions);
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

query::FoundCitations cited_anywhere(std::string_view text) {
  static Finder finder;  // made once: reading all names is the slow part
  return query::find_citations(text, *finder.tables, finder.provisions, finder.analyzers);
}

std::vector<query::Citation> cited(std::string_view text) { return cited_anywhere(text).here; }

}  // namespace panoh::tests
