// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cli/lang_folder.hpp"

namespace panoh::cli {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> usual_corpora() {
  std::vector<fs::path> folders{"corpus"};
  std::error_code ignored;  // without /proc there is only the working folder
  const auto program = fs::read_symlink("/proc/self/exe", ignored);
  for (auto folder = program.parent_path(); !folder.empty(); folder = folder.parent_path()) {
    folders.push_back(folder / "corpus");
    folders.push_back(folder / "share" / "panoh" / "corpus");
    if (folder == folder.root_path()) break;
  }
  return folders;
}

}  // namespace

Result<fs::path> find_lang_folder(const std::vector<fs::path>& corpus) {
  for (const auto& folder : corpus) {
    std::error_code ignored;
    if (fs::is_directory(folder / "lang", ignored)) return folder / "lang";
  }
  return fail(ErrorCode::FileUnreadable, "no corpus folder has lang/ (the analyzers' tables)",
              "name the folder that has it with --corpus");
}

Result<fs::path> find_lang_folder() { return find_lang_folder(usual_corpora()); }

}  // namespace panoh::cli
