// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/text_check.hpp"

#include <fmt/format.h>

#include <set>
#include <string>

#include "indexer/base/utf8.hpp"
#include "indexer/read/sentences.hpp"

namespace panoh::read {
namespace {

using model::Expression;

constexpr std::size_t kShownBytes = 40;  // of a sentence, to find it by

bool is_latin(char32_t c) {
  return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c >= 0xC0 && c < 0x250 && c != 0xD7);
}
bool is_cyrillic(char32_t c) { return c >= 0x400 && c < 0x530; }

/// Letters of Russian that the Tajik alphabet does not have since 1998.
bool is_russian_only(char32_t c) {
  return std::u32string_view(U"ыщцьЫЩЦЬ").find(c) != std::u32string_view::npos;
}
bool is_tajik_only(char32_t c) {
  return std::u32string_view(U"ғӣқӯҳҷҒӢҚӮҲҶ").find(c) != std::u32string_view::npos;
}

/// Visits every summary; what is made from terms and tables has rules of its own.
template <typename Visit>
void each_summary(const Corpus& corpus, const Visit& visit) {
  for (const auto& [id, languages] : by_work(corpus)) {
    for (const auto* expression : languages) {
      if (expression->text_status == model::TextStatus::Summary) visit(*expression);
    }
  }
}

/// Visits what readers see as running text, with its place.
template <typename Visit>
void each_text(const Expression& expression, const Visit& visit) {
  visit("note", expression.note);
  for (const auto& provision : expression.provisions) {
    for (const auto& row : provision.paragraphs) visit(row.eid, row.text);
  }
}

template <typename Visit>
void each_name(const Expression& expression, const Visit& visit) {
  visit("title", expression.title);
  visit("shortTitle", expression.short_title);
  for (const auto& provision : expression.provisions) visit(provision.eid, provision.heading);
}

/// Calls word(the word, whether it stands in «…»); words are runs of letters.
template <typename OnWord>
void each_word(std::string_view text, const OnWord& on_word) {
  int depth = 0;
  std::size_t begin = 0;
  bool inside = false;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t here = at;
    const char32_t c = at < text.size() ? utf8::next(text, at) : (++at, U' ');
    const bool letter = is_latin(c) || is_cyrillic(c);
    if (letter && !inside) begin = here;
    if (!letter && inside) on_word(text.substr(begin, here - begin), depth > 0);
    inside = letter;
    depth += c == U'«' ? 1 : c == U'»' && depth > 0 ? -1 : 0;
  }
}

template <typename IsLetter>
bool has(std::string_view text, const IsLetter& is_letter) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_letter(utf8::next(text, at))) return true;
  }
  return false;
}

void find_russian_letters(Findings& findings, const Expression& expression, std::string_view eid,
                          std::string_view text) {
  each_word(text, [&](std::string_view word, bool quoted) {
    if (quoted || !has(word, is_russian_only)) return;
    invalid(
        findings,
        fmt::format("{}\"{}\" has a letter that Tajik does not have", place(expression, eid), word),
        "spell it in Tajik, or put a foreign name in «…»");
  });
}

template <typename Values>
void find_doubles(Findings& findings, const std::string& place, std::string_view what,
                  const Values& values) {
  std::set<std::string> seen;
  for (const auto& value : values) {
    if (seen.insert(utf8::fold_case(value)).second) continue;
    invalid(findings, fmt::format("{}the {} \"{}\" stands twice", place, what, value),
            "remove one");
  }
}

}  // namespace

Findings check_scripts(const Corpus& corpus) {
  Findings findings;
  each_summary(corpus, [&](const Expression& expression) {
    const auto find = [&](std::string_view eid, std::string_view text) {
      each_word(text, [&](std::string_view word, bool) {
        if (!has(word, is_latin) || !has(word, is_cyrillic)) return;
        invalid(
            findings,
            fmt::format("{}\"{}\" mixes Latin and Cyrillic letters", place(expression, eid), word),
            "type the word again in one script");
      });
    };
    each_text(expression, find);
    each_name(expression, find);
  });
  return findings;
}

Findings check_tajik(const Corpus& corpus) {
  Findings findings;
  each_summary(corpus, [&](const Expression& expression) {
    if (expression.language != Language::Tg) return;
    std::string all;
    const auto find = [&](std::string_view eid, std::string_view text) {
      all += text;
      find_russian_letters(findings, expression, eid, text);
    };
    each_text(expression, find);
    each_name(expression, find);
    if (all.empty() || has(all, is_tajik_only)) return;
    invalid(findings, expression.file + ": the Tajik text has none of the letters ғ ӣ қ ӯ ҳ ҷ",
            "it may be in another language, or typed without them");
  });
  return findings;
}

Findings check_sentences(const Corpus& corpus) {
  Findings findings;
  each_summary(corpus, [&](const Expression& expression) {
    each_text(expression, [&](std::string_view eid, std::string_view text) {
      for (const auto sentence : sentences_of(text)) {
        const auto words = count_words(sentence);
        if (words <= kMaxSentenceWords) continue;
        invalid(findings,
                fmt::format("{}a sentence of {} words: \"{}…\"", place(expression, eid), words,
                            sentence.substr(0, sentence.find(' ', kShownBytes))),
                fmt::format("make two of it: at most {} words", kMaxSentenceWords));
      }
    });
  });
  return findings;
}

Findings check_keywords(const Corpus& corpus) {
  Findings findings;
  each_summary(corpus, [&](const Expression& expression) {
    find_doubles(findings, place(expression, "alias"), "name", expression.aliases);
    for (const auto& provision : expression.provisions) {
      find_doubles(findings, place(expression, provision.eid), "keyword", provision.keywords);
    }
  });
  return findings;
}

Findings check_texts(const Corpus& corpus) {
  return apply({check_scripts, check_tajik, check_sentences, check_keywords}, corpus);
}

}  // namespace panoh::read
