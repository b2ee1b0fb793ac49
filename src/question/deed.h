// SPDX-License-Identifier: EUPL-1.2
// What an official can do with a question: the forms on its page. The word of each is the last part of its address.
#pragma once

#include "access/may.h"
#include "question/question.h"

#include <array>
#include <vector>

namespace opmaat {

enum class Deed {
    divide,
    take_up,
    answer,
    confirm_receipt,
    plan,
    hand_over,
    note,
    people, // contact person and deputy
    depart,
    correct,
    reopen,
};

template <>
struct Words<Deed> {
    static constexpr std::array<Word<Deed>, 11> all{{
        {Deed::divide, "verdeel"},
        {Deed::take_up, "neem-op"},
        {Deed::answer, "antwoord"},
        {Deed::confirm_receipt, "bevestig-ontvangst"},
        {Deed::plan, "volgende-stap"},
        {Deed::hand_over, "draag-over"},
        {Deed::note, "notitie"},
        {Deed::people, "contactpersoon"},
        {Deed::depart, "afwijking"},
        {Deed::correct, "corrigeer"},
        {Deed::reopen, "heropen"},
    }};
};

/// Under which permission it is done.
Action action_of(Deed deed);
/// Whether the question is in a state for it: only what is open can be answered, only what was answered opened again.
bool fits(Deed deed, const Question& question);
/// What this viewer may do with it now, the most urgent first: what waits at intake is divided before it is answered.
std::vector<Deed> deeds_for(const Viewer& viewer, const Question& question);

} // namespace opmaat
