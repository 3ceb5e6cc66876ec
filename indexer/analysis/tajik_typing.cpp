// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/tajik_typing.hpp"

#include <algorithm>
#include <array>

#include "indexer/analysis/tajik_normalizer.hpp"
#include "indexer/base/utf8.hpp"

namespace panoh::analysis {
namespace {

constexpr LettersView kOnlyInFontB = U"ѕі";
constexpr LettersView kInFontsAandB = U"љњїў";

unsigned char byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

constexpr std::array<bool, 256> kFontCKey = [] {
  std::array<bool, 256> keys{};
  for (const char key : {'[', '{', 'b', 'e', 'q', 'r', 'u', 'x', 'B', 'E', 'Q', 'R', 'U', 'X'}) {
    keys[static_cast<unsigned char>(key)] = true;
  }
  return keys;
}();

/// ѕ і Ѕ І, or a key of font C beside a letter that is not plain Latin.
bool may_need_repair(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const unsigned char byte = byte_at(text, at);
    const unsigned char next = byte_at(text, at + 1);
    if (byte == 0xD1) {
      if (next == 0x95 || next == 0x96) return true;
    } else if (byte == 0xD0) {
      if (next == 0x85 || next == 0x86) return true;
    } else if (kFontCKey[byte]) {
      if (next >= 0xD0 || (at > 0 && byte_at(text, at - 1) >= 0x80)) return true;
    }
  }
  return false;
}

char32_t small_letter(char32_t letter) {
  if (letter < 0x80) return letter >= U'A' && letter <= U'Z' ? letter + 0x20 : letter;
  if (letter >= 0x400 && letter < 0x410) return letter + 0x50;
  return letter >= 0x410 && letter < 0x430 ? letter + 0x20 : letter;
}

bool is_letter(char32_t letter) { return is_cyrillic(letter) || is_latin(letter); }

/// A word in Cyrillic letters; of the others it may have those of the map.
bool is_cyrillic_word(LettersView word) { return std::ranges::any_of(word, is_cyrillic); }

bool has_any(LettersView word, LettersView letters) {
  return word.find_first_of(letters) != LettersView::npos;
}

/// bahsho is баҳсҳо: an h behind another letter may be one of its own.
Letters digraphs_apart(LettersView latin) {
  Letters apart;
  for (const char32_t letter : latin) {
    if (letter == U'h' && !apart.empty() && has_any(apart.substr(apart.size() - 1), U"skgcz")) {
      apart += U'\'';
    }
    apart += letter;
  }
  return apart;
}

}  // namespace

Result<TajikTyping> TajikTyping::read(const LanguageData& data) {
  TajikTyping typing;
  const std::pair<const char*, LetterMap*> files[] = {{"legacy_b_letters.tsv", &typing.font_b_},
                                                      {"keyboard_letters.tsv", &typing.font_c_},
                                                      {"damaged_letters.tsv", &typing.damaged_},
                                                      {"look_alikes.tsv", &typing.look_alikes_},
                                                      {"fold_letters.tsv", &typing.folding_}};
  for (const auto& [file, map] : files) {
    auto letters = LetterMap::read(data, file);
    if (!letters) return tl::unexpected(letters.error());
    *map = *std::move(letters);
  }
  auto latin = LatinTyping::read(data);
  if (!latin) return tl::unexpected(latin.error());
  typing.latin_ = *std::move(latin);
  for (const auto line : data.lines("foreign_letters.txt")) typing.foreign_ += to_letters(line);
  std::erase_if(typing.foreign_,
                [](char32_t letter) { return kOnlyInFontB.find(letter) != LettersView::npos; });
  return typing;
}

/// Ukrainian and Belarusian write «і» alone, a Tajik word is longer than ҳ.
const LetterMap* TajikTyping::map_of(std::string_view line) const {
  const Typing typing = detect_typing(line, Language::Tg);
  if (typing == Typing::LegacyC) return &font_c_;
  if (typing != Typing::LegacyB) return nullptr;
  const Letters letters = fold_word(line);
  if (has_any(letters, foreign_)) return nullptr;
  for (std::size_t at = letters.find(U'і'); at != Letters::npos; at = letters.find(U'і', at + 1)) {
    const bool begins = at == 0 || !is_letter(letters[at - 1]);
    if (begins && (at + 1 == letters.size() || !is_letter(letters[at + 1]))) return nullptr;
  }
  return &font_b_;
}

void TajikTyping::repair_line(std::string_view line, const LetterMap* map, std::uint32_t begin,
                              const OffsetMap& before, FilteredText& result) const {
  const auto is_part = [&](char32_t letter) {
    return is_letter(letter) || (map != nullptr && map->contains(letter));
  };
  Letters word;
  std::vector<std::uint32_t> offsets;
  const auto flush = [&] {
    const bool convert = map != nullptr && is_cyrillic_word(word);
    for (std::size_t i = 0; i < word.size(); ++i) {
      result.offsets.add(static_cast<std::uint32_t>(result.changed.size()), offsets[i]);
      const char32_t small = small_letter(word[i]);
      const bool changes = convert && map->contains(small);
      utf8::append(result.changed, changes ? map->letter(small) : word[i]);
    }
    word.clear();
    offsets.clear();
  };
  for (std::size_t at = 0; at < line.size();) {
    const auto place = static_cast<std::uint32_t>(begin + at);
    const char32_t letter = utf8::next(line, at);
    if (!is_part(letter)) flush();
    word += letter;
    offsets.push_back(before.original(place));
    if (!is_part(letter)) flush();
  }
  flush();
}

FilteredText TajikTyping::repair(FilteredText text) const {
  const std::string_view all = text.text();
  if (!may_need_repair(all)) return text;
  struct Line {
    std::string_view text;
    const LetterMap* map;
  };
  std::vector<Line> lines;
  for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
    end = std::min(all.find('\n', begin), all.size() - 1) + 1;
    const auto line = all.substr(begin, end - begin);
    lines.push_back({line, may_need_repair(line) ? map_of(line) : nullptr});
  }
  if (std::ranges::none_of(lines, [](const Line& line) { return line.map != nullptr; })) {
    return text;
  }
  FilteredText result{.input = text.input, .changed = {}, .offsets = {}};
  for (const Line& line : lines) {
    const auto begin = static_cast<std::uint32_t>(line.text.data() - all.data());
    repair_line(line.text, line.map, begin, text.offsets, result);
  }
  result.offsets.add(static_cast<std::uint32_t>(result.changed.size()),
                     text.offsets.original(static_cast<std::uint32_t>(all.size())));
  return result;
}

std::vector<std::string> TajikTyping::other_readings(std::string_view word) const {
  const Letters letters = fold_word(word);
  std::vector<std::string> readings;
  if (has_any(letters, kInFontsAandB)) {
    Letters font_b = letters;
    font_b_.apply(font_b);
    readings.push_back(to_utf8(font_b));
  }
  if (TajikNormalizer::is_mixed(letters)) {
    Letters look_alike = letters;
    look_alikes_.apply(look_alike);
    Letters damage = letters;
    damaged_.apply(damage);
    look_alikes_.apply(damage);
    for (const Letters& reading : {look_alike, damage}) {
      if (!TajikNormalizer::is_mixed(reading)) readings.push_back(to_utf8(reading));
    }
  }
  if (std::ranges::all_of(letters, is_latin)) {
    if (Letters apart = digraphs_apart(letters); apart != letters) {
      readings.push_back(to_utf8(apart));
    }
  }
  return readings;
}

Letters TajikTyping::meant_by(char32_t letter) const { return letter + folding_.sources(letter); }

std::string TajikTyping::plain(std::string_view normal) const {
  Letters letters = to_letters(normal);
  if (std::ranges::any_of(letters, is_latin)) letters = latin_.to_cyrillic(letters);
  folding_.apply(letters);
  return to_utf8(letters);
}

}  // namespace panoh::analysis
