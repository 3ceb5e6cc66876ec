// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/stored_provision.hpp"

#include <algorithm>

#include "indexer/index/binary_codec.hpp"

namespace panoh::index {
namespace {

constexpr std::uint8_t kFormat = 2;

void write_paragraph(Encoder& encoder, const model::Paragraph& paragraph) {
  encoder.text(paragraph.eid).text(paragraph.num).text(paragraph.text);
  encoder.list(paragraph.references, [](Encoder& to, const model::Reference& reference) {
    to.number(reference.begin).number(reference.end).text(reference.href);
  });
}

model::Reference read_reference(Decoder& decoder) {
  model::Reference reference;
  reference.begin = decoder.number_as<std::uint32_t>();
  reference.end = decoder.number_as<std::uint32_t>();
  reference.href = decoder.text();
  return reference;
}

model::Paragraph read_paragraph(Decoder& decoder) {
  model::Paragraph paragraph;
  paragraph.eid = decoder.text();
  paragraph.num = decoder.text();
  paragraph.text = decoder.text();
  paragraph.references = decoder.list<model::Reference>(read_reference);
  // Whoever marks links may then trust the offsets.
  for (auto& reference : paragraph.references) {
    const auto size = static_cast<std::uint32_t>(paragraph.text.size());
    reference.end = std::min(reference.end, size);
    reference.begin = std::min(reference.begin, reference.end);
  }
  return paragraph;
}

model::Provision read_stored(Decoder& decoder) {
  model::Provision provision;
  provision.id = decoder.text();
  provision.eid = decoder.text();
  provision.num = decoder.text();
  provision.kind = decoder.text();
  provision.country = decoder.text();
  provision.label = decoder.text();
  provision.heading = decoder.text();
  provision.path = decoder.texts();
  provision.paragraphs = decoder.list<model::Paragraph>(read_paragraph);
  provision.concepts = decoder.texts();
  provision.keywords = decoder.texts();
  provision.num_variants = decoder.texts();
  provision.evidences = decoder.texts();
  provision.same_as = decoder.texts();
  provision.related = decoder.texts();
  provision.sources = decoder.texts();
  provision.review = decoder.enumeration<model::Review>(2);
  provision.heading_official = decoder.enumeration<int>(2) != 0;
  return provision;
}

}  // namespace

std::string encode(const StoredProvision& stored) {
  return encode(stored.work, stored.language, stored.provision);
}

std::string encode(std::string_view work, Language language, const model::Provision& provision) {
  Encoder encoder(kFormat);
  encoder.text(work).number(static_cast<std::uint64_t>(language));
  encoder.text(provision.id).text(provision.eid).text(provision.num).text(provision.kind);
  encoder.text(provision.country);
  encoder.text(provision.label).text(provision.heading).texts(provision.path);
  encoder.list(provision.paragraphs, write_paragraph);
  encoder.texts(provision.concepts).texts(provision.keywords);
  encoder.texts(provision.num_variants).texts(provision.evidences);
  encoder.texts(provision.same_as).texts(provision.related).texts(provision.sources);
  encoder.number(static_cast<std::uint64_t>(provision.review));
  encoder.number(provision.heading_official ? 1 : 0);
  return encoder.take();
}

Result<StoredProvision> decode(std::string_view data) {
  Decoder decoder(data, kFormat);
  StoredProvision stored;
  stored.work = decoder.text();
  stored.language = decoder.language();
  stored.provision = read_stored(decoder);
  return decoded(decoder, std::move(stored), "a stored provision");
}

}  // namespace panoh::index
