// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read/sentences.hpp"

#include "tests/catch.hpp"

namespace panoh::read {

TEST_CASE("A stop before a capital letter, a quotation or a number ends a sentence", "[read]") {
  CHECK(sentences_of("Первое. Второе? «Третье». 4 года.").size() == 4);
  CHECK(sentences_of("Wait... Then go.").size() == 2);
  CHECK(sentences_of("Ҷазо то 8 сол аст. Ҷарима низ ҳаст.").size() == 2);
  CHECK(sentences_of("").empty());
}

TEST_CASE("Abbreviations, decimals and initials end no sentence", "[read]") {
  CHECK(sentences_of("See Art. 5 and No. 29 (paras. 3).").size() == 1);
  CHECK(sentences_of("По ст. 130-1 и ч. 2 ст. 5 т.е. до 8.5 лет.").size() == 1);
  CHECK(sentences_of("Дар с. 2014 м. 5 ва қ. 2 омадааст.").size() == 1);
  CHECK(sentences_of("Мнение эксперта А. Б. Автора.").size() == 1);
  CHECK(sentences_of("С 2014 г. Закон действует.").size() == 2);
}

TEST_CASE("Words have letters or digits", "[read]") {
  CHECK(count_words("статья 130-1 — «торговля людьми», № 5") == 6);
  CHECK(count_words(" – ") == 0);
}

}  // namespace panoh::read
