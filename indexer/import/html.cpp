// SPDX-License-Identifier: GPL-2.0-or-later
// import_html: the steps in order, and the report.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "indexer/analysis/language_detector.hpp"
#include "indexer/base/sha256.hpp"
#include "indexer/base/utf8.hpp"
#include "indexer/import/charset.hpp"
#include "indexer/import/html_blocks.hpp"
#include "indexer/import/identity.hpp"
#include "indexer/import/importer.hpp"
#include "indexer/import/structure.hpp"

namespace panoh::import {
namespace {

constexpr std::size_t kSampleBytes = 4000;
constexpr std::size_t kLongPreamble = 60;  // rows; treaties with long ones have about 30

std::string sample(const std::vector<Block>& blocks) {
  std::string text;
  for (const auto& block : blocks) {
    if (text.size() > kSampleBytes) break;
    text.append(block.text).append("\n");
  }
  return text;
}

/// What the user says, else <html lang>, else the letters of the text.
Language choose_language(const ImportOptions& options, const HtmlText& html, ImportReport& report) {
  const auto guess = analysis::LanguageDetector().detect(sample(html.blocks)).front();
  const auto declared = parse_language(html.language.substr(0, html.language.find('-')));
  const Language chosen = options.language ? *options.language : declared.value_or(guess.language);
  if (!options.language && !declared) {
    report.doubts.push_back(
        fmt::format("language {} found by its letters (--lang)", two_letter(chosen)));
  } else if (guess.language != chosen && guess.confidence > 0.9) {
    report.doubts.push_back(fmt::format("the text looks like {}, not {}",
                                        two_letter(guess.language), two_letter(chosen)));
  }
  return chosen;
}

/// Old Tajik fonts: kept as they are, because the official text is not ours to change.
void doubt_legacy_letters(const std::vector<Block>& blocks, ImportReport& report) {
  const auto text = sample(blocks);
  for (const std::string_view letter : {"љ", "њ", "ќ", "ѓ", "ї"}) {
    if (text.find(letter) == std::string::npos) continue;
    report.doubts.emplace_back(
        "letters of an old Tajik font: search understands them, readers see "
        "them as they are");
    return;
  }
}

void append(std::vector<std::string>& doubts, std::vector<std::string> more) {
  doubts.insert(doubts.end(), std::make_move_iterator(more.begin()),
                std::make_move_iterator(more.end()));
}

void fill_ids(model::Expression& expression) {
  const auto& work = expression.work;
  for (auto& provision : expression.provisions) {
    provision.kind = work.kind;
    provision.id = work.id + "#" + provision.num;
  }
}

void doubt_content(const model::Expression& expression, ImportReport& report) {
  for (const auto& provision : expression.provisions) {
    if (provision.paragraphs.empty()) report.doubts.push_back(provision.eid + " has no text");
    if (provision.eid == "preamble" && provision.paragraphs.size() > kLongPreamble) {
      report.doubts.emplace_back("a very long preamble: does the page hold other text?");
    }
  }
}

model::Expression make_expression(Identity identity, HtmlText html, const ImportReport& report) {
  model::Expression expression;
  expression.work = std::move(identity.work);
  expression.language = report.language;
  expression.date = expression.work.adopted;
  expression.frbr_uri = fmt::format("{}/{}@{}", expression.work.frbr_uri,
                                    three_letter(report.language), expression.date.iso());
  expression.title = html.title.empty() ? html.blocks.front().text : std::move(html.title);
  expression.title_official = true;
  expression.text_status = model::TextStatus::Official;
  // A file has no address that others could open; its hash says which bytes this text is from.
  expression.sources.push_back(
      {"urn:sha256:" + report.sha256, std::filesystem::path(report.input).filename().string()});
  return expression;
}

}  // namespace

Result<Imported> import_html(std::string_view bytes, std::string_view file,
                             const ImportOptions& options) {
  auto decoded = decode(bytes, file);
  if (!decoded) return tl::unexpected<Error>(std::move(decoded.error()));
  auto html = read_html(decoded->text, file);
  if (!html) return tl::unexpected<Error>(std::move(html.error()));
  auto structure = find_structure(html->blocks);
  if (structure.articles == 0) {
    return fail(ErrorCode::DocumentInvalid,
                fmt::format("{}: no articles found (Моддаи N, Статья N, Article N)", file),
                "is the text in the page, or loaded by a script?");
  }
  ImportReport report;
  report.input = file;
  report.charset = decoded->charset;
  report.sha256 = sha256_hex(bytes);
  append(report.doubts, std::move(decoded->doubts));
  report.language = choose_language(options, *html, report);
  doubt_legacy_letters(html->blocks, report);
  auto identity = identify(options, report.language, html->blocks, file);
  append(report.doubts, std::move(identity.doubts));
  append(report.doubts, std::move(structure.doubts));
  auto expression = make_expression(std::move(identity), std::move(*html), report);
  expression.provisions = std::move(structure.provisions);
  fill_ids(expression);
  doubt_content(expression, report);
  report.provisions = expression.provisions.size();
  // The text is the source's own; only what was guessed needs a lawyer's eye.
  if (report.doubts.empty()) {
    for (auto& provision : expression.provisions) provision.review = model::Review::Checked;
  }
  return Imported{std::move(expression), std::move(report)};
}

}  // namespace panoh::import
