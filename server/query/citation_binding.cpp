// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/citation_binding.hpp"

#include <algorithm>

namespace panoh::query {
namespace {

using Kind = ElementKind;

class Binder {
 public:
  explicit Binder(std::vector<CitationElement>& elements) : elements_(elements) {}

  std::vector<BoundCitation> run() {
    absorb_countries();
    drop_plain_numbers();
    bound_.resize(elements_.size());
    used_.resize(elements_.size());
    done_.resize(elements_.size());
    for (std::size_t at = 0; at < elements_.size(); ++at) {
      bound_[at].element = at;
      if (is(at, Kind::Articles)) bind_neighbour(at);
    }
    share_along_lists();
    for (std::size_t at = 0; at < elements_.size(); ++at) {
      if (is(at, Kind::Articles) && !done_[at]) bind_distant(at);
    }
    return collect();
  }

 private:
  [[nodiscard]] bool is(std::size_t at, Kind kind) const {
    return at < elements_.size() && elements_[at].kind == kind;
  }
  [[nodiscard]] bool is_act(std::size_t at) const {
    return is(at, Kind::Act) || is(at, Kind::UnknownAct) || is(at, Kind::SameAct);
  }
  [[nodiscard]] Glue glue(std::size_t at) const {
    return at < elements_.size() ? elements_[at].glue : Glue::Sentence;
  }

  /// "УК Кыргызской Республики", "Kyrgyz Criminal Code"
  void absorb_countries() {
    std::vector<CitationElement> kept;
    for (std::size_t at = 0; at < elements_.size(); ++at) {
      CitationElement& element = elements_[at];
      const bool behind_act = is(at, Kind::Country) && element.glue == Glue::Near &&
                              !kept.empty() && names_act(kept.back()) &&
                              kept.back().country.empty();
      if (behind_act) {
        kept.back().country = element.country;
        kept.back().end = element.end;
        kept.back().stands_alone = kept.back().stands_alone || !kept.back().type.empty();
        continue;
      }
      const bool before_act = names_act(element) && element.country.empty() &&
                              element.glue == Glue::Near && !kept.empty() &&
                              kept.back().kind == Kind::Country;
      const bool behind_too = is(at + 1, Kind::Country) && elements_[at + 1].glue == Glue::Near;
      if (before_act && !behind_too) {
        element.country = kept.back().country;
        element.begin = kept.back().begin;
        element.glue = kept.back().glue;
        kept.pop_back();
      }
      kept.push_back(std::move(element));
    }
    elements_ = std::move(kept);
  }

  /// Numbers that stand at no act are no articles.
  void drop_plain_numbers() {
    std::vector<CitationElement> kept;
    Glue dropped = Glue::Near;  // what the next element has lost
    for (std::size_t at = 0; at < elements_.size(); ++at) {
      CitationElement& element = elements_[at];
      element.glue = std::max(element.glue, dropped);
      dropped = Glue::Near;
      const bool before = !kept.empty() && names_act(kept.back()) && element.glue == Glue::Near;
      const bool behind = at + 1 < elements_.size() && names_act(elements_[at + 1]) &&
                          elements_[at + 1].glue == Glue::Near;
      if (element.kind == Kind::Articles && element.bare && !before && !behind) {
        dropped = std::max(element.glue, Glue::Far);
        continue;
      }
      kept.push_back(std::move(element));
    }
    elements_ = std::move(kept);
  }

  static bool names_act(const CitationElement& element) {
    return element.kind == Kind::Act || element.kind == Kind::UnknownAct;
  }

  void take(std::size_t at, std::size_t act) {
    BoundCitation& bound = bound_[at];
    done_[at] = true;
    used_[act] = true;
    if (is(act, Kind::UnknownAct)) {
      bound.unknown_act = true;
      bound.act = act;
    } else if (is(act, Kind::SameAct)) {
      const auto before = act_before(std::min(at, act));
      bound.unknown_act = !before || !is(*before, Kind::Act);
      if (!bound.unknown_act) bound.act = before;
      bound.distant_act = true;
    } else {
      bound.act = act;
    }
  }

  void bind_neighbour(std::size_t at) {
    const std::size_t next = at + 1;
    const bool before = at > 0 && is_act(at - 1) && glue(at) <= Glue::Comma && !used_[at - 1];
    const bool behind = is_act(next) && glue(next) <= Glue::Comma;
    // In "УК РТ ст. 130.1 КоАП ст. 130" the second act belongs to what follows it.
    const bool behind_has_own = is(next + 1, Kind::Articles) && glue(next + 1) == Glue::Near;
    if (behind && glue(next) == Glue::Near && !(before && behind_has_own)) return take(at, next);
    if (before) return take(at, at - 1);
    if (behind && !elements_[at].needs_act) return take(at, next);
    if (elements_[at].needs_act) {
      done_[at] = !is_joined(at) && !is_joined(next);
      bound_[at].unknown_act = done_[at];
      return;
    }
    if (is(next, Kind::Country) && glue(next) <= Glue::Comma) {
      bound_[at].country = elements_[next].country;
      done_[at] = true;
    } else if (at > 0 && is(at - 1, Kind::Country) && glue(at) <= Glue::Comma) {
      bound_[at].country = elements_[at - 1].country;
      done_[at] = true;
    }
  }

  /// Articles that go on from those before: "ч. 2 ст. 130 и ч. 3 ст. 131 УК РТ".
  [[nodiscard]] bool is_joined(std::size_t at) const {
    return at > 0 && is(at, Kind::Articles) && is(at - 1, Kind::Articles) && glue(at) <= Glue::And;
  }

  void share_along_lists() {
    for (std::size_t at = elements_.size(); at-- > 1;) {
      if (is_joined(at) && done_[at] && !done_[at - 1]) copy(at, at - 1);
    }
    for (std::size_t at = 1; at < elements_.size(); ++at) {
      if (is_joined(at) && done_[at - 1] && !done_[at]) copy(at - 1, at);
    }
  }

  void copy(std::size_t from, std::size_t to) {
    bound_[to] = bound_[from];
    bound_[to].element = to;
    done_[to] = true;
  }

  /// The act before, wherever it was named; or else the act behind in the same sentence.
  void bind_distant(std::size_t at) {
    if (elements_[at].needs_act) {
      bound_[at].unknown_act = true;
      return;
    }
    const auto behind = act_behind_in_sentence(at);
    const auto before = act_before(at);
    const bool before_in_sentence = before && same_sentence(*before, at);
    const auto act = before_in_sentence && !(behind && used_[*before]) ? before
                     : behind                                          ? behind
                                                                       : before;
    if (act) take(at, *act);
    // What another sentence names is a citation of its own.
    if (act && !same_sentence(std::min(at, *act), std::max(at, *act))) used_[*act] = false;
    if (act && bound_[at].act) bound_[at].distant_act = true;
    bound_[at].country_nearby = country_in_sentence(at);
  }

  [[nodiscard]] std::optional<std::size_t> act_before(std::size_t at) const {
    while (at-- > 0) {
      if (is(at, Kind::Act) || is(at, Kind::UnknownAct)) return at;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<std::size_t> act_behind_in_sentence(std::size_t at) const {
    for (++at; at < elements_.size() && glue(at) != Glue::Sentence; ++at) {
      if (is(at, Kind::Articles)) return std::nullopt;
      if (is_act(at)) return at;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool same_sentence(std::size_t first, std::size_t last) const {
    for (std::size_t at = first + 1; at <= last; ++at) {
      if (glue(at) == Glue::Sentence) return false;
    }
    return true;
  }

  [[nodiscard]] std::string country_in_sentence(std::size_t at) const {
    for (std::size_t place = 0; place < elements_.size(); ++place) {
      if (!is(place, Kind::Country)) continue;
      if (same_sentence(std::min(place, at), std::max(place, at))) return elements_[place].country;
    }
    return {};
  }

  /// Of an act of which nothing is known, not even a country.
  [[nodiscard]] bool is_nowhere(const BoundCitation& bound) const {
    return bound.unknown_act && (!bound.act || elements_[*bound.act].country.empty());
  }

  std::vector<BoundCitation> collect() {
    std::vector<BoundCitation> result;
    for (std::size_t at = 0; at < elements_.size(); ++at) {
      BoundCitation& bound = bound_[at];
      if (is(at, Kind::Act)) {
        if (used_[at] || !elements_[at].stands_alone) continue;
        bound.act = at;
      } else if (!is(at, Kind::Articles) || is_nowhere(bound)) {
        continue;
      }
      if (bound.country.empty() && bound.act) bound.country = elements_[*bound.act].country;
      if (bound.country.empty() && bound.act && bound.country_nearby.empty()) {
        bound.country_nearby = country_in_sentence(*bound.act);
      }
      result.push_back(std::move(bound));
    }
    return result;
  }

  std::vector<CitationElement>& elements_;
  std::vector<BoundCitation> bound_;  ///< one for each element
  std::vector<bool> used_;            ///< acts that articles belong to
  std::vector<bool> done_;            ///< articles whose act is settled
};

}  // namespace

std::vector<BoundCitation> bind(std::vector<CitationElement>& elements) {
  return Binder(elements).run();
}

}  // namespace panoh::query
