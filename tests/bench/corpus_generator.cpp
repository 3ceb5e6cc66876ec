// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/corpus_generator.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "tests/bench/vocabulary.hpp"

namespace panoh::bench {
namespace {

// Every second work exists in three languages, the others in Tajik and Russian: 2 : 2 : 1.
constexpr std::size_t kProvisionsPerWork = 50;
constexpr std::size_t kParagraphs = 3, kWordsPerParagraph = 41;
constexpr std::size_t kProvisionsPerTopic = 20, kWordsPerTopic = 40;
constexpr double kTopicShare = 0.3;  // of a text's words

constexpr std::array kKinds{"law",       "code",       "treaty",      "decree",    "plan",
                            "guideline", "resolution", "declaration", "directive", "model-law"};
constexpr std::array kCountries{"TJ", "INT", "RU", "KZ", "UZ", "KG", "TR", "DE"};
constexpr std::size_t kConcepts = 40;

using Vocabularies = std::map<Language, Vocabulary>;
using TopicWords = std::map<Language, std::vector<std::string>>;

TopicWords draw_topic(const Vocabularies& vocabularies, Random& random) {
  TopicWords topic;
  for (const auto& [language, vocabulary] : vocabularies) {
    for (std::size_t i = 0; i < kWordsPerTopic; ++i) {
      topic[language].push_back(vocabulary.draw_rare(random));
    }
  }
  return topic;
}

class WorkGenerator {
 public:
  WorkGenerator(const Vocabularies& vocabularies, Random& random)
      : vocabularies_(vocabularies), random_(random) {}

  // Appends a work's expressions; its provisions share topics in runs.
  void append(std::size_t ordinal, std::size_t provisions, read::Corpus& corpus) {
    std::vector<TopicWords> topics;
    for (std::size_t i = 0; i * kProvisionsPerTopic < provisions; ++i) {
      topics.push_back(draw_topic(vocabularies_, random_));
    }
    const model::Work work = make_work(ordinal);
    const std::size_t languages = ordinal % 2 == 0 ? 3 : 2;
    for (std::size_t l = 0; l < languages; ++l) {
      corpus.expressions.push_back(make_expression(work, kLanguages[l], topics, provisions));
    }
  }

 private:
  model::Work make_work(std::size_t ordinal) {
    model::Work work;
    work.id = fmt::format("bench-{:06}", ordinal);
    work.kind = kKinds[random_.below(kKinds.size())];
    work.country = kCountries[random_.below(kCountries.size())];
    work.adopted = {.year = static_cast<int>(1990 + random_.below(35)), .month = 1, .day = 1};
    work.frbr_uri = fmt::format("/akn/{}/act/{}/{}", work.country, work.adopted.year, ordinal);
    return work;
  }

  model::Expression make_expression(const model::Work& work, Language language,
                                    const std::vector<TopicWords>& topics, std::size_t count) {
    model::Expression expression;
    expression.work = work;
    expression.language = language;
    expression.date = work.adopted;
    expression.frbr_uri =
        fmt::format("{}/{}@{}", work.frbr_uri, three_letter(language), work.adopted.iso());
    expression.title = sentence(language, topics.front().at(language), 6);
    expression.file = work.id;
    for (std::size_t i = 0; i < count; ++i) {
      const auto& topic = topics[i / kProvisionsPerTopic].at(language);
      expression.provisions.push_back(make_provision(work, language, topic, i + 1));
    }
    return expression;
  }

  model::Provision make_provision(const model::Work& work, Language language,
                                  const std::vector<std::string>& topic, std::size_t number) {
    model::Provision provision;
    provision.num = fmt::format("{}", number);
    provision.id = work.id + '#' + provision.num;
    provision.eid = "art_" + provision.num;
    provision.kind = work.kind;
    provision.heading = sentence(language, topic, 5);
    provision.concepts = {fmt::format("topic/bench-{:02}", number * 7 % kConcepts)};
    for (std::size_t i = 1; i <= kParagraphs; ++i) {
      provision.paragraphs.push_back({.eid = fmt::format("{}__para_{}", provision.eid, i),
                                      .num = fmt::format("{}.", i),
                                      .text = sentence(language, topic, kWordsPerParagraph),
                                      .references = {}});
    }
    return provision;
  }

  std::string sentence(Language language, const std::vector<std::string>& topic,
                       std::size_t words) {
    const Vocabulary& vocabulary = vocabularies_.at(language);
    std::string text;
    for (std::size_t i = 0; i < words; ++i) {
      if (i > 0) text += i % 11 == 0 ? ". " : i % 7 == 0 ? ", " : " ";
      const bool topical = random_.share() < kTopicShare;
      text += topical ? topic[random_.below(topic.size())] : vocabulary.draw(random_);
    }
    return text;
  }

  const Vocabularies& vocabularies_;
  Random& random_;
};

}  // namespace

Result<read::Corpus> generate_corpus(const read::Corpus& texts, const GeneratorOptions& options) {
  Random random(options.seed);
  const Vocabularies vocabularies = make_vocabularies(texts, random);
  for (const Language language : kLanguages) {
    if (!vocabularies.contains(language)) {
      return fail(ErrorCode::NotFound,
                  fmt::format("no {} text to take words from", two_letter(language)),
                  "Is corpus/akn there?");
    }
  }
  read::Corpus corpus;
  corpus.concepts = texts.concepts;
  corpus.terms = texts.terms;  // queries are widened by them
  WorkGenerator works(vocabularies, random);
  std::size_t versions = 0;
  for (std::size_t ordinal = 0; versions < options.versions; ++ordinal) {
    const std::size_t languages = ordinal % 2 == 0 ? 3 : 2;
    const std::size_t wanted = (options.versions - versions + languages - 1) / languages;
    const std::size_t provisions = std::min(kProvisionsPerWork, wanted);
    works.append(ordinal, provisions, corpus);
    versions += provisions * languages;
  }
  return corpus;
}

std::size_t text_bytes(const read::Corpus& corpus) {
  std::size_t bytes = 0;
  for (const auto& expression : corpus.expressions) {
    for (const auto& provision : expression.provisions) {
      bytes += provision.heading.size();
      for (const auto& paragraph : provision.paragraphs) bytes += paragraph.text.size();
    }
  }
  return bytes;
}

std::size_t count_versions(const read::Corpus& corpus) {
  std::size_t versions = 0;
  for (const auto& expression : corpus.expressions) versions += expression.provisions.size();
  return versions;
}

}  // namespace panoh::bench
