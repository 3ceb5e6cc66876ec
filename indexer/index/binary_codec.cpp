// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/binary_codec.hpp"

namespace panoh::index {

Encoder& Encoder::number(std::uint64_t value) {
  for (; value >= 0x80U; value >>= 7U) bytes_ += static_cast<char>((value & 0x7FU) | 0x80U);
  bytes_ += static_cast<char>(value);
  return *this;
}

Encoder& Encoder::text(std::string_view value) {
  number(value.size());
  bytes_ += value;
  return *this;
}

Encoder& Encoder::date(const Date& value) { return number(value.number()); }

Encoder& Encoder::texts(const std::vector<std::string>& values) {
  return list(values, [](Encoder& encoder, const std::string& value) { encoder.text(value); });
}

Encoder& Encoder::texts_by_language(const std::map<Language, std::string>& values) {
  return by_language(values,
                     [](Encoder& encoder, const std::string& value) { encoder.text(value); });
}

Decoder::Decoder(std::string_view bytes, std::uint8_t format) : rest_(bytes) {
  if (rest_.empty() || static_cast<std::uint8_t>(rest_.front()) != format) {
    fail();
  } else {
    rest_.remove_prefix(1);
  }
}

std::uint64_t Decoder::number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    if (rest_.empty()) break;
    const auto byte = static_cast<std::uint8_t>(rest_.front());
    rest_.remove_prefix(1);
    value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
    if (byte < 0x80U) return value;
  }
  fail();
  return 0;
}

std::string Decoder::text() {
  const std::uint64_t length = number();
  if (!ok_ || length > rest_.size()) {
    fail();
    return {};
  }
  std::string value(rest_.substr(0, length));
  rest_.remove_prefix(length);
  return value;
}

Date Decoder::date() {
  const auto value = number_as<std::uint32_t>();
  return Date{static_cast<int>(value / 10000), static_cast<int>(value / 100 % 100),
              static_cast<int>(value % 100)};
}

std::vector<std::string> Decoder::texts() {
  return list<std::string>([](Decoder& decoder) { return decoder.text(); });
}

std::map<Language, std::string> Decoder::texts_by_language() {
  return by_language<std::string>([](Decoder& decoder) { return decoder.text(); });
}

}  // namespace panoh::index
