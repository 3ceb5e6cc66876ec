// SPDX-License-Identifier: GPL-2.0-or-later
// Documents of a few lines for the tests of the readers.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace panoh::read {

inline const std::filesystem::path kFixtures =
    std::filesystem::path(PANOH_SOURCE_DIR) / "tests/fixtures";

/// A whole document around the children of <body>.
inline std::string document_with(std::string_view body, std::string_view references = "",
                                 std::string_view work = R"(kind="law" country="TJ")") {
  std::string xml = R"(<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
 xmlns:panoh="urn:panoh:meta:1"><act name="law"><meta><identification><FRBRWork>
<FRBRuri value="/akn/tj/act/2020/7"/><FRBRalias name="id" value="w"/></FRBRWork>
<FRBRExpression><FRBRuri value="/akn/tj/act/2020/7/eng@"/><FRBRlanguage language="eng"/>
</FRBRExpression></identification><references>)";
  xml.append(references).append("</references><proprietary><panoh:work ").append(work);
  xml.append("/></proprietary></meta><body>").append(body).append("</body></act></akomaNtoso>");
  return xml;
}

/// A folder that is empty at first and gone at the end.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "panoh-test-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  void write(const std::filesystem::path& file, std::string_view content) const {
    std::filesystem::create_directories((path_ / file).parent_path());
    std::ofstream(path_ / file, std::ios::binary) << content;
  }

 private:
  std::filesystem::path path_;
};

}  // namespace panoh::read
