// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/build_plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <limits>
#include <map>
#include <set>

#include "indexer/base/sha256.hpp"
#include "indexer/index/authority.hpp"
#include "indexer/index/binary_codec.hpp"
#include "indexer/index/merged_provisions.hpp"
#include "indexer/index/schema.hpp"
#include "indexer/index/series_codec.hpp"
#include "indexer/index/stored_provision.hpp"

namespace panoh::index {
namespace {

constexpr std::uint8_t kHashFormat = 1;
constexpr std::size_t kHashBytes = 16;

/// Work id → its expressions; of two in one language the later text.
using Works = std::map<std::string_view, std::map<Language, const model::Expression*>>;

Works group_by_work(const std::vector<model::Expression>& expressions) {
  Works works;
  for (const model::Expression& expression : expressions) {
    const auto [place, added] = works[expression.work.id].emplace(expression.language, &expression);
    if (!added && place->second->date.number() < expression.date.number()) {
      place->second = &expression;
    }
  }
  return works;
}

const std::string& kind_of(const CatalogueWork& work, const model::Provision& provision) {
  return provision.kind.empty() ? work.work.kind : provision.kind;
}

const std::string& country_of(const model::Work& work, const model::Provision& provision) {
  return provision.country.empty() ? work.country : provision.country;
}

ContentsEntry contents_entry(const CatalogueWork& work, const ProvisionVersions& versions) {
  const model::Provision& first = *versions.begin()->second;
  ContentsEntry entry{first.id, first.num, first.eid, kind_of(work, first), {}, {}, {}};
  for (const auto& [language, provision] : versions) {
    entry.labels[language] = provision->label;
    entry.headings[language] = provision->heading;
    entry.paths[language] = provision->path;
  }
  return entry;
}

CatalogueWork catalogue_work(const std::map<Language, const model::Expression*>& expressions) {
  CatalogueWork work;
  work.work = expressions.begin()->second->work;
  for (const auto& [language, expression] : expressions) {
    model::Expression& kept = work.expressions[language];
    kept = *expression;
    kept.work = work.work;
    kept.provisions = {};
  }
  return work;
}

model::TextStatus best_wording(const CatalogueWork& work) {
  auto best = model::TextStatus::Summary;
  for (const auto& [language, expression] : work.expressions) {
    best = std::min(best, expression.text_status);  // official before translation before summary
  }
  return best;
}

std::vector<std::string> sorted(const std::set<std::string_view>& names) {
  return {names.begin(), names.end()};
}

FacetDictionary make_dictionary(const Works& works) {
  std::set<std::string_view> kinds, countries, concepts;
  for (const auto& [id, expressions] : works) {
    for (const auto& [language, expression] : expressions) {
      for (const model::Provision& provision : expression->provisions) {
        kinds.insert(provision.kind.empty() ? expressions.begin()->second->work.kind
                                            : provision.kind);
        countries.insert(country_of(expressions.begin()->second->work, provision));
        concepts.insert(provision.concepts.begin(), provision.concepts.end());
      }
    }
  }
  return {sorted(kinds), sorted(countries), sorted(concepts)};
}

template <typename Number>
Number ordinal(const std::vector<std::string>& names, std::string_view name) {
  return static_cast<Number>(std::lower_bound(names.begin(), names.end(), name) - names.begin());
}

template <typename Number>
bool fits(std::size_t count) {
  return count <= std::numeric_limits<Number>::max();
}

Result<void> check_sizes(std::size_t works, const FacetDictionary& dictionary) {
  if (fits<std::uint16_t>(works) && fits<std::uint8_t>(dictionary.kinds.size()) &&
      fits<std::uint8_t>(dictionary.countries.size()) &&
      fits<std::uint16_t>(dictionary.concepts.size())) {
    return {};
  }
  return fail(
      ErrorCode::TooLarge,
      fmt::format("{} works, {} kinds, {} countries, {} concepts", works, dictionary.kinds.size(),
                  dictionary.countries.size(), dictionary.concepts.size()),
      "an index holds at most 65535 works and concepts, 255 kinds and countries");
}

/// The bytes that hexadecimal digits stand for.
std::string raw(std::string_view digits) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
    unsigned byte = 0;
    std::from_chars(digits.data() + i, digits.data() + i + 2, byte, 16);
    bytes += static_cast<char>(byte);
  }
  return bytes;
}

class Planner {
 public:
  Planner(BuildPlan& plan, const References& references, std::string_view analyzer_fingerprint)
      : plan_(plan), references_(references), made_with_(analyzer_fingerprint) {
    chain(fmt::format("{} {}", kSchemaVersion, analyzer_fingerprint));
    for (const model::Series& series : plan.series) chain(encode(series));
    // Labels of topics and the terms that a version holds are in its document.
    for (const model::Concept& topic : plan.catalogue.concepts) depend_on(encode(topic));
    for (const model::TermEntry& entry : plan.catalogue.terms) depend_on(encode(entry));
  }

  void add_work(const std::map<Language, const model::Expression*>& expressions) {
    const auto ordinal_of_work = static_cast<std::uint16_t>(plan_.catalogue.works.size());
    CatalogueWork& work = plan_.catalogue.works.emplace_back(catalogue_work(expressions));
    std::map<Language, std::string> names;
    for (const auto& [language, expression] : expressions) {
      names[language] = encode_names(names_of(work, language));
    }
    Contents& contents = plan_.contents.emplace_back();
    for (const ProvisionVersions& versions : merge_provisions(expressions)) {
      contents.push_back(contents_entry(work, versions));
      for (const auto& [language, provision] : versions) {
        add_version(work, ordinal_of_work, language, *provision, names[language]);
      }
      ++plan_.summary.provisions;
    }
    work.ordinal = ordinal_of_work;
    work.provisions = static_cast<std::uint32_t>(contents.size());
    chain(encode(work));
    chain(encode(contents));
  }

  [[nodiscard]] const std::string& content_hash() const { return chained_; }

 private:
  /// One value for everything that was seen, in the order it was seen.
  void chain(std::string_view bytes) { chained_ = sha256_hex(chained_ + std::string(bytes)); }

  void depend_on(const std::string& bytes) {
    chain(bytes);
    made_with_ = sha256_hex(made_with_ + bytes);
  }

  static std::string encode_names(const std::vector<WorkName>& names) {
    return Encoder(kHashFormat)
        .list(names,
              [](Encoder& to, const WorkName& name) {
                to.number(static_cast<std::uint64_t>(name.language)).text(name.text);
              })
        .take();
  }

  FacetCodes codes(const CatalogueWork& work, std::uint16_t ordinal_of_work,
                   const model::Provision& provision) const {
    const FacetDictionary& dictionary = plan_.dictionary;
    FacetCodes codes;
    codes.group = plan_.summary.provisions;
    codes.date = work.work.adopted.number();
    codes.work = ordinal_of_work;
    codes.kind = ordinal<std::uint8_t>(dictionary.kinds, kind_of(work, provision));
    codes.country = ordinal<std::uint8_t>(dictionary.countries, country_of(work.work, provision));
    codes.status = work.work.standing();
    codes.authority = encode_authority(authority(work.work, kind_of(work, provision),
                                                 best_wording(work), references_.to(provision.id)));
    for (const std::string& topic : provision.concepts) {
      codes.concepts.push_back(ordinal<std::uint16_t>(dictionary.concepts, topic));
    }
    std::sort(codes.concepts.begin(), codes.concepts.end());
    const auto repeated = std::unique(codes.concepts.begin(), codes.concepts.end());
    codes.concepts.erase(repeated, codes.concepts.end());
    return codes;
  }

  void add_version(const CatalogueWork& work, std::uint16_t ordinal_of_work, Language language,
                   const model::Provision& provision, const std::string& names) {
    PlannedVersion& version = plan_.versions.emplace_back();
    version.provision = &provision;
    version.language = language;
    version.codes = codes(work, ordinal_of_work, provision);
    version.codes.language = static_cast<std::uint8_t>(language);
    const std::string data = stored_data(work, version);
    version.bytes = data.size();
    version.hash = hash(work, data, names);
    chain(version.hash);
    ++plan_.summary.documents[language];
  }

  [[nodiscard]] std::string hash(const CatalogueWork& work, const std::string& data,
                                 const std::string& names) const {
    const std::string digest = sha256_hex(Encoder(kHashFormat)
                                              .number(kSchemaVersion)
                                              .text(made_with_)
                                              .text(work.work.kind)
                                              .text(work.work.country)
                                              .text(names)
                                              .text(data)
                                              .take());
    return raw(std::string_view(digest).substr(0, 2 * kHashBytes));
  }

  BuildPlan& plan_;
  const References& references_;
  std::string
      made_with_;  ///< analyzers, topics and terms: what documents depend on beside their text
  std::string chained_;
};

}  // namespace

std::string stored_data(const CatalogueWork& work, const PlannedVersion& version) {
  return encode(work.work.id, version.language, *version.provision);
}

Result<BuildPlan> make_plan(const read::Corpus& corpus, std::string_view analyzer_fingerprint) {
  BuildPlan plan;
  const Works works = group_by_work(corpus.expressions);
  plan.dictionary = make_dictionary(works);
  if (auto fine = check_sizes(works.size(), plan.dictionary); !fine) {
    return tl::unexpected(fine.error());
  }
  plan.catalogue.concepts = corpus.concepts;
  plan.catalogue.terms = corpus.terms.entries;
  plan.series = corpus.series;
  plan.summary.analyzer_fingerprint = analyzer_fingerprint;
  const References references(corpus.expressions);
  Planner planner(plan, references, analyzer_fingerprint);
  for (const auto& [id, of_work] : works) planner.add_work(of_work);
  plan.summary.content_hash = planner.content_hash();
  return plan;
}

}  // namespace panoh::index
