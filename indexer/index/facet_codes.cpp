// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/facet_codes.hpp"

#include "indexer/index/binary_codec.hpp"

namespace panoh::index {
namespace {

constexpr std::uint8_t kFormat = 1;
constexpr std::uint64_t kStatuses = 3;

}  // namespace

std::string encode(const FacetCodes& codes) {
  Encoder encoder(kFormat);
  encoder.number(codes.group).number(codes.date).number(codes.work);
  encoder.number(codes.kind).number(codes.country).number(codes.language);
  encoder.number(codes.authority);
  encoder.number(static_cast<std::uint64_t>(codes.status));
  encoder.list(codes.concepts, [](Encoder& to, std::uint16_t topic) { to.number(topic); });
  return encoder.take();
}

Result<FacetCodes> decode_facet_codes(std::string_view value) {
  Decoder decoder(value, kFormat);
  FacetCodes codes;
  codes.group = decoder.number_as<std::uint32_t>();
  codes.date = decoder.number_as<std::uint32_t>();
  codes.work = decoder.number_as<std::uint16_t>();
  codes.kind = decoder.number_as<std::uint8_t>();
  codes.country = decoder.number_as<std::uint8_t>();
  codes.language = static_cast<std::uint8_t>(decoder.language());
  codes.authority = decoder.number_as<std::uint8_t>();
  codes.status = decoder.enumeration<Status>(kStatuses);
  codes.concepts =
      decoder.list<std::uint16_t>([](Decoder& from) { return from.number_as<std::uint16_t>(); });
  return decoded(decoder, std::move(codes), "a facet value");
}

std::string encode(const FacetDictionary& dictionary) {
  return Encoder(kFormat)
      .texts(dictionary.kinds)
      .texts(dictionary.countries)
      .texts(dictionary.concepts)
      .take();
}

Result<FacetDictionary> decode_facet_dictionary(std::string_view data) {
  Decoder decoder(data, kFormat);
  FacetDictionary dictionary;
  dictionary.kinds = decoder.texts();
  dictionary.countries = decoder.texts();
  dictionary.concepts = decoder.texts();
  return decoded(decoder, std::move(dictionary), "the facet dictionary");
}

void FacetTable::reserve(std::size_t documents) { rows_.reserve(documents); }

void FacetTable::add(const FacetCodes& codes) {
  rows_.push_back(Row{.group = codes.group,
                      .date = codes.date,
                      .concepts_begin = static_cast<std::uint32_t>(concepts_.size()),
                      .work = codes.work,
                      .kind = codes.kind,
                      .country = codes.country,
                      .language = codes.language,
                      .authority = codes.authority,
                      .status = codes.status});
  concepts_.insert(concepts_.end(), codes.concepts.begin(), codes.concepts.end());
}

std::span<const std::uint16_t> FacetTable::concepts(std::uint32_t docid) const {
  const std::size_t begin = rows_[docid - 1].concepts_begin;
  const std::size_t end = docid < rows_.size() ? rows_[docid].concepts_begin : concepts_.size();
  return {concepts_.data() + begin, end - begin};
}

}  // namespace panoh::index
