// SPDX-License-Identifier: EUPL-1.2
// The regiebord: what waits for an answer, what is late, what becomes late today, in which team, over which channel.
// It speaks of questions, teams and channels, never of how a person does.
#pragma once

#include "question/handlers.h"
#include "question/moment.h"
#include "question/question.h"

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace opmaat {

/// What the board must know of one open question.
struct OpenQuestion {
    QuestionId id;
    UnitId unit;
    OfficialId owner;
    Channel channel{};
    bool taken_up = false;
    bool has_deputy = false;
    Instant received;
    std::optional<DueDay> due; // of its nearest running clock
    friend bool operator==(const OpenQuestion&, const OpenQuestion&) = default;
};

/// Part of the organisation, one channel, or everything.
struct BoardFilter {
    std::optional<Channel> channel{};
    std::optional<Handlers> handlers{}; // of a department, team or cluster
};

struct Oldest {
    QuestionId id;
    Instant received;
    friend bool operator==(const Oldest&, const Oldest&) = default;
};

/// How many questions wait, and how urgent they are. Each waiting question is in at most one of late, today and
/// this_week.
struct Tally {
    int waits = 0; // all that are open
    int late = 0;
    int today = 0;     // become late today
    int this_week = 0; // later this week
    int not_divided = 0;
    std::optional<Oldest> oldest{}; // that came in first
    friend bool operator==(const Tally&, const Tally&) = default;
};

/// The two together: a department has what its teams have.
Tally operator+(const Tally& some, const Tally& others);

/// What came in and was answered on a day.
struct Flow {
    int came_in = 0;
    int answered = 0;
    friend bool operator==(const Flow&, const Flow&) = default;
};

struct Board {
    Moment moment{};
    Tally total{};
    std::map<UnitId, Tally> units{}; // those that have a question; each its own only
    std::map<Channel, Tally> channels{};
    std::map<Channel, Flow> flows{};      // today so far; empty on a board of the past
    std::vector<QuestionId> late{};       // the longest past its due first
    std::vector<QuestionId> due_today{};  // the first due first
    std::optional<Instant> first_today{}; // when the first of these becomes late
    int without_anybody = 0;              // their owner is absent and nobody stands in for them
    friend bool operator==(const Board&, const Board&) = default;
};

/// What somebody wants to see of the board.
struct BoardWish {
    BoardFilter filter{};
    std::vector<OfficialId> unreachable{}; // absent, and nobody stands in for them (unreachable.h); sorted
    std::size_t rows = 10;                 // of each of the two lists
};

/// The board of these questions, as far as they pass the filter. Without flows: these are not in open questions.
Board board_of(std::span<const OpenQuestion> questions, const BoardWish& wish, const Moment& moment);

bool passes(const BoardFilter& filter, const OpenQuestion& question);

/// The tallies of departments: each with those of all units beneath it. A unit without a department stands for itself.
std::map<UnitId, Tally> by_department(const std::map<UnitId, Tally>& units, const Organisation& organisation);

} // namespace opmaat
