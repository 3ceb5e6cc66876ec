// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/base/json_writer.hpp"

#include <charconv>
#include <cmath>
#include <utility>

#include "indexer/base/utf8.hpp"

namespace panoh {
namespace {

bool needs_escape(char byte) {
  return static_cast<unsigned char>(byte) < 0x20 || byte == '"' || byte == '\\' || byte == '\x7F';
}

void append_escape(std::string& text, char byte) {
  constexpr std::string_view kHex = "0123456789abcdef";
  switch (byte) {
    case '"':
      text += "\\\"";
      return;
    case '\\':
      text += "\\\\";
      return;
    case '\n':
      text += "\\n";
      return;
    case '\r':
      text += "\\r";
      return;
    case '\t':
      text += "\\t";
      return;
    default:
      break;
  }
  const auto code = static_cast<unsigned char>(byte);
  text += "\\u00";
  text += kHex[code >> 4U];
  text += kHex[code & 15U];
}

}  // namespace

void JsonWriter::separate() {
  if (comma_) text_ += ',';
  comma_ = true;
}

void JsonWriter::raw(std::string_view token) {
  separate();
  text_ += token;
}

void JsonWriter::begin_object() {
  raw("{");
  comma_ = false;
}

void JsonWriter::begin_object(std::string_view name) {
  key(name);
  begin_object();
}

void JsonWriter::begin_array() {
  raw("[");
  comma_ = false;
}

void JsonWriter::begin_array(std::string_view name) {
  key(name);
  begin_array();
}

void JsonWriter::end(char bracket) {
  text_ += bracket;
  comma_ = true;
}

void JsonWriter::key(std::string_view name) {
  separate();
  quote(name);
  text_ += ':';
  comma_ = false;
}

void JsonWriter::value(std::string_view text) {
  separate();
  quote(text);
}

void JsonWriter::value(double number) {
  if (!std::isfinite(number)) return null();
  // Shortest form: 3.1 and not 3.10000000000000009.
  char digits[32];
  const auto end = std::to_chars(digits, digits + sizeof digits, std::round(number * 1000) / 1000);
  raw({digits, end.ptr});
}

void JsonWriter::member_or_null(std::string_view name, std::string_view text) {
  key(name);
  if (text.empty()) return null();
  value(text);
}

void JsonWriter::write_number(std::uint64_t number) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, number);
  raw({digits, end.ptr});
}

// Copies runs that need no escape at once; UTF-8 is looked at once, in take().
void JsonWriter::quote(std::string_view text) {
  text_ += '"';
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!needs_escape(text[at])) continue;
    text_.append(text, begin, at - begin);
    append_escape(text_, text[at]);
    begin = at + 1;
  }
  text_.append(text, begin);
  text_ += '"';
}

// Repairing the whole at the end cannot hurt the structure: an ill-formed sequence ends before the
// next ASCII byte (Unicode 15, section 3.9, maximal subparts).
std::string JsonWriter::take() {
  comma_ = false;
  std::string text = std::exchange(text_, {});
  if (!utf8::is_valid(text)) text = utf8::repair(text);
  return text;
}

}  // namespace panoh
