// SPDX-License-Identifier: GPL-2.0-or-later
// Small corpora made in memory, a folder that vanishes, and ways to look into an index.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

#include "indexer/analysis/analyzer_registry.hpp"
#include "indexer/index/snapshot.hpp"
#include "indexer/index/writer.hpp"
#include "tests/catch.hpp"

namespace panoh::index {

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "panoh-index-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

inline model::Provision sample_provision(const std::string& work, const std::string& num,
                                         const std::string& heading, const std::string& text) {
  model::Provision provision;
  provision.id = work + "#" + num;
  provision.eid = "art_" + num;
  provision.num = num;
  provision.kind = "code";
  provision.label = "Article " + num;
  provision.heading = heading;
  provision.path = {"Chapter 1. General"};
  provision.paragraphs = {{provision.eid + "__para_1", "1.", text, {}}};
  provision.concepts = {"topic/debt-bondage", "element/act"};
  return provision;
}

inline model::Expression sample_expression(const std::string& work, Language language,
                                           std::vector<model::Provision> provisions) {
  model::Expression expression;
  expression.work.id = work;
  expression.work.frbr_uri = "/akn/tj/act/" + work;
  expression.work.kind = "code";
  expression.work.country = "TJ";
  expression.work.adopted = Date{1998, 5, 21};
  expression.language = language;
  expression.title = "Title of " + work;
  expression.provisions = std::move(provisions);
  return expression;
}

/// Works in English and Russian, with as many provisions each; every text has words of its own.
inline read::Corpus sample_corpus(int works, int provisions) {
  read::Corpus corpus;
  for (int w = 0; w < works; ++w) {
    const std::string work = "work-" + std::to_string(100 + w);
    for (const Language language : {Language::Ru, Language::En}) {
      std::vector<model::Provision> made;
      for (int p = 1; p <= provisions; ++p) {
        const std::string num = std::to_string(p);
        const std::string text = language == Language::Ru
                                     ? "Торговля людьми запрещена, пункт " + num + " закона"
                                     : "Trafficking in persons is forbidden, item " + num;
        made.push_back(sample_provision(work, num, "Heading " + num + " of " + work, text));
      }
      corpus.expressions.push_back(sample_expression(work, language, std::move(made)));
    }
  }
  corpus.concepts = {{"topic/debt-bondage", "topic", {{Language::En, "debt bondage"}}, {}},
                     {"element/act", "element", {{Language::En, "act"}}, {}}};
  return corpus;
}

inline const analysis::AnalyzerRegistry& plain_analyzers() {
  static const auto registry = analysis::AnalyzerRegistry::make({});
  REQUIRE(registry);
  return *registry;
}

inline BuildReport build(const read::Corpus& corpus, const std::filesystem::path& index,
                         unsigned jobs = 2) {
  auto report = build_index(corpus, plain_analyzers(), index, {.jobs = jobs, .progress = {}});
  if (!report) FAIL(to_line(report.error()));
  return *report;
}

inline std::shared_ptr<const Snapshot> open(const std::filesystem::path& index) {
  auto snapshot = Snapshot::open(index);
  if (!snapshot) FAIL(to_line(snapshot.error()));
  return *snapshot;
}

/// A document with everything in it, in one text that can be compared.
inline std::string whole_document(const Xapian::Database& database, Xapian::docid docid) {
  const Xapian::Document document = database.get_document(docid);
  std::string all = document.get_data();
  for (auto value = document.values_begin(); value != document.values_end(); ++value) {
    all += "\nvalue " + std::to_string(value.get_valueno()) + " " + *value;
  }
  for (auto term = database.termlist_begin(docid); term != database.termlist_end(docid); ++term) {
    all += "\n" + *term + " " + std::to_string(term.get_wdf());
    for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at) {
      all += " @" + std::to_string(*at);
    }
  }
  return all;
}

}  // namespace panoh::index
