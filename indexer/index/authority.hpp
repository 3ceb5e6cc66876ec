// SPDX-License-Identifier: GPL-2.0-or-later
// How much a provision counts before anything is asked: of two that match a query alike, the one in
// force, binding, in its official wording and often referred to comes first. From what the corpus
// says of it alone; which country counts is the query's business (server/query/preference.hpp).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "indexer/model/work.hpp"

namespace panoh::index {

/// How many other provisions refer to each: by a link in the text, or as an indicator that
/// evidences it. Of one provision all languages count as one.
class References {
 public:
  explicit References(const std::vector<model::Expression>& expressions);
  [[nodiscard]] unsigned to(const std::string& provision_id) const;

 private:
  std::map<std::string, unsigned> counts_;
};

/// Factor of a relevance, about 0.5 to 1.5.
/// @param status  the best wording that the work has in any language
[[nodiscard]] double authority(const model::Work& work, const std::string& kind,
                               model::TextStatus status, unsigned references);

/// As it is kept, in a byte.
[[nodiscard]] std::uint8_t encode_authority(double factor);
[[nodiscard]] double decode_authority(std::uint8_t code);

}  // namespace panoh::index
