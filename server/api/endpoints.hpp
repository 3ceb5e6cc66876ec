// SPDX-License-Identifier: GPL-2.0-or-later
// The JSON endpoints: from a call to an answer. Which address leads to
// which is server/http's route table; documented for people and programs in openapi.json.
#pragma once

#include "server/query/endpoint.hpp"

namespace panoh::api {

/// /api/v1/search
/// @error BadRequest, UnknownParameter, TooLarge
[[nodiscard]] query::Answer search(query::Call& call);

/// /api/v1/suggest: parameter q, what is being typed; also POSTed as a form.
/// @error UnknownParameter, TooLarge
[[nodiscard]] query::Answer suggest(query::Call& call);

/// /api/v1/analyze: parameters text, at most 20,000 bytes, and lang; also POSTed as a form.
/// @error BadRequest, UnknownParameter, TooLarge
[[nodiscard]] query::Answer analyze(query::Call& call);

/// /api/v1/citation: parameter text, at most 20,000 bytes; also POSTed as a form.
/// @error UnknownParameter, TooLarge
[[nodiscard]] query::Answer citation(query::Call& call);

/// /api/v1/works: parameters kind, country, page, per_page.
/// @error BadRequest, UnknownParameter
[[nodiscard]] query::Answer works(query::Call& call);

/// /api/v1/works/{work}: captures[0] is the id of the work.
/// @error NotFound, UnknownParameter
[[nodiscard]] query::Answer work(query::Call& call);

/// /api/v1/works/{work}/{num}: captures[1] is the provision's number.
/// @error NotFound, UnknownParameter
[[nodiscard]] query::Answer provision(query::Call& call);

/// /api/v1/statistics: parameters country, topic, form.
/// @error UnknownParameter
[[nodiscard]] query::Answer statistics(query::Call& call);

/// /api/v1/statistics/{id}: captures[0] is the id of the series.
/// @error NotFound, UnknownParameter
[[nodiscard]] query::Answer statistic(query::Call& call);

/// /api/v1/indicators: parameters q, in, form, stage, strength, element, who, page, per_page.
/// @error BadRequest, UnknownParameter, TooLarge
[[nodiscard]] query::Answer indicators(query::Call& call);

/// /api/v1/practice, notes and training outlines: parameters q, in, topic, page, per_page.
/// @error BadRequest, UnknownParameter, TooLarge
[[nodiscard]] query::Answer practice(query::Call& call);

/// /api/v1/glossary: parameters q, page, per_page.
/// @error BadRequest, UnknownParameter, TooLarge
[[nodiscard]] query::Answer glossary(query::Call& call);

/// /openapi.json
[[nodiscard]] query::Answer openapi(query::Call& call);

/// /opensearch.xml, in the interface language.
[[nodiscard]] query::Answer opensearch(query::Call& call);

}  // namespace panoh::api
