// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/work_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "indexer/read/frbr_uri.hpp"

namespace panoh::read {
namespace {

using model::Expression;
using model::Work;

/// The names, as in the files, of what the two say differently.
std::vector<std::string_view> differences(const Work& a, const Work& b) {
  std::vector<std::string_view> names;
  const auto compare = [&names](std::string_view name, bool alike) {
    if (!alike) names.push_back(name);
  };
  compare("FRBRuri", a.frbr_uri == b.frbr_uri);
  compare("kind", a.kind == b.kind);
  compare("country", a.country == b.country);
  compare("FRBRnumber", a.number == b.number);
  compare("date of adoption", a.adopted == b.adopted);
  compare("inForce", a.in_force == b.in_force);
  compare("repealed", a.repealed == b.repealed);
  compare("status", a.status == b.status);
  compare("panoh:party", a.parties == b.parties);
  compare("panoh:amendment", a.amendments == b.amendments);
  return names;
}

template <typename Visit>
void each_expression(const Corpus& corpus, const Visit& visit) {
  for (const auto& [id, languages] : by_work(corpus)) {
    for (const auto* expression : languages) visit(*expression);
  }
}

/// The notations of a value list; empty: the corpus has none, as a folder of imported texts.
std::set<std::string_view> values_of(const Corpus& corpus, std::string_view scheme) {
  std::set<std::string_view> values;
  for (const auto& item : corpus.concepts) {
    if (item.scheme == scheme) values.insert(std::string_view(item.id).substr(scheme.size() + 1));
  }
  return values;
}

bool is_web_address(std::string_view text) {
  return text.starts_with("https://") || text.starts_with("http://");
}

void check_web_address(Findings& findings, const Expression& expression, std::string_view name,
                       const std::string& address) {
  if (address.empty() || is_web_address(address)) return;
  invalid(findings, fmt::format("{}: the {} is no web address: {}", expression.file, name, address),
          "it begins with https:// or http://");
}

void check_own_address(Findings& findings, const Expression& expression) {
  const auto address = parse_frbr_uri(expression.frbr_uri);
  if (address && address->work == expression.work.frbr_uri &&
      address->language == expression.language) {
    return;
  }
  invalid(findings,
          fmt::format("{}: FRBRExpression/FRBRuri is \"{}\"", expression.file, expression.frbr_uri),
          fmt::format("it is {}/{}@ and the date of the text", expression.work.frbr_uri,
                      three_letter(expression.language)));
}

}  // namespace

Findings check_works(const Corpus& corpus) {
  Findings findings;
  std::map<std::string_view, std::string_view> addresses;
  for (const auto& [id, languages] : by_work(corpus)) {
    const auto& first = *languages.front();
    for (const auto* other : languages) {
      for (const auto name : differences(first.work, other->work)) {
        invalid(findings,
                fmt::format("{}: {} differs from that in {}", other->file, name, first.file),
                "all languages of a work have the same");
      }
    }
    const auto [owner, fresh] = addresses.try_emplace(first.work.frbr_uri, id);
    if (!fresh) {
      invalid(findings,
              fmt::format("{}: {} has the address of {}: {}", first.file, id, owner->second,
                          first.work.frbr_uri),
              "put the country, date and number of this work into its addresses");
    }
  }
  return findings;
}

Findings check_values(const Corpus& corpus) {
  Findings findings;
  const auto check = [&](std::string_view scheme, const std::string& value,
                         const Expression& expression) {
    const auto known = values_of(corpus, scheme);
    if (known.empty() || known.contains(value)) return;
    invalid(findings, fmt::format("{}: no such {}: \"{}\"", expression.file, scheme, value),
            fmt::format("topics.xml has {}", fmt::join(known, ", ")));
  };
  each_expression(corpus, [&](const Expression& expression) {
    check("kind", expression.work.kind, expression);
    check("country", expression.work.country, expression);
    for (const auto& party : expression.work.parties) check("country", party.country, expression);
  });
  return findings;
}

Findings check_addresses(const Corpus& corpus) {
  Findings findings;
  each_expression(corpus, [&](const Expression& expression) {
    // An imported text names the file that it was read from.
    if (expression.text_status != model::TextStatus::Summary) return;
    check_own_address(findings, expression);
    check_web_address(findings, expression, "officialUrl", expression.official_url);
    for (const auto& source : expression.sources) {
      check_web_address(findings, expression, "href of <original>", source.href);
    }
    for (const auto& provision : expression.provisions) {
      for (const auto& source : provision.sources) {
        check_web_address(findings, expression, "href of panoh:source", source);
      }
    }
  });
  return findings;
}

Findings check_titles(const Corpus& corpus) {
  Findings findings;
  each_expression(corpus, [&](const Expression& expression) {
    const bool named = expression.title != expression.work.id;
    if (named || expression.text_status != model::TextStatus::Summary) return;
    invalid(findings, fmt::format("{}: the work has no title", expression.file),
            "add <FRBRalias name=\"title\" value=\"…\"/> to FRBRExpression");
  });
  return findings;
}

Findings check_work_metadata(const Corpus& corpus) {
  return apply({check_works, check_values, check_addresses, check_titles}, corpus);
}

}  // namespace panoh::read
