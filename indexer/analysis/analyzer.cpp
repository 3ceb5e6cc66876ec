// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/analyzer.hpp"

#include "indexer/analysis/char_filter.hpp"
#include "indexer/analysis/letters.hpp"
#include "indexer/analysis/number_forms.hpp"

namespace panoh::analysis {
namespace {

/// Letters can grow in normalisation (ﬃ, Latin to Cyrillic); a Xapian term has 245 bytes.
constexpr std::size_t kMaxFormBytes = 200;

/// A low guess, for reserving: words of English legal prose are shortest, with 6 bytes.
constexpr std::size_t kBytesPerWord = 6;

struct TokenPlace {
  std::uint32_t begin = 0, end = 0;  ///< in the original text
  std::uint32_t position = 0;
  bool joined = false;
};

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

Analyzer::Analyzer(std::shared_ptr<const LanguageResources> resources, std::size_t most_remembered)
    : resources_(std::move(resources)), most_remembered_(most_remembered) {}

template <typename OnToken>
void Analyzer::for_each_token(const FilteredText& filtered, const OnToken& on_token) const {
  const std::string_view text = filtered.text();
  const std::vector<Word> words = tokenize(text);
  const auto place = [&](const Word& first, const Word& last, std::uint32_t position) {
    return TokenPlace{.begin = filtered.offsets.original(first.begin),
                      .end = filtered.offsets.original(last.end),
                      .position = position,
                      .joined = &first != &last};
  };
  std::uint32_t position = 0;
  for (std::size_t begin = 0, end = 0; begin < words.size(); begin = end) {
    end = begin + 1;
    while (end < words.size() && words[end].hyphen_before) ++end;
    std::size_t parts_end = end;
    while (parts_end > begin && is_number_ending(text, words, parts_end - 1)) --parts_end;
    const auto parts = std::span(words).subspan(begin, parts_end - begin);
    for (const Word& part : parts) {
      on_token(slice(text, part), place(part, part, position));
      if (&part == parts.data() && parts.size() > 1) {
        const std::string joined = join(text, parts);
        if (joined.size() <= kMaxWordBytes) on_token(joined, place(part, parts.back(), position));
      }
      ++position;
    }
  }
}

FilteredText Analyzer::filter(std::string_view text) const {
  FilteredText filtered = filter_nfc(text);
  return resources_->typing ? resources_->typing->repair(std::move(filtered)) : filtered;
}

std::vector<Token> Analyzer::analyze(std::string_view text) {
  if (remembered_.size() >= most_remembered_) remembered_.clear();
  std::vector<Token> tokens;
  tokens.reserve(text.size() / kBytesPerWord);
  for_each_token(filter(text), [&](std::string_view word, const TokenPlace& place) {
    const Remembered& remembered = remember(word);
    tokens.push_back({.begin = place.begin,
                      .end = place.end,
                      .position = place.position,
                      .forms = &remembered.forms,
                      .joined = place.joined,
                      .stop_word = remembered.stop_word});
  });
  return tokens;
}

std::vector<HashedToken> Analyzer::hash_words(std::string_view text) {
  struct Wanted {
    WordMemory::Asked asked;
    std::string_view word;  // in the filtered text
    std::size_t token;
  };
  std::vector<HashedToken> tokens;
  std::vector<Wanted> wanted;
  tokens.reserve(text.size() / kBytesPerWord);
  wanted.reserve(text.size() / kBytesPerWord);
  const auto hashes = [&](WordMemory::Asked asked, std::string_view word) {
    return hashes_.find_or_add(asked, [&] { return hash_forms(make_forms(word)); });
  };
  const FilteredText filtered = filter(text);
  for_each_token(filtered, [&](std::string_view word, const TokenPlace& place) {
    const WordMemory::Asked asked = hashes_.ask(word);
    tokens.push_back({place.begin, place.end, place.position, {}});
    if (place.joined) {  // its letters stand nowhere in the text: gone when this call ends
      tokens.back().hashes = hashes(asked, word);
    } else {
      wanted.push_back({asked, word, tokens.size() - 1});
    }
  });
  for (const Wanted& one : wanted) tokens[one.token].hashes = hashes(one.asked, one.word);
  return tokens;
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

WordForms Analyzer::make_forms(std::string_view word) const {
  WordForms forms;
  if (is_number(word)) {
    forms.normal = normalise_number(word);
    forms.stem = forms.normal;
  } else {
    forms = resources_->stemmer->forms(word);
  }
  // «ь» alone normalises to nothing; an empty term would match every document.
  if (forms.normal.empty()) forms.normal = to_utf8(fold_word(word));
  if (forms.stem.empty()) forms.stem = forms.normal;
  shorten(forms.normal);
  shorten(forms.stem);
  shorten(forms.folded);
  if (forms.skeleton.size() > kMaxFormBytes) forms.skeleton.clear();
  return forms;
}

const Analyzer::Remembered& Analyzer::remember(std::string_view word) {
  if (const auto found = remembered_.find(word); found != remembered_.end()) return found->second;
  WordForms forms = make_forms(word);
  const bool stop_word = !is_number(word) && is_stop_word(forms.normal);
  return remembered_.emplace(word, Remembered{std::move(forms), stop_word}).first->second;
}

}  // namespace panoh::analysis
