// SPDX-License-Identifier: GPL-2.0-or-later
// Runs the built program as its users do: options, exit codes, what goes to which stream.
#include <sys/wait.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "tests/catch.hpp"

namespace {

namespace fs = std::filesystem;

const fs::path kFixtures = fs::path(PANOH_SOURCE_DIR) / "tests/fixtures";
const std::string kCorpus = (kFixtures / "corpus").string();
const std::string kLang = (fs::path(PANOH_SOURCE_DIR) / "corpus").string();

struct Run {
  int code = -1;
  std::string out, err;
};

/// A folder for one test; the programs' streams go there, too.
class Workplace {
 public:
  Workplace() {
    std::string name = (fs::temp_directory_path() / "panoh-cli-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~Workplace() { fs::remove_all(path_); }
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;

  [[nodiscard]] std::string path(const std::string& name) const { return (path_ / name).string(); }

  [[nodiscard]] Run run(const std::string& arguments, const std::string& input = "") const {
    write("stdin", input);
    const std::string command = "'" PANOH_INDEX "' " + arguments + " <'" + path("stdin") + "' >'" +
                                path("stdout") + "' 2>'" + path("stderr") + "'";
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read("stdout"), read("stderr")};
  }

  void write(const std::string& name, const std::string& content) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << content;
  }
  [[nodiscard]] std::string read(const std::string& name) const {
    std::ostringstream content;
    content << std::ifstream(path_ / name, std::ios::binary).rdbuf();
    return content.str();
  }

 private:
  fs::path path_;
};

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("Help and version are no errors", "[cli]") {
  const Workplace place;
  const auto help = place.run("--help");
  CHECK(help.code == 0);
  for (const auto* command : {"build", "check", "import", "analyze", "detect"}) {
    CHECK(has(help.out, command));
    CHECK(place.run(std::string(command) + " --help").code == 0);
  }
  CHECK(has(place.run("--version").out, "panoh-index "));
}

TEST_CASE("Wrong usage exits with 2 and says why", "[cli]") {
  const Workplace place;
  for (const auto* arguments :
       {"", "dance", "build", "build --corpus x", "build --corpus x --index y --jobs 0",
        "analyze --lang fr", "import", "import x --into y --date never",
        "import x --into y --lang fr", "import x --into y --kind poem",
        "import x --into y --country Tajikistan"}) {
    INFO(arguments);
    const auto run = place.run(arguments);
    CHECK(run.code == 2);
    CHECK(run.out.empty());
    CHECK_FALSE(run.err.empty());
  }
}

TEST_CASE("check finds nothing wrong with a good corpus", "[cli][check]") {
  const Workplace place;
  const auto run = place.run("check --corpus " + kCorpus);
  CHECK(run.code == 0);
  CHECK(run.out == "3 documents, 0 terms, 0 refused, 0 findings\n");
}

TEST_CASE("check names file, place and reason", "[cli][check]") {
  const Workplace place;
  place.write("bad/akn/w/eng.xml", "<akomaNtoso>\n<oops></akomaNtoso>");
  const auto run = place.run("check --corpus " + kCorpus + " " + place.path("bad"));
  CHECK(run.code == 1);
  CHECK(has(run.err, "bad/akn/w/eng.xml:2:"));
  CHECK(has(run.out, "1 refused"));
}

TEST_CASE("check tells what was refused from what may only follow from it", "[cli][check]") {
  const Workplace place;
  fs::copy(kCorpus, place.path("corpus"), fs::copy_options::recursive);
  const std::string follows = "Mend what was refused first";
  fs::remove(place.path("corpus/akn/small-law/rus.xml"));
  const auto missing = place.run("check --corpus " + place.path("corpus"));
  CHECK(missing.code == 1);
  CHECK(has(missing.err, "small-law has no text in rus (write rus.xml beside it)"));
  CHECK_FALSE(has(missing.err, follows));
  place.write("corpus/akn/small-law/rus.xml", "<akomaNtoso>");
  CHECK(has(place.run("check --corpus " + place.path("corpus")).err, follows));
}

TEST_CASE("A corpus folder that is not there exits with 3", "[cli]") {
  const Workplace place;
  CHECK(place.run("check --corpus " + place.path("none")).code == 3);
  const auto run =
      place.run("build --corpus " + place.path("none") + " --index " + place.path("i"));
  CHECK(run.code == 3);
  CHECK(has(run.err, "none"));
  CHECK_FALSE(fs::exists(place.path("i")));
}

TEST_CASE("build counts languages and kinds, and a second run changes nothing", "[cli][build]") {
  const Workplace place;
  const auto command =
      "build --corpus " + kCorpus + " " + place.path("tables") + " --index " + place.path("index");
  fs::create_directories(place.path("tables"));
  fs::create_directory_symlink(kLang + "/lang", place.path("tables") + "/lang");
  const auto first = place.run(command);
  INFO(first.err);
  REQUIRE(first.code == 0);
  CHECK(has(first.out, "1 works, 3 provisions"));
  CHECK(has(first.out, "language tg: 3"));
  CHECK(has(first.out, "kind law: 3"));
  CHECK_FALSE(has(first.err, "\r"));
  const auto second = place.run(command);
  CHECK(second.code == 0);
  CHECK(has(second.out, "nothing changed"));
}

TEST_CASE("build goes on without a refused document and exits with 1", "[cli][build]") {
  const Workplace place;
  place.write("bad/akn/w/eng.xml", "not XML");
  const auto run = place.run("build --corpus " + kLang + " " + place.path("bad") + " --index " +
                             place.path("index"));
  CHECK(run.code == 1);
  CHECK(has(run.err, "bad/akn/w/eng.xml"));
  CHECK(fs::exists(place.path("index") + "/current"));
}

TEST_CASE("build without any document exits with 3 and leaves no index", "[cli][build]") {
  const Workplace place;
  fs::create_directories(place.path("empty/akn"));
  const auto run =
      place.run("build --corpus " + place.path("empty") + " --index " + place.path("index"));
  CHECK(run.code == 3);
  CHECK_FALSE(fs::exists(place.path("index")));
}

TEST_CASE("import writes where build reads, and reports", "[cli][import]") {
  const Workplace place;
  const auto run = place.run("import " + (kFixtures / "declaration.html").string() + " --into " +
                             place.path("official") +
                             " --work small --kind declaration --country INT --date 1950-01-02");
  CHECK(run.code == 0);
  CHECK(run.out.empty());
  CHECK(has(run.err, "language ru, charset UTF-8, 3 provisions"));
  CHECK(fs::exists(place.path("official/small/rus.xml")));
  CHECK(place.run("check --corpus " + place.path("official")).code == 0);
}

TEST_CASE("import reads folders and refuses what it cannot read by name", "[cli][import]") {
  const Workplace place;
  place.write("pages/a.html", "<h1>A</h1><p>Моддаи 1.<p>Ҳар кас ҳуқуқ дорад.");
  place.write("pages/deep/b.htm", "<p>nothing here");
  const auto run = place.run("import " + place.path("pages") + " --into " + place.path("official"));
  CHECK(run.code == 1);
  CHECK(has(run.err, "b.htm: no articles found"));
  CHECK(fs::exists(place.path("official/tj-law-a/tgk.xml")));
}

TEST_CASE("import does not overwrite one input with another", "[cli][import]") {
  const Workplace place;
  place.write("a.html", "<html lang=ru><p>Статья 1.<p>Один.");
  place.write("b.html", "<html lang=ru><p>Статья 1.<p>Два.");
  const auto run = place.run("import " + place.path("a.html") + " " + place.path("b.html") +
                             " --work w --into " + place.path("o"));
  CHECK(run.code == 1);
  CHECK(has(run.err, "already made from"));
  CHECK(has(place.read("o/w/rus.xml"), "Один."));
}

TEST_CASE("import says what it does not read", "[cli][import]") {
  const Workplace place;
  place.write("a.pdf", "%PDF-1.4");
  CHECK(has(place.run("import https://example.org/ --into o").err, "addresses are not fetched"));
  CHECK(has(place.run("import " + place.path("a.pdf") + " --into o").err, "only HTML"));
  CHECK(place.run("import " + place.path("none.html") + " --into o").code == 3);
}

TEST_CASE("analyze prints five columns a line, also for an empty one", "[cli][analyze]") {
  const Workplace place;
  const auto run = place.run("analyze --lang tg --corpus " + kLang, "қонунҳо\n\nмеҳнати маҷбурӣ\n");
  CHECK(run.code == 0);
  std::istringstream lines(run.out);
  std::vector<std::string> all;
  for (std::string line; std::getline(lines, line);) all.push_back(line);
  REQUIRE(all.size() == 3);
  for (const auto& line : all) CHECK(std::count(line.begin(), line.end(), '\t') == 4);
  CHECK(all[0].starts_with("қонунҳо\tқонунҳо\tқонун\tконун\t"));
  CHECK(all[1] == "\t\t\t\t");
  CHECK(has(all[2], "\tмеҳнати маҷбурӣ\t"));
}

TEST_CASE("detect prints language, typing and confidence", "[cli][detect]") {
  const Workplace place;
  const auto run = place.run("detect", "меҳнати маҷбурӣ\nторговля людьми\nњуќуќ\n");
  CHECK(run.code == 0);
  CHECK(has(run.out, "меҳнати маҷбурӣ\ttg\tstandard\t"));
  CHECK(has(run.out, "торговля людьми\tru\tstandard\t"));
  CHECK(has(run.out, "њуќуќ\ttg\tlegacy-a\t"));
}

TEST_CASE("Bytes that are not UTF-8 do not stop analyze or detect", "[cli]") {
  const Workplace place;
  CHECK(place.run("detect", "\xFF\xFE\n").code == 0);
  CHECK(place.run("analyze --lang ru --corpus " + kLang, "\xFF\xFE\n").code == 0);
}
