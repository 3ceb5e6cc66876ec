// SPDX-License-Identifier: GPL-2.0-or-later
// panoh-index import: outside documents → a folder that build reads, with a report per document.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <memory>

#include "indexer/base/file.hpp"
#include "indexer/cli/commands.hpp"
#include "indexer/import/importer.hpp"
#include "indexer/write/akn_writer.hpp"

namespace panoh::cli {
namespace {

namespace fs = std::filesystem;

const std::vector<std::string> kKinds{
    "treaty",     "law",       "code",      "constitution", "decree", "plan",     "declaration",
    "resolution", "guideline", "model-law", "directive",    "guide",  "practice", "training"};

struct ImportArguments {
  std::vector<std::string> inputs;
  fs::path into;
  std::string language, date;
  import::ImportOptions options;
};

bool is_html(const fs::path& file) {
  const auto extension = file.extension();
  return extension == ".html" || extension == ".htm" || extension == ".xhtml";
}

bool is_address(std::string_view input) {
  return input.starts_with("http://") || input.starts_with("https://");
}

/// The files behind an input: itself, or the HTML files of a folder, sorted.
Result<std::vector<fs::path>> files_of(const std::string& input) {
  if (is_address(input)) {
    return fail(ErrorCode::NotAcceptable, input + ": addresses are not fetched",
                "save the page as a file and import that");
  }
  std::error_code status;
  if (!fs::is_directory(input, status)) return std::vector<fs::path>{input};
  std::vector<fs::path> files;
  for (fs::recursive_directory_iterator at(input, status), end; !status && at != end;
       at.increment(status)) {
    if (is_html(at->path())) files.push_back(at->path());
  }
  if (status) return fail(ErrorCode::FileUnreadable, input + ": " + status.message());
  if (files.empty()) return fail(ErrorCode::NotFound, input + ": no .html files in this folder");
  std::sort(files.begin(), files.end());
  return files;
}

void print_report(const import::ImportReport& report) {
  fmt::print(stderr, "{} -> {}\n  language {}, charset {}, {} provisions, sha256 {}\n",
             report.input, report.output, two_letter(report.language), report.charset,
             report.provisions, report.sha256);
  for (const auto& doubt : report.doubts) fmt::print(stderr, "  doubtful: {}\n", doubt);
}

class Importer {
 public:
  explicit Importer(const ImportArguments& arguments) : arguments_(arguments) {}

  ExitCode run() {
    for (const auto& input : arguments_.inputs) {
      const auto files = files_of(input);
      if (!files) refuse(files.error());
      for (const auto& file : files.value_or(std::vector<fs::path>{})) {
        if (const auto done = import_file(file); !done) refuse(done.error());
      }
    }
    if (outputs_.empty()) return ExitCode::Failed;
    return refused_ ? ExitCode::Refused : ExitCode::Fine;
  }

 private:
  void refuse(const Error& error) {
    complain(error);
    refused_ = true;
  }

  Result<void> import_file(const fs::path& file) {
    const auto bytes = read_file(file);
    if (!bytes) return tl::unexpected<Error>(bytes.error());
    if (!is_html(file)) {
      return fail(ErrorCode::NotAcceptable, file.string() + ": only HTML is read (.html, .htm)",
                  "save the document as HTML, for example from LibreOffice");
    }
    auto imported = import::import_html(*bytes, file.string(), arguments_.options);
    if (!imported) return tl::unexpected<Error>(std::move(imported.error()));
    return write(*imported);
  }

  Result<void> write(import::Imported& imported) {
    const auto& expression = imported.expression;
    const auto folder = arguments_.into / expression.work.id;
    const auto output = folder / fmt::format("{}.xml", three_letter(expression.language));
    const auto [known, fresh] = outputs_.try_emplace(output, imported.report.input);
    if (!fresh) {
      return fail(ErrorCode::DocumentInvalid,
                  fmt::format("{}: {} was already made from {}", imported.report.input,
                              output.string(), known->second),
                  "name the work with --work, or the language with --lang");
    }
    std::error_code status;
    fs::create_directories(folder, status);
    if (status) {
      return fail(ErrorCode::FileUnwritable, folder.string() + ": " + status.message());
    }
    if (auto done = write_file(output, write::to_akn(expression)); !done) return done;
    imported.report.output = output.string();
    print_report(imported.report);
    return {};
  }

  const ImportArguments& arguments_;
  std::map<fs::path, std::string> outputs_;  ///< → the input it was made from
  bool refused_ = false;
};

ExitCode run_import(ImportArguments& arguments) {
  arguments.options.language = parse_language(arguments.language);
  arguments.options.date = parse_date(arguments.date).value_or(Date{});
  return Importer(arguments).run();
}

/// CLI11 validators: the empty string says that the value is fine.
std::string check_language(const std::string& text) {
  return parse_language(text) ? "" : "not a language: tg, ru or en";
}
std::string check_date(const std::string& text) {
  return parse_date(text) ? "" : "not a date: YYYY, YYYY-MM or YYYY-MM-DD";
}
std::string check_country(const std::string& text) {
  const bool letters = std::all_of(
      text.begin(), text.end(), [](unsigned char c) { return std::isalpha(c) != 0 && c < 0x80; });
  return letters && (text.size() == 2 || text == "INT") ? "" : "not a country: TJ, KG, … or INT";
}

}  // namespace

void add_import(CLI::App& app, ExitCode& exit_code) {
  auto arguments = std::make_shared<ImportArguments>();
  auto& options = arguments->options;
  auto* command = app.add_subcommand("import", "turn outside documents (HTML) into Akoma Ntoso");
  command->add_option("INPUT", arguments->inputs, "files, or folders with .html files")->required();
  command->add_option("--into", arguments->into, "folder for build --corpus")
      ->required()
      ->type_name("DIR");
  command->add_option("--work", options.work, "id of the work, such as tj-cc-1998");
  command->add_option("--lang", arguments->language, "language of the text: tg, ru or en")
      ->check(check_language);
  command->add_option("--kind", options.kind, "what it is: law, code, treaty, …")
      ->check(CLI::IsMember(kKinds));
  command->add_option("--country", options.country, "ISO 3166 code of the state, or INT")
      ->check(check_country);
  command->add_option("--date", arguments->date, "day of adoption, YYYY-MM-DD")->check(check_date);
  command->callback([arguments, &exit_code] { exit_code = run_import(*arguments); });
}

}  // namespace panoh::cli
