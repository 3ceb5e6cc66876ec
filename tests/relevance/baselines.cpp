// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/relevance/baselines.hpp"

#include <sqlite3.h>
#include <xapian.h>

#include <algorithm>
#include <memory>
#include <sstream>
#include <stdexcept>

namespace panoh::tests {
namespace {

constexpr std::size_t kPage = 10;
/// A provision has at most three versions, and nothing else is grouped.
constexpr unsigned kVersions = 3 * kPage;

/// All that our own index has of a version.
template <typename Visit>
void each_version(const read::Corpus& corpus, const Visit& visit) {
  for (const auto& expression : corpus.expressions) {
    for (const auto& provision : expression.provisions) {
      std::string text = expression.title + "\n" + provision.label + " " + provision.heading;
      for (const auto& row : provision.paragraphs) text += "\n" + row.num + " " + row.text;
      for (const auto& keyword : provision.keywords) text += "\n" + keyword;
      visit(provision.id, text);
    }
  }
}

void add_once(std::vector<std::string>& ids, std::string id) {
  if (ids.size() < kPage && std::ranges::find(ids, id) == ids.end()) ids.push_back(std::move(id));
}

using Connection = std::shared_ptr<sqlite3>;
using Statement = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)>;

void check(const Connection& connection, int code) {
  if (code != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(connection.get()));
}

Connection open_in_memory() {
  sqlite3* opened = nullptr;
  const int code = sqlite3_open(":memory:", &opened);
  Connection connection(opened, sqlite3_close_v2);
  check(connection, code);
  return connection;
}

void run(const Connection& connection, const char* sql) {
  check(connection, sqlite3_exec(connection.get(), sql, nullptr, nullptr, nullptr));
}

Statement prepare(const Connection& connection, const char* sql) {
  sqlite3_stmt* prepared = nullptr;
  check(connection, sqlite3_prepare_v2(connection.get(), sql, -1, &prepared, nullptr));
  return {prepared, sqlite3_finalize};
}

void bind_text(const Statement& statement, int place, const std::string& text) {
  sqlite3_bind_text(statement.get(), place, text.data(), static_cast<int>(text.size()),
                    SQLITE_TRANSIENT);
}

/// "a" OR "b": quoted, or FTS5 would read operators into words.
std::string any_of_words(const std::string& query) {
  std::string expression;
  std::istringstream words(query);
  for (std::string word; words >> word;) {
    std::erase(word, '"');
    if (word.empty()) continue;
    if (!expression.empty()) expression += " OR ";
    expression += '"' + word + '"';
  }
  return expression;
}

}  // namespace

Engine plain_xapian(const read::Corpus& corpus) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  const Xapian::Stem stemmer("russian");
  Xapian::TermGenerator generator;
  generator.set_stemmer(stemmer);
  each_version(corpus, [&](const std::string& id, const std::string& text) {
    Xapian::Document document;
    document.set_data(id);
    generator.set_document(document);
    generator.index_text(text);
    database.add_document(document);
  });
  const auto find = [database, stemmer](const std::string& query) {
    Xapian::QueryParser parser;
    parser.set_stemmer(stemmer);
    parser.set_database(database);
    parser.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
    Xapian::Enquire enquire(database);
    enquire.set_query(parser.parse_query(query));
    const Xapian::MSet matches = enquire.get_mset(0, kVersions);
    std::vector<std::string> ids;
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      add_once(ids, match.get_document().get_data());
    }
    return ids;
  };
  return {"plain Xapian", find};
}

Engine sqlite_fts5(const read::Corpus& corpus) {
  auto connection = open_in_memory();
  run(connection,
      "CREATE VIRTUAL TABLE texts USING fts5(id UNINDEXED, text, tokenize='unicode61')");
  run(connection, "BEGIN");
  const auto insert = prepare(connection, "INSERT INTO texts VALUES (?, ?)");
  each_version(corpus, [&](const std::string& id, const std::string& text) {
    bind_text(insert, 1, id);
    bind_text(insert, 2, text);
    sqlite3_step(insert.get());
    sqlite3_reset(insert.get());
  });
  run(connection, "COMMIT");
  const auto find = [connection](const std::string& query) {
    const auto select = prepare(
        connection, "SELECT id FROM texts WHERE texts MATCH ? ORDER BY bm25(texts) LIMIT ?");
    bind_text(select, 1, any_of_words(query));
    sqlite3_bind_int(select.get(), 2, static_cast<int>(kVersions));
    std::vector<std::string> ids;
    while (sqlite3_step(select.get()) == SQLITE_ROW) {
      add_once(ids, reinterpret_cast<const char*>(sqlite3_column_text(select.get(), 0)));
    }
    return ids;
  };
  return {"SQLite FTS5", find};
}

}  // namespace panoh::tests
