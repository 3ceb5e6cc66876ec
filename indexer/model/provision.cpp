// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/model/provision.hpp"

namespace panoh::model {

std::string_view name(TextStatus status) {
  switch (status) {
    case TextStatus::Official:
      return "official";
    case TextStatus::Translation:
      return "translation";
    case TextStatus::Summary:
      return "summary";
  }
  return "summary";
}

std::string_view name(Review review) { return review == Review::Checked ? "checked" : "unchecked"; }

TextStatus parse_text_status(std::string_view text) {
  for (const auto status : {TextStatus::Official, TextStatus::Translation}) {
    if (text == name(status)) return status;
  }
  return TextStatus::Summary;
}

Review parse_review(std::string_view text) {
  return text == "checked" ? Review::Checked : Review::Unchecked;
}

}  // namespace panoh::model
