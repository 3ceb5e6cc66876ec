// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/base/error.hpp"

namespace panoh {

std::string_view name(ErrorCode code) {
  switch (code) {
    case ErrorCode::BadRequest:
      return "bad-request";
    case ErrorCode::UnknownParameter:
      return "unknown-parameter";
    case ErrorCode::NotFound:
      return "not-found";
    case ErrorCode::NotAcceptable:
      return "not-acceptable";
    case ErrorCode::TooLarge:
      return "too-large";
    case ErrorCode::Busy:
      return "busy";
    case ErrorCode::FileUnreadable:
      return "file-unreadable";
    case ErrorCode::FileUnwritable:
      return "file-unwritable";
    case ErrorCode::EncodingInvalid:
      return "encoding-invalid";
    case ErrorCode::XmlInvalid:
      return "xml-invalid";
    case ErrorCode::DocumentInvalid:
      return "document-invalid";
    case ErrorCode::ReferenceUnresolved:
      return "reference-unresolved";
    case ErrorCode::IndexMissing:
      return "index-missing";
    case ErrorCode::IndexCorrupt:
      return "index-corrupt";
    case ErrorCode::IndexLocked:
      return "index-locked";
    case ErrorCode::IndexStale:
      return "index-stale";
    case ErrorCode::IndexVersion:
      return "index-version";
    case ErrorCode::Unavailable:
      return "unavailable";
    case ErrorCode::Internal:
      return "internal";
  }
  return "internal";
}

std::string to_line(const Error& error) {
  return error.hint.empty() ? error.message : error.message + " (" + error.hint + ")";
}

}  // namespace panoh
