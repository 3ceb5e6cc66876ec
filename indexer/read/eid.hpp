// SPDX-License-Identifier: GPL-2.0-or-later
// Akoma Ntoso eIds (AKN-NC 1.0 §5): "chp_2__art_5__para_1". Only their shape, not their place.
#pragma once

#include <string>
#include <string_view>

namespace panoh::read {

/// "para_1" of "chp_2__art_5__para_1".
[[nodiscard]] std::string_view last_part(std::string_view eid);

/// The number in ids and addresses: "130-1" of "art_130-1" and of "chp_2__art_130-1", "12" of
/// "sec_12"; an eId of another shape is its own number.
[[nodiscard]] std::string_view num_of(std::string_view eid);

/// The eId of a part that has none, from its parent and its place among its like: "art_5__p_2".
[[nodiscard]] std::string derive_eid(std::string_view parent, std::string_view element,
                                     std::size_t place);

/// Letters, digits and "._-" only: what an address and a file name can hold.
[[nodiscard]] bool is_clean_eid(std::string_view eid);

}  // namespace panoh::read
