// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/highlighter.hpp"

#include <algorithm>
#include <bitset>

#include "indexer/base/utf8.hpp"
#include "server/query/parser.hpp"

namespace panoh::query {
namespace {

/// What a matched word adds to a sentence's worth, by level.
double worth(MatchKind how) {
  switch (how) {
    case MatchKind::Exact:
      return 3;
    case MatchKind::Stem:
      return 2;
    default:
      return 1;
  }
}

/// Marks with only this between them are shown as one.
bool joins(std::string_view between) {
  return between == " " || between == "-" || between == "\u00A0";
}

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

std::string_view cut_at_letter(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && is_continuation(text[bytes])) --bytes;
  return text.substr(0, bytes);
}

/// Whether a span has more code points than a snippet may have.
bool too_long(std::string_view text, Span span) {
  const std::size_t bytes = span.end - span.begin;
  if (bytes <= kSnippetCodePoints) return false;
  constexpr std::size_t kMaxBytesOfCodePoint = 4;
  return bytes > kSnippetCodePoints * kMaxBytesOfCodePoint ||
         utf8::count_code_points(text.substr(span.begin, bytes)) > kSnippetCodePoints;
}

/// Moves begin left or right to a blank, at most a snippet's length away.
std::uint32_t word_start(std::string_view text, std::uint32_t at) {
  while (at > 0 && at < text.size() && text[at - 1] != ' ') --at;
  return at;
}

/// Part of a sentence that is too long, around its first mark.
Span cut_around(std::string_view text, Span sentence, std::uint32_t mark) {
  constexpr std::uint32_t kLead = 60;  // code points shown before the first mark
  std::uint32_t begin = mark;
  for (std::uint32_t seen = 0; begin > sentence.begin && seen < kLead; --begin) {
    if (!is_continuation(text[begin])) ++seen;
  }
  begin = std::max(sentence.begin, word_start(text, begin));
  std::uint32_t end = begin;
  std::uint32_t last_blank = begin;
  for (std::size_t seen = 0; end < sentence.end; ++end) {
    if (is_continuation(text[end])) continue;
    if (text[end] == ' ') last_blank = end;
    if (++seen > kSnippetCodePoints) break;
  }
  if (end < sentence.end && last_blank > begin && last_blank > mark) end = last_blank;
  while (end < sentence.end && end > begin && is_continuation(text[end])) --end;
  return {begin, end};
}

}  // namespace

std::vector<Highlighter::Mark> Highlighter::find(std::string_view text, Language language) {
  std::vector<Mark> marks;
  const auto found = analyzers_.find(language);
  if (terms_.empty() || found == analyzers_.end()) return marks;
  analysis::Analyzer& analyzer = found->second;
  text = cut_at_letter(text, kMaxHighlightedBytes);
  const auto words = analyzer.hash_words(text);
  const HighlightTerms::Term* term = nullptr;
  std::size_t behind_term = 0;  // position
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto& word = words[at];
    if (const auto* begun = terms_.find_term(words, at, language)) {
      term = begun;
      behind_term = word.position + begun->stems.size();
    }
    const auto* match = terms_.find(word.hashes, language);
    if (match == nullptr && word.position < behind_term) match = &term->match;
    if (match != nullptr) add({word.begin, word.end, word.position, *match}, marks);
  }
  return marks;
}

void Highlighter::add(const Mark& mark, std::vector<Mark>& marks) {
  if (!marks.empty() && mark.begin < marks.back().end) {  // a joined form over its own part
    marks.back().end = std::max(marks.back().end, mark.end);
  } else {
    note_nearness(marks, mark);
    marks.push_back(mark);
  }
  const auto [known, is_new] = best_.emplace(mark.match.word, mark.match.how);
  if (!is_new) known->second = std::min(known->second, mark.match.how);
}

/// Marks of terms are passed over: the words of "smuggling of migrants" are near, whole term or
/// not. As many words as stand between two of the query may stand between them in the text.
void Highlighter::note_nearness(const std::vector<Mark>& before, const Mark& right) {
  const auto left = std::find_if(before.rbegin(), before.rend(), [](const Mark& mark) {
    return !HighlightTerms::is_term(mark.match.word);
  });
  if (left == before.rend()) return;
  const auto [first, second] = std::minmax(left->match.word, right.match.word);
  const std::uint32_t distance = right.position - left->position;
  if (second - first != 1 || distance == 0) return;
  const std::uint32_t gap = terms_.gap_after(first);
  const std::uint32_t apart = distance > gap ? distance - gap : 0;
  if (apart >= kNearWords) return;
  double& best = nearness_[first];
  best = std::max(best, 1.0 / (1 + apart));
}

double Highlighter::nearness() const {
  const std::size_t words = terms_.words().size();
  double sum = 0;
  for (const auto& [word, best] : nearness_) sum += best;
  return words < 2 ? 0 : sum / static_cast<double>(words - 1);
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> Highlighter::join(
    std::string_view text, const std::vector<Mark>& marks, std::uint32_t begin, std::uint32_t end) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> joined;
  for (const auto& mark : marks) {
    if (mark.begin < begin || mark.end > end) continue;
    if (!joined.empty() &&
        joins(text.substr(joined.back().second, mark.begin - joined.back().second))) {
      joined.back().second = mark.end;
    } else {
      joined.emplace_back(mark.begin, mark.end);
    }
  }
  return joined;
}

MarkedText Highlighter::mark(std::string_view text, Language language) {
  const auto marks = find(text, language);
  return {std::string(text), join(text, marks, 0, static_cast<std::uint32_t>(text.size()))};
}

Span Highlighter::best_passage(std::string_view text, const std::vector<Mark>& marks,
                               const std::vector<Span>& sentences) {
  std::size_t best = 0;
  double best_worth = -1;
  auto mark = marks.begin();
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    std::bitset<kMaxQueryWords * 4> seen;  // a word may come as parts and joined
    double sum = 0;
    for (; mark != marks.end() && mark->begin < sentences[i].end; ++mark) {
      const auto word = mark->match.word % seen.size();
      // A word counts once; its repetitions only decide between equals.
      sum += seen[word] ? 0.01 : worth(mark->match.how);
      seen.set(word);
    }
    if (sum > best_worth) {
      best_worth = sum;
      best = i;
    }
  }
  Span span = sentences[best];
  if (too_long(text, span)) {
    const auto first = std::find_if(marks.begin(), marks.end(), [&](const Mark& candidate) {
      return candidate.begin >= span.begin && candidate.end <= span.end;
    });
    return cut_around(text, span, first == marks.end() ? span.begin : first->begin);
  }
  for (std::size_t next = best + 1; next < sentences.size(); ++next) {
    const Span longer{span.begin, sentences[next].end};
    if (too_long(text, longer)) break;
    span = longer;
  }
  return span;
}

MarkedText Highlighter::snippet(std::string_view text, Language language) {
  text = cut_at_letter(text, kMaxHighlightedBytes);
  const auto marks = find(text, language);
  const auto sentences = split_sentences(text);
  if (sentences.empty()) return {};
  const Span span = best_passage(text, marks, sentences);
  MarkedText result;
  if (span.begin > sentences.front().begin) result.text = "… ";
  const auto shift = static_cast<std::uint32_t>(result.text.size());
  result.text += text.substr(span.begin, span.end - span.begin);
  if (span.end < sentences.back().end) result.text += " …";
  for (const auto& [begin, end] : join(text, marks, span.begin, span.end)) {
    result.marks.emplace_back(begin - span.begin + shift, end - span.begin + shift);
  }
  return result;
}

bool Highlighter::has_all_words() const {
  const auto words = std::ranges::count_if(
      best_, [](const auto& seen) { return !HighlightTerms::is_term(seen.first); });
  return static_cast<std::size_t>(words) == terms_.words().size();
}

std::vector<Matched> Highlighter::matched() const {
  std::vector<Matched> result;
  for (const auto& [word, how] : best_) result.push_back({terms_.name(word), how});
  return result;
}

}  // namespace panoh::query
