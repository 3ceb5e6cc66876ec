// SPDX-License-Identifier: GPL-2.0-or-later
// Reads web/ at start and refuses to start with a text missing in one of the languages.
#include "server/pages/site.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "indexer/base/file.hpp"
#include "indexer/base/sha256.hpp"

namespace panoh::pages {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t kHashDigits = 8;

/// File name → content, of the files with one of the endings; sorted, so that hashes are stable.
using Files = std::map<std::string, std::string>;

Result<Files> read_folder(const fs::path& folder) {
  Files files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (!entry.is_regular_file()) continue;
    auto content = read_file(entry.path());
    if (!content) return tl::unexpected(content.error());
    files.emplace(entry.path().filename().string(), std::move(*content));
  }
  if (error) {
    return fail(ErrorCode::FileUnreadable, fmt::format("{}: {}", folder.string(), error.message()),
                "name the folder web/ of the source tree");
  }
  return files;
}

std::string_view content_type(const fs::path& name) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kTypes{
      {{".css", "text/css; charset=utf-8"},
       {".svg", "image/svg+xml"},
       {".js", "text/javascript; charset=utf-8"},
       {".png", "image/png"}}};
  const std::string ending = name.extension().string();
  for (const auto& [known, type] : kTypes) {
    if (known == ending) return type;
  }
  return "application/octet-stream";
}

/// Comments, line ends and spaces that part nothing are for the writer of a stylesheet, not for the
/// phone. Strings of a stylesheet must not have them: ours hold single signs.
std::string squeeze_css(std::string_view source) {
  constexpr std::string_view kBounds = "{};,";
  constexpr std::string_view kNoBlankBehind = "{};,:";  // before a colon one joins selectors
  std::string squeezed;
  while (!source.empty()) {
    if (source.starts_with("/*")) {
      source.remove_prefix(std::min(source.find("*/", 2), source.size() - 2) + 2);
      continue;
    }
    const bool blank = source.front() == ' ' || source.front() == '\n';
    if (!blank) {
      if (kBounds.find(source.front()) != std::string_view::npos && squeezed.ends_with(' ')) {
        squeezed.pop_back();
      }
      squeezed += source.front();
    } else if (!squeezed.empty() && !squeezed.ends_with(' ') &&
               kNoBlankBehind.find(squeezed.back()) == std::string_view::npos) {
      squeezed += ' ';
    }
    source.remove_prefix(1);
  }
  return squeezed;
}

/// A worker's address is its scope, and browsers look there for a newer one.
std::string static_address_of(const fs::path& name, std::string_view content) {
  if (name == "sw.js") return "/sw.js";
  return fmt::format("/static/{}.{}{}", name.stem().string(),
                     sha256_hex(content).substr(0, kHashDigits), name.extension().string());
}

std::vector<StaticFile> to_static(const Files& files) {
  std::vector<StaticFile> statics;
  for (const auto& [name, source] : files) {
    const fs::path path(name);
    const std::string content = path.extension() == ".css" ? squeeze_css(source) : source;
    statics.push_back(
        {name, static_address_of(path, content), std::string(content_type(path)), content});
  }
  return statics;
}

/// Every language has every key of every other.
Result<void> check_keys(const std::vector<Texts>& texts) {
  for (const Texts& one : texts) {
    for (const Texts& other : texts) {
      for (const std::string& key : one.keys()) {
        if (other.keys().contains(key)) continue;
        return fail(
            ErrorCode::DocumentInvalid,
            fmt::format("web/i18n/{}.json: no text \"{}\"", two_letter(other.language()), key),
            "every key stands in every language");
      }
    }
  }
  return {};
}

Result<std::vector<Texts>> read_texts(const Files& files) {
  std::vector<Texts> texts;
  for (const Language language : kLanguages) {
    const std::string name = fmt::format("{}.json", two_letter(language));
    const auto found = files.find(name);
    if (found == files.end()) {
      return fail(ErrorCode::FileUnreadable, fmt::format("web/i18n/{}: missing", name));
    }
    auto parsed = Texts::parse(found->second, language, "web/i18n/" + name);
    if (!parsed) return tl::unexpected(parsed.error());
    texts.push_back(std::move(*parsed));
  }
  if (auto checked = check_keys(texts); !checked) return tl::unexpected(checked.error());
  return texts;
}

std::map<std::string, std::string> template_sources(const Files& files) {
  std::map<std::string, std::string> sources;
  for (const auto& [name, content] : files) {
    const fs::path path(name);
    if (path.extension() == ".mustache") sources.emplace(path.stem().string(), content);
  }
  return sources;
}

std::string hash_of(std::initializer_list<const Files*> folders) {
  std::string hashes;
  for (const Files* files : folders) {
    for (const auto& [name, content] : *files) hashes += name + sha256_hex(content);
  }
  return sha256_hex(hashes).substr(0, 2 * kHashDigits);
}

}  // namespace

Result<Site> Site::load(const fs::path& web) {
  const auto templates = read_folder(web / "templates");
  if (!templates) return tl::unexpected(templates.error());
  const auto i18n = read_folder(web / "i18n");
  if (!i18n) return tl::unexpected(i18n.error());
  const auto statics = read_folder(web / "static");
  if (!statics) return tl::unexpected(statics.error());

  auto texts = read_texts(*i18n);
  if (!texts) return tl::unexpected(texts.error());
  auto set = TemplateSet::make(template_sources(*templates), *texts);
  if (!set) return tl::unexpected(set.error());
  Site site(std::move(*set), std::move(*texts));
  site.static_files_ = to_static(*statics);
  site.version_ = hash_of({&*templates, &*i18n, &*statics});
  return site;
}

const Texts& Site::texts(Language language) const {
  return texts_[static_cast<std::size_t>(language)];
}

std::string_view Site::static_address(std::string_view name) const {
  const auto found = std::find_if(static_files_.begin(), static_files_.end(),
                                  [name](const StaticFile& file) { return file.name == name; });
  return found != static_files_.end() ? std::string_view(found->address) : std::string_view{};
}

}  // namespace panoh::pages
