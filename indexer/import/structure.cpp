// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/import/structure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "indexer/import/markers.hpp"
#include "indexer/import/rows.hpp"

namespace panoh::import {
namespace {

using model::Provision;

int leading_number(std::string_view num) {
  int value = 0;
  std::from_chars(num.data(), num.data() + num.size(), value);
  return value;
}

/// Fit for ids and addresses; an attribute of a broken page may hold anything.
bool is_usable_number(std::string_view num) {
  constexpr std::size_t kLongest = 12;
  return !num.empty() && num.size() <= kLongest && std::all_of(num.begin(), num.end(), [](char c) {
    return c == '-' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  });
}

class StructureFinder {
 public:
  Structure find(const std::vector<Block>& blocks) {
    for (const auto& block : blocks) add(block);
    close();
    close_containers(0);
    return std::move(result_);
  }

 private:
  void add(const Block& block) {
    if (auto article = article_of(block)) return begin_article(std::move(*article));
    const bool in_list = block.list_depth > 0;
    auto container = in_list ? std::nullopt : read_container_marker(block.text, block.heading > 0);
    if (container) return begin_container(std::move(*container));
    if (bare_container_ && block.heading > 0) return name_container(block.text);
    bare_container_ = false;
    if (!open_) begin_text();
    if (rows_->empty() && open_->heading.empty() && is_heading_of_open(block)) {
      open_->heading = block.text;
    } else {
      rows_->add(block);
    }
  }

  /// A heading under "Моддаи 1", or "Пешгуфтор" above a preamble.
  [[nodiscard]] bool is_heading_of_open(const Block& block) const {
    if (open_->eid == "preamble") return is_preamble_heading(block.text);
    return block.heading > 0;
  }

  /// The document's own number (data-number) is stronger than what the line looks like.
  std::optional<ArticleMarker> article_of(const Block& block) {
    auto marker = read_article_marker(block.text, block.heading > 0 || !block.article.empty());
    const std::string num = plain_number(block.article);
    if (!is_usable_number(num)) return block.list_depth > 0 ? std::nullopt : marker;
    if (marker && marker->num != num) {
      result_.doubts.push_back(
          fmt::format("the document numbers \"{}\" as article {}", marker->label, block.article));
    }
    if (!marker) {
      marker = block.heading > 0 ? ArticleMarker{block.text, num, {}} : ArticleMarker{{}, num, {}};
      if (block.heading == 0) first_text_ = block;
    }
    marker->num = num;
    return marker;
  }

  void begin_article(ArticleMarker marker) {
    close();
    bare_container_ = false;
    ++result_.articles;
    Provision article;
    article.num = restore_superscript(marker.num, article);
    doubt_gap(article.num);
    article.eid = unique_eid("art_" + article.num);
    article.label = std::move(marker.label);
    article.heading = std::move(marker.rest);
    article.path = titles();
    open(std::move(article));
    if (first_text_) rows_->add(*first_text_);
    first_text_.reset();
  }

  /// Plain text loses superscripts: after article 130, "1301" is 130-1.
  std::string restore_superscript(const std::string& num, Provision& article) {
    constexpr int kSmallestBase = 10;  // after article 1, "11" is more likely a gap
    const std::string base = std::to_string(last_number_);
    const bool longer = num.size() > base.size() && num.starts_with(base);
    if (last_number_ < kSmallestBase || !longer ||
        num.find_first_not_of("0123456789") != std::string::npos) {
      return num;
    }
    const std::string restored = base + "-" + num.substr(base.size());
    article.num_variants.push_back(num);
    result_.doubts.push_back(fmt::format("article {} was read as {}", num, restored));
    return restored;
  }

  void doubt_gap(const std::string& num) {
    const int number = leading_number(num);
    if (number == 0) return;
    if (number > last_number_ + 1) {
      result_.doubts.push_back(last_number_ == 0
                                   ? fmt::format("the first article is {}", num)
                                   : fmt::format("after article {} comes {}", last_number_, num));
    } else if (number < last_number_) {
      result_.doubts.push_back(fmt::format("article {} comes after {}", num, last_number_));
    }
    last_number_ = number;
  }

  /// The same article twice: the first is a line of a table of contents when it has no text.
  std::string unique_eid(const std::string& eid) {
    auto& provisions = result_.provisions;
    const auto same = [&provisions](const std::string& wanted) {
      return std::find_if(provisions.begin(), provisions.end(),
                          [&wanted](const auto& known) { return known.eid == wanted; });
    };
    const auto known = same(eid);
    if (known == provisions.end()) return eid;
    if (known->paragraphs.empty()) {
      result_.doubts.push_back(known->label + ": left out of a table of contents");
      provisions.erase(known);
      --result_.articles;
      return eid;
    }
    int copy = 2;
    while (same(fmt::format("{}_{}", eid, copy)) != provisions.end()) ++copy;
    result_.doubts.push_back(fmt::format("{} stands there {} times", eid, copy));
    return fmt::format("{}_{}", eid, copy);
  }

  void begin_container(ContainerMarker marker) {
    close();
    std::size_t above = 0;
    while (above < containers_.size() && containers_[above].marker.rank < marker.rank) ++above;
    close_containers(above);
    bare_container_ = marker.bare;
    containers_.push_back({std::move(marker), false});
  }

  /// A heading above no article is mostly a line of a table of contents; provisions alone have
  /// paths.
  void close_containers(std::size_t keep) {
    for (; containers_.size() > keep; containers_.pop_back()) {
      if (containers_.back().used) continue;
      result_.doubts.push_back("heading without articles, left out: " +
                               containers_.back().marker.title);
    }
  }

  void name_container(const std::string& name) {
    auto& title = containers_.back().marker.title;
    title += (title.ends_with('.') ? " " : ". ") + name;
    bare_container_ = false;
  }

  std::vector<std::string> titles() {
    std::vector<std::string> path;
    for (auto& container : containers_) {
      container.used = true;
      path.push_back(container.marker.title);
    }
    return path;
  }

  /// Text outside articles: the preamble, or what stands between a chapter's heading and its
  /// first article.
  void begin_text() {
    Provision text;
    const bool preamble = result_.provisions.empty() && containers_.empty();
    text.eid = preamble ? "preamble" : fmt::format("intro_{}", ++intros_);
    text.num = text.eid;
    text.path = titles();
    if (!preamble) {
      result_.doubts.push_back(fmt::format("text outside articles was kept as {}", text.eid));
    }
    open(std::move(text));
  }

  void open(Provision provision) {
    provision.heading_official = true;
    rows_.emplace(provision.eid);
    open_ = std::move(provision);
  }

  void close() {
    if (!open_) return;
    open_->paragraphs = rows_->take_rows();
    for (auto& doubt : rows_->take_doubts()) result_.doubts.push_back(std::move(doubt));
    result_.provisions.push_back(std::move(*open_));
    open_.reset();
  }

  struct Container {
    ContainerMarker marker;
    bool used = false;  ///< an article has it in its path
  };

  Structure result_;
  std::vector<Container> containers_;
  std::optional<Provision> open_;
  std::optional<RowBuilder> rows_;
  std::optional<Block> first_text_;
  bool bare_container_ = false;  ///< its name is on the next line
  int last_number_ = 0, intros_ = 0;
};

}  // namespace

Structure find_structure(const std::vector<Block>& blocks) {
  return StructureFinder().find(blocks);
}

}  // namespace panoh::import
