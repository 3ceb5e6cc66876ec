// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/model/work.hpp"

namespace panoh::model {

Standing Work::standing() const {
  if (repealed.known()) return Standing::Repealed;
  return in_force.known() ? Standing::InForce : status;
}

StateAt Work::state_at(const Date& day) const {
  const std::uint32_t asked = day.last_day().number();
  const auto later = [asked](const Date& date) { return date.number() > asked; };
  const auto unsure = [asked](const Date& date) { return date.last_day().number() > asked; };
  if (adopted.known() && later(adopted)) return StateAt::NotAdopted;
  if (adopted.known() && unsure(adopted)) return StateAt::Unknown;
  if (repealed.known() && !later(repealed)) {
    return unsure(repealed) ? StateAt::Unknown : StateAt::Repealed;
  }
  if (!repealed.known() && status == Standing::Repealed) {
    return adopted.known() ? StateAt::RepealedOnce : StateAt::Unknown;
  }
  if (!in_force.known()) return adopted.known() ? StateAt::Adopted : StateAt::Unknown;
  if (later(in_force)) return StateAt::NotInForce;
  return unsure(in_force) ? StateAt::Unknown : StateAt::InForce;
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
