// SPDX-License-Identifier: GPL-2.0-or-later
// The page that says what went wrong and where to go on. Never shows the server's inside.
#include <fmt/format.h>

#include "server/pages/endpoints.hpp"
#include "server/pages/layout.hpp"

namespace panoh::pages {
namespace {

/// What has a text of its own: "error.404.title", "error.404.says"; an index that is not there or
/// not to be used is no busy server.
std::string key_of(const Texts& texts, int status, const Error& error) {
  if (error.code == ErrorCode::IndexMissing) return "error.index-missing";
  if (error.code == ErrorCode::IndexCorrupt || error.code == ErrorCode::IndexVersion) {
    return "error.index-unusable";
  }
  const std::string key = fmt::format("error.{}", status);
  if (texts.has(key + ".title")) return key;
  return status >= 500 ? "error.500" : "error.400";
}

}  // namespace

std::string error_page(const Site& site, Language language, int status, const Error& error) {
  const Texts& texts = site.texts(language);
  const std::string key = key_of(texts, status, error);
  Fields fields;
  fields.text("status", std::to_string(status))
      .text("title", texts.text(key + ".title"))
      .text("says", texts.text(key + ".says"));
  // Messages are English and for programmers; a 404's would only repeat the address.
  const bool about_request = status == 400 || status == 413;
  if (about_request && !error.message.empty()) fields.text("detail", to_line(error));
  const Frame frame{.title = texts.text(key + ".title")};
  return render_page(site, language, "error", frame, std::move(fields));
}

std::string error_title(const Site& site, Language language, int status, const Error& error) {
  const Texts& texts = site.texts(language);
  const std::string key = key_of(texts, status, error);
  const bool own = key.starts_with("error.index") || key == fmt::format("error.{}", status);
  return own ? texts.text(key + ".title") : std::string();
}

}  // namespace panoh::pages
