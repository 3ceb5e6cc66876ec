// SPDX-License-Identifier: GPL-2.0-or-later
// A term base of two concepts, one of them a word of every text's structure.
#pragma once

#include <string>

namespace panoh::read {

inline std::string small_term(const std::string& text, const std::string& status,
                              const std::string& more = {}, const std::string& type = "fullForm") {
  return "<termSec><term>" + text + "</term><termNote type=\"administrativeStatus\">" + status +
         "Term-admn-sts</termNote><termNote type=\"termType\">" + type + "</termNote>" + more +
         "</termSec>\n";
}

inline std::string small_terms() {
  const std::string review = "<admin type=\"projectSubset\">review</admin>";
  const auto section = [](const std::string& language, const std::string& terms) {
    return "<langSec xml:lang=\"" + language + "\">\n" + terms + "</langSec>\n";
  };
  return "<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"en\" "
         "xmlns=\"urn:iso:std:iso:30042:ed-2\">\n"
         "<tbxHeader><fileDesc>\n"
         "<titleStmt><title xml:lang=\"en\">Glossary</title>\n"
         "<note xml:lang=\"tg\">Луғат</note></titleStmt>\n"
         "<sourceDesc><p xml:lang=\"en\">Where from.</p></sourceDesc>\n"
         "</fileDesc></tbxHeader>\n"
         "<text><body>\n"
         "<conceptEntry id=\"term-tip\">\n"
         "\n" +
         section("en", small_term("trafficking in persons", "preferred", review) + "\n" +
                           small_term("TIP", "admitted", review, "abbreviation")) +
         section("tg", small_term("савдои одамон", "preferred") +
                           small_term("хариду фурӯши одамон", "superseded",
                                      "<note xml:lang=\"en\">Law of 2004</note>"
                                      "<note xml:lang=\"ru\">Закон 2004 года</note>"
                                      "<note xml:lang=\"tg\">Қонуни соли 2004</note>")) +
         section("ru", small_term("торговля людьми", "preferred", review)) +
         section("fa", small_term("قاچاق انسان", "preferred", review)) +
         "</conceptEntry>\n"
         "<conceptEntry id=\"term-article\"><descrip type=\"subjectField\">text "
         "structure</descrip>\n" +
         section("en", small_term("article", "preferred")) +
         section("tg", small_term("модда", "preferred")) +
         section("ru", small_term("статья", "preferred")) +
         "</conceptEntry>\n</body></text></tbx>\n";
}

}  // namespace panoh::read
