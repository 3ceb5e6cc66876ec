// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/server/pages/sample.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "server/pages/compare_fields.hpp"
#include "tests/server/pages/sample_terms.hpp"

namespace panoh::pages::sample {
namespace {

using Localized = std::map<Language, std::string>;

Localized texts(std::string tg, std::string ru, std::string en) {
  return {
      {Language::Tg, std::move(tg)}, {Language::Ru, std::move(ru)}, {Language::En, std::move(en)}};
}

model::Concept value(std::string id, Localized labels) {
  model::Concept value;
  value.scheme = id.substr(0, id.find('/'));
  value.id = std::move(id);
  value.labels = std::move(labels);
  return value;
}

std::vector<model::Concept> concepts() {
  return {
      value("kind/law", texts("қонун", "закон", "law")),
      value("kind/treaty", texts("шартномаи байналмилалӣ", "международный договор", "treaty")),
      value("kind/guide", texts("дастур", "руководство", "guide")),
      value("kind/indicator", texts("нишондиҳанда", "признак", "indicator")),
      value("country/TJ", texts("Тоҷикистон", "Таджикистан", "Tajikistan")),
      value("country/INT", texts("Байналмилалӣ", "Международные", "International")),
      value("topic/definition", texts("мафҳумҳо", "понятия", "definitions")),
      value("topic/debt-bondage", texts("асорати қарзӣ", "долговая кабала", "debt bondage")),
      value("topic/victim-identification",
            texts("шиносоии қурбониён", "выявление пострадавших", "identification of victims")),
      value("topic/child-trafficking",
            texts("савдои кӯдакон", "торговля детьми", "child trafficking")),
      value("topic/forced-labour",
            texts("меҳнати маҷбурӣ", "принудительный труд", "forced labour")),
      value("topic/assistance",
            texts("кумак ба қурбониён", "помощь пострадавшим", "assistance to victims")),
      value("element/act", texts("кирдор", "деяние", "act")),
  };
}

index::CatalogueWork work(std::string id, std::string frbr, std::string kind, std::string country,
                          Localized titles, Localized short_titles) {
  index::CatalogueWork entry;
  entry.work.id = std::move(id);
  entry.work.frbr_uri = std::move(frbr);
  entry.work.kind = std::move(kind);
  entry.work.country = std::move(country);
  for (const Language language : kLanguages) {
    model::Expression expression;
    expression.language = language;
    expression.frbr_uri =
        fmt::format("{}/{}@2019-01-02", entry.work.frbr_uri, three_letter(language));
    expression.title = titles[language];
    expression.short_title = short_titles[language];
    entry.expressions[language] = expression;
  }
  return entry;
}

index::ContentsEntry entry(std::string id, std::string num, Localized labels, Localized headings) {
  index::ContentsEntry entry;
  entry.id = std::move(id);
  entry.eid = "art_" + num;
  entry.num = std::move(num);
  entry.labels = std::move(labels);
  entry.headings = std::move(headings);
  return entry;
}

index::CatalogueWork law() {
  auto law = work(
      "tj-law-1096-2014", "/akn/tj/act/2014/1096", "law", "TJ",
      texts("Қонуни Ҷумҳурии Тоҷикистон «Дар бораи муқовимат ба савдои одамон ва расонидани кумак "
            "ба қурбониёни савдои одамон»",
            "Закон Республики Таджикистан «О противодействии торговле людьми и оказании помощи "
            "жертвам торговли людьми»",
            "Law on counteracting trafficking in persons and providing assistance to victims of "
            "trafficking in persons"),
      texts("Қонун дар бораи муқовимат ба савдои одамон", "Закон о противодействии торговле людьми",
            "Anti-Trafficking Law 2014"));
  law.work.number = "1096";
  law.work.adopted = {2014, 7, 26};
  law.work.in_force = {2014, 8, 1};
  law.work.amendments = {{{2019, 1, 2}, "1563"}};
  for (auto& [language, expression] : law.expressions) {
    expression.date = {2019, 1, 2};
    expression.official_url = "https://mmih.tj/SEARCH/DocumentView?DocumentId=122215";
    expression.sources = {{"https://mmih.tj/SEARCH/DocumentView?DocumentId=122215", "mmih.tj"},
                          {"javascript:alert(1)", "a source that is no web address"}};
  }
  law.expressions[Language::Tg].gazette = "Ахбори Маҷлиси Олии ҶТ, с. 2014, № 7";
  law.expressions[Language::Ru].gazette = "Ахбори Маджлиси Оли РТ, 2014, № 7";
  law.expressions[Language::Tg].issuer = "Маҷлиси Олӣ";
  law.expressions[Language::Ru].note = "Тексты статей 2–36 берутся из официального источника.";
  law.expressions[Language::Tg].note = "Матни моддаҳои 2–36 аз манбаи расмӣ гирифта мешавад.";
  law.expressions[Language::En].note = "Articles 2–36 are to be taken from the official source.";
  law.provisions = 2;
  return law;
}

index::CatalogueWork treaty() {
  auto treaty = work(
      "palermo-tip-protocol", "/akn/un/act/2000/a-res-55-25-annex-2", "treaty", "INT",
      texts("Протокол оид ба пешгирии савдои одамон, хусусан занону кӯдакон, ва ҷазо барои он",
            "Протокол о предупреждении и пресечении торговли людьми, особенно женщинами и детьми, "
            "и наказании за неё",
            "Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and "
            "Children"),
      texts("Протоколи Палермо", "Палермский протокол", "Palermo Protocol"));
  treaty.work.number = "A/RES/55/25";
  treaty.work.adopted = {2000, 11, 15};
  treaty.work.in_force = {2003, 12, 25};
  treaty.work.parties = {{"TJ", "accession", {2002, 7, 8}}};
  treaty.provisions = 1;
  return treaty;
}

index::CatalogueWork guide() {
  auto guide = work("guide-unodc-indicators", "/akn/un/doc/unodc-indicators", "guide", "INT",
                    texts("Нишондиҳандаҳои савдои одамон (варақаи UNODC)",
                          "Показатели торговли людьми (памятка УНП ООН)",
                          "Human trafficking indicators (UNODC leaflet)"),
                    {});
  guide.provisions = 1;
  return guide;
}

index::Contents law_contents() {
  index::Contents contents{
      entry("tj-law-1096-2014#1", "1", texts("Моддаи 1", "Статья 1", "Article 1"),
            texts("Мафҳумҳои асосӣ", "Основные понятия", "Basic concepts")),
      entry(
          "tj-law-1096-2014#5", "5", texts("Моддаи 5", "Статья 5", "Article 5"),
          texts("Комиссияи байниидоравӣ", "Межведомственная комиссия", "Interagency commission"))};
  contents[0].paths = {{Language::Tg, {"Боби 1. Муқаррароти умумӣ"}},
                       {Language::Ru, {"Глава 1. Общие положения"}},
                       {Language::En, {"Chapter 1. General provisions"}}};
  contents[1].paths = {{Language::Tg, {"Боби 2. Асосҳои ташкилӣ"}},
                       {Language::Ru, {"Глава 2. Организационные основы"}},
                       {Language::En, {"Chapter 2. Organisation"}}};
  return contents;
}

index::Contents treaty_contents() {
  index::Contents contents{entry("palermo-tip-protocol#3", "3",
                                 texts("Моддаи 3", "Статья 3", "Article 3"),
                                 texts("Мафҳумҳо", "Термины", "Use of terms"))};
  return contents;
}

index::Contents guide_contents() {
  index::Contents contents{
      entry("ind-unodc-g-01", "ind-unodc-g-01", {},
            texts("Кор мекунад, зеро даст кашидан аз корро имконнопазир медонад",
                  "Работает, потому что не видит возможности отказаться",
                  "Keeps working because refusing does not seem possible"))};
  return contents;
}

index::StoredProvision version(Language language, std::string label, std::string heading,
                               std::string path) {
  index::StoredProvision stored;
  stored.work = "tj-law-1096-2014";
  stored.language = language;
  stored.provision.id = "tj-law-1096-2014#1";
  stored.provision.eid = "art_1";
  stored.provision.num = "1";
  stored.provision.kind = "law";
  stored.provision.label = std::move(label);
  stored.provision.heading = std::move(heading);
  stored.provision.path = {std::move(path)};
  stored.provision.concepts = {"topic/definition", "topic/debt-bondage", "element/act"};
  stored.provision.review = model::Review::Checked;
  return stored;
}

model::Paragraph paragraph(int number, std::string text) {
  return {fmt::format("art_1__para_{}", number), fmt::format("{})", number), std::move(text), {}};
}

void refer(model::Paragraph& paragraph, std::string_view words, std::string href) {
  const std::size_t at = paragraph.text.find(words);
  if (at == std::string::npos) std::abort();
  paragraph.references.push_back({static_cast<std::uint32_t>(at),
                                  static_cast<std::uint32_t>(at + words.size()), std::move(href)});
}

query::MarkedText marked(std::string text, std::string_view word) {
  query::MarkedText marked{std::move(text), {}};
  const std::size_t at = marked.text.find(word);
  if (at != std::string::npos && !word.empty()) {
    marked.marks.emplace_back(static_cast<std::uint32_t>(at),
                              static_cast<std::uint32_t>(at + word.size()));
  }
  return marked;
}

query::Hit law_hit() {
  query::Hit hit;
  hit.provision = article()[0].provision;
  hit.work = "tj-law-1096-2014";
  hit.language = Language::Tg;
  hit.languages = {Language::Tg, Language::Ru, Language::En};
  hit.country = "TJ";
  hit.title = "Қонун дар бораи муқовимат ба савдои одамон";
  hit.in_force = true;
  hit.date = "2014-07-26";
  hit.heading = marked("Мафҳумҳои асосӣ", "");
  hit.snippet = marked(
      "… асорати қарзӣ – вазъе, ки қарздор меҳнати худ ё меҳнати шахси ба ӯ вобастаро гарав "
      "мегузорад, вале арзиши кор ба ҳисоби қарз гирифта намешавад …",
      "асорати қарзӣ");
  hit.matched = {{"асорат", query::MatchKind::Stem}, {"қарзӣ", query::MatchKind::Exact}};
  hit.akn = "/akn/tj/act/2014/1096/tgk@2019-01-02/~art_1";
  return hit;
}

query::Hit treaty_hit() {
  query::Hit hit;
  hit.provision.id = "palermo-tip-protocol#3";
  hit.provision.num = "3";
  hit.provision.kind = "treaty";
  hit.provision.label = "Статья 3";
  hit.provision.review = model::Review::Checked;
  hit.work = "palermo-tip-protocol";
  hit.language = Language::Ru;
  hit.languages = {Language::Tg, Language::Ru, Language::En};
  hit.country = "INT";
  hit.title = "Палермский протокол";
  hit.in_force = true;
  hit.date = "2000-11-15";
  hit.heading = marked("Термины", "");
  hit.snippet = marked(
      "Торговля людьми складывается из трёх частей: действия, средства и цели эксплуатации. "
      "Долговая кабала служит одним из способов удержать человека …",
      "Долговая кабала");
  hit.matched = {{"асорати қарзӣ", query::MatchKind::Translation}};
  return hit;
}

query::Hit indicator_hit() {
  query::Hit hit;
  hit.provision.id = hit.provision.num = "ind-unodc-g-01";
  hit.provision.kind = "indicator";
  hit.provision.review = model::Review::Unchecked;
  hit.work = "guide-unodc-indicators";
  hit.language = Language::En;
  hit.languages = {Language::Ru, Language::En};
  hit.country = "INT";
  hit.title = "Human trafficking indicators (UNODC leaflet)";
  hit.heading = marked("Keeps working because refusing does not seem possible", "working");
  hit.also = {
      {"ind-ilo11-01", "guide-ilo-11", "ind-ilo11-01", "Abuse of vulnerability", Language::En},
      {"ind-iom-02", "guide-iom", "ind-iom-02", "Алданд", Language::Tg}};
  return hit;
}

query::Facet facet(std::string name, const std::vector<std::pair<std::string, unsigned>>& counts) {
  query::Facet facet{std::move(name), {}};
  for (const auto& [value, count] : counts) facet.values.push_back({value, "", count, false});
  return facet;
}

}  // namespace

const Site& site() {
  static const Result<Site> kSite = Site::load(PANOH_SOURCE_DIR "/web");
  if (!kSite) {
    std::fprintf(stderr, "%s\n", to_line(kSite.error()).c_str());
    std::abort();
  }
  return *kSite;
}

index::Catalogue catalogue() {
  index::Catalogue catalogue;
  catalogue.works = {guide(), treaty(), law()};
  catalogue.concepts = concepts();
  catalogue.terms = terms();
  return catalogue;
}

index::Contents contents(const index::CatalogueWork& work) {
  if (work.work.id == "tj-law-1096-2014") return law_contents();
  if (work.work.id == "palermo-tip-protocol") return treaty_contents();
  return guide_contents();
}

std::vector<index::StoredProvision> article() {
  std::vector<index::StoredProvision> versions{
      version(Language::Tg, "Моддаи 1", "Мафҳумҳои асосӣ", "Боби 1. Муқаррароти умумӣ"),
      version(Language::Ru, "Статья 1", "Основные понятия", "Глава 1. Общие положения"),
      version(Language::En, "Article 1", "Basic concepts", "Chapter 1. General provisions")};
  versions[0].provision.paragraphs = {
      paragraph(1,
                "шиносоии қурбониён – муайян ва санҷидани он ки кӣ метавонад қурбонии савдои "
                "одамон бошад;"),
      paragraph(2,
                "асорати қарзӣ – вазъе, ки қарздор меҳнати худ ё меҳнати шахси ба ӯ вобастаро "
                "гарав мегузорад, вале арзиши кор ба ҳисоби қарз гирифта намешавад (ниг. моддаи 3 "
                "Протоколи Палермо);"),
      paragraph(3,
                "ҳолати ноилоҷӣ – вобастагӣ ва тобеияте, ки бо маҷбуркунии мунтазами ғайриқонунӣ "
                "ба вуҷуд оварда шудааст.")};
  versions[1].provision.paragraphs = {
      paragraph(1,
                "выявление жертв – установление и проверка того, кто может быть жертвой торговли "
                "людьми;"),
      paragraph(2,
                "долговая кабала – положение должника, который закладывает свой труд или труд "
                "зависимого от него лица, если стоимость работы не засчитывается в погашение "
                "долга (см. статью 3 Палермского протокола);"),
      paragraph(3,
                "подневольное состояние – зависимость и подчинение, созданные систематическим "
                "незаконным принуждением.")};
  versions[2].provision.paragraphs = {
      paragraph(1,
                "identification of victims: establishing and checking who may be a victim of "
                "trafficking;"),
      paragraph(2,
                "debt bondage: the position of a debtor who pledges his or her own labour, or that "
                "of a dependant, where the value of the work is not set off against the debt (see "
                "Article 3 of the Palermo Protocol);")};
  const std::string target = "/akn/un/act/2000/a-res-55-25-annex-2/~art_3";
  refer(versions[0].provision.paragraphs[1], "моддаи 3 Протоколи Палермо", target);
  refer(versions[1].provision.paragraphs[1], "статью 3 Палермского протокола", target);
  refer(versions[2].provision.paragraphs[1], "Article 3 of the Palermo Protocol", target);
  return versions;
}

query::SearchRequest request(std::string text) {
  query::SearchRequest request;
  request.text = std::move(text);
  return request;
}

query::ResultPage results(const index::Catalogue& catalogue, unsigned hits) {
  query::ResultPage page;
  page.query.understood = "асорати қарзӣ";
  page.query.typing = "plain";
  page.query.repairs = {"repair.unclosed-quote"};
  page.query.expansions = {
      {"асорати қарзӣ", query::MatchKind::Translation, {"долговая кабала", "debt bondage"}}};
  page.total = hits * 4 + 1;
  const std::vector<query::Hit> kinds{law_hit(), treaty_hit(), indicator_hit()};
  for (unsigned i = 0; i < hits; ++i) page.hits.push_back(kinds[i % kinds.size()]);
  std::vector<std::pair<std::string, unsigned>> topics;
  for (const model::Concept& value : catalogue.concepts) {
    if (value.scheme == "topic") topics.emplace_back(value.id.substr(6), 9);
  }
  page.facets = {facet("in", {{"tg", 14}, {"ru", 13}, {"en", 11}}),
                 facet("kind", {{"law", 21}, {"treaty", 12}, {"indicator", 8}}),
                 facet("country", {{"TJ", 26}, {"INT", 15}}), facet("topic", topics),
                 facet("status", {{"in-force", 30}, {"repealed", 2}})};
  return page;
}

Holdings holdings(const index::Catalogue& catalogue) {
  return {.catalogue = catalogue,
          .provisions = 1832,
          .versions = {{Language::Tg, 1700}, {Language::Ru, 1790}, {Language::En, 1832}},
          .facets = results(catalogue, 1).facets};
}

CompareView compared(const index::Catalogue& catalogue) {
  return {.catalogue = catalogue,
          .sides = {{"tj-law-1096-2014#1", article()}, {"art. 1 <b>", article()}},
          .language = Language::Ru,
          .resolve = [](std::string_view) { return std::string(); }};
}

std::vector<query::Citation> citing() {
  query::Citation article{
      .begin = 7, .end = 13, .text = "art. 1", .place = {}, .part = {}, .alternatives = {}};
  article.place = {"tj-law-1096-2014", "1", "tj-law-1096-2014#1"};
  article.alternatives = {{"palermo-tip-protocol", "3", "palermo-tip-protocol#3"}};
  return {article};
}

}  // namespace panoh::pages::sample
