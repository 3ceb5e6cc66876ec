// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/fuzz/targets.hpp"

#include <cstdio>
#include <cstdlib>

#include "indexer/analysis/analyzer_registry.hpp"
#include "indexer/analysis/language_detector.hpp"
#include "indexer/base/file.hpp"
#include "indexer/base/utf8.hpp"
#include "indexer/import/importer.hpp"
#include "indexer/index/catalogue.hpp"
#include "indexer/index/facet_codes.hpp"
#include "indexer/index/stored_provision.hpp"
#include "indexer/read/akn_reader.hpp"
#include "indexer/read/skos_reader.hpp"
#include "indexer/write/akn_writer.hpp"
#include "server/http/address.hpp"
#include "server/query/searcher.hpp"
#include "tests/small_corpus.hpp"

namespace panoh::fuzz {
namespace {

using Seeds = std::vector<std::string>;

Seeds files_under(const std::filesystem::path& folder, std::string_view extension) {
  Seeds contents;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != extension) continue;
    if (auto content = read_file(entry.path())) contents.push_back(std::move(*content));
  }
  return contents;
}

Seeds example_queries() {
  return {"мехнати мачбури",
          "\"арест, задержание\"",
          "+жертва -дети",
          "a AND (b OR c) NOT d",
          "эксплуат* NEAR/5 согласие",
          "title:рабство act:palermo art:130-1 country:tj kind:code",
          "моддаи 3 протоколи палермо",
          "ст. 130.1 УК РТ",
          "savdoi odamon",
          "№ 1096"};
}

// What was read is written and read again: the same document must come back.
void read_akn(std::string_view bytes) {
  const auto read = read::read_akn(bytes, "fuzz.xml");
  if (!read) return;
  const std::string written = write::to_akn(*read);
  const auto again = read::read_akn(written, "again.xml");
  promise(again.has_value(), "what the writer writes can be read");
  promise(write::to_akn(*again) == written, "reading and writing again changes nothing");
}

void import_html(std::string_view bytes) {
  const auto imported = import::import_html(bytes, "fuzz.html", {});
  if (!imported) return;
  const std::string written = write::to_akn(imported->expression);
  promise(read::read_akn(written, "imported.xml").has_value(), "an imported document can be read");
}

void decode_index(std::string_view bytes) {
  static_cast<void>(index::decode(bytes));
  static_cast<void>(index::decode_work(bytes));
  static_cast<void>(index::decode_concept(bytes));
  static_cast<void>(index::decode_facet_codes(bytes));
  static_cast<void>(index::decode_facet_dictionary(bytes));
}

Seeds encoded_seeds() {
  const auto corpus = tests::small_corpus();
  const auto& expression = corpus.expressions.front();
  index::CatalogueWork work{.work = expression.work, .expressions = {}};
  work.expressions.emplace(expression.language, expression);
  return {index::encode({.work = "decl",
                         .language = expression.language,
                         .provision = expression.provisions.front()}),
          index::encode(work),
          index::encode(
              model::Concept{.id = "topic/x", .scheme = "topic", .labels = {}, .definitions = {}}),
          index::encode(index::FacetCodes{.group = 7, .concepts = {1, 2}}),
          index::encode(index::FacetDictionary{{"law"}, {"TJ"}, {"topic/x"}})};
}

void check_marks(const query::MarkedText& marked) {
  std::uint32_t end = 0;
  for (const auto& [begin, stop] : marked.marks) {
    promise(begin >= end && begin < stop && stop <= marked.text.size(),
            "marks rise and lie inside the text");
    end = stop;
  }
  static_cast<void>(query::to_html(marked));
  static_cast<void>(query::code_point_marks(marked));
}

// An index of a few provisions, searched as the server does.
class Search {
 public:
  static Result<std::shared_ptr<Search>> open() {
    auto search = std::shared_ptr<Search>(new Search);
    const auto snapshot = tests::build_snapshot(tests::small_corpus(), search->folder_.path());
    auto searcher = query::Searcher::open(snapshot);
    if (!searcher) return tl::unexpected(searcher.error());
    search->searcher_.emplace(std::move(*searcher));
    return search;
  }
  void run(std::string_view bytes) {
    query::SearchRequest request;
    request.text = utf8::repair(bytes.substr(0, query::kMaxQueryBytes / 3));
    request.facets = true;
    const auto found = searcher_->search(request);
    promise(found.has_value(), "any text is a query");
    for (const auto& hit : found->hits) {
      check_marks(hit.heading);
      check_marks(hit.snippet);
    }
    static_cast<void>(searcher_->find_marks(request.text, Language::Ru, request.text));
  }

 private:
  Search() = default;
  tests::TemporaryFolder folder_;
  std::optional<query::Searcher> searcher_;
};

void analyze(std::map<Language, analysis::Analyzer>& analyzers, std::string_view bytes) {
  const std::string text = utf8::repair(bytes);
  for (auto& [language, analyzer] : analyzers) {
    std::size_t begin = 0;  // the joined form of a hyphenated word begins where its first part does
    for (const auto& token : analyzer.analyze(text)) {
      promise(token.begin >= begin && token.begin < token.end && token.end <= text.size(),
              "tokens rise and lie inside the text");
      begin = token.begin;
    }
  }
  promise(!analysis::LanguageDetector().detect(text).empty(), "every text has a likeliest language");
}

void read_address(std::string_view bytes) {
  const auto address = http::parse_address(bytes);
  promise(utf8::is_valid(address.path) || !address.well_formed, "a good path is UTF-8");
  for (const auto strictness : {query::Strictness::Page, query::Strictness::Api}) {
    const auto request = query::parse_request(address.parameters, Language::Tg, strictness);
    if (request) static_cast<void>(query::to_query_string(query::to_parameters(*request)));
  }
}

}  // namespace

void promise(bool kept, const char* what) {
  if (kept) return;
  std::fprintf(stderr, "fuzz: broken promise: %s\n", what);
  std::abort();
}

Result<std::vector<Target>> make_targets(const std::filesystem::path& corpus) {
  auto registry = analysis::AnalyzerRegistry::read(corpus / "lang");
  if (!registry) return tl::unexpected(registry.error());
  auto analyzers = std::make_shared<std::map<Language, analysis::Analyzer>>();
  for (const Language language : kLanguages) {
    analyzers->emplace(language, registry->analyzer(language));
  }
  auto search = Search::open();
  if (!search) return tl::unexpected(search.error());
  const Seeds documents = files_under(corpus / "akn", ".xml");
  const Seeds html{"<h1>Закон</h1><h2>Статья 1</h2><p>Текст.</p><h2>Статья 2. О</h2><ol><li>А<li>Б",
                   "<html lang=tg><h3>Моддаи 1.</h3><p>1. Якум<br>2. Дуюм</p><table><tr><td>x"};
  std::vector<Target> targets{
      {"akn", documents, read_akn},
      {"skos", files_under(corpus, ".xml"),
       [](std::string_view bytes) { static_cast<void>(read::read_skos(bytes, "fuzz.xml")); }},
      {"html", html, import_html},
      {"index", encoded_seeds(), decode_index},
      {"query", example_queries(),
       [search = *search](std::string_view bytes) { search->run(bytes); }},
      {"analysis", documents, [analyzers](std::string_view bytes) { analyze(*analyzers, bytes); }},
      {"address",
       {"/tg/search?q=%D2%B3+x&kind=law,code&from=1990&page=2", "http://h/a%2Fb/?in=tg&in=ru"},
       read_address}};
  return targets;
}

}  // namespace panoh::fuzz
