// SPDX-License-Identifier: GPL-2.0-or-later
// Everything of web/ in memory: templates, texts, static files. Not for the index: that is a
// Call's.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/result.hpp"
#include "server/pages/template_set.hpp"
#include "server/pages/texts.hpp"

namespace panoh::pages {

/// A file that the pages ask for; its address changes with its content, so it may be kept for ever.
struct StaticFile {
  std::string name;     ///< "panoh.css"
  std::string address;  ///< "/static/panoh.<8 digits of its hash>.css"
  std::string content_type;
  std::string content;
};

/// @thread immutable; one for all threads
class Site {
 public:
  /// @param web  the folder with templates/, i18n/ and static/
  /// @error FileUnreadable; DocumentInvalid: a broken template, a text missing in a language
  [[nodiscard]] static Result<Site> load(const std::filesystem::path& web);

  [[nodiscard]] const Texts& texts(Language language) const;
  [[nodiscard]] const TemplateSet& templates() const { return templates_; }
  [[nodiscard]] const std::vector<StaticFile>& static_files() const { return static_files_; }
  /// Of a static file by its plain name; empty when there is none.
  [[nodiscard]] std::string_view static_address(std::string_view name) const;
  /// Hash of everything read: the pages' part of an ETag.
  [[nodiscard]] const std::string& version() const { return version_; }

 private:
  Site(TemplateSet templates, std::vector<Texts> texts)
      : templates_(std::move(templates)), texts_(std::move(texts)) {}

  TemplateSet templates_;
  std::vector<Texts> texts_;  ///< in the order of kLanguages
  std::vector<StaticFile> static_files_;
  std::string version_;
};

}  // namespace panoh::pages
