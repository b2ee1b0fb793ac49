// SPDX-License-Identifier: EUPL-1.2
#include "question/deed.h"

#include <algorithm>
#include <doctest/doctest.h>

using namespace opmaat;

namespace {

const Viewer anyone = system_viewer("proef"); // may everything, so that only the state of the question decides

bool offers(const Question& question, Deed deed) { return std::ranges::count(deeds_for(anyone, question), deed) == 1; }

} // namespace

TEST_CASE("what waits at intake is divided before anything else, and cannot be handed over")
{
    const Question waits{};
    CHECK(deeds_for(anyone, waits).front() == Deed::divide);
    CHECK_FALSE(offers(waits, Deed::hand_over));
}

TEST_CASE("what somebody took up is answered first, and can be handed over")
{
    Question taken{};
    taken.taken_up = true;
    CHECK(deeds_for(anyone, taken).front() == Deed::answer);
    CHECK(offers(taken, Deed::hand_over));
    CHECK_FALSE(offers(taken, Deed::divide));
    CHECK_FALSE(offers(taken, Deed::take_up));
}

TEST_CASE("what was answered can be reopened and noted, and not answered again")
{
    Question answered{};
    answered.taken_up = true;
    answered.state = Question::State::answered;
    CHECK(offers(answered, Deed::reopen));
    CHECK(offers(answered, Deed::note));
    CHECK_FALSE(offers(answered, Deed::answer));
    CHECK_FALSE(offers(answered, Deed::plan));
}

TEST_CASE("receipt is confirmed while its clock runs")
{
    Question question{};
    question.clocks.push_back({.id = {}, .kind = Clock::Kind::receipt, .parts = {}, .starts = {}, .due = {}});
    CHECK(offers(question, Deed::confirm_receipt));
    question.clocks.front().ended = Instant{};
    CHECK_FALSE(offers(question, Deed::confirm_receipt));
}
