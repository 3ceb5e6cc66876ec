// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analysis/char_filter.hpp"

#include "indexer/base/utf8.hpp"
#include "tests/catch.hpp"

using namespace panoh;
using namespace panoh::analysis;

TEST_CASE("Text that is NFC is not copied", "[analysis]") {
  const std::string text = "Қонуни Ҷумҳурии Тоҷикистон — №1096, “law”… 法律";
  const FilteredText filtered = filter_nfc(text);
  CHECK(filtered.text().data() == text.data());
  CHECK(filtered.offsets.original(7) == 7);
}

TEST_CASE("Decomposed letters become one, offsets stay those of the original", "[analysis]") {
  const std::string text = "қонуни\u0304 ва ҷазо, ки\u0306";
  const FilteredText filtered = filter_nfc(text);
  CHECK(filtered.text() == "қонунӣ ва ҷазо, кй");
  const auto at = static_cast<std::uint32_t>(filtered.text().find("ва"));
  CHECK(filtered.offsets.original(at) == text.find("ва"));
  CHECK(filtered.offsets.original(0) == 0);
  CHECK(filtered.offsets.original(static_cast<std::uint32_t>(filtered.text().size())) ==
        text.size());
}

TEST_CASE("The quick look at bytes never lets through what NFC would change", "[analysis]") {
  for (char32_t c = 1; c < 0x11000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text = "е";
    utf8::append(text, c);
    const std::string expected = utf8::nfc(text);
    if (filter_nfc(text).text() != expected) {
      FAIL("U+" << std::hex << static_cast<std::uint32_t>(c));
    }
  }
}
