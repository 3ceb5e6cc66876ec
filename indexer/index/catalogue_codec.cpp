// SPDX-License-Identifier: GPL-2.0-or-later
// Works, concepts and terms as bytes. The file an expression was read from is not written: the same
// corpus in another folder must give the same index.
#include "indexer/index/binary_codec.hpp"
#include "indexer/index/catalogue.hpp"

namespace panoh::index {
namespace {

constexpr std::uint8_t kFormat = 1;

void write_work(Encoder& encoder, const model::Work& work) {
  encoder.text(work.id).text(work.frbr_uri).text(work.kind).text(work.country).text(work.number);
  encoder.date(work.adopted).date(work.in_force).date(work.repealed);
  encoder.text(name(work.status));
  encoder.list(work.parties, [](Encoder& to, const model::Party& party) {
    to.text(party.country).text(party.action).date(party.date);
  });
  encoder.list(work.amendments, [](Encoder& to, const model::Amendment& amendment) {
    to.date(amendment.date).text(amendment.number);
  });
}

model::Party read_party(Decoder& decoder) {
  model::Party party;
  party.country = decoder.text();
  party.action = decoder.text();
  party.date = decoder.date();
  return party;
}

model::Amendment read_amendment(Decoder& decoder) {
  model::Amendment amendment;
  amendment.date = decoder.date();
  amendment.number = decoder.text();
  return amendment;
}

model::Work read_work(Decoder& decoder) {
  model::Work work;
  work.id = decoder.text();
  work.frbr_uri = decoder.text();
  work.kind = decoder.text();
  work.country = decoder.text();
  work.number = decoder.text();
  work.adopted = decoder.date();
  work.in_force = decoder.date();
  work.repealed = decoder.date();
  work.status = model::parse_standing(decoder.text());
  work.parties = decoder.list<model::Party>(read_party);
  work.amendments = decoder.list<model::Amendment>(read_amendment);
  return work;
}

void write_expression(Encoder& encoder, const model::Expression& expression) {
  encoder.text(expression.frbr_uri).date(expression.date);
  encoder.text(expression.title).text(expression.short_title);
  encoder.number(expression.title_official ? 1 : 0).texts(expression.aliases);
  encoder.text(expression.issuer).text(expression.gazette);
  encoder.number(static_cast<std::uint64_t>(expression.text_status));
  encoder.text(expression.note).text(expression.official_url);
  encoder.list(expression.sources, [](Encoder& to, const model::Source& source) {
    to.text(source.href).text(source.title);
  });
}

model::Source read_source(Decoder& decoder) {
  model::Source source;
  source.href = decoder.text();
  source.title = decoder.text();
  return source;
}

model::Expression read_expression(Decoder& decoder) {
  model::Expression expression;
  expression.frbr_uri = decoder.text();
  expression.date = decoder.date();
  expression.title = decoder.text();
  expression.short_title = decoder.text();
  expression.title_official = decoder.enumeration<int>(2) != 0;
  expression.aliases = decoder.texts();
  expression.issuer = decoder.text();
  expression.gazette = decoder.text();
  expression.text_status = decoder.enumeration<model::TextStatus>(3);
  expression.note = decoder.text();
  expression.official_url = decoder.text();
  expression.sources = decoder.list<model::Source>(read_source);
  return expression;
}

void write_entry(Encoder& encoder, const ContentsEntry& entry) {
  encoder.text(entry.id).text(entry.num).text(entry.eid).text(entry.kind);
  encoder.texts_by_language(entry.labels).texts_by_language(entry.headings);
  encoder.by_language(entry.paths,
                      [](Encoder& to, const std::vector<std::string>& path) { to.texts(path); });
}

ContentsEntry read_entry(Decoder& decoder) {
  ContentsEntry entry;
  entry.id = decoder.text();
  entry.num = decoder.text();
  entry.eid = decoder.text();
  entry.kind = decoder.text();
  entry.labels = decoder.texts_by_language();
  entry.headings = decoder.texts_by_language();
  entry.paths =
      decoder.by_language<std::vector<std::string>>([](Decoder& from) { return from.texts(); });
  return entry;
}

void write_term(Encoder& encoder, const model::Term& term) {
  encoder.text(term.text).text(term.language).texts_by_language(term.notes);
  encoder.number(static_cast<std::uint64_t>(term.status));
  encoder.number(static_cast<std::uint64_t>(term.type));
  encoder.number(static_cast<std::uint64_t>(term.review));
}

model::Term read_term(Decoder& decoder) {
  model::Term term;
  term.text = decoder.text();
  term.language = decoder.text();
  term.notes = decoder.texts_by_language();
  term.status = decoder.enumeration<model::TermStatus>(3);
  term.type = decoder.enumeration<model::TermType>(2);
  term.review = decoder.enumeration<model::Review>(2);
  return term;
}

}  // namespace

std::string encode(const CatalogueWork& work) {
  Encoder encoder(kFormat);
  write_work(encoder, work.work);
  encoder.by_language(work.expressions, write_expression);
  return encoder.number(work.ordinal).number(work.provisions).take();
}

Result<CatalogueWork> decode_work(std::string_view data) {
  Decoder decoder(data, kFormat);
  CatalogueWork work;
  work.work = read_work(decoder);
  work.expressions = decoder.by_language<model::Expression>(read_expression);
  for (auto& [language, expression] : work.expressions) {
    expression.language = language;
    expression.work = work.work;
  }
  work.ordinal = decoder.number_as<std::uint32_t>();
  work.provisions = decoder.number_as<std::uint32_t>();
  return decoded(decoder, std::move(work), "a work");
}

std::string encode(const Contents& contents) {
  Encoder encoder(kFormat);
  encoder.list(contents, write_entry);
  return encoder.take();
}

Result<Contents> decode_contents(std::string_view data) {
  Decoder decoder(data, kFormat);
  auto contents = decoder.list<ContentsEntry>(read_entry);
  return decoded(decoder, std::move(contents), "a contents list");
}

std::string encode(const model::Concept& topic) {
  return Encoder(kFormat)
      .text(topic.id)
      .text(topic.scheme)
      .texts_by_language(topic.labels)
      .by_language(topic.other_names, [](Encoder& to, const auto& names) { to.texts(names); })
      .texts_by_language(topic.definitions)
      .take();
}

Result<model::Concept> decode_concept(std::string_view data) {
  Decoder decoder(data, kFormat);
  model::Concept topic;
  topic.id = decoder.text();
  topic.scheme = decoder.text();
  topic.labels = decoder.texts_by_language();
  topic.other_names =
      decoder.by_language<std::vector<std::string>>([](Decoder& from) { return from.texts(); });
  topic.definitions = decoder.texts_by_language();
  return decoded(decoder, std::move(topic), "a concept");
}

std::string encode(const model::TermEntry& entry) {
  return Encoder(kFormat)
      .text(entry.id)
      .number(entry.structural ? 1 : 0)
      .list(entry.terms, write_term)
      .take();
}

Result<model::TermEntry> decode_term(std::string_view data) {
  Decoder decoder(data, kFormat);
  model::TermEntry entry;
  entry.id = decoder.text();
  entry.structural = decoder.enumeration<int>(2) != 0;
  entry.terms = decoder.list<model::Term>(read_term);
  return decoded(decoder, std::move(entry), "a term");
}

}  // namespace panoh::index
