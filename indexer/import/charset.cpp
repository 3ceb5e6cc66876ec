// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/import/charset.hpp"

#include <fmt/format.h>
#include <unicode/bytestream.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>
#include <optional>

#include "indexer/base/utf8.hpp"

namespace panoh::import {
namespace {

constexpr std::string_view kFallback = "windows-1251";
constexpr std::size_t kDeclarationBytes = 4096;  // HTML asks for the first 1024; pages differ

struct Mark {
  std::string_view bytes, charset;
};
constexpr std::array kMarks{Mark{"\xEF\xBB\xBF", "UTF-8"}, Mark{"\xFF\xFE", "UTF-16LE"},
                            Mark{"\xFE\xFF", "UTF-16BE"}};

/// The value behind "charset=" or "encoding=", with or without quotes; lower case.
std::string declared_charset(std::string_view bytes) {
  std::string head(bytes.substr(0, kDeclarationBytes));
  std::transform(head.begin(), head.end(), head.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  for (const std::string_view key : {"charset=", "encoding="}) {
    const auto found = head.find(key);
    if (found == std::string::npos) continue;
    const auto begin = head.find_first_not_of("\"' ", found + key.size());
    if (begin == std::string::npos) continue;
    const auto end = head.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_:", begin);
    return head.substr(begin, end - begin);
  }
  return {};
}

std::optional<std::string> convert(std::string_view bytes, std::string_view charset) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
      ucnv_open(std::string(charset).c_str(), &status), ucnv_close);
  if (U_FAILURE(status)) return std::nullopt;
  const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                converter.get(), status);
  if (U_FAILURE(status)) return std::nullopt;
  std::string result;
  text.toUTF8String(result);
  return result;
}

void doubt_losses(DecodedText& decoded) {
  std::size_t lost = 0;
  for (std::size_t at = decoded.text.find("\uFFFD"); at != std::string::npos;
       at = decoded.text.find("\uFFFD", at + 1)) {
    ++lost;
  }
  if (lost > 0) {
    decoded.doubts.push_back(
        fmt::format("{} characters could not be read as {}", lost, decoded.charset));
  }
}

Result<DecodedText> decode_as(std::string_view bytes, std::string_view charset,
                              std::string_view file, std::vector<std::string> doubts) {
  auto text = convert(bytes, charset);
  if (!text) {
    return fail(ErrorCode::EncodingInvalid, fmt::format("{}: unknown charset {}", file, charset),
                "save the document as UTF-8");
  }
  DecodedText decoded{std::move(*text), std::string(charset), std::move(doubts)};
  doubt_losses(decoded);
  return decoded;
}

bool is_ascii(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) == 0; });
}

}  // namespace

Result<DecodedText> decode(std::string_view bytes, std::string_view file) {
  for (const auto& mark : kMarks) {
    if (bytes.starts_with(mark.bytes)) {
      return decode_as(bytes.substr(mark.bytes.size()), mark.charset, file, {});
    }
  }
  const auto declared = declared_charset(bytes);
  if (utf8::is_valid(bytes)) {
    DecodedText decoded{std::string(bytes), "UTF-8", {}};
    // Text of another charset is UTF-8 by chance only when it is very short.
    if (!declared.empty() && declared != "utf-8" && !is_ascii(bytes)) {
      decoded.doubts.push_back(
          fmt::format("declares charset {}, but the bytes are UTF-8", declared));
    }
    return decoded;
  }
  if (!declared.empty() && declared != "utf-8") return decode_as(bytes, declared, file, {});
  return decode_as(bytes, kFallback, file,
                   {fmt::format("the bytes are not UTF-8; read as {}", kFallback)});
}

}  // namespace panoh::import
