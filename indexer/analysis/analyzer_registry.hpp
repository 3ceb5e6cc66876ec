// SPDX-License-Identifier: GPL-2.0-or-later
// The analyzers' shared parts for every language, made from corpus/lang or from an index.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "indexer/analysis/analyzer.hpp"
#include "indexer/analysis/language_detector.hpp"

namespace panoh::analysis {

/// Raise when code (not data) changes what an analyzer gives: old indexes are then rebuilt.
inline constexpr int kAnalysisVersion = 2;

/// @thread immutable after make
class AnalyzerRegistry {
 public:
  /// @param data  tables of every language of kLanguages; missing ones count as empty
  [[nodiscard]] static Result<AnalyzerRegistry> make(std::map<Language, LanguageData> data);

  /// Reads corpus/lang/<two-letter code>/ for every language.
  [[nodiscard]] static Result<AnalyzerRegistry> read(const std::filesystem::path& lang_folder);

  /// A new analyzer for the calling thread.
  [[nodiscard]] Analyzer analyzer(Language language,
                                  std::size_t most_remembered = Analyzer::kForTexts) const;
  [[nodiscard]] const LanguageDetector& detector() const { return detector_; }
  [[nodiscard]] const std::map<Language, LanguageData>& data() const { return data_; }
  /// Hash of tables and kAnalysisVersion: indexes made with another one are not mixed.
  [[nodiscard]] const std::string& fingerprint() const { return fingerprint_; }

 private:
  std::map<Language, LanguageData> data_;
  std::map<Language, std::shared_ptr<const LanguageResources>> resources_;
  LanguageDetector detector_;
  std::string fingerprint_;
};

}  // namespace panoh::analysis
