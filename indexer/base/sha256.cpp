// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/base/sha256.hpp"

#include <openssl/evp.h>

#include <array>

namespace panoh {

std::string sha256_hex(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int length = 0;
  EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr);
  static constexpr std::string_view kDigits = "0123456789abcdef";
  std::string result;
  for (unsigned int i = 0; i < length; ++i) {
    result += kDigits[digest[i] >> 4U];
    result += kDigits[digest[i] & 15U];
  }
  return result;
}

}  // namespace panoh
