// SPDX-License-Identifier: GPL-2.0-or-later
// Mustache by kainjow. Its render() is not const, but changes nothing as long as a template has
// neither partials nor lambdas (they are parsed while rendering, and slowly): partials are expanded
// here before parsing, lambdas are not offered, so one parsed template serves all threads.
#include "server/pages/template_set.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <kainjow/mustache.hpp>
#include <unordered_map>

namespace panoh::pages {
namespace {

namespace mustache = kainjow::mustache;

constexpr int kMaxPartialDepth = 8;
constexpr std::size_t kTypicalPageBytes = 32 * 1024;
constexpr std::string_view kTextPrefix = "t.";

/// Indentation and comments are for the writer of the template, not for the phone that loads it.
std::string squeeze(std::string_view source) {
  std::string squeezed;
  while (!source.empty()) {
    const std::size_t end = std::min(source.find('\n'), source.size());
    std::string_view line = source.substr(0, end);
    source.remove_prefix(std::min(end + 1, source.size()));
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    if (line.empty() || line.starts_with("{{!")) continue;
    squeezed.append(line).push_back('\n');
  }
  return squeezed;
}

using Sources = std::map<std::string, std::string>;

Result<std::string> expand(const Sources& sources, const std::string& name, int depth) {
  const auto found = sources.find(name);
  if (found == sources.end()) {
    return fail(ErrorCode::DocumentInvalid, fmt::format("template {}: no such file", name),
                "a partial {{> name}} needs web/templates/name.mustache");
  }
  if (depth > kMaxPartialDepth) {
    return fail(ErrorCode::DocumentInvalid, fmt::format("template {}: includes itself", name));
  }
  const std::string source = squeeze(found->second);
  std::string expanded;
  std::size_t from = 0;
  for (std::size_t open; (open = source.find("{{> ", from)) != std::string::npos;) {
    const std::size_t close = std::min(source.find("}}", open), source.size());
    auto partial = expand(sources, source.substr(open + 4, close - open - 4), depth + 1);
    if (!partial) return partial;
    expanded.append(source, from, open - from).append(*partial);
    from = std::min(close + 2, source.size());
    // A partial alone on its line brings its own line end.
    if (expanded.ends_with('\n') && from < source.size() && source[from] == '\n') ++from;
  }
  return expanded.append(source, from, std::string::npos);
}

/// Moves an item into a list; the library itself only copies, at every level of nesting again.
void append(mustache::data& list, mustache::data&& item) {
  const_cast<mustache::list&>(list.list_value()).push_back(std::move(item));
}

mustache::data to_data(const Fields& fields);

mustache::data to_data(const Fields::Value& value) {
  if (const bool* flag = std::get_if<bool>(&value)) return mustache::data(*flag);
  if (const auto* text = std::get_if<std::string>(&value)) return mustache::data(*text);
  mustache::data list(mustache::data::type::list);
  for (const Fields& item : std::get<Fields::List>(value)) append(list, to_data(item));
  return list;
}

mustache::data to_data(const Fields& fields) {
  mustache::data object;
  for (const Fields::Entry& entry : fields.entries()) {
    object[std::string(entry.name)] = to_data(entry.value);
  }
  return object;
}

using TextTable = std::unordered_map<std::string, mustache::data>;

/// Looks names up in the fields, innermost first, and "t.…" among the texts.
class PageContext final : public mustache::basic_context<std::string> {
 public:
  PageContext(const TextTable& texts, const mustache::data& page) : texts_(texts) { push(&page); }

  void push(const mustache::data* data) override { stack_.push_back(data); }
  void pop() override { stack_.pop_back(); }

  [[nodiscard]] const mustache::data* get(const std::string& name) const override {
    if (name.starts_with(kTextPrefix)) {
      const auto found = texts_.find(name);
      return found != texts_.end() ? &found->second : nullptr;
    }
    for (auto level = stack_.rbegin(); level != stack_.rend(); ++level) {
      if (const mustache::data* value = (*level)->get(name)) return value;
    }
    return nullptr;
  }
  [[nodiscard]] const mustache::data* get_partial(const std::string&) const override {
    return nullptr;
  }

 private:
  const TextTable& texts_;
  std::vector<const mustache::data*> stack_;
};

TextTable to_table(const Texts& texts) {
  TextTable table;
  for (const auto& [key, text] : texts.all()) {
    table.emplace(std::string(kTextPrefix) + key, mustache::data(text));
  }
  return table;
}

Result<void> check_texts(const std::string& name, const std::string& source,
                         const std::vector<Texts>& texts) {
  for (const std::string& key : text_keys(source)) {
    for (const Texts& language : texts) {
      if (language.has(key)) continue;
      return fail(ErrorCode::DocumentInvalid,
                  fmt::format("template {}: no text \"{}\" in {}", name, key,
                              two_letter(language.language())),
                  "add it to web/i18n");
    }
  }
  return {};
}

}  // namespace

struct TemplateSet::Parsed {
  /// mutable: see the head of this file for why rendering is const all the same.
  mutable std::map<std::string, mustache::mustache, std::less<>> templates;
  std::map<Language, TextTable> texts;
};

TemplateSet::TemplateSet(std::unique_ptr<Parsed> parsed) : parsed_(std::move(parsed)) {}
TemplateSet::TemplateSet(TemplateSet&&) noexcept = default;
TemplateSet& TemplateSet::operator=(TemplateSet&&) noexcept = default;
TemplateSet::~TemplateSet() = default;

Result<TemplateSet> TemplateSet::make(const Sources& sources, const std::vector<Texts>& texts) {
  auto parsed = std::make_unique<Parsed>();
  for (const auto& [name, unused] : sources) {
    auto source = expand(sources, name, 0);
    if (!source) return tl::unexpected(source.error());
    if (auto checked = check_texts(name, *source, texts); !checked) {
      return tl::unexpected(checked.error());
    }
    mustache::mustache page(*source);
    if (!page.is_valid()) {
      return fail(ErrorCode::DocumentInvalid,
                  fmt::format("template {}: {}", name, page.error_message()));
    }
    parsed->templates.emplace(name, std::move(page));
  }
  for (const Texts& language : texts) parsed->texts[language.language()] = to_table(language);
  return TemplateSet(std::move(parsed));
}

std::string TemplateSet::render(std::string_view name, Language language,
                                const Fields& fields) const {
  const mustache::data page = to_data(fields);
  const auto found = parsed_->templates.find(name);
  const auto texts = parsed_->texts.find(language);
  if (found == parsed_->templates.end() || texts == parsed_->texts.end()) return {};
  PageContext context(texts->second, page);
  mustache::context_internal<std::string> state(context);
  std::string html;
  html.reserve(kTypicalPageBytes);
  struct Sink {
    std::string& html;
    Sink& operator<<(const std::string& piece) {
      html += piece;
      return *this;
    }
  } sink{html};
  found->second.render(static_cast<mustache::basic_context<std::string>&>(context), sink);
  return html;
}

std::vector<std::string> TemplateSet::names() const {
  std::vector<std::string> names;
  for (const auto& [name, unused] : parsed_->templates) names.push_back(name);
  return names;
}

std::vector<std::string> text_keys(std::string_view source) {
  std::vector<std::string> keys;
  constexpr std::string_view kOpen = "{{t.";
  for (std::size_t at = 0; (at = source.find(kOpen, at)) != std::string_view::npos;) {
    at += kOpen.size();
    const std::size_t end = std::min(source.find("}}", at), source.size());
    keys.emplace_back(source.substr(at, end - at));
    at = end;
  }
  return keys;
}

}  // namespace panoh::pages
