// SPDX-License-Identifier: GPL-2.0-or-later
// One pass over the code points; UAX #29 rules are not used because they split numbers, hyphens and
// apostrophes differently from how our laws are cited.
#include "indexer/analysis/tokenizer.hpp"

#include <unicode/brkiter.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <memory>

#include "indexer/analysis/letter_classes.hpp"
#include "indexer/base/utf8.hpp"

namespace panoh::analysis {
namespace {

const LetterClasses& classes() {
  static const LetterClasses instance;  // a table of Unicode, not state
  return instance;
}

/// A code point of the text, its class and where it ends.
struct Read {
  LetterClass letter_class = LetterClass::Other;
  std::size_t end = 0;
};

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text), classes_(classes()) {
    words_.reserve(text.size() / 10 + 1);
  }

  std::vector<Word> scan() {
    while (at_ < text_.size()) {
      const Read first = read(at_);
      switch (first.letter_class) {
        case LetterClass::Letter:
          scan_word(first.end);
          break;
        case LetterClass::Digit:
          scan_number(first.end);
          break;
        case LetterClass::Unspaced:
          scan_unspaced(first.end);
          break;
        default:
          at_ = first.end;
          break;
      }
    }
    return std::move(words_);
  }

 private:
  [[nodiscard]] Read read(std::size_t at) const {
    if (at >= text_.size()) return {LetterClass::Other, at};
    const auto lead = static_cast<unsigned char>(text_[at]);
    if (lead < 0x80) return {classes_.of(lead), at + 1};
    if (lead >= 0xC2 && lead < 0xE0 &&
        at + 1 < text_.size()) {  // most letters of Tajik and Russian
      const auto trail = static_cast<unsigned char>(text_[at + 1]);
      return {classes_.of(((lead & 0x1FU) << 6U) | (trail & 0x3FU)), at + 2};
    }
    std::size_t end = at;
    const char32_t code_point = utf8::next(text_, end);
    return {classes_.of(code_point), end};
  }

  void emit(std::size_t begin, std::size_t end, bool number) {
    words_.push_back({.begin = static_cast<std::uint32_t>(begin),
                      .end = static_cast<std::uint32_t>(end),
                      .number = number,
                      .hyphen_before = hyphen_before(begin)});
    at_ = end;
  }

  /// Exactly one hyphen between this word and the one before.
  [[nodiscard]] bool hyphen_before(std::size_t begin) const {
    if (words_.empty()) return false;
    const std::size_t previous_end = words_.back().end;
    if (previous_end >= begin) return false;
    const Read between = read(previous_end);
    return between.letter_class == LetterClass::Hyphen && between.end == begin;
  }

  void scan_word(std::size_t end) {
    const std::size_t begin = at_;
    std::size_t letter_begin = begin;  // of the last letter, whose marks must not be cut off
    while (true) {
      const Read next = read(end);
      std::size_t next_end = next.end;
      if (next.letter_class == LetterClass::Apostrophe ||
          next.letter_class == LetterClass::Joiner) {
        next_end = inner_letter_end(next);
        if (next_end == 0) break;
      } else if (next.letter_class != LetterClass::Letter &&
                 next.letter_class != LetterClass::Mark) {
        break;
      }
      if (next_end - begin > kMaxWordBytes) {
        const bool mark = next.letter_class == LetterClass::Mark && letter_begin > begin;
        end = mark ? letter_begin : end;
        break;
      }
      if (next.letter_class == LetterClass::Letter) letter_begin = end;
      end = next_end;
    }
    emit(begin, end, false);
  }

  /// End of the letter behind an apostrophe or joiners; 0 when none follows.
  [[nodiscard]] std::size_t inner_letter_end(Read next) const {
    bool apostrophe = false;
    while (next.letter_class == LetterClass::Joiner ||
           (next.letter_class == LetterClass::Apostrophe && !apostrophe)) {
      apostrophe = apostrophe || next.letter_class == LetterClass::Apostrophe;
      next = read(next.end);
    }
    return next.letter_class == LetterClass::Letter ? next.end : 0;
  }

  void scan_number(std::size_t end) {
    const std::size_t begin = at_;
    bool superscript = false;
    while (true) {
      Read next = read(end);
      if (next.letter_class == LetterClass::Dot && !superscript) {
        next = read(next.end);
        if (next.letter_class != LetterClass::Digit) break;
      }
      superscript = superscript || next.letter_class == LetterClass::Superscript;
      const bool digit = next.letter_class == LetterClass::Digit && !superscript;
      if (!digit && next.letter_class != LetterClass::Superscript) break;
      if (next.end - begin > kMaxWordBytes) break;
      end = next.end;
    }
    emit(begin, end, true);
  }

  void scan_unspaced(std::size_t end) {
    const std::size_t begin = at_;
    for (Read next = read(end);
         next.letter_class == LetterClass::Unspaced || next.letter_class == LetterClass::Mark ||
         next.letter_class == LetterClass::Joiner;
         next = read(end)) {
      end = next.end;
    }
    if (!break_words(begin, end)) cut_run(begin, end);
    at_ = end;
  }

  /// Words of a run by ICU's dictionaries. @return false when ICU lacks its break data
  bool break_words(std::size_t begin, std::size_t end) {
    UErrorCode status = U_ZERO_ERROR;
    if (!breaks_) {
      breaks_.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
      if (U_FAILURE(status)) return false;
    }
    UText run = UTEXT_INITIALIZER;
    utext_openUTF8(&run, text_.data() + begin, static_cast<std::int64_t>(end - begin), &status);
    breaks_->setText(&run, status);
    if (U_FAILURE(status)) return false;
    std::size_t from = begin;
    while (true) {
      const std::int32_t to = breaks_->next();
      if (to == icu::BreakIterator::DONE) break;
      const std::size_t word_end = begin + static_cast<std::size_t>(to);
      if (breaks_->getRuleStatus() >= UBRK_WORD_NONE_LIMIT) cut_run(from, word_end);
      from = word_end;
    }
    utext_close(&run);
    return true;
  }

  /// Emits a run as words of at most kMaxWordBytes.
  void cut_run(std::size_t begin, std::size_t end) {
    while (begin < end) {
      std::size_t cut = begin;
      for (Read next = read(cut); cut < end && next.end - begin <= kMaxWordBytes;
           next = read(cut)) {
        cut = next.end;
      }
      emit(begin, cut, false);
      begin = cut;
    }
  }

  std::string_view text_;
  const LetterClasses& classes_;
  std::size_t at_ = 0;
  std::vector<Word> words_;
  std::unique_ptr<icu::BreakIterator> breaks_;  // costly to make: only when such a script is met
};

}  // namespace

std::vector<Word> tokenize(std::string_view text) { return Scanner(text).scan(); }

}  // namespace panoh::analysis
