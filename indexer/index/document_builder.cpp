// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/document_builder.hpp"

#include "indexer/base/utf8.hpp"
#include "indexer/index/schema.hpp"

namespace panoh::index {
namespace {

/// Label and heading are one run of words, the path and all paragraphs another: a phrase may go
/// over the end of a paragraph, but not from the heading into the text.
void add_provision(const model::Provision& provision, analysis::Analyzer& analyzer,
                   PostingCollector& postings) {
  postings.begin_unit();
  postings.add(analyzer, Field::Heading, provision.label);
  // The heading of a term is the word itself: it would stand before every law.
  const Field heading = provision.kind == "term" ? Field::Text : Field::Heading;
  postings.add(analyzer, heading, provision.heading);
  postings.begin_unit();
  for (const std::string& container : provision.path) {
    postings.add(analyzer, Field::Text, container);
  }
  for (const model::Paragraph& paragraph : provision.paragraphs) {
    postings.add(analyzer, Field::Text, paragraph.num);
    postings.add(analyzer, Field::Text, paragraph.text);
  }
  for (const std::string& keyword : provision.keywords) {
    postings.begin_unit();
    postings.add(analyzer, Field::Keywords, keyword);
  }
}

void add_topics(const PlannedVersion& version, const Catalogue& catalogue,
                analysis::Analyzer& analyzer, PostingCollector& postings) {
  for (const std::string& id : version.provision->concepts) {
    if (!id.starts_with(kTopicScheme)) continue;
    postings.add(analyzer, Field::Topics, catalogue.label(id, version.language));
  }
}

}  // namespace

DocumentBuilder::DocumentBuilder(const BuildPlan& plan, const analysis::AnalyzerRegistry& analyzers)
    : plan_(plan) {
  for (const Language language : kLanguages) {
    analyzers_.push_back(analyzers.analyzer(language));
    terms_.emplace_back().add(plan.catalogue.terms, two_letter(language), TermForm::Stem,
                              kFewestLettersInTexts, analyzers_.back());
  }
}

void DocumentBuilder::start_with_names(const PlannedVersion& version) {
  if (names_work_ != version.codes.work) names_.clear();
  names_work_ = version.codes.work;
  const auto [names, added] = names_.try_emplace(version.language);
  if (added) {
    for (const WorkName& name : names_of(plan_.work(version), version.language)) {
      names->second.begin_unit();
      names->second.add(analyzer(name.language), Field::Title, name.text);
    }
  }
  postings_ = names->second;
}

void DocumentBuilder::add_boolean_terms(const PlannedVersion& version,
                                        Xapian::Document& document) const {
  const model::Provision& provision = *version.provision;
  const model::Work& work = plan_.work(version).work;
  document.add_boolean_term(unique_term(version));
  document.add_boolean_term(term(kProvisionPrefix, provision.id));
  document.add_boolean_term(term(kWorkPrefix, work.id));
  document.add_boolean_term(term(kLanguagePrefix, two_letter(version.language)));
  document.add_boolean_term(
      term(kCountryPrefix, utf8::fold_case(plan_.dictionary.countries[version.codes.country])));
  document.add_boolean_term(term(kKindPrefix, plan_.dictionary.kinds[version.codes.kind]));
  for (const std::string& topic : provision.concepts) {
    document.add_boolean_term(term(kConceptPrefix, topic));
  }
  for (const std::string& id : provision.evidences) {
    document.add_boolean_term(term(kEvidencesPrefix, id));
  }
  for (const std::string& id : provision.same_as) {
    document.add_boolean_term(term(kSamePrefix, id));
  }
  for (const std::string& id : provision.related) {
    document.add_boolean_term(term(kRelatedPrefix, id));
  }
  for (const model::Paragraph& paragraph : provision.paragraphs) {
    for (const model::Reference& reference : paragraph.references) {
      document.add_boolean_term(term(kCitesPrefix, reference.href));
    }
  }
  if (!provision.num.empty()) document.add_boolean_term(number_term(provision.num));
  for (const std::string& variant : provision.num_variants) {
    document.add_boolean_term(number_term(variant));
  }
}

Xapian::Document DocumentBuilder::build(const PlannedVersion& version) {
  Xapian::Document document;
  start_with_names(version);
  postings_.look_for(terms_[static_cast<std::size_t>(version.language)], version.language);
  add_provision(*version.provision, analyzer(version.language), postings_);
  add_topics(version, plan_.catalogue, analyzer(version.language), postings_);
  postings_.write_to(document);
  if (version.provision->kind == "term") {
    document.add_term(std::string(kLengthTerm), kLengthOfTerms);
  }
  add_boolean_terms(version, document);
  document.set_data(stored_data(plan_.work(version), version));
  document.add_value(kHashSlot, version.hash);
  set_ordinals(version.codes, document);
  return document;
}

void set_ordinals(const FacetCodes& codes, Xapian::Document& document) {
  document.add_value(kFacetSlot, encode(codes));
}

std::string unique_term(const PlannedVersion& version) {
  std::string name(version.provision->id);
  name.append(" ").append(two_letter(version.language));
  return term(kUniquePrefix, name);
}

}  // namespace panoh::index
