// SPDX-License-Identifier: EUPL-1.2
// What a resident asks, until it is answered: one owner, its clocks, one next step. The spine of everything.
// The verbs stand in ask.h, owner.h, progress.h, correct.h and answer.h; each refuses, or returns the new state with
// its event.
#pragma once

#include "access/read_scope.h"
#include "base/words.h"
#include "event/event.h"
#include "process/process.h"
#include "question/channel.h"
#include "question/kenmerk.h"
#include "question/typed.h"
#include "term/clock.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace opmaat {

/// What happens next, at the latest on that day.
struct NextStep {
    std::string text;
    Day day;
    friend bool operator==(const NextStep&, const NextStep&) = default;
};

struct Question {
    enum class State { open, answered };

    QuestionId id;
    Kenmerk kenmerk{};        // gets its number when it is saved for the first time
    std::int64_t version = 0; // that which was read; 0 while it is not saved

    MunicipalityId municipality;
    ProcessId process;
    int process_version = 0; // under which it was asked; a newer version changes nothing here
    Domain domain{};
    Confidentiality confidentiality{};
    Complexity complexity{};

    Channel channel{};
    std::string subject;
    std::string text;
    std::string asked_by; // as the resident is called
    std::string zaak;     // number in the zaaksysteem that is there already; empty when there is none
    Instant received;     // when it reached the municipality
    Instant registered;   // when it was written down here

    UnitId unit; // that handles it
    OfficialId owner;
    bool taken_up = false; // false while it waits at intake ("nog niet verdeeld")
    std::optional<OfficialId> contact_person;
    std::optional<OfficialId> deputy;
    std::int64_t handovers = 0;

    std::optional<NextStep> next_step;
    State state = State::open;
    int round = 1;                      // goes up when it is opened again
    std::optional<Instant> answered_at; // of the last answer; nothing while it is open
    std::vector<Clock> clocks;          // of all rounds

    std::vector<Typed> typed; // written in this change; empty in a question that was read
};

template <>
struct Words<Question::State> {
    static constexpr std::array<Word<Question::State>, 2> all{{
        {Question::State::open, "open"},
        {Question::State::answered, "beantwoord"},
    }};
};

inline constexpr Subject<Question> question_subject{"vraag"};

/// The question was answered; open it again first.
inline constexpr Rule already_answered{RefusalKind::conflict, "vraag-al-beantwoord"};
/// Field "reden".
inline constexpr Rule reason_missing{RefusalKind::invalid, "reden-ontbreekt"};

/// What the permission table looks at.
QuestionFacts facts_of(const Question& question);

/// The clock by which the question stands on boards and lists: the nearest that runs at `now`; of an answered question
/// the one that was nearest when it was answered. Null when there is none.
const Clock* decisive_clock(const Question& question, Instant now);

/// The event of a verb on this question: it is about the version that the question reaches when it is saved.
Event event_of(const Question& question, EventKind kind, const Act& act, std::vector<Fact> facts = {});

/// The name of a clock among the facts of an event: "klokOntvangst", "klokInhoud", "klokWet".
std::string fact_name(Clock::Kind kind);

/// Nothing but white space.
bool is_blank(std::string_view text);

} // namespace opmaat
