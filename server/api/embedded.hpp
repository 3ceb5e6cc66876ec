// SPDX-License-Identifier: GPL-2.0-or-later
// Data files of this folder that CMake puts into the program, so that it needs none beside it.
#pragma once

#include <string_view>

namespace panoh::api::embedded {

extern const std::string_view kOpenapi;       ///< openapi.json
extern const std::string_view kOpensearchTg;  ///< opensearch.tg.xml
extern const std::string_view kOpensearchRu;
extern const std::string_view kOpensearchEn;

}  // namespace panoh::api::embedded
