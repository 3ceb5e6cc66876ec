// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/model/work.hpp"

namespace panoh::model {

Standing Work::standing() const {
  if (repealed.known()) return Standing::Repealed;
  return in_force.known() ? Standing::InForce : status;
}

std::string_view name(Standing standing) {
  switch (standing) {
    case Standing::Unknown:
      return "";
    case Standing::InForce:
      return "in-force";
    case Standing::Repealed:
      return "repealed";
  }
  return "";
}

Standing parse_standing(std::string_view text) {
  for (const auto standing : {Standing::InForce, Standing::Repealed}) {
    if (text == name(standing)) return standing;
  }
  return Standing::Unknown;
}

}  // namespace panoh::model
