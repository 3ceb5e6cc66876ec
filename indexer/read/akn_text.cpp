// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/akn_text.hpp"

#include <algorithm>
#include <array>

#include "indexer/base/utf8.hpp"
#include "indexer/read/xml_document.hpp"

namespace panoh::read {
namespace {

constexpr std::array<std::string_view, 10> kSuperscripts{"⁰", "¹", "²", "³", "⁴",
                                                         "⁵", "⁶", "⁷", "⁸", "⁹"};

bool is_space(char32_t c) {
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

/// Collects characters and collapses spaces across element borders as it goes, so that offsets of
/// references are right from the start.
class Collector {
 public:
  void add(std::string_view piece) {
    for (std::size_t at = 0; at < piece.size();) {
      const char32_t c = utf8::next(piece, at);
      if (is_space(c)) {
        space();
      } else if (c >= 0x20 && c != 0x7F && c != 0xFFFE && c != 0xFFFF) {
        character(c);
      }
    }
  }

  void space() { pending_space_ = !result_.text.empty(); }

  void begin_reference(std::string_view href) {
    result_.references.push_back({kUnset, kUnset, std::string(href)});
    open_.push_back(result_.references.size() - 1);
  }

  void end_reference() {
    auto& reference = result_.references[open_.back()];
    reference.end = static_cast<std::uint32_t>(result_.text.size());
    open_.pop_back();
  }

  InlineText finish() {
    std::erase_if(result_.references, [](const auto& r) { return r.begin == kUnset; });
    compose();
    return std::move(result_);
  }

 private:
  static constexpr std::uint32_t kUnset = ~0U;

  void character(char32_t c) {
    if (pending_space_) result_.text += ' ';
    pending_space_ = false;
    for (const auto index : open_) {
      auto& begin = result_.references[index].begin;
      if (begin == kUnset) begin = static_cast<std::uint32_t>(result_.text.size());
    }
    utf8::append(result_.text, c);
  }

  /// NFC between the borders of references, so that they move along.
  void compose() {
    if (utf8::nfc(result_.text) == result_.text) return;
    std::vector<std::uint32_t*> borders;
    for (auto& reference : result_.references) {
      borders.push_back(&reference.begin);
      borders.push_back(&reference.end);
    }
    std::stable_sort(borders.begin(), borders.end(),
                     [](const auto* a, const auto* b) { return *a < *b; });
    std::string composed;
    std::size_t done = 0;
    for (auto* border : borders) {
      const std::size_t old = *border;
      composed += utf8::nfc(std::string_view(result_.text).substr(done, old - done));
      done = old;
      *border = static_cast<std::uint32_t>(composed.size());
    }
    composed += utf8::nfc(std::string_view(result_.text).substr(done));
    result_.text = std::move(composed);
  }

  InlineText result_;
  std::vector<std::size_t> open_;
  bool pending_space_ = false;
};

/// Digits only: other superscripts are ordinary text.
std::string superscript(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c < '0' || c > '9') return {};
    result += kSuperscripts[static_cast<std::size_t>(c - '0')];
  }
  return result;
}

/// Elements whose text does not run on from what stands beside them.
bool is_break(std::string_view name) {
  return name == "br" || name == "eol" || name == "p" || name == "authorialNote";
}

void walk(pugi::xml_node element, Collector& collector, const std::vector<std::string_view>& skip) {
  for (const auto node : element) {
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
      collector.add(node.value());
      continue;
    }
    const auto name = local_name(node);
    if (name == "del" || std::find(skip.begin(), skip.end(), name) != skip.end()) continue;
    if (is_break(name)) collector.space();
    const auto digits = name == "sup" ? superscript(clean(node.child_value())) : std::string();
    const bool reference = name == "ref" && node.attribute("href");
    if (reference) collector.begin_reference(node.attribute("href").value());
    if (digits.empty()) {
      walk(node, collector, {});
    } else {
      collector.add(digits);
    }
    if (reference) collector.end_reference();
    if (is_break(name)) collector.space();
  }
}

}  // namespace

InlineText read_inline(pugi::xml_node element, const std::vector<std::string_view>& skip) {
  Collector collector;
  walk(element, collector, skip);
  return collector.finish();
}

std::string read_line(pugi::xml_node element) { return read_inline(element).text; }

std::string clean(std::string_view text) {
  Collector collector;
  collector.add(text);
  return collector.finish().text;
}

}  // namespace panoh::read
