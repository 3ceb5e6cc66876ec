// SPDX-License-Identifier: GPL-2.0-or-later
// The value lists (topics.xml): that what refers to them finds them, and that they are whole.
#pragma once

#include "indexer/read/finding.hpp"

namespace panoh::read {

/// All rules below, in this order.
[[nodiscard]] Findings check_value_lists(const Corpus& corpus);

/// Every concept that a provision refers to is in topics.xml.
[[nodiscard]] Findings check_concepts(const Corpus& corpus);

/// Every concept has a label in each language.
[[nodiscard]] Findings check_labels(const Corpus& corpus);

/// skos:broader names a concept of topics.xml, and no concept is above itself (SKOS §8.6.8 lets
/// applications refuse such cycles).
[[nodiscard]] Findings check_broader(const Corpus& corpus);

}  // namespace panoh::read
