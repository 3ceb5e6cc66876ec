// SPDX-License-Identifier: GPL-2.0-or-later
// panoh-serve: puts the parts together, waits for a signal, takes them apart.
#include <iostream>

#include "indexer/base/log.hpp"
#include "server/cli/config.hpp"
#include "server/cli/process.hpp"
#include "server/http/routes.hpp"

namespace {

using namespace panoh;

constexpr int kCouldNot = 3;

int fail_to_start(const Error& error) {
  std::cerr << "panoh-serve: " << to_line(error) << '\n';
  return kCouldNot;
}

int serve(const cli::ServeConfig& config, const pages::Site& site) {
  const http::IndexWatcher watcher(config.index, config.threads);
  http::Service service({.routes = http::site_routes(site),
                         .presentation = http::site_presentation(site),
                         .version = PANOH_VERSION,
                         .build = cli::build_fingerprint(),
                         .origin = config.origin},
                        watcher);
  http::Server server(service);
  if (const auto bound = server.bind(config.listen); !bound) return fail_to_start(bound.error());
  std::cout << http::to_url(config.listen.host, server.port()) << std::endl;
  const cli::StopOnSignal stopper([&server] { server.stop(); });
  const bool well = server.run();
  log::info("stopped");
  return well ? 0 : kCouldNot;
}

}  // namespace

int main(int argc, char** argv) {
  const auto command = panoh::cli::read_serve_command(argc, argv);
  if (!command.config) return command.exit_code;
  panoh::cli::block_stop_signals();  // before the first thread: all inherit it
  panoh::cli::raise_file_limit();
  panoh::cli::keep_memory_small();
  const auto site = panoh::pages::Site::load(command.config->web);
  if (!site) return fail_to_start(site.error());
  return serve(*command.config, *site);
}
