// SPDX-License-Identifier: GPL-2.0-or-later
// /api/v1/analyze: what we take a text for, and the four levels of each of its words, as
// panoh-index detect and analyze print them.
#include <fmt/format.h>

#include <array>

#include "indexer/analysis/text_guess.hpp"
#include "indexer/base/json_writer.hpp"
#include "indexer/base/utf8.hpp"
#include "server/api/code_points.hpp"
#include "server/api/endpoints.hpp"
#include "server/api/reply.hpp"

namespace panoh::api {
namespace {

constexpr std::size_t kMaxTextBytes = 20000;

/// A level that the language lacks repeats the one before.
void write_levels(JsonWriter& json, const analysis::WordForms& forms) {
  const std::array<std::pair<std::string_view, std::string_view>, 4> levels{
      {{"normal", forms.normal},
       {"stem", forms.stem},
       {"folded", forms.folded},
       {"skeleton", forms.skeleton}}};
  std::string_view before;
  for (const auto& [name, form] : levels) {
    if (!form.empty()) before = form;
    json.member(name, before);
  }
}

void write_tokens(JsonWriter& json, std::string_view text, analysis::Analyzer& analyzer) {
  CodePoints code_points(text);
  json.begin_array("tokens");
  for (const analysis::Token& token : analyzer.analyze(text)) {
    if (token.joined) continue;  // its parts are there already
    json.begin_object();
    json.member("text", text.substr(token.begin, token.end - token.begin));
    json.member("begin", code_points.before(token.begin));
    json.member("end", code_points.before(token.end));
    write_levels(json, *token.forms);
    json.member("stop_word", token.stop_word);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

query::Answer analyze(query::Call& call) {
  if (auto allowed = allow_parameters(call.parameters, {"text", "lang"}); !allowed) {
    return tl::unexpected(allowed.error());
  }
  const std::string asked = utf8::repair(call.parameters.first("text").value_or(""));
  if (asked.size() > kMaxTextBytes) {
    return fail(ErrorCode::TooLarge,
                fmt::format("text has {} bytes, at most {} are read", asked.size(), kMaxTextBytes),
                "send it in pieces");
  }
  const analysis::TextGuess guess =
      analysis::guess_text(asked, call.searcher.snapshot().analyzers.detector());
  const auto wanted = call.parameters.first("lang");
  const auto language = wanted ? parse_language(*wanted) : guess.language.language;
  if (!language) {
    return fail(ErrorCode::BadRequest, fmt::format("lang: \"{}\" is not a language", *wanted),
                "tg, ru or en");
  }
  auto analyzer = call.searcher.snapshot().analyzers.analyzer(*language);
  JsonWriter json;
  json.begin_object();
  json.member("text", guess.text);
  json.member("detected", two_letter(guess.language.language));
  json.member("confidence", guess.language.confidence);
  json.member("typing", analysis::name(guess.typing));
  json.member("lang", two_letter(*language));
  write_tokens(json, guess.text, analyzer);
  json.end_object();
  return json_reply(json.take());
}

}  // namespace panoh::api
