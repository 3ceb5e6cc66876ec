// SPDX-License-Identifier: GPL-2.0-or-later
// The page that says what went wrong and where to go on. Never shows the server's inside.
#include <fmt/format.h>

#include <array>

#include "server/pages/endpoints.hpp"
#include "server/pages/layout.hpp"

namespace panoh::pages {
namespace {

/// Statuses with a text of their own: "error.404.title", "error.404.says".
constexpr std::array<int, 8> kKnown{400, 404, 405, 413, 414, 429, 500, 503};

int with_text(int status) {
  for (const int known : kKnown) {
    if (known == status) return status;
  }
  return status >= 500 ? 500 : 400;
}

}  // namespace

std::string error_page(const Site& site, Language language, int status, const Error& error) {
  const Texts& texts = site.texts(language);
  const int known = with_text(status);
  Fields fields;
  fields.text("status", std::to_string(status))
      .text("title", texts.text(fmt::format("error.{}.title", known)))
      .text("says", texts.text(fmt::format("error.{}.says", known)));
  // Messages are English and for programmers; a 404's would only repeat the address.
  const bool about_request = status == 400 || status == 413;
  if (about_request && !error.message.empty()) fields.text("detail", to_line(error));
  const Frame frame{.title = texts.text(fmt::format("error.{}.title", known))};
  return render_page(site, language, "error", frame, std::move(fields));
}

}  // namespace panoh::pages
