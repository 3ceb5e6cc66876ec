// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/http/head.hpp"

#include <algorithm>
#include <charconv>

#include "server/http/limits.hpp"

namespace panoh::http {
namespace {

constexpr std::string_view kLineEnd = "\r\n";

bool equal_ignoring_case(std::string_view left, std::string_view right) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return left.size() == right.size() &&
         std::equal(left.begin(), left.end(), right.begin(),
                    [&](char a, char b) { return lower(a) == lower(b); });
}

std::string_view trim(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

/// RFC 9110 §5.6.2; a blank before the colon or a folded line is none.
bool is_token(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
  });
}

bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t') || byte == 0x7F;
  });
}

/// Reads the header lines one by one into a Head.
class HeadReader {
 public:
  Head read(std::string_view bytes) {
    auto line = next_line(bytes);
    if (line.size() > kMaxRequestLineBytes) return refuse(414);
    if (!read_request_line(line)) return refuse(400);
    for (line = next_line(bytes); !line.empty(); line = next_line(bytes)) {
      if (++lines_ > kMaxHeaders || line.size() > kMaxHeaderLineBytes) return refuse(431);
      if (const int status = read_header(line); status != 0) return refuse(status);
    }
    return finish();
  }

 private:
  static std::string_view next_line(std::string_view& bytes) {
    const auto end = bytes.find(kLineEnd);
    const auto line = bytes.substr(0, end);
    bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + kLineEnd.size());
    return line;
  }

  bool read_request_line(std::string_view line) {
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (has_control(line) || first == std::string_view::npos || first == last) return false;
    head_.method = line.substr(0, first);
    head_.target = line.substr(first + 1, last - first - 1);
    const auto version = line.substr(last + 1);
    old_version_ = version == "HTTP/1.0";
    head_.close = old_version_;
    return (version == "HTTP/1.1" || old_version_) && is_token(head_.method) &&
           !head_.target.empty() && head_.target.find(' ') == std::string_view::npos;
  }

  /// @return 0, or the status to refuse with
  int read_header(std::string_view line) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || has_control(line)) return 400;
    const auto name = line.substr(0, colon);
    const auto value = trim(line.substr(colon + 1));
    if (!is_token(name)) return 400;
    if (equal_ignoring_case(name, "content-length")) return read_length(value);
    if (equal_ignoring_case(name, "transfer-encoding")) return 411;
    if (equal_ignoring_case(name, "content-encoding")) return value == "identity" ? 0 : 415;
    if (equal_ignoring_case(name, "content-type")) head_.content_type = value;
    if (equal_ignoring_case(name, "connection")) read_connection(value);
    if (equal_ignoring_case(name, "range")) {
      const auto ranges = std::count(value.begin(), value.end(), ',') + 1;
      return static_cast<std::size_t>(ranges) > kMaxRanges ? 416 : 0;
    }
    return 0;
  }

  int read_length(std::string_view value) {
    std::size_t length = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), length);
    if (error == std::errc::result_out_of_range) return 413;
    if (error != std::errc{} || end != value.data() + value.size()) return 400;
    if (length_seen_) return 400;  // two lengths: one of two servers would believe the other
    length_seen_ = true;
    head_.content_length = length;
    return length > kMaxBodyBytes ? 413 : 0;
  }

  void read_connection(std::string_view value) {
    if (equal_ignoring_case(value, "close")) head_.close = true;
    if (equal_ignoring_case(value, "keep-alive") && old_version_) head_.close = false;
  }

  Head finish() {
    const bool wants_body =
        head_.method == "POST" || head_.method == "PUT" || head_.method == "PATCH";
    if (wants_body && !length_seen_) return refuse(411);
    return head_;
  }

  Head refuse(int status) {
    head_.refusal = status;
    head_.close = true;
    return head_;
  }

  Head head_;
  std::size_t lines_ = 0;
  bool length_seen_ = false, old_version_ = false;
};

}  // namespace

std::size_t find_head_end(std::string_view bytes) {
  const auto end = bytes.find("\r\n\r\n");
  return end == std::string_view::npos ? end : end + 4;
}

Head read_head(std::string_view bytes) { return HeadReader{}.read(bytes); }

}  // namespace panoh::http
