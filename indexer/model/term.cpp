// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/model/term.hpp"

#include <algorithm>

namespace panoh::model {

std::string_view name(TermStatus status) {
  switch (status) {
    case TermStatus::Preferred:
      return "preferred";
    case TermStatus::Admitted:
      return "admitted";
    case TermStatus::Superseded:
      return "superseded";
  }
  return "admitted";
}

std::string_view name(TermType type) {
  return type == TermType::Abbreviation ? "abbreviation" : "full-form";
}

const Term* TermEntry::preferred(std::string_view language) const {
  const auto found = std::find_if(terms.begin(), terms.end(), [&](const Term& term) {
    return term.language == language && term.status == TermStatus::Preferred;
  });
  return found == terms.end() ? nullptr : &*found;
}

}  // namespace panoh::model
