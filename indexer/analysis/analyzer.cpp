// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/analyzer.hpp"

#include "indexer/analysis/char_filter.hpp"
#include "indexer/analysis/letters.hpp"
#include "indexer/analysis/number_forms.hpp"

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

}  // namespace

Analyzer::Analyzer(std::shared_ptr<const LanguageResources> resources)
    : resources_(std::move(resources)) {}

std::vector<Token> Analyzer::analyze(std::string_view text) {
  if (remembered_.size() >= kMaxRemembered) remembered_.clear();
  const FilteredText filtered = filter_nfc(text);
  const std::vector<Word> words = tokenize(filtered.text());
  std::vector<Token> tokens;
  tokens.reserve(words.size() + words.size() / 8);
  for (std::size_t begin = 0, end = 0; begin < words.size(); begin = end) {
    end = begin + 1;
    while (end < words.size() && words[end].hyphen_before) ++end;
    std::size_t parts_end = end;
    while (parts_end > begin && is_number_ending(filtered.text(), words, parts_end - 1)) {
      --parts_end;
    }
    emit(filtered.text(), std::span(words).subspan(begin, parts_end - begin), tokens);
  }
  for (Token& token : tokens) {
    token.begin = filtered.offsets.original(token.begin);
    token.end = filtered.offsets.original(token.end);
  }
  return tokens;
}

void Analyzer::emit(std::string_view text, std::span<const Word> parts,
                    std::vector<Token>& tokens) {
  std::uint32_t position = tokens.empty() ? 0 : tokens.back().position + 1;
  for (const Word& part : parts) {
    Token token = recognise(slice(text, part));
    token.begin = part.begin;
    token.end = part.end;
    token.position = position++;
    tokens.push_back(token);
    if (&part == &parts.front() && parts.size() > 1) emit_joined(text, parts, tokens);
  }
}

void Analyzer::emit_joined(std::string_view text, std::span<const Word> parts,
                           std::vector<Token>& tokens) {
  const std::string joined = join(text, parts);
  if (joined.size() > kMaxWordBytes) return;
  Token token = recognise(joined);
  token.begin = parts.front().begin;
  token.end = parts.back().end;
  token.position = tokens.back().position;
  token.joined = true;
  tokens.push_back(token);
}

Token Analyzer::recognise(std::string_view word) {
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

bool Analyzer::is_number_ending(std::string_view text, std::span<const Word> words,
                                std::size_t at) const {
  if (at == 0 || !words[at - 1].number || words[at].number) return false;
  const Word& word = words[at];
  if (!word.hyphen_before && word.begin != words[at - 1].end) return false;
  return resources_->number_endings.contains(to_utf8(fold_word(slice(text, word))));
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
  // «ь» alone normalises to nothing; an empty term would match every document.
  if (fresh.forms.normal.empty()) fresh.forms.normal = to_utf8(fold_word(word));
  if (fresh.forms.stem.empty()) fresh.forms.stem = fresh.forms.normal;
  shorten(fresh.forms.normal);
  shorten(fresh.forms.stem);
  shorten(fresh.forms.folded);
  if (fresh.forms.skeleton.size() > kMaxFormBytes) fresh.forms.skeleton.clear();
  return remembered_.emplace(word, std::move(fresh)).first->second;
}

}  // namespace panoh::analysis
