// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/analyzer.hpp"

#include <span>

#include "indexer/analysis/char_filter.hpp"
#include "indexer/analysis/letters.hpp"
#include "indexer/analysis/number_forms.hpp"
#include "indexer/analysis/tokenizer.hpp"

namespace panoh::analysis {
namespace {

/// Letters can grow in normalisation (ﬃ, Latin to Cyrillic); a Xapian term has 245 bytes.
constexpr std::size_t kMaxFormBytes = 200;

void shorten(std::string& form) {
  if (form.size() <= kMaxFormBytes) return;
  std::size_t end = kMaxFormBytes;
  while (end > 0 && (static_cast<unsigned char>(form[end]) & 0xC0U) == 0x80U) --end;
  form.resize(end);
}

std::string_view slice(std::string_view text, const Word& word) {
  return text.substr(word.begin, word.end - word.begin);
}

/// A hyphenated word in one piece. Numbers keep their hyphen: 130-1 is not 1301.
std::string join(std::string_view text, std::span<const Word> parts) {
  std::string joined;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0 && parts[i].number && parts[i - 1].number) joined += '-';
    joined += slice(text, parts[i]);
  }
  return joined;
}

bool follows_number(std::span<const Word> words, std::size_t i) {
  return i > 0 && words[i - 1].number && !words[i].number &&
         (words[i].hyphen_before || words[i].begin == words[i - 1].end);
}

}  // namespace

Analyzer::Analyzer(std::shared_ptr<const LanguageResources> resources)
    : resources_(std::move(resources)) {}

std::vector<Token> Analyzer::analyze(std::string_view text) {
  if (remembered_.size() >= kMaxRemembered) remembered_.clear();
  const FilteredText filtered = filter_nfc(text);
  const std::vector<Word> words = tokenize(filtered.text());
  std::vector<Token> tokens;
  tokens.reserve(words.size() + words.size() / 8);
  std::uint32_t position = 0;
  const auto add = [&](Token token, std::uint32_t begin, std::uint32_t end, std::uint32_t at) {
    token.begin = filtered.offsets.original(begin);
    token.end = filtered.offsets.original(end);
    token.position = at;
    tokens.push_back(token);
  };
  for (std::size_t i = 0; i < words.size();) {
    std::size_t chain_end = i + 1;
    while (chain_end < words.size() && words[chain_end].hyphen_before) ++chain_end;
    // An ordinal or ezafe ending belongs to its number and is no part of the chain.
    std::size_t parts_end = chain_end;
    while (parts_end > i && follows_number(words, parts_end - 1) &&
           is_number_ending(slice(filtered.text(), words[parts_end - 1]))) {
      --parts_end;
    }
    const std::span parts(words.data() + i, parts_end - i);
    for (std::size_t part = 0; part < parts.size(); ++part) {
      const Word& word = parts[part];
      add(token(slice(filtered.text(), word)), word.begin, word.end, position++);
      if (part > 0 || parts.size() == 1) continue;
      const std::string joined = join(filtered.text(), parts);
      if (joined.size() > kMaxWordBytes) continue;
      Token whole = token(joined);
      whole.joined = true;
      add(whole, word.begin, parts.back().end, position - 1);
    }
    i = chain_end;
  }
  return tokens;
}

Token Analyzer::token(std::string_view word) {
  const Remembered& remembered = remember(word);
  Token result;
  result.forms = &remembered.forms;
  result.stop_word = remembered.stop_word;
  return result;
}

const WordForms& Analyzer::forms(std::string_view word) { return remember(word).forms; }

bool Analyzer::is_stop_word(std::string_view normal) const {
  return resources_->stop_words.contains(std::string(normal));
}

bool Analyzer::is_number_ending(std::string_view word) const {
  return resources_->number_endings.contains(to_utf8(fold_word(word)));
}

const Analyzer::Remembered& Analyzer::remember(std::string_view word) {
  if (const auto found = remembered_.find(word); found != remembered_.end()) return found->second;
  Remembered fresh;
  if (is_number(word)) {
    fresh.forms.normal = normalise_number(word);
    fresh.forms.stem = fresh.forms.normal;
  } else {
    fresh.forms = resources_->stemmer->forms(word);
    fresh.stop_word = is_stop_word(fresh.forms.normal);
  }
  shorten(fresh.forms.normal);
  shorten(fresh.forms.stem);
  shorten(fresh.forms.folded);
  if (fresh.forms.skeleton.size() > kMaxFormBytes) fresh.forms.skeleton.clear();
  return remembered_.emplace(word, std::move(fresh)).first->second;
}

}  // namespace panoh::analysis
