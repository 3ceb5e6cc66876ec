// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/addresses.hpp"

namespace panoh::query {
namespace {

std::string with_parameters(std::string path, const SearchRequest& request) {
  const std::string parameters = to_query_string(to_parameters(request));
  return parameters.empty() ? path : path + "?" + parameters;
}

/// The work that is made from the tables of figures; it has pages of its own.
constexpr std::string_view kStatistics = "statistics";

}  // namespace

std::string work_address(Language ui, std::string_view work) {
  if (work == kStatistics) return "/" + std::string(two_letter(ui)) + "/statistics";
  return "/" + std::string(two_letter(ui)) + "/works/" + percent_encode(work);
}

std::string provision_address(Language ui, std::string_view work, std::string_view num) {
  return work_address(ui, work) + "/" + percent_encode(num);
}

std::string series_address(Language ui, std::string_view id) {
  return provision_address(ui, kStatistics, id);
}

std::string search_address(Language ui, const SearchRequest& request) {
  return with_parameters("/" + std::string(two_letter(ui)) + "/search", request);
}

std::string feed_address(Language ui, const SearchRequest& request) {
  SearchRequest followed = request;
  followed.handout.clear();
  return with_parameters("/" + std::string(two_letter(ui)) + "/search.atom", followed);
}

std::string api_search_address(const SearchRequest& request) {
  return with_parameters("/api/v1/search", request);
}

}  // namespace panoh::query
