// SPDX-License-Identifier: EUPL-1.2
#include "board/board_page.h"

#include <doctest/doctest.h>

using namespace opmaat;
using text::Language;

namespace {

std::string says(int waits, int late, int today, Language language = Language::nl)
{
    Board board;
    board.total = {.waits = waits, .late = late, .today = today};
    return headline(board, language);
}

} // namespace

TEST_CASE("the board begins with a sentence that says what is wrong now")
{
    CHECK(says(148, 7, 12) == "7 vragen zijn te laat. 12 worden vandaag te laat als niemand iets doet.");
    CHECK(says(148, 1, 1) == "1 vraag is te laat. 1 wordt vandaag te laat als niemand iets doet.");
    CHECK(says(148, 7, 0) == "7 vragen zijn te laat.");
    CHECK(says(148, 0, 12) == "Geen enkele vraag is te laat. 12 worden vandaag te laat als niemand iets doet.");
    CHECK(says(148, 0, 0) == "Geen enkele vraag is te laat, en vandaag wordt er ook geen te laat.");
    CHECK(says(0, 0, 0) == "Er wachten geen vragen op een antwoord.");
    CHECK(says(148, 7, 12, Language::en) == "7 questions are late. 12 will be late today if nobody acts.");
}

TEST_CASE("what somebody may not read is called by its domain, or by its number")
{
    Listed question{};
    question.kenmerk = *parse_kenmerk("V-2026-000123");
    question.content = Content{"Geld voor een wasmachine", "", std::nullopt};
    CHECK(subject_for({.read = true}, question, Language::nl) == "Geld voor een wasmachine");
    CHECK(subject_for({}, question, Language::nl) == "Vraag V-2026-000123");
    for (const auto& [domain, code] : Words<Domain>::all) {
        question.facts.domain = domain;
        CAPTURE(code);
        CHECK_FALSE(subject_for({}, question, Language::nl).empty());
        CHECK_FALSE(subject_for({}, question, Language::nl).starts_with("regiebord."));
    }
}
