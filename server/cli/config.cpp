// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/cli/config.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <thread>

namespace panoh::cli {
namespace {

namespace fs = std::filesystem;

constexpr int kWrongUsage = 2;
constexpr const char* kDescription =
    "Answers searches of an index over HTTP.\n"
    "It speaks plain HTTP and listens on this machine only: put a reverse proxy (nginx, Caddy) "
    "with "
    "TLS\nin front of it. It keeps no access log. SIGTERM finishes what is under way.";

/// PANOH_PORT is the short way to say another port; anything longer is --listen.
std::string default_listen() {
  const char* port = std::getenv("PANOH_PORT");
  return fmt::format("127.0.0.1:{}", port != nullptr && *port != '\0' ? port : "8080");
}

/// What is wrong with it; empty: nothing. The addresses of pages follow it at once.
std::string origin_fault(std::string& origin) {
  const bool web = origin.starts_with("https://") || origin.starts_with("http://");
  const auto host = origin.find("://") + 3;
  if (web && origin.size() > host && origin.find_first_of("/ <>\"", host) == std::string::npos) {
    return {};
  }
  return "give it without a path: https://panoh.example";
}

struct Options {
  fs::path index, web;
  std::string listen = default_listen();
  std::string origin;
  unsigned threads = std::max(1U, std::thread::hardware_concurrency());
};

void declare(CLI::App& app, Options& options) {
  app.set_version_flag("--version", "panoh-serve " PANOH_VERSION);
  app.add_option("--index", options.index, "folder of the index (made by panoh-index build)")
      ->required()
      ->envname("PANOH_INDEX");
  app.add_option("--listen", options.listen,
                 "HOST:PORT; port 0 takes any free one. PANOH_PORT sets the port alone")
      ->capture_default_str()
      ->envname("PANOH_LISTEN");
  app.add_option("--threads", options.threads, "searches at once; others wait their turn")
      ->check(CLI::Range(1, 256))
      ->capture_default_str()
      ->envname("PANOH_THREADS");
  app.add_option("--origin", options.origin,
                 "public address of the site, for the feed and the sitemap: https://panoh.example")
      ->check(CLI::Validator(origin_fault, "https://HOST"))
      ->envname("PANOH_ORIGIN");
  app.add_option("--web", options.web, "folder with templates/, i18n/ and static/")
      ->envname("PANOH_WEB");
  app.set_config("--config", "", "file with the same options, one a line: listen = \"[::1]:8080\"");
  app.footer("Order: command line, then file, then environment.");
}

}  // namespace

fs::path find_web(const fs::path& program) {
  const fs::path folder = program.parent_path();
  for (const auto& place : {folder / "../share/panoh/web", folder / "../../web"}) {
    std::error_code unused;
    if (fs::is_directory(place / "templates", unused)) return place.lexically_normal();
  }
  return "web";
}

ServeCommand read_serve_command(int argc, const char* const* argv) {
  CLI::App app(kDescription, "panoh-serve");
  Options options;
  declare(app, options);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const bool asked = app.exit(error) == 0;
    return {std::nullopt, asked ? 0 : kWrongUsage};
  }
  auto listen = http::parse_listen(options.listen);
  if (!listen) {
    std::cerr << "panoh-serve: " << to_line(listen.error()) << '\n';
    return {std::nullopt, kWrongUsage};
  }
  if (options.web.empty()) {
    std::error_code unknown;
    options.web = find_web(fs::read_symlink("/proc/self/exe", unknown));
  }
  return {
      ServeConfig{options.index, options.web, std::move(*listen), options.threads, options.origin},
      0};
}

}  // namespace panoh::cli
