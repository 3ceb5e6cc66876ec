// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/lexer.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "indexer/base/utf8.hpp"

namespace panoh::query {
namespace {

constexpr std::array<std::string_view, 5> kFields{"title", "act", "art", "country", "kind"};

bool is_space(char32_t c) {
  return c <= U' ' || c == U'\u00A0' || c == U'\u1680' || (c >= U'\u2000' && c <= U'\u200A') ||
         c == U'\u2028' || c == U'\u2029' || c == U'\u202F' || c == U'\u205F' || c == U'\u3000';
}

bool is_open_quote(char32_t c) {
  return c == U'"' || c == U'«' || c == U'“' || c == U'„' || c == U'”';
}

bool closes(char32_t opened, char32_t c) {
  switch (opened) {
    case U'"':
      return c == U'"';
    case U'«':
      return c == U'»';
    default:
      return c == U'”' || c == U'“' || c == U'"';
  }
}

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  Lexemes run() {
    while (at_ < text_.size()) step();
    return std::move(result_);
  }

 private:
  [[nodiscard]] char32_t peek(std::size_t at) const {
    return at < text_.size() ? utf8::next(text_, at) : U' ';
  }

  void step() {
    const std::size_t begin = at_;
    const char32_t c = utf8::next(text_, at_);
    if (is_space(c)) return;
    if (is_open_quote(c)) return phrase(c);
    if (c == U'(') return add(LexemeKind::Open);
    if (c == U')') return add(LexemeKind::Close);
    if ((c == U'+' || c == U'-') && !is_space(peek(at_)) && peek(at_) != c) {
      return add(c == U'+' ? LexemeKind::Plus : LexemeKind::Minus);
    }
    at_ = begin;
    word();
  }

  void phrase(char32_t opened) {
    const std::size_t begin = at_;
    std::size_t end = text_.size();
    bool closed = false;
    while (at_ < text_.size() && !closed) {
      end = at_;
      closed = closes(opened, utf8::next(text_, at_));
    }
    if (!closed) {
      end = text_.size();
      repair("repair.unclosed-quote");
    }
    Lexeme lexeme{LexemeKind::Phrase, std::string(text_.substr(begin, end - begin)), 0};
    lexeme.window = proximity();
    result_.items.push_back(std::move(lexeme));
  }

  /// "~7" behind a phrase, as lawyers write it, also after a blank.
  unsigned proximity() {
    std::size_t at = at_;
    while (at < text_.size() && text_[at] == ' ') ++at;
    if (at >= text_.size() || text_[at] != '~') return 0;
    const auto window = number(text_.substr(at + 1));
    if (!window) return 0;
    at_ = at + 1;
    while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') ++at_;
    return *window;
  }

  static std::optional<unsigned> number(std::string_view digits) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (end == digits.data()) return std::nullopt;
    if (error != std::errc{}) return kMaxNearWindow;
    return std::clamp(value, 1U, kMaxNearWindow);
  }

  /// Up to a blank, a quote or a bracket; a bracket inside a word belongs to it: "130(1)", "3(a)".
  std::string_view take_word() {
    const std::size_t begin = at_;
    unsigned open = 0;
    while (at_ < text_.size()) {
      const std::size_t here = at_;
      const char32_t c = utf8::next(text_, at_);
      const bool inner_open = c == U'(' && here > begin && closes_before_blank(at_);
      if (is_space(c) || is_open_quote(c) || c == U'»' || (c == U'(' && !inner_open) ||
          (c == U')' && open == 0)) {
        if (here > begin) at_ = here;
        break;
      }
      if (inner_open) ++open;
      if (c == U')') --open;
    }
    return text_.substr(begin, at_ - begin);
  }

  [[nodiscard]] bool closes_before_blank(std::size_t at) const {
    while (at < text_.size()) {
      const char32_t c = utf8::next(text_, at);
      if (c == U')') return true;
      if (is_space(c) || c == U'(') return false;
    }
    return false;
  }

  void word() {
    const std::size_t begin = at_;
    const std::string_view taken = take_word();
    if (taken == "AND" || taken == "&&") return add(LexemeKind::And);
    if (taken == "OR" || taken == "||") return add(LexemeKind::Or);
    if (taken == "NOT") return add(LexemeKind::Not);
    if (taken == "NEAR" || taken.starts_with("NEAR/")) return near(taken);
    if (const std::size_t colon = taken.find(':'); colon != std::string_view::npos) {
      const std::string_view field = taken.substr(0, colon);
      if (std::find(kFields.begin(), kFields.end(), field) != kFields.end()) {
        result_.items.push_back({LexemeKind::Field, std::string(field), 0});
        at_ = begin + colon + 1;
        return;
      }
    }
    plain(taken);
  }

  void near(std::string_view taken) {
    const auto slash = taken.find('/');
    const auto window = slash == std::string_view::npos
                            ? std::optional<unsigned>(kDefaultNearWindow)
                            : number(taken.substr(slash + 1));
    result_.items.push_back({LexemeKind::Near, {}, window.value_or(kDefaultNearWindow)});
  }

  void plain(std::string_view taken) {
    const std::size_t stars = taken.size() - (taken.find_last_not_of('*') + 1);
    const std::string_view stem = taken.substr(0, taken.size() - stars);
    if (stem.empty()) return repair("repair.lone-star");
    result_.items.push_back(
        {stars > 0 ? LexemeKind::Prefix : LexemeKind::Word, std::string(stem), 0});
  }

  void add(LexemeKind kind) { result_.items.push_back({kind, {}, 0}); }

  void repair(std::string_view key) {
    if (std::find(result_.repairs.begin(), result_.repairs.end(), key) == result_.repairs.end()) {
      result_.repairs.emplace_back(key);
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Lexemes result_;
};

}  // namespace

Lexemes lex(std::string_view text) { return Lexer(text).run(); }

}  // namespace panoh::query
