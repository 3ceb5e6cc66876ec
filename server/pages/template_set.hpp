// SPDX-License-Identifier: GPL-2.0-or-later
// The HTML templates of web/templates, parsed once. The only door to the template library.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/result.hpp"
#include "server/pages/fields.hpp"
#include "server/pages/texts.hpp"

namespace panoh::pages {

/// @thread immutable once made: render() may run in any number of threads at a time
class TemplateSet {
 public:
  /// @param sources  name without ".mustache" → Mustache; {{> name}} is put in place here, once
  /// @param texts    every language's; {{t.key}} is a text of the interface
  /// @error DocumentInvalid: names the template and what is wrong with it
  [[nodiscard]] static Result<TemplateSet> make(const std::map<std::string, std::string>& sources,
                                                const std::vector<Texts>& texts);
  TemplateSet(TemplateSet&&) noexcept;
  TemplateSet& operator=(TemplateSet&&) noexcept;
  ~TemplateSet();

  /// @param name  one of the sources
  [[nodiscard]] std::string render(std::string_view name, Language language,
                                   const Fields& fields) const;
  [[nodiscard]] std::vector<std::string> names() const;

 private:
  struct Parsed;
  explicit TemplateSet(std::unique_ptr<Parsed> parsed);
  std::unique_ptr<Parsed> parsed_;
};

/// The texts a template asks for: "search.button" of {{t.search.button}}.
[[nodiscard]] std::vector<std::string> text_keys(std::string_view source);

}  // namespace panoh::pages
