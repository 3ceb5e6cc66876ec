// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/analyzer_registry.hpp"

#include <fmt/format.h>

#include "indexer/analysis/letter_map.hpp"
#include "indexer/analysis/letters.hpp"
#include "indexer/base/sha256.hpp"
#include "indexer/base/utf8.hpp"

namespace panoh::analysis {
namespace {

using EndingSet = std::unordered_set<std::string>;

/// Of all languages: a question is read by every analyzer, and «130-уми» must have one word in
/// each.
EndingSet number_endings(const std::map<Language, LanguageData>& data) {
  EndingSet endings;
  for (const auto& [language, tables] : data) {
    for (const std::string_view ending : tables.lines("number_endings.txt")) {
      endings.insert(to_utf8(fold_word(ending)));
    }
  }
  return endings;
}

Result<std::shared_ptr<LanguageResources>> make_resources(Language language,
                                                          const LanguageData& data) {
  auto stemmer = make_stemmer(language, data);
  if (!stemmer) {
    Error error = stemmer.error();
    error.message = fmt::format("lang/{}/{}", two_letter(language), error.message);
    return tl::unexpected(std::move(error));
  }
  auto resources = std::make_shared<LanguageResources>();
  resources->language = language;
  resources->stemmer = *std::move(stemmer);
  if (language == Language::Tg) {
    auto typing = TajikTyping::read(data);
    if (!typing) return tl::unexpected(typing.error());
    resources->typing = std::make_shared<const TajikTyping>(*std::move(typing));
  }
  const auto folding = LetterMap::read(data, "fold_letters.tsv");
  if (!folding) return tl::unexpected(folding.error());
  for (const std::string_view word : data.lines("stopwords.txt")) {
    const std::string normal = resources->stemmer->forms(word).normal;
    Letters plain = to_letters(normal);  // хамчунин is as empty as ҳамчунин
    folding->apply(plain);
    resources->stop_words.insert(normal);
    resources->stop_words.insert(to_utf8(plain));
  }
  return resources;
}

/// Lengths between the parts, so that no two sets of tables give the same bytes.
std::string hash_tables(const std::map<Language, LanguageData>& data) {
  std::string all = fmt::format("analysis {}\n", kAnalysisVersion);
  for (const auto& [language, tables] : data) {
    for (const auto& [name, content] : tables.files) {
      all += fmt::format("{}/{} {}\n", two_letter(language), name, content.size());
      all += content;
    }
  }
  return sha256_hex(all);
}

}  // namespace

Result<AnalyzerRegistry> AnalyzerRegistry::make(std::map<Language, LanguageData> data) {
  AnalyzerRegistry registry;
  const EndingSet endings = number_endings(data);
  for (const Language language : kLanguages) {
    auto resources = make_resources(language, data[language]);
    if (!resources) return tl::unexpected(resources.error());
    (*resources)->number_endings = endings;
    registry.resources_.emplace(language, *std::move(resources));
  }
  auto detector = LanguageDetector::make(data, registry.resources_.at(Language::Tg)->typing);
  if (!detector) return tl::unexpected(detector.error());
  registry.detector_ = *std::move(detector);
  registry.data_ = std::move(data);
  registry.fingerprint_ = hash_tables(registry.data_);
  return registry;
}

Result<AnalyzerRegistry> AnalyzerRegistry::read(const std::filesystem::path& lang_folder) {
  std::map<Language, LanguageData> data;
  for (const Language language : kLanguages) {
    auto tables = read_language_data(lang_folder / two_letter(language));
    if (!tables) return tl::unexpected(tables.error());
    data.emplace(language, *std::move(tables));
  }
  return make(std::move(data));
}

Analyzer AnalyzerRegistry::analyzer(Language language, std::size_t most_remembered) const {
  return Analyzer(resources_.at(language), most_remembered);
}

}  // namespace panoh::analysis
