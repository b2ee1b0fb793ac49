// SPDX-License-Identifier: EUPL-1.2
// Lists of questions, and the source of their CSV. Everybody sees of each question its clock, team and owner; what was
// asked only who may read it.
#pragma once

#include "access/viewer.h"
#include "base/refusal.h"
#include "db/db.h"
#include "question/handlers.h"
#include "question/moment.h"
#include "question/question.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace opmaat {

/// What was asked, and what comes next.
struct Content {
    std::string subject;
    std::string asked_by;
    std::optional<NextStep> next_step;
    friend bool operator==(const Content&, const Content&) = default;
};

/// A question in a list.
struct Listed {
    QuestionId id;
    Kenmerk kenmerk{};
    std::int64_t version = 0;
    MunicipalityId municipality;
    ProcessId process;
    Channel channel{};
    Instant received;
    Question::State state{};
    std::optional<Instant> answered_at;
    bool taken_up = false;
    QuestionFacts facts{};          // unit, owner, contact person, deputy and what else permissions look at
    std::optional<Clock> clock;     // the decisive one (question.h)
    std::optional<Content> content; // nothing where the viewer may not read it
};

/// Which questions. What is empty chooses nothing out.
struct QuestionFilter {
    std::optional<Question::State> state = Question::State::open;
    std::optional<Group> group{}; // of open questions
    std::optional<Channel> channel{};
    std::optional<Handlers> handlers{}; // of a department, team or cluster
    std::optional<OfficialId> owner{};
    std::optional<ProcessId> process{};
    std::optional<MunicipalityId> municipality{};
    bool not_divided = false; // only what waits at intake
};

/// Who looks, and when.
struct Look {
    const Viewer& viewer;
    Moment moment;
};

/// The place after which a page begins: the `next` of the page before it; empty for the first.
struct Place {
    std::string after{};
    int size = 100; // 1 or more
};

/// The text gave by `next` does not belong to a list of this kind. Field "na".
inline constexpr Rule place_unknown{RefusalKind::invalid, "bladwijzer-onbekend"};

struct ListPage {
    std::vector<Listed> questions;
    std::string next; // empty on the last page
};

/// Open questions the nearest due first, those without a due last; answered ones the newest answer first; both together
/// the newest first. A page goes on where the one before it ended, whatever changed between. Refuses place_unknown.
Result<ListPage> list(db::Reader& reader, const Look& look, const QuestionFilter& filter, const Place& place = {});

/// Of open questions from an index alone; of answered ones it must walk them all.
std::int64_t count(db::Reader& reader, const Moment& moment, const QuestionFilter& filter);

/// These questions, in no particular order; ids of no question are passed over.
std::vector<Listed> listed(db::Reader& reader, const Viewer& viewer, std::span<const QuestionId> ids);

/// The question as everybody may know it: that it is there, its clock, its team and whom to ask. Nothing when there is
/// none, or this viewer may not know even that.
std::optional<Listed> question_to_know(db::Reader& reader, const Viewer& viewer, const Kenmerk& kenmerk);

} // namespace opmaat
