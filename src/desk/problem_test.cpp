// SPDX-License-Identifier: EUPL-1.2
#include "desk/problem.h"

#include "process/process.h"
#include "staff/official_change.h"

#include <doctest/doctest.h>

using namespace opmaat;

TEST_CASE("a refusal that counts says one of them in the singular and more in the plural, in both languages")
{
    const auto says = [](const char* number, text::Language language) {
        return desk::sentence_of({official_has_questions, "medewerker", {number}, {}}, language);
    };
    CHECK(says("1", text::Language::nl) == "Deze medewerker heeft nog 1 open vraag. Draag deze eerst over.");
    CHECK(says("12", text::Language::nl) == "Deze medewerker heeft nog 12 open vragen. Draag deze eerst over.");
    CHECK(says("1", text::Language::en) == "This official still has 1 open question. Hand it over first.");
    CHECK(says("12", text::Language::en) == "This official still has 12 open questions. Hand these over first.");
}

TEST_CASE("a refusal with a number in it and one form only says that number")
{
    const Refusal refusal{norm_amount_wrong, "normen", {"12"}, {}};
    const std::string sentence = desk::sentence_of(refusal, text::Language::nl);
    CHECK(sentence != norm_amount_wrong.code);
    CHECK(sentence.find("12") != std::string::npos);
}
