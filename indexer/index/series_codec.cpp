// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/series_codec.hpp"

#include <bit>

#include "indexer/index/binary_codec.hpp"

namespace panoh::index {
namespace {

constexpr std::uint8_t kFormat = 1;

void write_point(Encoder& encoder, const model::Point& point) {
  encoder.text(point.period).number(point.value ? 1 : 0);
  encoder.number(std::bit_cast<std::uint64_t>(point.value.value_or(0)));
  encoder.text(point.sex).text(point.age).text(point.form).texts_by_language(point.notes);
}

model::Point read_point(Decoder& decoder) {
  model::Point point;
  point.period = decoder.text();
  const bool has_value = decoder.enumeration<int>(2) != 0;
  const auto value = std::bit_cast<double>(decoder.number());
  if (has_value) point.value = value;
  point.sex = decoder.text();
  point.age = decoder.text();
  point.form = decoder.text();
  point.notes = decoder.texts_by_language();
  return point;
}

void write_incomparable(Encoder& encoder, const model::Incomparable& item) {
  encoder.texts(item.with).texts_by_language(item.why);
}

model::Incomparable read_incomparable(Decoder& decoder) {
  model::Incomparable item;
  item.with = decoder.texts();
  item.why = decoder.texts_by_language();
  return item;
}

model::SeriesSource read_source(Decoder& decoder) {
  model::SeriesSource source;
  source.title = decoder.text();
  source.publisher = decoder.text();
  source.url = decoder.text();
  source.year = decoder.number_as<int>();
  return source;
}

}  // namespace

std::string encode(const model::Series& series) {
  Encoder encoder(kFormat);
  encoder.text(series.id).text(series.country);
  encoder.texts_by_language(series.titles).texts_by_language(series.captions);
  encoder.texts_by_language(series.units).texts_by_language(series.geographies);
  encoder.texts(series.concepts);
  encoder.text(series.source.title).text(series.source.publisher).text(series.source.url);
  encoder.number(static_cast<std::uint64_t>(series.source.year));
  encoder.texts(series.verified_at).number(static_cast<std::uint64_t>(series.review));
  encoder.list(series.not_comparable, write_incomparable);
  encoder.by_language(series.keywords, [](Encoder& to, const std::vector<std::string>& keywords) {
    to.texts(keywords);
  });
  return encoder.list(series.points, write_point).take();
}

Result<model::Series> decode_series(std::string_view data) {
  Decoder decoder(data, kFormat);
  model::Series series;
  series.id = decoder.text();
  series.country = decoder.text();
  series.titles = decoder.texts_by_language();
  series.captions = decoder.texts_by_language();
  series.units = decoder.texts_by_language();
  series.geographies = decoder.texts_by_language();
  series.concepts = decoder.texts();
  series.source = read_source(decoder);
  series.verified_at = decoder.texts();
  series.review = decoder.enumeration<model::Review>(2);
  series.not_comparable = decoder.list<model::Incomparable>(read_incomparable);
  series.keywords =
      decoder.by_language<std::vector<std::string>>([](Decoder& from) { return from.texts(); });
  series.points = decoder.list<model::Point>(read_point);
  return decoded(decoder, std::move(series), "a series");
}

}  // namespace panoh::index
