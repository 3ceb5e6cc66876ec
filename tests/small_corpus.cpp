// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/small_corpus.hpp"

#include <stdlib.h>  // mkdtemp

#include <stdexcept>
#include <string>
#include <utility>

#include "indexer/analysis/analyzer_registry.hpp"
#include "indexer/index/writer.hpp"

namespace panoh::tests {
namespace {

model::Provision article(const std::string& work, const std::string& kind, const std::string& num,
                         const std::string& label, const std::string& heading,
                         const std::vector<std::string>& paragraphs) {
  model::Provision provision;
  provision.id = work + "#" + num;
  provision.eid = "art_" + num;
  provision.num = num;
  provision.kind = kind;
  provision.label = label;
  provision.heading = heading;
  provision.review = model::Review::Checked;
  for (const auto& text : paragraphs) {
    const auto number = std::to_string(provision.paragraphs.size() + 1);
    provision.paragraphs.push_back({provision.eid + "__para_" + number, number + ".", text, {}});
  }
  return provision;
}

model::Expression expression(const model::Work& work, Language language, const std::string& title,
                             const std::string& short_title,
                             std::vector<model::Provision> provisions) {
  model::Expression made;
  made.work = work;
  made.language = language;
  made.date = work.adopted;
  made.frbr_uri =
      work.frbr_uri + "/" + std::string(three_letter(language)) + "@" + work.adopted.iso();
  made.title = title;
  made.short_title = short_title;
  made.provisions = std::move(provisions);
  made.sources = {{"https://www.un.org/", "UN"}};
  return made;
}

model::Work declaration() {
  model::Work work;
  work.id = "decl";
  work.frbr_uri = "/akn/un/act/declaration/1948-12-10/decl";
  work.kind = "declaration";
  work.country = "INT";
  work.adopted = {1948, 12, 10};
  return work;
}

model::Work code() {
  model::Work work;
  work.id = "tj-code";
  work.frbr_uri = "/akn/tj/act/1998/574";
  work.kind = "code";
  work.country = "TJ";
  work.number = "574";
  work.adopted = {1998, 5, 21};
  work.in_force = {1998, 9, 1};
  return work;
}

model::Provision with_topic(model::Provision provision) {
  provision.concepts = {"topic/consent"};
  provision.keywords = {"паспорт забрали"};
  provision.num_variants = {"130(1)", "130¹"};
  return provision;
}

model::Concept topic() {
  model::Concept made;
  made.id = "topic/consent";
  made.scheme = "topic";
  made.labels = {{Language::Tg, "Розигӣ"}, {Language::Ru, "Согласие"}, {Language::En, "Consent"}};
  return made;
}

}  // namespace

read::Corpus small_corpus() {
  const auto a = [](const char* num, const char* label, const char* heading,
                    std::vector<std::string> text) {
    return article("decl", "declaration", num, label, heading, text);
  };
  const auto c = [](const char* num, const char* label, const char* heading,
                    std::vector<std::string> text) {
    return article("tj-code", "code", num, label, heading, text);
  };
  read::Corpus corpus;
  corpus.expressions = {
      expression(declaration(), Language::Tg, "Эъломия", "Эъломия",
                 {a("3", "Моддаи 3", "Озодӣ", {"Ҳар одам ба ҳаёт ва озодӣ ҳақ дорад."}),
                  a("4", "Моддаи 4", "Ғуломӣ",
                    {"Ҳеҷ касро дар ғуломӣ нигоҳ доштан мумкин нест. Меҳнати маҷбурӣ манъ аст."})}),
      expression(declaration(), Language::Ru, "Декларация", "Декларация",
                 {a("3", "Статья 3", "Свобода", {"Каждый человек имеет право на жизнь и свободу."}),
                  a("4", "Статья 4", "Рабство",
                    {"Никого нельзя держать в рабстве. Принудительный труд запрещён."})}),
      expression(declaration(), Language::En, "Declaration", "Declaration",
                 {a("3", "Article 3", "Liberty", {"Everyone may live in freedom."}),
                  a("4", "Article 4", "Slavery",
                    {"Nobody shall be kept in slavery. Forced labour is prohibited."})}),
      expression(code(), Language::Tg, "Кодекси ҷиноятӣ", "КҶ ҶТ",
                 {c("130", "Моддаи 130", "Одамрабоӣ", {"Рабудани шахс ба муқобили хоҳиши ӯ."}),
                  with_topic(c("130-1", "Моддаи 130-1", "Савдои одамон",
                               {"Хариду фурӯши одам барои истисмор.",
                                "Розигии қурбонӣ аҳамият надорад."}))}),
      expression(code(), Language::Ru, "Уголовный кодекс", "УК РТ",
                 {c("130", "Статья 130", "Похищение человека", {"Похищение против воли лица."}),
                  with_topic(c("130-1", "Статья 130-1", "Торговля людьми",
                               {"Купля-продажа человека для эксплуатации.",
                                "Согласие жертвы не имеет значения."}))}),
      expression(code(), Language::En, "Criminal Code", "Criminal Code",
                 {with_topic(c("130-1", "Article 130-1", "Trafficking in persons",
                               {"Buying or selling a person for exploitation.",
                                "The consent of the victim is irrelevant."}))}),
  };
  corpus.concepts = {topic()};
  return corpus;
}

TemporaryFolder::TemporaryFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "panoh-test-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;  // a test's leftovers are no reason to fail it
  std::filesystem::remove_all(path_, ignored);
}

std::shared_ptr<const index::Snapshot> build_snapshot(const read::Corpus& corpus,
                                                      const std::filesystem::path& folder) {
  const auto analyzers =
      analysis::AnalyzerRegistry::read(std::filesystem::path(PANOH_SOURCE_DIR) / "corpus/lang");
  if (!analyzers) throw std::runtime_error(to_line(analyzers.error()));
  const auto built = index::build_index(corpus, *analyzers, folder, {});
  if (!built) throw std::runtime_error(to_line(built.error()));
  auto snapshot = index::Snapshot::open(folder);
  if (!snapshot) throw std::runtime_error(to_line(snapshot.error()));
  return *snapshot;
}

const index::Snapshot& small_snapshot() {
  static const TemporaryFolder folder;
  static const auto snapshot = build_snapshot(small_corpus(), folder.path());
  return *snapshot;
}

}  // namespace panoh::tests
