// SPDX-License-Identifier: GPL-2.0-or-later
// The one error type. Not for HTTP statuses: server/http/problem.cpp maps codes to them.
#pragma once

#include <string>
#include <string_view>

namespace panoh {

/// Everything that can go wrong in a right program. Append; exit codes and HTTP statuses hang on
/// it.
enum class ErrorCode {
  BadRequest,        ///< a parameter or option has a value that is not allowed
  UnknownParameter,  ///< API only
  NotFound,
  NotAcceptable,
  TooLarge,
  Busy,  ///< more searches are waiting than the server admits
  FileUnreadable,
  FileUnwritable,
  EncodingInvalid,  ///< bytes are not UTF-8 (or not the declared charset)
  XmlInvalid,       ///< not well-formed, or a DOCTYPE
  DocumentInvalid,  ///< well-formed, but not what the format asks for
  ReferenceUnresolved,
  IndexMissing,
  IndexCorrupt,
  IndexLocked,
  IndexStale,    ///< changed again during the retry
  IndexVersion,  ///< schema version or analyzer this program does not know
  Unavailable,
  Internal,
};

[[nodiscard]] std::string_view name(ErrorCode code);  ///< "xml-invalid"

struct Error {
  ErrorCode code = ErrorCode::Internal;
  std::string message;  ///< what failed, with the file and eId, or the parameter
  std::string hint;     ///< what the user can do; may be empty
};

/// "message (hint)": one line for a terminal.
[[nodiscard]] std::string to_line(const Error& error);

}  // namespace panoh
