// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/planner.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

#include "indexer/base/utf8.hpp"
#include "indexer/index/schema.hpp"
#include "server/query/field_query.hpp"

namespace panoh::query {
namespace {

using Xapian::Query;

/// Not Query::MatchAll: that is one object for all threads, whose references Xapian counts without
/// a guard, so that two searches at once free it. (MatchNothing holds nothing and is safe.)
Query match_all() { return Query(std::string()); }

/// What the words of a title: or act: query are looked up with.
struct Scope {
  std::string_view prefix;  ///< empty: everywhere
};

std::optional<Query> combine(Query::op op, std::vector<Query> queries) {
  if (queries.empty()) return std::nullopt;
  if (queries.size() == 1) return std::move(queries.front());
  return Query(op, queries.begin(), queries.end());
}

std::string lower(std::string_view text) { return utf8::fold_case(utf8::nfc(text)); }

class Planner {
 public:
  Planner(const WordTerms& terms, WordLists& lists, const Expander* expander)
      : terms_(terms), lists_(lists), expander_(expander) {}

  Plan run(const Node& root) {
    const bool asked = root.kind != NodeKind::Bag || !root.children.empty();
    auto query = node(root, Scope{});
    if (!query) query = asked && searched_ ? Query::MatchNothing : match_all();
    plan_.query = *query;
    plan_.restricted = !is_plain(root);
    if (!has_only_words(root)) plan_.words.reset();
    return std::move(plan_);
  }

 private:
  std::optional<Query> node(const Node& node, Scope scope) {
    switch (node.kind) {
      case NodeKind::Word:
        return word(node.text, scope);
      case NodeKind::Prefix:
        return prefix(node.text, scope);
      case NodeKind::Phrase:
        return phrase(node, scope);
      case NodeKind::Near:
        return near(node, scope);
      case NodeKind::Field:
        return field(node);
      case NodeKind::Bag:
        return bag(node, scope);
      case NodeKind::And:
        return all_of(node, scope);
      case NodeKind::Or:
        return any_of(node, scope);
    }
    return std::nullopt;
  }

  // ---- words

  /// What to look for, each word noted for the reader and for marking.
  WantedWords wanted(std::span<const QueryWord> words, Scope scope) {
    WantedWords looked_up;
    for (const QueryWord& word : words) {
      searched_ = true;
      plan_.has_words = true;
      note(word);
      auto levels = levels_in(word, scope);
      if (levels.empty()) continue;
      looked_up.words.push_back({word.shown, std::move(levels)});
      if (scope.prefix.empty()) add_labels(word, looked_up.words);
    }
    return looked_up;
  }

  /// Nothing: the index has none of them.
  std::optional<Query> any_of(WantedWords wanted) {
    if (wanted.words.empty() && wanted.instead.empty()) return std::nullopt;
    plan_.words = lists_.any_of(wanted);
    plan_.wanted.push_back(std::move(wanted));
    return to_query(plan_.words);
  }

  /// What of a word's levels the index has in the scope.
  std::vector<WordLevel> levels_in(const QueryWord& word, Scope scope) {
    std::vector<WordLevel> levels = word.levels;
    if (scope.prefix.empty()) return levels;
    for (auto& level : levels) {
      for (auto& term : level.terms) term = index::term(scope.prefix, term);
      std::erase_if(level.terms, [this](const auto& term) { return !terms_.in_index(term); });
    }
    std::erase_if(levels, [](const auto& level) { return level.terms.empty(); });
    return levels;
  }

  /// A number in the heading names the provision; in the text it only mentions one.
  void add_labels(const QueryWord& word, std::vector<WantedWord>& looked_up) const {
    for (const auto& normal : word.normals) {
      std::string label = index::term("S", normal);
      if (!has_digit(normal) || !terms_.in_index(label)) continue;
      looked_up.push_back({word.shown, {WordLevel{.key = normal, .terms = {std::move(label)}}}});
    }
  }

  void note(const QueryWord& word) {
    plan_.highlight.add(word);
    if (word.joined) return;
    plan_.understood.push_back(word.shown);
    plan_.respelled = plan_.respelled || word.respelled;
    plan_.corrected = plan_.corrected || word.corrected;
  }

  /// A word alone; its parts all count when it has a hyphen or a dot inside.
  std::optional<Query> word(const std::string& text, Scope scope) {
    std::vector<Query> parts;
    std::optional<Query> joined;
    bool missing = false;
    for (const auto& part : terms_.words(text)) {
      auto query = any_of(wanted({&part, 1}, scope));
      if (part.joined) {
        joined = std::move(query);
      } else if (query) {
        parts.push_back(std::move(*query));
      } else {
        missing = true;
      }
    }
    auto all = missing ? std::nullopt : combine(Query::OP_AND, std::move(parts));
    if (all && joined) return Query(Query::OP_OR, *all, *joined);
    return all ? all : joined;
  }

  std::optional<Query> prefix(const std::string& text, Scope scope) {
    return any_of({.words = {begun(text, scope)}, .instead = {}});
  }

  /// The words that begin so, as one word. Without any: a level without terms finds nothing.
  WantedWord begun(const std::string& text, Scope scope) {
    searched_ = true;
    plan_.has_words = true;
    WordLevel level{.key = lower(text), .terms = {}};
    level.terms = terms_.beginning_with(index::term(scope.prefix, level.key));
    std::vector<std::string_view> words(level.terms.begin(), level.terms.end());
    for (auto& word : words) word.remove_prefix(scope.prefix.size());
    plan_.highlight.add_prefix(level.key, words);
    plan_.understood.push_back(level.key + "*");
    return {plan_.understood.back(), {std::move(level)}};
  }

  // ---- sequences

  std::optional<Query> phrase(const Node& node, Scope scope) {
    const auto readings = terms_.readings(node.text);
    if (readings.empty()) return std::nullopt;
    searched_ = true;
    plan_.has_words = true;
    plan_.understood.push_back("\"" + node.text + "\"");
    std::vector<Query> queries;
    for (const auto& reading : readings) {
      if (auto query = sequence(reading, node.window, scope)) queries.push_back(std::move(*query));
    }
    return combine(Query::OP_MAX, std::move(queries));
  }

  std::optional<Query> sequence(const Reading& reading, unsigned slack, Scope scope) {
    std::vector<Query> leaves;
    for (const auto& normal : reading.normals) {
      const std::string term = index::term(scope.prefix, normal);
      if (!terms_.in_index(term)) return std::nullopt;
      plan_.highlight.add_exact(normal);
      leaves.emplace_back(term);
    }
    if (leaves.size() == 1) return leaves.front();
    // Prefixed terms carry no positions: all words in the same field must do.
    if (!scope.prefix.empty()) return combine(Query::OP_AND, std::move(leaves));
    const auto size = static_cast<Xapian::termcount>(leaves.size());
    if (slack > 0) return Query(Query::OP_NEAR, leaves.begin(), leaves.end(), size + slack);
    return Query(Query::OP_PHRASE, leaves.begin(), leaves.end(), size);
  }

  /// NEAR works on exact forms, of which a word has one per reading: every combination is tried.
  std::optional<Query> near(const Node& node, Scope scope) {
    std::vector<std::vector<std::string>> combinations{{}};
    for (const auto& child : node.children) {
      combinations = extend(combinations, exact_forms(child, scope));
    }
    searched_ = true;
    plan_.has_words = true;
    std::vector<Query> queries;
    for (const auto& forms : combinations) {
      const auto window = static_cast<Xapian::termcount>(forms.size() + node.window - 1);
      queries.emplace_back(Query::OP_NEAR, forms.begin(), forms.end(), window);
    }
    return combine(Query::OP_MAX, std::move(queries));
  }

  static std::vector<std::vector<std::string>> extend(
      const std::vector<std::vector<std::string>>& combinations,
      const std::vector<std::string>& forms) {
    constexpr std::size_t kMost = 16;
    std::vector<std::vector<std::string>> longer;
    for (const auto& combination : combinations) {
      for (const auto& form : forms) {
        if (longer.size() == kMost) return longer;
        longer.push_back(combination);
        longer.back().push_back(form);
      }
    }
    return longer;
  }

  std::vector<std::string> exact_forms(const Node& node, Scope scope) {
    std::vector<std::string> forms;
    for (const auto& word : terms_.words(node.text)) {
      if (word.joined) continue;
      plan_.understood.push_back(word.shown);
      for (const auto& normal : word.normals) {
        plan_.highlight.add_exact(normal);
        forms.push_back(index::term(scope.prefix, normal));
      }
    }
    for (const auto& child : node.children) {
      for (auto& form : exact_forms(child, scope)) forms.push_back(std::move(form));
    }
    return forms;
  }

  // ---- fields

  std::optional<Query> field(const Node& node) {
    const Node& child = node.children.front();
    if (node.text == "title") {
      std::vector<Query> either;
      for (const std::string_view prefix : {"S", "XACT"}) {
        if (auto query = this->node(child, Scope{prefix})) either.push_back(std::move(*query));
      }
      return combine(Query::OP_OR, std::move(either));
    }
    if (node.text == "act") return this->node(child, Scope{"XACT"});
    searched_ = true;
    return field_query(node.text, child.text);
  }

  // ---- combinations

  std::optional<Query> all_of(const Node& node, Scope scope) {
    std::vector<Query> wanted;
    std::vector<Query> unwanted;
    for (const auto& child : node.children) {
      if (is_negative(child)) {
        for (const auto& clause : child.children) {
          if (auto query = this->node(clause, scope)) unwanted.push_back(std::move(*query));
        }
        continue;
      }
      auto query = this->node(child, scope);
      if (!query) return Query::MatchNothing;
      wanted.push_back(std::move(*query));
    }
    return without(combine(Query::OP_AND, std::move(wanted)), std::move(unwanted));
  }

  std::optional<Query> any_of(const Node& node, Scope scope) {
    std::vector<Query> queries;
    for (const auto& child : node.children) {
      if (auto query = this->node(child, scope)) queries.push_back(std::move(*query));
    }
    return combine(Query::OP_OR, std::move(queries));
  }

  static std::optional<Query> without(std::optional<Query> wanted, std::vector<Query> unwanted) {
    if (unwanted.empty()) return wanted;
    if (!wanted) wanted = Query(Query::OP_SCALE_WEIGHT, match_all(), 0);
    return Query(Query::OP_AND_NOT, *wanted, *combine(Query::OP_OR, std::move(unwanted)));
  }

  std::optional<Query> bag(const Node& node, Scope scope) {
    std::vector<Query> should;
    std::vector<Query> must;
    std::vector<Query> must_not;
    for (const auto& clause : node.children) {
      const bool required = clause.occur == Occur::Must || clause.kind == NodeKind::Field;
      if (is_optional_word(clause)) continue;
      auto query =
          clause.occur == Occur::MustNot ? unmarked(clause, scope) : this->node(clause, scope);
      if (!query && required) return Query::MatchNothing;
      if (!query) continue;
      auto& list = clause.occur == Occur::MustNot ? must_not : required ? must : should;
      list.push_back(std::move(*query));
    }
    auto beginnings = begun_words(node, scope);
    const bool others = !should.empty() || !must.empty() || !beginnings.empty();
    auto words = words_of(node);
    const auto concepts = named_concepts(words, scope);
    if (!concepts.empty()) expander_->add_synonyms(words, concepts, terms_.database());
    drop_stop_words(words, others);
    auto looked_up = wanted(words, scope);
    std::ranges::move(beginnings, std::back_inserter(looked_up.words));
    if (!concepts.empty()) expander_->widen(looked_up, concepts, terms_.database());
    if (auto query = any_of(std::move(looked_up))) should.push_back(std::move(*query));
    auto found = combine(Query::OP_OR, std::move(should));
    return without(with_required(std::move(found), std::move(must)), std::move(must_not));
  }

  static std::optional<Query> with_required(std::optional<Query> should, std::vector<Query> must) {
    auto required = combine(Query::OP_AND, std::move(must));
    if (!required) return should;
    if (!should) return required;
    return Query(Query::OP_AND_MAYBE, *required, *should);
  }

  /// What must not occur is not marked and not "understood as" searched for.
  std::optional<Query> unmarked(const Node& clause, Scope scope) {
    auto highlight = plan_.highlight;
    auto understood = plan_.understood;
    const bool had_words = plan_.has_words;
    const std::size_t had_wanted = plan_.wanted.size();
    const auto* expander = std::exchange(expander_, nullptr);
    auto query = node(clause, scope);
    expander_ = expander;
    plan_.highlight = std::move(highlight);
    plan_.understood = std::move(understood);
    plan_.has_words = had_words;
    plan_.wanted.resize(had_wanted);
    return query;
  }

  std::vector<WantedWord> begun_words(const Node& node, Scope scope) {
    std::vector<WantedWord> begun;
    for (const auto& clause : node.children) {
      if (clause.kind != NodeKind::Prefix || !is_optional_word(clause)) continue;
      begun.push_back(this->begun(clause.text, scope));
    }
    return begun;
  }

  /// The plain words of a bag.
  std::vector<QueryWord> words_of(const Node& node) {
    std::vector<QueryWord> words;
    std::uint32_t place = 0;
    for (const auto& clause : node.children) {
      if (clause.occur != Occur::Should || clause.kind != NodeKind::Word) continue;
      for (auto& word : terms_.words(clause.text)) {
        if (!word.joined) ++place;
        word.place = place;
        words.push_back(std::move(word));
      }
    }
    return words;
  }

  /// Noted for the reader and for marking.
  std::vector<NamedConcept> named_concepts(const std::vector<QueryWord>& words, Scope scope) {
    if (expander_ == nullptr || !scope.prefix.empty()) return {};
    auto concepts = expander_->find(words);
    for (const NamedConcept& named : concepts) {
      expander_->mark(named, plan_.highlight);
      std::ranges::move(expander_->expansions(named, terms_.database()),
                        std::back_inserter(plan_.expansions));
    }
    return concepts;
  }

  const WordTerms& terms_;
  WordLists& lists_;
  const Expander* expander_;
  Plan plan_;
  bool searched_ = false;  ///< something was asked for: finding no term then means finding nothing
};

}  // namespace

Plan plan(const Node& root, const WordTerms& terms, WordLists& lists, const Expander* expander) {
  return Planner(terms, lists, expander).run(root);
}

}  // namespace panoh::query
