// SPDX-License-Identifier: GPL-2.0-or-later
// panoh-search as a program: options, exit codes, standard output.
#include <sys/wait.h>

#include <cstdio>
#include <nlohmann/json.hpp>
#include <sstream>

#include "indexer/base/file.hpp"
#include "indexer/base/utf8.hpp"
#include "server/api/endpoints.hpp"
#include "tests/catch.hpp"
#include "tests/server/api/served.hpp"
#include "tests/small_corpus.hpp"

namespace panoh::cli {
namespace {

using nlohmann::ordered_json;

struct Outcome {
  int code = -1;
  std::string out;
};

/// @param arguments  as typed in a shell
Outcome run(const std::string& arguments) {
  const std::string command = std::string{PANOH_SEARCH} + " " + arguments + " 2>&1";
  FILE* pipe = ::popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  Outcome outcome;
  char buffer[4096];
  while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, pipe)) {
    outcome.out.append(buffer, count);
  }
  outcome.code = WEXITSTATUS(::pclose(pipe));
  return outcome;
}

Outcome search(const std::string& arguments) {
  return run("--index " + tests::index_folder().string() + " " + arguments);
}

std::vector<ordered_json> lines(const std::string& text) {
  std::vector<ordered_json> lines;
  std::istringstream stream{text};
  for (std::string line; std::getline(stream, line);) lines.push_back(ordered_json::parse(line));
  return lines;
}

}  // namespace

TEST_CASE("--json prints the API's object", "[cli][search]") {
  const auto printed = search("--lang ru --in ru --country tj --limit 3 --json 'торговля людьми'");
  REQUIRE(printed.code == 0);
  auto reply = ordered_json::parse(printed.out);
  auto served = tests::json(
      api::search, {},
      {{"q", "торговля людьми"}, {"in", "ru"}, {"country", "tj"}, {"per_page", "3"}}, Language::Ru);
  REQUIRE(reply["results"].size() == 1);
  reply.erase("took_ms");
  served.erase("took_ms");
  CHECK(reply == served);
}

TEST_CASE("Words need no quotes, and the results name act and address", "[cli][search]") {
  const auto printed = search("--lang tgk --in tg,ru савдои одамон");
  CHECK(printed.code == 0);
  CHECK(printed.out.find("«Савдои одамон»") != std::string::npos);
  CHECK(printed.out.find("КҶ ҶТ\n") != std::string::npos);
  CHECK(printed.out.find("/tg/works/tj-code/130-1\n") != std::string::npos);
}

TEST_CASE("Every line of a file of queries gives a line of JSON", "[cli][search]") {
  const tests::TemporaryFolder folder;
  const auto file = folder.path() / "queries.tsv";
  REQUIRE(write_file(file, "\xEF\xBB\xBFslavery\tdecl#4\t3\r\n\nno-such-word\n\xFF\xFE\nfreedom"));
  const auto printed = search("--queries " + file.string());
  CHECK(printed.code == 0);
  const auto replies = lines(printed.out);
  REQUIRE(replies.size() == 5);
  CHECK(replies[0]["query"]["text"] == "slavery");
  CHECK(replies[0]["results"][0]["id"] == "decl#4");
  CHECK(replies[1]["total"] == 5);
  CHECK(replies[3]["query"]["text"] == "\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(replies[4]["results"][0]["id"] == "decl#3");
}

TEST_CASE("A query that is refused keeps its line and is named", "[cli][search]") {
  const tests::TemporaryFolder folder;
  const auto file = folder.path() / "queries.tsv";
  REQUIRE(write_file(file, std::string(3000, 'a') + "\nslavery\n"));
  const auto printed = search("--queries " + file.string() + " 2>/dev/null");
  CHECK(printed.code == 1);
  const auto named = search("--queries " + file.string());
  CHECK(named.out.find("queries.tsv:1: ") != std::string::npos);
}

TEST_CASE("Ill-formed UTF-8 on the command line is repaired", "[cli][search]") {
  const auto printed = search("--json \"$(printf 'slavery \\377')\"");
  CHECK(printed.code == 0);
  CHECK(utf8::is_valid(printed.out));
  CHECK(ordered_json::parse(printed.out)["results"][0]["id"] == "decl#4");
}

TEST_CASE("Exit codes tell wrong usage from what could not be done", "[cli][search]") {
  CHECK(run("--help").code == 0);
  CHECK(run("--version").out.find("panoh-search ") == 0);
  CHECK(search("--json ''").code == 0);
  CHECK(search("-- -slavery").code == 0);
  for (const char* wrong :
       {"", "--limit 0 a", "--limit 101 a", "--lang xx a", "--in xx a", "--colour a"}) {
    INFO(wrong);
    CHECK(search(wrong).code == 2);
  }
  CHECK(run("slavery").code == 2);
  const auto missing = run("--index /nonexistent slavery");
  CHECK(missing.code == 3);
  CHECK(missing.out.find("panoh-search: ") == 0);
  CHECK(search("--queries /nonexistent").code == 3);
}

}  // namespace panoh::cli
