// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/query/completion.hpp"

#include <algorithm>
#include <utility>

#include "indexer/analysis/letters.hpp"
#include "indexer/index/lexicon.hpp"
#include "indexer/index/schema.hpp"

namespace panoh::query {
namespace {

using analysis::Letters;

constexpr std::size_t kMostSpellings = 12;  ///< of one beginning
constexpr std::size_t kMostLooked = 2000;   ///< terms of one beginning

using Found = std::vector<std::pair<Xapian::doccount, std::string>>;

class Completer {
 public:
  Completer(const Xapian::Database& database, std::string_view field)
      : database_(database), field_(field) {}

  void add_beginning(std::string_view beginning) {
    const std::string name = index::term(field_, beginning);
    std::size_t looked = 0;
    for (auto each = database_.allterms_begin(name);
         each != database_.allterms_end(name) && looked < kMostLooked; ++each, ++looked) {
      found_.emplace_back(each.get_termfreq(), (*each).substr(field_.size()));
    }
  }

  /// Letter by letter, going on only where the index has words: plain letters have few ways on.
  void add_spellings(const analysis::TajikTyping& typing, const Letters& typed) {
    std::vector<Letters> spellings{{}};
    for (const char32_t letter : typed) {
      std::vector<Letters> longer;
      for (const Letters& begun : spellings) {
        for (const char32_t meant : typing.meant_by(letter)) {
          add_if_there(longer, begun + meant);
          if (begun.empty()) continue;
          for (const char32_t sign : typing.left_out()) add_if_there(longer, begun + sign + meant);
        }
      }
      spellings = std::move(longer);
    }
    for (const Letters& spelling : spellings) add_beginning(analysis::to_utf8(spelling));
  }

  void add_word(const std::string& word) {
    const auto frequency = database_.get_termfreq(index::term(field_, word));
    if (frequency > 0) found_.emplace_back(frequency, word);
  }

  std::vector<std::string> take() {
    std::ranges::sort(found_, [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    std::vector<std::string> words;
    for (auto& [frequency, word] : found_) {
      if (words.size() == kMostCompletions) break;
      if (std::ranges::find(words, word) == words.end()) words.push_back(std::move(word));
    }
    return words;
  }

 private:
  void add_if_there(std::vector<Letters>& spellings, Letters spelling) const {
    if (spellings.size() >= kMostSpellings) return;
    const std::string name = index::term(field_, analysis::to_utf8(spelling));
    if (database_.allterms_begin(name) != database_.allterms_end(name)) {
      spellings.push_back(std::move(spelling));
    }
  }

  const Xapian::Database& database_;
  std::string field_;
  Found found_;
};

void add_tajik(Completer& completer, const Xapian::Database& database, analysis::Analyzer& analyzer,
               std::string_view typed) {
  const analysis::TajikTyping& typing = *analyzer.typing();
  const analysis::WordForms forms = analyzer.forms(typed);
  std::vector<std::string> normals{forms.normal};
  for (const auto& reading : typing.other_readings(typed)) {
    normals.push_back(analyzer.forms(reading).normal);
  }
  for (const auto& normal : normals) {
    Letters letters = analysis::to_letters(normal);
    if (std::ranges::any_of(letters, analysis::is_latin)) {
      letters = analysis::to_letters(typing.plain(normal));
    }
    completer.add_spellings(typing, letters);
  }
  for (const auto key : analysis::skeleton_keys(forms)) {
    if (std::ranges::none_of(analysis::to_letters(forms.normal), analysis::is_arabic)) break;
    for (const auto& form : index::forms_beginning(database, index::Level::Skeleton, Language::Tg,
                                                   key, kMostLooked / 10)) {
      for (const auto& word :
           index::words_with(database, index::Level::Skeleton, Language::Tg, form)) {
        completer.add_word(word);
      }
    }
  }
}

}  // namespace

std::vector<std::string> completions(const Xapian::Database& database, std::string_view field,
                                     std::vector<analysis::Analyzer*> analyzers,
                                     std::string_view typed) {
  Completer completer(database, field);
  for (analysis::Analyzer* analyzer : analyzers) {
    if (analyzer->typing() != nullptr) {
      add_tajik(completer, database, *analyzer, typed);
    } else {
      completer.add_beginning(analyzer->forms(typed).normal);
    }
  }
  return completer.take();
}

}  // namespace panoh::query
