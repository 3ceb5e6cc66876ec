// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/xapian_call.hpp"

#include <cerrno>

#include "tests/catch.hpp"

using namespace panoh;
using namespace panoh::index;

namespace {

template <typename Kind>
ErrorCode code_of(int error_number = 0) {
  const auto result = xapian_call("testing", [&] { throw Kind("reason", "", error_number); });
  REQUIRE_FALSE(result);
  CHECK(result.error().message.starts_with("testing: reason"));
  return result.error().code;
}

}  // namespace

TEST_CASE("Every Xapian error becomes an error of ours", "[index]") {
  CHECK(code_of<Xapian::DatabaseLockError>() == ErrorCode::IndexLocked);
  CHECK(code_of<Xapian::DatabaseNotFoundError>() == ErrorCode::IndexMissing);
  CHECK(code_of<Xapian::DatabaseCorruptError>() == ErrorCode::IndexCorrupt);
  CHECK(code_of<Xapian::DatabaseOpeningError>() == ErrorCode::IndexCorrupt);
  CHECK(code_of<Xapian::DatabaseModifiedError>() == ErrorCode::IndexStale);
  CHECK(code_of<Xapian::DatabaseVersionError>() == ErrorCode::IndexVersion);
  CHECK(code_of<Xapian::DatabaseCreateError>() == ErrorCode::FileUnwritable);
  CHECK(code_of<Xapian::InvalidArgumentError>() == ErrorCode::Internal);
}

TEST_CASE("A full disk is told from a damaged index", "[index]") {
  CHECK(code_of<Xapian::DatabaseError>(ENOSPC) == ErrorCode::FileUnwritable);
  CHECK(code_of<Xapian::DatabaseError>(EFBIG) == ErrorCode::FileUnwritable);
  CHECK(code_of<Xapian::DatabaseError>() == ErrorCode::IndexCorrupt);
}

TEST_CASE("What a Xapian call returns is the result", "[index]") {
  CHECK(*xapian_call("testing", [] { return 7; }) == 7);
}
