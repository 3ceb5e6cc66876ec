// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/field_query.hpp"

#include <string>

#include "indexer/base/utf8.hpp"
#include "indexer/index/schema.hpp"

namespace panoh::query {
namespace {

using Xapian::Query;

/// 130.1 and 130(1) are ways to write 130-1.
std::string numbers_joined(std::string_view number) {
  std::string joined;
  for (const char c : number) {
    if (c == '.' || c == '(')
      joined += '-';
    else if (c != ')')
      joined += c;
  }
  return joined;
}

Query unweighed(const Query& query) { return Query(Query::OP_SCALE_WEIGHT, query, 0); }

Query either_number(std::string_view value) {
  return Query(Query::OP_OR, Query(index::number_term(value)),
               Query(index::number_term(numbers_joined(value))));
}

}  // namespace

std::optional<Query> field_query(std::string_view field, std::string_view value) {
  const auto by = [&](std::string_view prefix) {
    return unweighed(Query(index::term(prefix, utf8::fold_case(utf8::nfc(value)))));
  };
  if (field == "country") return by(index::kCountryPrefix);
  if (field == "kind") return by(index::kKindPrefix);
  if (field == "art") return unweighed(either_number(value));
  return std::nullopt;
}

}  // namespace panoh::query
