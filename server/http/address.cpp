// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/http/address.hpp"

#include <optional>

#include "indexer/base/utf8.hpp"

namespace panoh::http {
namespace {

std::optional<unsigned> hex_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
  return std::nullopt;
}

struct Decoded {
  std::string text;
  bool well_formed = true;
};

enum class Plus { Kept, Blank };

/// A % without two digits stays as it is.
Decoded percent_decode(std::string_view encoded, Plus plus) {
  Decoded decoded;
  decoded.text.reserve(encoded.size());
  for (std::size_t i = 0; i < encoded.size(); ++i) {
    const char c = encoded[i];
    if (c == '%') {
      const auto high = i + 2 < encoded.size() ? hex_digit(encoded[i + 1]) : std::nullopt;
      const auto low = i + 2 < encoded.size() ? hex_digit(encoded[i + 2]) : std::nullopt;
      if (high && low) {
        decoded.text += static_cast<char>(*high * 16 + *low);
        i += 2;
        continue;
      }
      decoded.well_formed = false;
    }
    decoded.text += c == '+' && plus == Plus::Blank ? ' ' : c;
  }
  return decoded;
}

std::string parameter_text(std::string_view encoded) {
  return utf8::repair(percent_decode(encoded, Plus::Blank).text);
}

std::string_view path_of(std::string_view target) {
  const auto scheme = target.find("://");
  if (!target.starts_with('/') && scheme != std::string_view::npos) {
    const auto path = target.find_first_of("/?", scheme + 3);
    target = path == std::string_view::npos ? std::string_view{} : target.substr(path);
  }
  return target;
}

/// "/a/b/" → "a", "b", "": the last one tells a folder from a page.
void parse_path(std::string_view path, Address& address) {
  if (path.starts_with('/')) path.remove_prefix(1);
  for (;;) {
    const auto slash = path.find('/');
    auto segment = percent_decode(path.substr(0, slash), Plus::Kept);
    if (!segment.well_formed || !utf8::is_valid(segment.text) ||
        segment.text.find('\0') != std::string::npos) {
      address.well_formed = false;
      segment.text = utf8::repair(segment.text);
    }
    address.path += "/" + segment.text;
    address.segments.push_back(std::move(segment.text));
    if (slash == std::string_view::npos) return;
    path.remove_prefix(slash + 1);
  }
}

}  // namespace

void parse_form(std::string_view form, query::Parameters& parameters) {
  while (!form.empty()) {
    const auto end = form.find('&');
    const auto pair = form.substr(0, end);
    form.remove_prefix(end == std::string_view::npos ? form.size() : end + 1);
    if (pair.empty()) continue;
    const auto equals = pair.find('=');
    const auto value =
        equals == std::string_view::npos ? std::string_view{} : pair.substr(equals + 1);
    parameters.add(parameter_text(pair.substr(0, equals)), parameter_text(value));
  }
}

Address parse_address(std::string_view target) {
  Address address;
  target = path_of(target.substr(0, target.find('#')));
  const auto question = target.find('?');
  parse_path(target.substr(0, question), address);
  if (question != std::string_view::npos)
    parse_form(target.substr(question + 1), address.parameters);
  return address;
}

}  // namespace panoh::http
