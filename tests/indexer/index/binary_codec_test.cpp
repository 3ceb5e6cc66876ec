// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/binary_codec.hpp"

#include <limits>

#include "tests/catch.hpp"

using namespace panoh;
using namespace panoh::index;

TEST_CASE("Numbers of any size come back as they went in", "[index][codec]") {
  for (const std::uint64_t number :
       {std::uint64_t{0}, std::uint64_t{127}, std::uint64_t{128}, std::uint64_t{16384},
        std::uint64_t{19980521}, std::numeric_limits<std::uint64_t>::max()}) {
    const std::string bytes = Encoder(1).number(number).take();
    Decoder decoder(bytes, 1);
    CHECK(decoder.number() == number);
    CHECK(decoder.finished());
  }
}

TEST_CASE("Another format number is not read", "[index][codec]") {
  const std::string bytes = Encoder(1).number(5).take();
  Decoder decoder(bytes, 2);
  CHECK(decoder.number() == 0);
  CHECK_FALSE(decoder.ok());
}

TEST_CASE("A length beyond the bytes fails instead of allocating", "[index][codec]") {
  const std::string bytes = Encoder(1).number(std::uint64_t{1} << 60U).take();
  Decoder texts(bytes, 1);
  CHECK(texts.texts().empty());
  CHECK_FALSE(texts.ok());
  Decoder text(bytes, 1);
  CHECK(text.text().empty());
  CHECK_FALSE(text.ok());
}

TEST_CASE("A number too large for its place fails", "[index][codec]") {
  const std::string bytes = Encoder(1).number(256).take();
  Decoder decoder(bytes, 1);
  CHECK(decoder.number_as<std::uint8_t>() == 0);
  CHECK_FALSE(decoder.ok());
}

TEST_CASE("Bytes left over are a failure", "[index][codec]") {
  const std::string bytes = Encoder(1).number(3).number(4).take();
  Decoder decoder(bytes, 1);
  CHECK(decoder.number() == 3);
  CHECK(decoder.ok());
  CHECK_FALSE(decoder.finished());
}
