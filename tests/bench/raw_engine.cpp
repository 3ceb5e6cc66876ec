// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/raw_engine.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <fstream>

#include "indexer/index/xapian_call.hpp"
#include "tests/bench/child_process.hpp"

namespace panoh::bench {
namespace {

// Value slots of the script below.
enum Slot : Xapian::valueno { kKind, kCountry, kTopic, kYear };

constexpr std::string_view kScript =
    "id : boolean=Q\n"
    "lang : boolean=L\n"
    "kind : boolean=XK value=0\n"
    "country : boolean=XN value=1\n"
    "topic : boolean=XT value=2\n"
    "year : value=3\n"
    "text : index field=text\n";

void write_provision(std::ostream& out, const model::Expression& expression,
                     const model::Provision& provision) {
  const auto& work = expression.work;
  out << "id=" << provision.id << two_letter(expression.language)
      << "\nlang=" << two_letter(expression.language) << "\nkind=" << work.kind
      << "\ncountry=" << work.country << "\nyear=" << work.adopted.year << '\n';
  for (const auto& topic : provision.concepts) out << "topic=" << topic << '\n';
  out << "text=" << provision.heading;
  for (const auto& paragraph : provision.paragraphs) out << ' ' << paragraph.text;
  out << "\n\n";
}

}  // namespace

Result<void> write_raw_input(const read::Corpus& corpus, const std::filesystem::path& folder) {
  std::ofstream script(folder / "raw.script"), russian(folder / "raw-russian.txt"),
      english(folder / "raw-english.txt");
  script << kScript;
  for (const auto& expression : corpus.expressions) {
    auto& out = expression.language == Language::En ? english : russian;
    for (const auto& provision : expression.provisions) write_provision(out, expression, provision);
  }
  if (!script.flush() || !russian.flush() || !english.flush()) {
    return fail(ErrorCode::FileUnwritable, "could not write to " + folder.string());
  }
  return {};
}

Result<double> build_raw_index(const std::filesystem::path& folder) {
  const auto start = std::chrono::steady_clock::now();
  bool first = true;
  for (const char* stemmer : {"russian", "english"}) {
    std::vector<std::string> command{"scriptindex", fmt::format("--stemmer={}", stemmer)};
    if (first) command.emplace_back("--overwrite");
    first = false;
    command.push_back(folder / "raw-building");
    command.push_back(folder / "raw.script");
    command.push_back(folder / fmt::format("raw-{}.txt", stemmer));
    if (auto done = ChildProcess::run_quietly(command); !done) return tl::unexpected(done.error());
  }
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  std::filesystem::remove_all(folder / "raw");
  const auto compacted = index::xapian_call("compacting the raw index", [&] {
    Xapian::Database(folder / "raw-building").compact(folder / "raw");
  });
  std::filesystem::remove_all(folder / "raw-building");
  if (!compacted) return tl::unexpected(compacted.error());
  return seconds.count();
}

RawSearcher::RawSearcher(const std::filesystem::path& compacted) : database_(compacted.string()) {
  parser_.set_database(database_);
  parser_.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
  parser_.set_max_expansion(100, Xapian::Query::WILDCARD_LIMIT_MOST_FREQUENT);
}

Xapian::Query RawSearcher::parse(const Query& query) {
  parser_.set_stemmer(query.language == Language::En ? english_ : russian_);
  Xapian::Query parsed = parser_.parse_query(
      query.text, Xapian::QueryParser::FLAG_PHRASE | Xapian::QueryParser::FLAG_WILDCARD);
  const auto filter = [&](std::string_view prefix, const std::string& value) {
    if (value.empty()) return;
    const Xapian::Query term(std::string(prefix) + value);
    parsed = Xapian::Query(Xapian::Query::OP_FILTER, parsed, term);
  };
  // Omega puts a colon between an X… prefix and a value that starts with a capital letter.
  filter("XK", query.kind);
  filter("XN:", query.country);
  return parsed;
}

std::size_t RawSearcher::search(const Query& query) {
  Xapian::Enquire enquire(database_);
  enquire.set_query(parse(query));
  using Spy = Xapian::ValueCountMatchSpy;
  std::array<Spy, 4> spies{Spy(kKind), Spy(kCountry), Spy(kTopic), Spy(kYear)};
  for (auto& spy : spies) enquire.add_matchspy(&spy);
  const Xapian::MSet hits = enquire.get_mset(0, 10, database_.get_doccount());
  const Xapian::Stem& stemmer = query.language == Language::En ? english_ : russian_;
  std::size_t amount = 0;
  for (auto hit = hits.begin(); hit != hits.end(); ++hit) {
    const std::string data = hit.get_document().get_data();
    amount += hits.snippet(data.substr(data.find('=') + 1), 200, stemmer).size();
  }
  for (auto& spy : spies) {
    for (auto value = spy.top_values_begin(20); value != spy.top_values_end(20); ++value) ++amount;
  }
  return amount;
}

}  // namespace panoh::bench
