// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/searcher.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>

#include "indexer/base/utf8.hpp"
#include "indexer/index/authority.hpp"
#include "indexer/index/metadata.hpp"
#include "indexer/index/schema.hpp"
#include "indexer/index/xapian_call.hpp"
#include "server/query/facet_counter.hpp"
#include "server/query/matcher.hpp"
#include "server/query/parser.hpp"
#include "server/query/query_typing.hpp"

namespace panoh::query {
namespace {

/// So many of the best hits are put into order again by how near the query's words stand to each
/// other. Xapian could weigh nearness in all matches, but reads two position lists a document for
/// it: 8 ms more a query of common words at 10,000 provisions (measured), for an order that only
/// shows on the first page.
constexpr std::size_t kReorderedHits = 10;
constexpr double kNearnessBonus = 0.3;

double milliseconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
      .count();
}

std::string joined_text(const model::Provision& provision) {
  std::string text;
  for (const auto& paragraph : provision.paragraphs) {
    if (!text.empty()) text += '\n';
    if (!paragraph.num.empty()) text += paragraph.num + " ";
    text += paragraph.text;
  }
  return text;
}

std::map<Language, analysis::Analyzer> analyzers_of(const index::Snapshot& snapshot) {
  std::map<Language, analysis::Analyzer> analyzers;
  for (const Language language : kLanguages) {
    analyzers.emplace(language,
                      snapshot.analyzers.analyzer(language, analysis::Analyzer::kForQueries));
  }
  return analyzers;
}

bool by_words(const Plan& plan, const SearchRequest& request) {
  return plan.has_words && request.sort == Sort::Relevance;
}

void mark_cited(std::vector<Hit>& hits, const std::vector<Citation>& citations) {
  for (Hit& hit : hits) {
    const auto citation = std::ranges::find_if(citations, [&](const Citation& one) {
      const CitedPlace& place = one.place;
      return !place.id.empty() && place.id == (place.num.empty() ? hit.work : hit.provision.id);
    });
    hit.cited = citation != citations.end();
    if (hit.cited) hit.matched.insert(hit.matched.begin(), {citation->text, MatchKind::Exact});
  }
}

std::string join_words(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

}  // namespace

Searcher::Searcher(std::shared_ptr<const index::Snapshot> snapshot, Xapian::Database database,
                   Citations citations, Terms terms, Near near)
    : snapshot_(std::move(snapshot)),
      database_(std::move(database)),
      lists_(database_, snapshot_->lengths),
      analyzers_(analyzers_of(*snapshot_)),
      citations_(std::move(citations)),
      terms_(std::move(terms)),
      near_(std::move(near)),
      titles_(snapshot_->catalogue),
      countries_(*snapshot_, analyzers_) {}

Result<Searcher> Searcher::open(std::shared_ptr<const index::Snapshot> snapshot) {
  auto database = snapshot->database();
  if (!database) return tl::unexpected<Error>(database.error());
  auto citations = CitationTables::make(snapshot->catalogue, snapshot->analyzers);
  if (!citations) return tl::unexpected<Error>(citations.error());
  auto terms = std::make_shared<const TermNames>(snapshot->catalogue,
                                                 snapshot->analyzers.analyzer(Language::Tg));
  auto near = index::xapian_call("reading what says the same", [&] {
    return std::make_shared<const NearEqual>(*database, snapshot->facets);
  });
  if (!near) return tl::unexpected<Error>(near.error());
  return Searcher(std::move(snapshot), std::move(*database), std::move(*citations),
                  std::move(terms), std::move(*near));
}

Result<Searcher> Searcher::another() const {
  auto database = snapshot_->database();
  if (!database) return tl::unexpected<Error>(database.error());
  return Searcher(snapshot_, std::move(*database), citations_, terms_, near_);
}

Result<ResultPage> Searcher::search(const SearchRequest& request) {
  return index::xapian_call("searching", [&] {
    ResultPage page = run(request);
    if (page.total == 0) page.suggestions = other_queries(request);
    return page;
  });
}

Result<std::vector<Suggestion>> Searcher::suggest(std::string_view typed, Language ui) {
  return index::xapian_call("suggesting", [&] {
    return query::suggest({*snapshot_, database_, analyzers_, *citations_, *terms_, ui}, typed);
  });
}

Plan Searcher::plan_for(const SearchRequest& request, Understanding& understanding) {
  const std::string text = request.exact ? request.text : readable(request.text, understanding);
  guess_languages(text, snapshot_->analyzers.detector(), understanding);
  ParsedQuery parsed = parse(text);
  // Words in quotes are asked for as words.
  if (!has_only_phrases(parsed.root)) {
    auto found = find_citations(text, *citations_, IndexedProvisions(database_), analyzers_);
    understanding.citations = std::move(found.here);
    understanding.elsewhere = std::move(found.elsewhere);
  }
  const WordTerms terms(database_, analyzers_,
                        {.exact = request.exact,
                         .languages = request.filters.languages,
                         .likely = understanding.languages,
                         .query = text});
  const Expander expander(*snapshot_, analyzers_, request.filters.languages);
  const bool widened = request.cross && !request.exact;
  Plan made = plan(parsed.root, terms, lists_, widened ? &expander : nullptr);
  made.literal = has_only_phrases(parsed.root);
  std::ranges::move(parsed.repairs, std::back_inserter(understanding.repairs));
  understanding.understood = join_words(made.understood);
  spell_as_terms(made, *analyzers_.at(Language::Tg).typing(), understanding);
  understanding.expansions = std::move(made.expansions);
  if (made.corrected) understanding.corrected = understanding.understood;
  note_typing(text, made, understanding);
  return made;
}

ResultPage Searcher::run(const SearchRequest& request) {
  const auto start = std::chrono::steady_clock::now();
  ResultPage page;
  page.page = request.page;
  page.per_page = request.per_page;
  const Plan plan = plan_for(request, page.query);

  const DocumentFilter filter(request.filters, *snapshot_);
  FacetCounter counter(*snapshot_, filter, request.facets);
  const auto keys = make_keys(request.sort, request.ui, *snapshot_, titles_);
  const CitedFirst cited(page.query.citations);
  // A provision has at most as many versions as there are languages, so this many matches hold
  // enough different provisions for the page.
  const auto first = static_cast<std::size_t>(request.page - 1) * request.per_page;
  const auto most = std::max(first + request.per_page, kPreferredHits) * kLanguages.size();
  const auto matches = find_matches(database_, plan, cited, {most, keys.get()}, counter);
  const auto found = rank(matches, cited, plan, request);
  const bool group = request.group && !plan.literal && by_words(plan, request);
  const auto cards = group ? near_->grouped(found, snapshot_->facets) : found;
  page.total = counter.total() - static_cast<unsigned>(found.size() - cards.size());

  page.hits = make_hits(plan, request, cards);
  mark_cited(page.hits, page.query.citations);
  if (request.facets) page.facets = counter.facets(request.filters, request.ui);
  page.took_ms = milliseconds_since(start);
  return page;
}

std::vector<std::string> Searcher::other_queries(const SearchRequest& request) {
  SearchRequest easier = request;
  easier.text = plain_words(parse(request.text).root);
  easier.exact = false;
  easier.page = easier.per_page = 1;
  easier.facets = false;
  if (easier.text == request.text && !request.exact) return {};
  const ResultPage page = run(easier);
  if (page.total == 0) return {};
  return {easier.text == request.text ? page.query.understood : easier.text};
}

std::vector<Ranked> Searcher::rank(const std::vector<Match>& matches, const CitedFirst& cited,
                                   const Plan& plan, const SearchRequest& request) const {
  if (!by_words(plan, request)) {
    return by_order(matches, cited, snapshot_->facets, request.ui);
  }
  const Preference preference(request.filters, plan.highlight, countries_, *snapshot_);
  return by_relevance(matches, cited, snapshot_->facets, preference, request.ui);
}

std::vector<Hit> Searcher::make_hits(const Plan& plan, const SearchRequest& request,
                                     const std::vector<Ranked>& ranked) {
  const std::size_t first = std::size_t{request.page - 1} * request.per_page;
  const std::size_t last = std::min(ranked.size(), first + request.per_page);
  if (first >= last) return {};
  const bool reorder = request.sort == Sort::Relevance && first < kReorderedHits &&
                       plan.highlight.words().size() > 1;
  const std::size_t begin = reorder ? 0 : first;
  const std::size_t end = reorder ? std::max(last, std::min(ranked.size(), kReorderedHits)) : last;
  Highlighter highlighter(plan.highlight, analyzers_);
  std::vector<Hit> hits;
  for (std::size_t i = begin; i < end; ++i) hits.push_back(make_hit(ranked[i], highlighter));
  if (request.explain) explain(plan, std::span(ranked).subspan(begin, end - begin), hits);
  if (!reorder) return hits;
  const auto head = hits.begin() + static_cast<std::ptrdiff_t>(std::min(end, kReorderedHits));
  std::stable_sort(hits.begin(), head,
                   [](const Hit& a, const Hit& b) { return a.score > b.score; });
  hits.resize(last);
  hits.erase(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(first));
  return hits;
}

std::vector<Language> Searcher::versions(std::uint32_t docid) const {
  const auto& facets = snapshot_->facets;
  const std::uint32_t wanted = facets.row(docid).group;
  std::uint32_t first = docid;
  while (first > 1 && facets.row(first - 1).group == wanted) --first;
  std::vector<Language> languages;
  for (std::uint32_t at = first; at <= facets.size() && facets.row(at).group == wanted; ++at) {
    languages.push_back(static_cast<Language>(facets.row(at).language));
  }
  return languages;
}

index::StoredProvision Searcher::read_document(std::uint32_t docid) const {
  auto stored = index::decode(database_.get_document(docid).get_data());
  if (!stored) throw Xapian::DatabaseCorruptError(stored.error().message);
  return std::move(*stored);
}

Hit Searcher::make_hit(const Ranked& ranked, Highlighter& highlighter) const {
  Hit hit;
  index::StoredProvision stored = read_document(ranked.docid);
  hit.provision = std::move(stored.provision);
  hit.work = std::move(stored.work);
  hit.language = stored.language;
  hit.languages = versions(ranked.docid);
  hit.score = ranked.score;

  const auto& row = snapshot_->facets.row(ranked.docid);
  const auto& work = snapshot_->catalogue.works[row.work];
  hit.country = snapshot_->dictionary.countries[row.country];
  hit.date = work.work.adopted.iso();
  hit.in_force = row.status == index::Status::InForce;
  hit.title = work.title(hit.language);
  if (const auto expression = work.expressions.find(hit.language);
      expression != work.expressions.end()) {
    hit.text_status = expression->second.text_status;
    hit.akn = expression->second.frbr_uri + "/~" + hit.provision.eid;
  }
  highlighter.start_hit();
  hit.heading = highlighter.mark(hit.provision.heading, hit.language);
  hit.snippet = highlighter.snippet(joined_text(hit.provision), hit.language);
  for (const auto& keyword : hit.provision.keywords) (void)highlighter.mark(keyword, hit.language);
  (void)highlighter.mark(hit.provision.label, hit.language);
  (void)highlighter.mark(hit.title, hit.language);
  hit.score *= 1 + kNearnessBonus * highlighter.nearness();
  hit.score += ranked.lift;
  hit.matched =
      highlighter.has_all_words() ? highlighter.matched() : add_unshown(unshown(hit), highlighter);
  for (const std::uint32_t docid : ranked.also) {
    const auto other = read_document(docid);
    const model::Provision& same = other.provision;
    hit.also.push_back({same.id, other.work, same.num, same.heading, other.language});
  }
  return hit;
}

std::vector<SearchedText> Searcher::unshown(const Hit& hit) const {
  const auto* work = snapshot_->catalogue.find_work(hit.work);
  if (work == nullptr) return {};
  return unshown_texts(hit.provision, hit.language, *work, snapshot_->catalogue);
}

void Searcher::explain(const Plan& plan, std::span<const Ranked> ranked, std::vector<Hit>& hits) {
  std::vector<Xapian::docid> documents;
  for (const Ranked& one : ranked) documents.push_back(one.docid);
  std::vector<WordShares> shares(ranked.size());
  for (const WantedWords& wanted : plan.wanted) {
    const auto added = lists_.shares(wanted, documents);
    for (std::size_t i = 0; i < added.size(); ++i) {
      for (const auto& [shown, weight] : added[i]) shares[i][shown] += weight;
    }
  }
  Highlighter highlighter(plan.highlight, analyzers_);
  for (std::size_t i = 0; i < hits.size(); ++i) {
    Hit& hit = hits[i];
    const Ranked& rank = ranked[i];
    Explanation& why = hit.explanation.emplace();
    why.words = rank.score / rank.preference;
    if (rank.preference != 1) {
      why.authority = index::decode_authority(snapshot_->facets.row(rank.docid).authority);
      why.country = rank.preference / why.authority;
    }
    if (rank.score > 0) why.nearness = (hit.score - rank.lift) / rank.score;
    why.terms =
        explain_terms(hit, joined_text(hit.provision), unshown(hit), shares[i], highlighter);
  }
}

Result<std::vector<index::StoredProvision>> Searcher::provision(std::string_view id) {
  return index::read_provision(database_, id);
}

Result<std::vector<index::StoredProvision>> Searcher::pointing_to(std::string_view prefix,
                                                                  std::string_view target,
                                                                  Language preferred) {
  return index::xapian_call("reading links", [&] {
    const std::string term = index::term(prefix, target);
    std::map<std::uint32_t, Xapian::docid> chosen;  // by group: the canonical order
    for (auto at = database_.postlist_begin(term); at != database_.postlist_end(term); ++at) {
      const auto& row = snapshot_->facets.row(*at);
      const bool wanted = row.language == static_cast<std::uint8_t>(preferred);
      if (const auto [place, is_new] = chosen.emplace(row.group, *at); !is_new && wanted) {
        place->second = *at;
      }
    }
    std::vector<index::StoredProvision> provisions;
    for (const auto& [group, docid] : chosen) provisions.push_back(read_document(docid));
    return provisions;
  });
}

Result<index::Contents> Searcher::contents(const index::CatalogueWork& work) const {
  return index::read_contents(database_, work);
}

Result<model::Series> Searcher::series(std::string_view id) const {
  return index::read_series(database_, id);
}

Result<std::vector<model::Series>> Searcher::all_series() const {
  return index::read_all_series(database_);
}

Result<std::vector<Citation>> Searcher::citations(std::string_view text) {
  return index::xapian_call("looking for citations", [&] {
    return find_citations(text, *citations_, IndexedProvisions(database_), analyzers_).here;
  });
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> Searcher::find_marks(std::string_view query,
                                                                          Language language,
                                                                          std::string_view text) {
  SearchRequest request;
  request.text = utf8::repair(query.substr(0, kMaxQueryBytes));
  Understanding unused;
  const auto plan =
      index::xapian_call("analysing the query", [&] { return plan_for(request, unused); });
  if (!plan) return {};
  return Highlighter(plan->highlight, analyzers_).mark(text, language).marks;
}

}  // namespace panoh::query
