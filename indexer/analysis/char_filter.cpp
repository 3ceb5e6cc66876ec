// SPDX-License-Identifier: GPL-2.0-or-later
// NFC by ICU. Nearly all text is NFC already, and a look at lead bytes proves it for Cyrillic and
// Latin at a fraction of the cost of ICU's quick check.
#include "indexer/analysis/char_filter.hpp"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <algorithm>
#include <array>

namespace panoh::analysis {
namespace {

/// Bytes that only stand in code points that NFC never changes nor joins: below U+0300,
/// U+0400..U+047F and U+04C0..U+052F (0xD2 holds the combining marks U+0483..U+0487, but only
/// behind other letters than ours, so its second byte decides). Others are left to ICU.
constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0; byte < 0xCC; ++byte) plain[byte] = true;
  for (const std::size_t lead : {0xD0, 0xD1, 0xD3, 0xD4}) plain[lead] = true;
  return plain;
}();

bool certainly_nfc(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (kPlain[byte]) continue;  // one look and one jump for nearly every byte
    const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
    if (byte == 0xD2 && next >= 0x88) continue;
    // General punctuation (dashes, quotation marks, №): all but the canonical spaces U+2000,
    // U+2001.
    if (byte == 0xE2 && next == 0x84 && at + 2 < text.size() && text[at + 2] == '\x96') continue;
    if (byte == 0xE2 && next == 0x80 && at + 2 < text.size() &&
        static_cast<unsigned char>(text[at + 2]) >= 0x82) {
      continue;
    }
    return false;
  }
  return true;
}

void note_edits(const icu::Edits& edits, OffsetMap& offsets) {
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t filtered_end = 0;
  std::int32_t original_end = 0;
  for (auto edit = edits.getFineIterator(); edit.next(status) != 0;) {
    offsets.add(static_cast<std::uint32_t>(edit.destinationIndex()),
                static_cast<std::uint32_t>(edit.sourceIndex()));
    filtered_end = edit.destinationIndex() + edit.newLength();
    original_end = edit.sourceIndex() + edit.oldLength();
  }
  offsets.add(static_cast<std::uint32_t>(filtered_end), static_cast<std::uint32_t>(original_end));
}

}  // namespace

void OffsetMap::add(std::uint32_t filtered_begin, std::uint32_t original_begin) {
  segments_.push_back({filtered_begin, original_begin});
}

std::uint32_t OffsetMap::original(std::uint32_t filtered) const {
  const auto after = std::ranges::upper_bound(segments_, filtered, {}, &Segment::filtered);
  if (after == segments_.begin()) return filtered;
  const Segment& segment = *(after - 1);
  const std::uint32_t original = filtered - segment.filtered + segment.original;
  // Inside a changed segment lengths differ: never point behind the start of the next one.
  return after == segments_.end() ? original : std::min(original, after->original);
}

FilteredText filter_nfc(std::string_view text) {
  FilteredText result{.input = text, .changed = {}, .offsets = {}};
  if (certainly_nfc(text)) return result;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
  const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
  if (U_FAILURE(status) || normalizer->isNormalizedUTF8(piece, status) != 0) return result;
  icu::Edits edits;
  icu::StringByteSink<std::string> sink(&result.changed, piece.size());
  normalizer->normalizeUTF8(0, piece, sink, &edits, status);
  if (U_FAILURE(status)) {
    result.changed.clear();
    return result;  // unnormalised text is still searchable where it is plain
  }
  note_edits(edits, result.offsets);
  return result;
}

}  // namespace panoh::analysis
