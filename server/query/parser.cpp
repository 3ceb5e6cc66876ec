// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/parser.hpp"

#include <algorithm>
#include <optional>

#include "server/query/lexer.hpp"

namespace panoh::query {
namespace {

class Parser {
 public:
  explicit Parser(Lexemes lexemes) : items_(std::move(lexemes.items)) {
    result_.repairs = std::move(lexemes.repairs);
  }

  ParsedQuery run() {
    result_.root = parse_or();
    while (!done()) {  // only a closing bracket too many stops parse_or before the end
      repair("repair.unbalanced-bracket");
      ++at_;
      Node rest = parse_or();
      if (result_.root.kind != NodeKind::Bag) result_.root = bag_of(std::move(result_.root));
      if (!is_empty(rest)) result_.root.children.push_back(std::move(rest));
    }
    return std::move(result_);
  }

 private:
  [[nodiscard]] bool done() const { return at_ >= items_.size(); }
  [[nodiscard]] bool at(LexemeKind kind) const { return !done() && items_[at_].kind == kind; }

  static bool is_empty(const Node& node) {
    return (node.kind == NodeKind::Bag || node.kind == NodeKind::And ||
            node.kind == NodeKind::Or) &&
           node.children.empty();
  }

  static Node bag_of(Node child) {
    Node bag;
    bag.children.push_back(std::move(child));
    return bag;
  }

  Node parse_or() { return parse_list(NodeKind::Or, LexemeKind::Or); }
  Node parse_and() { return parse_list(NodeKind::And, LexemeKind::And); }

  /// Operands of one operator; an operator with nothing on one side is dropped and named.
  Node parse_list(NodeKind kind, LexemeKind separator) {
    Node list;
    list.kind = kind;
    bool expect_operand = false;
    do {
      Node operand = kind == NodeKind::Or ? parse_and() : parse_bag();
      const bool has_separator = at(separator);
      if (is_empty(operand)) {
        if (has_separator || expect_operand) repair("repair.dangling-operator");
      } else {
        list.children.push_back(std::move(operand));
      }
      expect_operand = has_separator;
      if (has_separator) ++at_;
    } while (expect_operand);
    if (list.children.size() == 1) return std::move(list.children.front());
    if (list.children.empty()) return Node{};
    return list;
  }

  Node parse_bag() {
    Node bag;
    while (!done() && !at(LexemeKind::Or) && !at(LexemeKind::And) && !at(LexemeKind::Close)) {
      if (auto clause = parse_clause()) bag.children.push_back(std::move(*clause));
    }
    return bag;
  }

  std::optional<Node> parse_clause() {
    Occur occur = Occur::Should;
    while (at(LexemeKind::Plus) || at(LexemeKind::Minus) || at(LexemeKind::Not)) {
      occur = at(LexemeKind::Plus) ? Occur::Must : Occur::MustNot;
      ++at_;
    }
    auto node = parse_near();
    if (node) node->occur = occur;
    if (!node && occur != Occur::Should) repair("repair.dangling-operator");
    return node;
  }

  std::optional<Node> parse_near() {
    auto left = parse_unit();
    while (at(LexemeKind::Near)) {
      const unsigned window = items_[at_++].window;
      auto right = parse_unit();
      if (!left || !right) {
        repair("repair.dangling-operator");
        if (!left) left = std::move(right);
        continue;
      }
      left = join_near(std::move(*left), std::move(*right), window);
    }
    return left;
  }

  static Node join_near(Node left, Node right, unsigned window) {
    if (left.kind == NodeKind::Near) {
      left.window = std::max(left.window, window);
      left.children.push_back(std::move(right));
      return left;
    }
    Node near;
    near.kind = NodeKind::Near;
    near.window = window;
    near.children.push_back(std::move(left));
    near.children.push_back(std::move(right));
    return near;
  }

  std::optional<Node> parse_unit() {
    if (done()) return std::nullopt;
    const Lexeme& lexeme = items_[at_];
    switch (lexeme.kind) {
      case LexemeKind::Word:
        ++at_;
        return leaf(NodeKind::Word, lexeme);
      case LexemeKind::Prefix:
        ++at_;
        return leaf(NodeKind::Prefix, lexeme);
      case LexemeKind::Phrase:
        ++at_;
        return leaf(NodeKind::Phrase, lexeme);
      case LexemeKind::Field:
        ++at_;
        return field(lexeme.text);
      case LexemeKind::Open:
        ++at_;
        return brackets();
      default:
        return std::nullopt;  // an operator: the caller names what is missing
    }
  }

  std::optional<Node> leaf(NodeKind kind, const Lexeme& lexeme) {
    if (++words_ > kMaxQueryWords) {
      repair("repair.too-many-words");
      return std::nullopt;
    }
    Node node;
    node.kind = kind;
    node.text = lexeme.text;
    node.window = lexeme.window;
    return node;
  }

  std::optional<Node> field(const std::string& name) {
    auto child = parse_unit();
    if (!child) {
      repair("repair.dangling-operator");
      return std::nullopt;
    }
    Node node;
    node.kind = NodeKind::Field;
    node.text = name;
    node.children.push_back(std::move(*child));
    return node;
  }

  std::optional<Node> brackets() {
    if (depth_ >= kMaxNesting) {
      repair("repair.nesting");
      while (at(LexemeKind::Open)) ++at_;
      return std::nullopt;
    }
    ++depth_;
    Node inner = parse_or();
    --depth_;
    if (at(LexemeKind::Close)) {
      ++at_;
    } else {
      repair("repair.unbalanced-bracket");
    }
    return is_empty(inner) ? std::nullopt : std::optional<Node>(std::move(inner));
  }

  void repair(std::string_view key) {
    auto& repairs = result_.repairs;
    if (std::find(repairs.begin(), repairs.end(), key) == repairs.end()) repairs.emplace_back(key);
  }

  std::vector<Lexeme> items_;
  std::size_t at_ = 0;
  unsigned depth_ = 0;
  unsigned words_ = 0;
  ParsedQuery result_;
};

}  // namespace

ParsedQuery parse(std::string_view text) { return Parser(lex(text)).run(); }

}  // namespace panoh::query
