// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/base/utf8.hpp"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <memory>

namespace panoh::utf8 {
namespace {

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

}  // namespace

char32_t next(std::string_view text, std::size_t& offset) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  auto at = static_cast<std::int64_t>(offset);
  const auto length = static_cast<std::int64_t>(text.size());
  UChar32 code_point = 0;
  U8_NEXT(bytes, at, length, code_point);
  offset = static_cast<std::size_t>(at);
  return code_point < 0 ? U'\uFFFD' : static_cast<char32_t>(code_point);
}

void append(std::string& text, char32_t code_point) {
  char bytes[4];
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, static_cast<UChar32>(code_point));
  text.append(bytes, static_cast<std::size_t>(length));
}

std::size_t first_invalid(std::string_view bytes) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto length = static_cast<std::int64_t>(bytes.size());
  for (std::int64_t at = 0; at < length;) {
    const std::int64_t begin = at;
    UChar32 code_point = 0;
    U8_NEXT(data, at, length, code_point);
    if (code_point < 0) return static_cast<std::size_t>(begin);
  }
  return bytes.size();
}

bool is_valid(std::string_view bytes) { return first_invalid(bytes) == bytes.size(); }

std::string repair(std::string_view bytes) {
  std::string result;
  result.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) append(result, next(bytes, at));
  return result;
}

std::string nfc(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* normalizer = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return std::string(text);
  if (normalizer->isNormalizedUTF8(piece(text), status) && U_SUCCESS(status)) {
    return std::string(text);
  }
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  status = U_ZERO_ERROR;
  normalizer->normalizeUTF8(0, piece(text), sink, nullptr, status);
  return U_SUCCESS(status) ? result : std::string(text);
}

std::string fold_case(std::string_view text) {
  std::string result;
  icu::StringByteSink<std::string> sink(&result, static_cast<std::int32_t>(text.size()));
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8Fold(0, piece(text), sink, nullptr, status);
  return U_SUCCESS(status) ? result : std::string(text);
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) count += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
  return count;
}

std::string collapse_spaces(std::string_view text) {
  std::string result;
  bool pending = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t code_point = next(text, at);
    if (u_isUWhiteSpace(static_cast<UChar32>(code_point)) != 0) {
      pending = !result.empty();
      continue;
    }
    if (pending) result += ' ';
    pending = false;
    result.append(text, begin, at - begin);
  }
  return result;
}

std::string sort_key(std::string_view text, std::string_view locale) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Collator> collator(
      icu::Collator::createInstance(icu::Locale(std::string(locale).c_str()), status));
  if (U_FAILURE(status)) return fold_case(text);
  const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(piece(text));
  const std::int32_t size = collator->getSortKey(wide, nullptr, 0);
  std::string key(static_cast<std::size_t>(size), '\0');
  collator->getSortKey(wide, reinterpret_cast<std::uint8_t*>(key.data()), size);
  return key;
}

}  // namespace panoh::utf8
