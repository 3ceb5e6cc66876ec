// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/http/problem.hpp"

#include <algorithm>
#include <array>

#include "indexer/base/json_writer.hpp"

namespace panoh::http {
namespace {

struct StatusRow {
  int status;
  std::string_view reason, code, says;
};

/// RFC 9110 §15; codes that ErrorCode has too are spelled alike.
constexpr std::array kStatuses{
    StatusRow{200, "OK", "", ""},
    StatusRow{302, "Found", "", ""},
    StatusRow{303, "See Other", "", ""},
    StatusRow{304, "Not Modified", "", ""},
    StatusRow{308, "Permanent Redirect", "", ""},
    StatusRow{400, "Bad Request", "bad-request", "the request is not well-formed"},
    StatusRow{404, "Not Found", "not-found", "there is nothing at this address"},
    StatusRow{405, "Method Not Allowed", "method-not-allowed", "see the Allow header"},
    StatusRow{406, "Not Acceptable", "not-acceptable", "not to be had in this form"},
    StatusRow{408, "Request Timeout", "too-slow", "the request took too long to arrive"},
    StatusRow{411, "Length Required", "length-required", "a body needs a Content-Length"},
    StatusRow{413, "Content Too Large", "too-large", "the body is too large"},
    StatusRow{414, "URI Too Long", "address-too-long", "POST the search form instead"},
    StatusRow{415, "Unsupported Media Type", "media-type",
              "send application/x-www-form-urlencoded, not compressed"},
    StatusRow{416, "Range Not Satisfiable", "range", "ranges are not served"},
    StatusRow{429, "Too Many Requests", "busy", "try again in a moment"},
    StatusRow{431, "Request Header Fields Too Large", "headers-too-large",
              "too many headers, or too long ones"},
    StatusRow{500, "Internal Server Error", "internal", "the server failed"},
    StatusRow{503, "Service Unavailable", "unavailable", "try again in a moment"},
};

const StatusRow& row(int status) {
  const auto found = std::find_if(kStatuses.begin(), kStatuses.end(),
                                  [status](const StatusRow& one) { return one.status == status; });
  return found != kStatuses.end() ? *found : row(500);
}

/// The parameter an error speaks of: what stands quoted in `parameter "at": …`.
std::string quoted_name(std::string_view message) {
  const auto begin = message.find('"');
  const auto end = begin == std::string_view::npos ? begin : message.find('"', begin + 1);
  if (end == std::string_view::npos) return {};
  return std::string(message.substr(begin + 1, end - begin - 1));
}

/// What may be told of the server's inside.
std::string_view told(ErrorCode code) {
  switch (code) {
    case ErrorCode::IndexMissing:
      return "there is no index yet";
    case ErrorCode::IndexVersion:
      return "the index is of another version of the program";
    case ErrorCode::IndexCorrupt:
      return "the index cannot be read";
    default:
      return "";
  }
}

void write_params(JsonWriter& json, const Error& error) {
  json.begin_object("params");
  if (error.code == ErrorCode::BadRequest || error.code == ErrorCode::UnknownParameter) {
    if (const auto name = quoted_name(error.message); !name.empty()) json.member("parameter", name);
  }
  if (!error.hint.empty()) json.member("hint", error.hint);
  json.end_object();
}

}  // namespace

int status_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::BadRequest:
    case ErrorCode::UnknownParameter:
    case ErrorCode::EncodingInvalid:
      return 400;
    case ErrorCode::NotFound:
      return 404;
    case ErrorCode::NotAcceptable:
      return 406;
    case ErrorCode::TooLarge:
      return 413;
    case ErrorCode::Busy:
    case ErrorCode::IndexMissing:
    case ErrorCode::IndexStale:
    case ErrorCode::IndexLocked:
    case ErrorCode::IndexVersion:
    case ErrorCode::IndexCorrupt:
    case ErrorCode::Unavailable:
      return 503;
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileUnwritable:
    case ErrorCode::XmlInvalid:
    case ErrorCode::DocumentInvalid:
    case ErrorCode::ReferenceUnresolved:
    case ErrorCode::Internal:
      return 500;
  }
  return 500;
}

std::string_view reason(int status) { return row(status).reason; }

Problem to_problem(Error error) {
  const int status = status_of(error.code);
  if (status >= 500 && error.code != ErrorCode::Busy) {
    error.message = told(error.code);
    error.hint.clear();
  }
  return {status, std::string(name(error.code)), std::move(error)};
}

Problem to_problem(int status) {
  const StatusRow& known = row(status);
  const ErrorCode code = status == 404   ? ErrorCode::NotFound
                         : status == 413 ? ErrorCode::TooLarge
                         : status == 503 ? ErrorCode::Unavailable
                         : status >= 500 ? ErrorCode::Internal
                                         : ErrorCode::BadRequest;
  return {known.status, std::string(known.code), Error{code, std::string(known.says), {}}};
}

std::string to_json(const Problem& problem, std::string_view title) {
  const std::string_view message = problem.error.message;
  JsonWriter json;
  json.begin_object();
  json.member("type", "urn:panoh:problem:" + problem.code);
  json.member("title", title);
  json.member("status", static_cast<unsigned>(problem.status));
  json.member("detail", message.empty() ? row(problem.status).says : message);
  json.member("code", problem.code);
  write_params(json, problem.error);
  json.end_object();
  return json.take();
}

}  // namespace panoh::http
