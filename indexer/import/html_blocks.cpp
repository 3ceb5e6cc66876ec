// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/import/html_blocks.hpp"

#include <fmt/format.h>
#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <memory>

#include "indexer/base/utf8.hpp"

namespace panoh::import {
namespace {

/// Not <form>: whole pages stand in one where the site is made with ASP.NET.
constexpr std::array kLeftOut{GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,    GUMBO_TAG_NAV,
                              GUMBO_TAG_FOOTER, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_IFRAME,
                              GUMBO_TAG_BUTTON, GUMBO_TAG_SELECT,   GUMBO_TAG_HEAD,
                              GUMBO_TAG_SVG,    GUMBO_TAG_OBJECT};

/// Elements whose text does not run on from the text around them.
constexpr std::array kBlocks{
    GUMBO_TAG_P,       GUMBO_TAG_DIV,        GUMBO_TAG_LI,     GUMBO_TAG_UL,      GUMBO_TAG_OL,
    GUMBO_TAG_TABLE,   GUMBO_TAG_TR,         GUMBO_TAG_BR,     GUMBO_TAG_HEADER,  GUMBO_TAG_ARTICLE,
    GUMBO_TAG_SECTION, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_PRE,    GUMBO_TAG_DL,      GUMBO_TAG_DT,
    GUMBO_TAG_DD,      GUMBO_TAG_MAIN,       GUMBO_TAG_ASIDE,  GUMBO_TAG_ADDRESS, GUMBO_TAG_HR,
    GUMBO_TAG_CENTER,  GUMBO_TAG_FIGURE,     GUMBO_TAG_CAPTION};

constexpr std::array<std::string_view, 10> kSuperscripts{"⁰", "¹", "²", "³", "⁴",
                                                         "⁵", "⁶", "⁷", "⁸", "⁹"};

template <typename Tags>
bool contains(const Tags& tags, GumboTag tag) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

std::string clean(std::string_view text) {
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    const bool control = (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE;
    if (!control && c != 0x7F && c != 0xAD && c != 0xFEFF && c != 0xFFFF) utf8::append(kept, c);
  }
  return utf8::nfc(utf8::collapse_spaces(kept));
}

std::string_view attribute(const GumboNode* node, const char* name) {
  const auto* found = gumbo_get_attribute(&node->v.element.attributes, name);
  return found == nullptr ? std::string_view{} : found->value;
}

int number(std::string_view text, int otherwise) {
  int value = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

bool is_element(const GumboNode* node) { return node->type == GUMBO_NODE_ELEMENT; }

int heading_level(GumboTag tag) {
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? tag - GUMBO_TAG_H1 + 1 : 0;
}

/// What a browser prints before an item of <ol type start>; nothing for bullets.
std::string printed_marker(int place, std::string_view type) {
  const bool letter = (type == "a" || type == "A") && place >= 1 && place <= 26;
  if (letter) return {static_cast<char>(type.front() + place - 1), '.'};
  return fmt::format("{}.", place);
}

class BlockReader {
 public:
  void read(const GumboNode* root) {
    walk(root);
    flush();
  }

  HtmlText result;

 private:
  struct List {
    bool ordered = false;
    int next = 1;
    std::string type;
  };

  void walk(const GumboNode* node) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
        node->type == GUMBO_NODE_CDATA) {
      text_ += node->v.text.text;
    } else if (is_element(node) && !contains(kLeftOut, node->v.element.tag)) {
      walk_element(node);
    }
  }

  void walk_element(const GumboNode* node) {
    const GumboTag tag = node->v.element.tag;
    const bool list = tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL;
    const int level = heading_level(tag);
    const bool block = level > 0 || contains(kBlocks, tag);
    if (block) flush();
    if (level > 0) heading_ = level;
    if (list)
      lists_.push_back({tag == GUMBO_TAG_OL, number(attribute(node, "start"), 1),
                        std::string(attribute(node, "type"))});
    if (tag == GUMBO_TAG_LI) begin_item(node);
    if (tag == GUMBO_TAG_ARTICLE) article_ = clean(attribute(node, "data-number"));
    if ((tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) && !clean(text_).empty()) text_ += " | ";
    tag == GUMBO_TAG_SUP ? walk_superscript(node) : walk_children(node);
    if (block) flush();
    if (level > 0) heading_ = 0;
    if (list) lists_.pop_back();
    if (tag == GUMBO_TAG_ARTICLE) article_.clear();
  }

  void walk_children(const GumboNode* node) {
    const auto& children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      walk(static_cast<const GumboNode*>(children.data[i]));
    }
  }

  /// "130<sup>1</sup>" is article 130¹; without this it would read "1301".
  void walk_superscript(const GumboNode* node) {
    const std::size_t before = text_.size();
    walk_children(node);
    const std::string digits = clean(std::string_view(text_).substr(before));
    const bool numeric = !digits.empty() && std::all_of(digits.begin(), digits.end(), [](char c) {
      return c >= '0' && c <= '9';
    });
    if (!numeric || before > text_.size()) return;
    text_.resize(before);
    for (const char c : digits) text_ += kSuperscripts[static_cast<std::size_t>(c - '0')];
  }

  void begin_item(const GumboNode* node) {
    marker_.clear();
    if (lists_.empty() || !lists_.back().ordered) return;
    auto& list = lists_.back();
    list.next = number(attribute(node, "value"), list.next);
    marker_ = printed_marker(list.next++, list.type);
  }

  void flush() {
    Block block;
    block.text = clean(text_);
    text_.clear();
    if (block.text.empty()) return;
    if (heading_ == 1 && !title_found_) {
      result.title = std::move(block.text);
      title_found_ = true;
      return;
    }
    block.heading = heading_;
    block.list_depth = static_cast<int>(lists_.size());
    if (!lists_.empty()) block.marker = std::exchange(marker_, {});
    block.article = std::exchange(article_, {});
    result.blocks.push_back(std::move(block));
  }

  std::string text_, marker_, article_;
  std::vector<List> lists_;
  int heading_ = 0;
  bool title_found_ = false;
};

const GumboNode* find_tag(const GumboNode* node, GumboTag tag) {
  if (!is_element(node)) return nullptr;
  if (node->v.element.tag == tag) return node;
  const auto& children = node->v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    if (const auto* found = find_tag(static_cast<const GumboNode*>(children.data[i]), tag)) {
      return found;
    }
  }
  return nullptr;
}

/// Tags that never stay open around what follows, so that a page of many <p> is not "deep".
bool closes_itself(std::string_view tag) {
  constexpr std::array<std::string_view, 20> kTags{
      "area", "base", "br", "col", "dd",     "dt", "hr", "img", "input", "li",
      "link", "meta", "p",  "td",  "option", "th", "tr", "wbr", "tbody", "embed"};
  return std::find(kTags.begin(), kTags.end(), tag) != kTags.end();
}

/// Looked at before parsing, because gumbo's own code recurses on what it has parsed.
bool is_too_deep(std::string_view html) {
  int depth = 0;
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    const bool closing = html.substr(at + 1).starts_with('/');
    const std::size_t begin = at + (closing ? 2 : 1);
    std::size_t end = begin;
    std::string tag;
    while (end < html.size() && std::isalnum(static_cast<unsigned char>(html[end])) != 0) {
      tag += static_cast<char>(std::tolower(static_cast<unsigned char>(html[end++])));
    }
    if (tag.empty() || closes_itself(tag)) continue;
    depth = std::max(depth + (closing ? -1 : 1), 0);
    if (depth > kMaxHtmlDepth) return true;
  }
  return false;
}

std::string title_of_head(const GumboNode* root) {
  const auto* title = find_tag(root, GUMBO_TAG_TITLE);
  if (title == nullptr || title->v.element.children.length == 0) return {};
  const auto* text = static_cast<const GumboNode*>(title->v.element.children.data[0]);
  return text->type == GUMBO_NODE_TEXT ? clean(text->v.text.text) : std::string();
}

}  // namespace

Result<HtmlText> read_html(std::string_view html, std::string_view file) {
  if (is_too_deep(html)) {
    return fail(ErrorCode::DocumentInvalid,
                fmt::format("{}: more than {} elements inside each other", file, kMaxHtmlDepth));
  }
  const auto close = [](GumboOutput* output) {
    gumbo_destroy_output(&kGumboDefaultOptions, output);
  };
  const std::unique_ptr<GumboOutput, decltype(close)> output(
      gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size()), close);
  if (output == nullptr) return fail(ErrorCode::DocumentInvalid, fmt::format("{}: no HTML", file));
  const auto* main = find_tag(output->root, GUMBO_TAG_MAIN);
  BlockReader reader;
  reader.read(main == nullptr ? output->root : main);
  reader.result.language = attribute(output->root, "lang");
  if (reader.result.title.empty()) reader.result.title = title_of_head(output->root);
  return std::move(reader.result);
}

}  // namespace panoh::import
