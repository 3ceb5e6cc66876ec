// SPDX-License-Identifier: GPL-2.0-or-later
// The bytes of document data, values and metadata: variable-length numbers and length-prefixed
// texts. Not for files that other programs read.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/base/date.hpp"
#include "indexer/base/result.hpp"
#include "indexer/index/schema.hpp"
#include "indexer/model/language.hpp"

namespace panoh::index {

class Encoder {
 public:
  explicit Encoder(std::uint8_t format) { bytes_ += static_cast<char>(format); }

  Encoder& number(std::uint64_t value);
  Encoder& text(std::string_view value);
  Encoder& date(const Date& value);
  Encoder& texts(const std::vector<std::string>& values);

  /// Length, then each item by write_item(encoder, item).
  template <typename Items, typename WriteItem>
  Encoder& list(const Items& items, WriteItem&& write_item) {
    number(items.size());
    for (const auto& item : items) write_item(*this, item);
    return *this;
  }
  template <typename Value, typename WriteValue>
  Encoder& by_language(const std::map<Language, Value>& values, WriteValue&& write_value) {
    return list(values, [&](Encoder& encoder, const auto& entry) {
      encoder.number(static_cast<std::uint64_t>(entry.first));
      write_value(encoder, entry.second);
    });
  }
  Encoder& texts_by_language(const std::map<Language, std::string>& values);

  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

/// Reads what Encoder wrote. After a failure every call gives an empty value and ok() is false, so
/// that a reader checks once, at the end. Memory grows with the bytes given, never with the numbers
/// in them.
class Decoder {
 public:
  Decoder(std::string_view bytes, std::uint8_t format);

  [[nodiscard]] bool ok() const { return ok_; }
  /// Everything was read, and nothing is left.
  [[nodiscard]] bool finished() const { return ok_ && rest_.empty(); }

  std::uint64_t number();
  /// A number that must fit; otherwise a failure.
  template <typename Number>
  Number number_as() {
    const std::uint64_t value = number();
    const auto narrow = static_cast<Number>(value);
    if (static_cast<std::uint64_t>(narrow) != value) fail();
    return ok_ ? narrow : Number{};
  }
  /// @param count  how many values the enumeration has, from 0
  template <typename Enumeration>
  Enumeration enumeration(std::uint64_t count) {
    const std::uint64_t value = number();
    if (value >= count) fail();
    return static_cast<Enumeration>(ok_ ? value : 0);
  }
  std::string text();
  Date date();
  std::vector<std::string> texts();
  Language language() { return enumeration<Language>(kLanguages.size()); }

  template <typename Item, typename ReadItem>
  std::vector<Item> list(ReadItem&& read_item) {
    std::vector<Item> items;
    const std::uint64_t count = number();
    if (count > rest_.size()) fail();  // every item takes at least a byte
    // No reserve: a broken length must not allocate.
    for (std::uint64_t i = 0; i < count && ok_; ++i) items.push_back(read_item(*this));
    return items;
  }
  template <typename Value, typename ReadValue>
  std::map<Language, Value> by_language(ReadValue&& read_value) {
    std::map<Language, Value> values;
    for (auto count = number(); count > 0 && ok_; --count) {
      const Language key = language();
      values[key] = read_value(*this);
    }
    return values;
  }
  std::map<Language, std::string> texts_by_language();

 private:
  void fail() {
    ok_ = false;
    rest_ = {};
  }
  std::string_view rest_;
  bool ok_ = true;
};

/// The value, if the decoder read everything; otherwise IndexCorrupt naming what was read.
template <typename Value>
[[nodiscard]] Result<Value> decoded(const Decoder& decoder, Value&& value, std::string_view what) {
  if (decoder.finished()) return std::forward<Value>(value);
  return panoh::fail(ErrorCode::IndexCorrupt,
                     std::string(what) + " in the index is cut off or of another format",
                     std::string(kDamagedHint));
}

}  // namespace panoh::index
