// SPDX-License-Identifier: EUPL-1.2
#include "import/receipt_history.h"

#include "import/receipt_channel.h"
#include "question/answer.h"
#include "question/ask.h"

#include <algorithm>

namespace opmaat {
namespace {

using namespace std::chrono;

Act at(Instant moment) { return {SystemActor{"import-receipt"}, moment}; }

Recipient recipient(const std::string& name, const UnitId& unit, const ReceiptWorld& world)
{
    return {world.officials.find(name)->second, unit, true};
}

// As long as the log says, in local days: 56 of these are 8 weeks, though not always 56 times 24 hours.
Term as_logged(Day start, Day deadline)
{
    const int amount = std::max(0, static_cast<int>((deadline - start).count()));
    const bool in_weeks = amount > 0 && amount % 7 == 0;
    return {.amount = in_weeks ? amount / 7 : amount,
            .unit = in_weeks ? Term::Unit::week : Term::Unit::day,
            .basis = Term::Basis::law,
            .roll = Term::Roll::none}; // the system that kept the log did not apply the Atw
}

void keep_deadline(Question& question, const LogInstant& deadline, const Calendars& calendars)
{
    for (Clock& clock : question.clocks) {
        clock.starts = std::min(question.received, deadline.at);
        const Zone& zone = calendars.zone();
        clock.parts = {as_logged(zone.local_day(clock.starts), zone.local_day(deadline.at))};
        const auto reckoned = due(clock.starts, clock.parts, calendars);
        clock.due = reckoned ? std::optional{*reckoned} : std::nullopt;
    }
}

Result<Changed<Question>> asked(const ReceiptRecord& record, const ReceiptSetting& setting, const UnitId& unit)
{
    const ReceiptCase& row = *record.row;
    Asked asked{.municipality = setting.world.municipality,
                .channel = channel_of_log(row.channel).value_or(Channel::email),
                .subject = setting.names.process.nl + " " + row.name,
                .zaak = row.name,
                .received = row.start.at,
                .owner = recipient(first_owner(record, setting.names.unknown), unit, setting.world)};
    OPMAAT_TRY(changed, ask(std::move(asked), setting.world.process, at(row.start.at), setting.calendars));
    if (row.deadline) keep_deadline(changed.now, *row.deadline, setting.calendars);
    return changed;
}

// Who touches a case has it from then on. The activity is the reason.
Result<void> pass_on(QuestionHistory& history, const ReceiptEvent& event, const ReceiptWorld& world)
{
    const Question& question = history.now();
    const Recipient to = recipient(event.resource, question.unit, world);
    const Act act = at(std::max(event.at.at, history.events().back().act.at));
    if (!question.taken_up) {
        OPMAAT_TRY(assigned, assign(question, to, act));
        history.add(std::move(assigned));
    } else if (question.owner != to.official) {
        OPMAAT_TRY(handed, hand_over(question, to, is_blank(event.activity) ? "-" : event.activity, act));
        history.add(std::move(handed));
    }
    return {};
}

Result<void> close(QuestionHistory& history, Instant end)
{
    const Act act = at(std::max(end, history.events().back().act.at));
    OPMAAT_TRY(answered, answer(history.now(), "-", act));
    answered.now.typed.clear(); // the log does not hold what was answered
    history.add(std::move(answered));
    return {};
}

} // namespace

Result<QuestionHistory> history_of(const ReceiptRecord& record, const ReceiptSetting& setting)
{
    const UnitId unit = setting.world.units.at(unit_of(*record.row, setting.names.unknown));
    OPMAAT_TRY(first, asked(record, setting, unit));
    QuestionHistory history{std::move(first)};
    const auto& end = record.row->end;
    for (const ReceiptEvent* each : record.events) {
        if (each->resource.empty() || (end && each->at.at > end->at)) continue;
        if (auto passed = pass_on(history, *each, setting.world); !passed) return std::unexpected(passed.error());
    }
    if (!end) return history;
    if (auto closed = close(history, end->at); !closed) return std::unexpected(closed.error());
    return history;
}

} // namespace opmaat
