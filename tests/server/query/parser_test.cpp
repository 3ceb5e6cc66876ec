// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/parser.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <string>

#include "indexer/base/utf8.hpp"
#include "tests/catch.hpp"

namespace panoh::query {
namespace {

/// A tree as text, so that a test reads like the grammar.
std::string show(const Node& node) {
  std::string text = node.occur == Occur::Must ? "+" : node.occur == Occur::MustNot ? "-" : "";
  const auto list = [&](std::string_view open, std::string_view separator) {
    std::string inner;
    for (const auto& child : node.children) {
      inner += (inner.empty() ? "" : std::string(separator)) + show(child);
    }
    return text + std::string(open) + inner + ")";
  };
  switch (node.kind) {
    case NodeKind::Word:
      return text + node.text;
    case NodeKind::Prefix:
      return text + node.text + "*";
    case NodeKind::Phrase:
      return text + "\"" + node.text + "\"" +
             (node.window != 0 ? "~" + std::to_string(node.window) : "");
    case NodeKind::Near:
      return list("near" + std::to_string(node.window) + "(", " ");
    case NodeKind::Field:
      return text + node.text + ":" + show(node.children.front());
    case NodeKind::Bag:
      return list("(", " ");
    case NodeKind::And:
      return list("and(", " ");
    case NodeKind::Or:
      return list("or(", " ");
  }
  return text;
}

std::string tree(std::string_view query) { return show(parse(query).root); }

bool repaired(std::string_view query, std::string_view key) {
  const auto repairs = parse(query).repairs;
  return std::find(repairs.begin(), repairs.end(), key) != repairs.end();
}

}  // namespace

TEST_CASE("Plain words stay side by side", "[query]") {
  CHECK(tree("савдои одамон") == "(савдои одамон)");
  CHECK(tree("  ") == "()");
  CHECK(parse("").repairs.empty());
}

TEST_CASE("Operators bind as lawyers expect", "[query]") {
  CHECK(tree("forced labour AND child") == "and((forced labour) (child))");
  CHECK(tree("a OR b c") == "or((a) (b c))");
  CHECK(tree("a AND b OR c") == "or(and((a) (b)) (c))");
  CHECK(tree("(a OR b) AND c") == "and((or((a) (b))) (c))");
  CHECK(tree("a NOT b") == "(a -b)");
  CHECK(tree("+a -b c") == "(+a -b c)");
  CHECK(tree("a NEAR/3 b") == "(near3(a b))");
  CHECK(tree("a NEAR b") == "(near10(a b))");
}

TEST_CASE("Quotes of all three languages make phrases", "[query]") {
  CHECK(tree("\"арест, задержание\"") == "(\"арест, задержание\")");
  CHECK(tree("«савдои одамон» кӯдак") == "(\"савдои одамон\" кӯдак)");
  CHECK(tree("“forced labour”") == "(\"forced labour\")");
  CHECK(tree("\"forced labour\" ~7") == "(\"forced labour\"~7)");
}

TEST_CASE("A hyphen or bracket inside a word is no operator", "[query]") {
  CHECK(tree("мактаб-интернат") == "(мактаб-интернат)");
  CHECK(tree("130(1) УК") == "(130(1) УК)");
  CHECK(tree("торговля - это") == "(торговля - это)");
}

TEST_CASE("Fields and prefixes are recognised, other colons are not", "[query]") {
  CHECK(tree("title:савдо") == "(title:савдо)");
  CHECK(tree("act:\"labour code\" art:8") == "(act:\"labour code\" art:8)");
  CHECK(tree("https://un.org") == "(https://un.org)");
  CHECK(tree("қонунгузор*") == "(қонунгузор*)");
}

TEST_CASE("Broken syntax is repaired and the repair is named", "[query]") {
  CHECK(repaired("((((", "repair.unbalanced-bracket"));
  CHECK(repaired("(a OR b", "repair.unbalanced-bracket"));
  CHECK(tree("(a OR b") == "(or((a) (b)))");
  CHECK(repaired("a)) b", "repair.unbalanced-bracket"));
  CHECK(repaired("\"a b", "repair.unclosed-quote"));
  CHECK(tree("\"a b") == "(\"a b\")");
  CHECK(repaired("a AND", "repair.dangling-operator"));
  CHECK(tree("a AND") == "(a)");
  CHECK(repaired("OR a", "repair.dangling-operator"));
  CHECK(repaired("*", "repair.lone-star"));
  CHECK(repaired("a NEAR/2", "repair.dangling-operator"));
  CHECK_FALSE(repaired("меҳнати маҷбурӣ", "repair.unbalanced-bracket"));
}

TEST_CASE("Words beyond the limit are left out and that is said", "[query]") {
  std::string query;
  for (int i = 0; i < 10000; ++i) query += "w" + std::to_string(i) + " ";
  const auto parsed = parse(query);
  CHECK(parsed.root.children.size() == kMaxQueryWords);
  CHECK(parsed.repairs == std::vector<std::string>{"repair.too-many-words"});
}

TEST_CASE("Deep brackets do not exhaust the stack", "[query]") {
  const std::string query = std::string(100000, '(') + "a" + std::string(100000, ')');
  CHECK_FALSE(parse(query).repairs.empty());
}

TEST_CASE("Any bytes are a legal query", "[query][property]") {
  REQUIRE(rc::check("parse ends and keeps within its limits", [] {
    const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
    (void)parse(utf8::repair(bytes));
  }));
  REQUIRE(rc::check("operators in any order", [] {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(
        std::vector<std::string>{"(", ")", "\"", "AND", "OR", "NOT", "NEAR/2", "+", "-", "a", "б*",
                                 "title:", "«", "»", "~3", " ", "*"}));
    std::string query;
    for (const auto& piece : pieces) query += piece + (query.size() % 2 == 0 ? " " : "");
    (void)parse(query);
  }));
}

}  // namespace panoh::query
