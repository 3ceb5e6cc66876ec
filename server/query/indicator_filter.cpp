// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/indicator_filter.hpp"

#include <array>

namespace panoh::query {
namespace {

constexpr const char* kOfChildren = "form/child";

struct Scheme {
  const char* name;  ///< of the parameter and of the value list
  std::vector<std::string> IndicatorFilter::*values;
};
constexpr std::array<Scheme, 4> kSchemes{{{"form", &IndicatorFilter::forms},
                                          {"stage", &IndicatorFilter::stages},
                                          {"strength", &IndicatorFilter::strengths},
                                          {"element", &IndicatorFilter::elements}}};

}  // namespace

bool IndicatorFilter::empty() const {
  return forms.empty() && stages.empty() && strengths.empty() && elements.empty() && who.empty();
}

Filters IndicatorFilter::filters() const {
  Filters filters;
  filters.kinds = {"indicator"};
  for (const Scheme& scheme : kSchemes) {
    std::vector<std::string> group;
    for (const std::string& value : this->*scheme.values) {
      group.push_back(std::string(scheme.name) + "/" + value);
    }
    if (!group.empty()) filters.concepts.push_back(std::move(group));
  }
  if (who == "child") filters.concepts.push_back({kOfChildren});
  if (who == "adult") filters.without = {kOfChildren};
  return filters;
}

void IndicatorFilter::add_to(Parameters& parameters) const {
  for (const Scheme& scheme : kSchemes) {
    for (const std::string& value : this->*scheme.values) parameters.add(scheme.name, value);
  }
  if (!who.empty()) parameters.add("who", who);
}

Result<IndicatorFilter> parse_indicator_filter(const Parameters& parameters,
                                               Strictness strictness) {
  IndicatorFilter filter;
  for (const Scheme& scheme : kSchemes) filter.*scheme.values = parameters.all(scheme.name);
  const std::string who(parameters.first("who").value_or(""));
  if (who == "child" || who == "adult") {
    filter.who = who;
  } else if (!who.empty() && strictness == Strictness::Api) {
    return fail(ErrorCode::BadRequest, "parameter \"who\": not allowed",
                "give one of: adult, child");
  }
  return filter;
}

}  // namespace panoh::query
