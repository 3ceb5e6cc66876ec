// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/http/generation.hpp"

#include "server/http/limits.hpp"

namespace panoh::http {

Result<std::shared_ptr<Generation>> Generation::open(const std::filesystem::path& index,
                                                     std::size_t searchers) {
  auto snapshot = index::Snapshot::open(index);
  if (!snapshot) return tl::unexpected(std::move(snapshot.error()));
  std::vector<query::Searcher> opened;
  opened.reserve(searchers);
  while (opened.size() < searchers) {
    auto searcher = opened.empty() ? query::Searcher::open(*snapshot) : opened.front().another();
    if (!searcher) return tl::unexpected(std::move(searcher.error()));
    opened.push_back(std::move(*searcher));
  }
  return std::shared_ptr<Generation>(new Generation(std::move(*snapshot), std::move(opened)));
}

std::unique_ptr<Generation::Lease> Generation::lease() {
  const auto place = turns_.take(kTurnTime);
  return place ? std::make_unique<Lease>(*this, *place) : nullptr;
}

}  // namespace panoh::http
