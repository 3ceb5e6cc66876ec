// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/authority.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string_view>

namespace panoh::index {
namespace {

/// Plans, models, signs and names bind nobody, recommendations only a little more. Signs have many
/// words, those that people say: at the weight of law they stood before the article that answers.
/// Figures answer only who asks for figures.
struct KindFactor {
  std::string_view kind;
  double factor;
};
constexpr std::array kKindFactors{
    KindFactor{"statistic", 0.7},  KindFactor{"plan", 0.8},       KindFactor{"indicator", 0.8},
    KindFactor{"term", 0.8},       KindFactor{"model-law", 0.85}, KindFactor{"directive", 0.9},
    KindFactor{"resolution", 0.9}, KindFactor{"guideline", 0.9},  KindFactor{"practice", 0.9},
    KindFactor{"training", 0.9},
};
constexpr double kRepealed = 0.6;
constexpr double kOfficial = 1.35, kTranslation = 1.1;
/// Each doubling of the references adds so much.
constexpr double kPerDoubling = 0.04;
constexpr double kMostByReferences = 1.25;

constexpr double kCodeOfOne = 128;

double of_kind(std::string_view kind) {
  const auto* row = std::ranges::find(kKindFactors, kind, &KindFactor::kind);
  return row == kKindFactors.end() ? 1 : row->factor;
}

double of_status(model::TextStatus status) {
  if (status == model::TextStatus::Official) return kOfficial;
  return status == model::TextStatus::Translation ? kTranslation : 1;
}

}  // namespace

References::References(const std::vector<model::Expression>& expressions) {
  std::map<std::string, std::string_view> ids;  // by portion address
  for (const auto& expression : expressions) {
    for (const auto& provision : expression.provisions) {
      ids.emplace(expression.work.frbr_uri + "/~" + provision.eid, provision.id);
    }
  }
  std::map<std::string, std::set<std::string_view>> referring;
  for (const auto& expression : expressions) {
    for (const auto& provision : expression.provisions) {
      for (const auto& id : provision.evidences) referring[id].insert(provision.id);
      for (const auto& paragraph : provision.paragraphs) {
        for (const auto& reference : paragraph.references) {
          const auto target = ids.find(reference.href);
          if (target == ids.end() || target->second == provision.id) continue;
          referring[std::string(target->second)].insert(provision.id);
        }
      }
    }
  }
  for (const auto& [id, from] : referring) counts_[id] = static_cast<unsigned>(from.size());
}

unsigned References::to(const std::string& provision_id) const {
  const auto found = counts_.find(provision_id);
  return found == counts_.end() ? 0 : found->second;
}

double authority(const model::Work& work, const std::string& kind, model::TextStatus status,
                 unsigned references) {
  const double doublings = std::log2(1.0 + references);
  const double known = std::min(kMostByReferences, 1 + kPerDoubling * doublings);
  const double valid = work.standing() == model::Standing::Repealed ? kRepealed : 1;
  return of_kind(kind) * of_status(status) * known * valid;
}

std::uint8_t encode_authority(double factor) {
  return static_cast<std::uint8_t>(std::clamp(std::round(factor * kCodeOfOne), 1.0, 255.0));
}

double decode_authority(std::uint8_t code) { return code / kCodeOfOne; }

}  // namespace panoh::index
