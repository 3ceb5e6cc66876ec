// SPDX-License-Identifier: GPL-2.0-or-later
#include "server/pages/template_set.hpp"

#include <thread>

#include "tests/catch.hpp"

using namespace panoh;
using pages::Fields;
using pages::TemplateSet;

namespace {

std::vector<pages::Texts> english(std::string_view json = "{}") {
  std::vector<pages::Texts> texts;
  texts.push_back(*pages::Texts::parse(json, Language::En, "en.json"));
  return texts;
}

}  // namespace

TEST_CASE("A template is filled and hostile text is escaped", "[pages][template]") {
  const auto set = TemplateSet::make({{"page", "<p title=\"{{x}}\">{{x}}</p>"}}, english());
  REQUIRE(set);
  Fields fields;
  fields.text("x", "<script>\"'&");
  CHECK(set->render("page", Language::En, fields) ==
        "<p title=\"&lt;script&gt;&quot;&apos;&amp;\">&lt;script&gt;&quot;&apos;&amp;</p>\n");
}

TEST_CASE("An empty text hides the outer one of the same name", "[pages][template]") {
  const auto set =
      TemplateSet::make({{"page", "{{#items}}[{{#x}}{{x}}{{/x}}]{{/items}}"}}, english());
  REQUIRE(set);
  Fields item;
  item.text("x", "");
  Fields fields;
  fields.text("x", "outer").list("items", {item});
  CHECK(set->render("page", Language::En, fields) == "[]\n");
}

TEST_CASE("Partials are put in place and texts looked up", "[pages][template]") {
  const auto set =
      TemplateSet::make({{"page", "{{> head}}\n{{t.a.b}}"}, {"head", "<h1>{{x}}</h1>"}},
                        english(R"({"a.b": "ready"})"));
  REQUIRE(set);
  Fields fields;
  fields.text("x", "1");
  CHECK(set->render("page", Language::En, fields) == "<h1>1</h1>\nready\n");
}

TEST_CASE("A broken template is refused by name", "[pages][template]") {
  const auto unclosed = TemplateSet::make({{"page", "{{#x}}"}}, english());
  REQUIRE_FALSE(unclosed);
  CHECK(unclosed.error().message.find("template page") != std::string::npos);
  const auto no_text = TemplateSet::make({{"page", "{{t.no.such}}"}}, english());
  REQUIRE_FALSE(no_text);
  CHECK(no_text.error().message.find("no.such") != std::string::npos);
  CHECK_FALSE(TemplateSet::make({{"page", "{{> nowhere}}"}}, english()));
  CHECK_FALSE(TemplateSet::make({{"page", "{{> page}}"}}, english()));
}

TEST_CASE("One parsed template serves many threads", "[pages][template]") {
  const auto set = TemplateSet::make({{"page", "{{#items}}<li>{{x}}</li>{{/items}}"}}, english());
  REQUIRE(set);
  std::vector<std::string> pages(8);
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < pages.size(); ++i) {
      threads.emplace_back([&, i] {
        Fields item;
        item.text("x", std::to_string(i));
        Fields fields;
        fields.list("items", Fields::List(200, item));
        pages[i] = set->render("page", Language::En, fields);
      });
    }
  }
  for (std::size_t i = 0; i < pages.size(); ++i) {
    std::string expected;
    for (int n = 0; n < 200; ++n) expected += "<li>" + std::to_string(i) + "</li>";
    CHECK(pages[i] == expected + "\n");
  }
}
