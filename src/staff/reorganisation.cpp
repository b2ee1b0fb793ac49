// SPDX-License-Identifier: EUPL-1.2
#include "staff/reorganisation.h"

#include <algorithm>

namespace opmaat {
namespace {

template <class T>
void put(std::vector<T>& list, const T& changed)
{
    const auto place = std::ranges::find(list, changed.id, &T::id);
    if (place == list.end())
        list.push_back(changed);
    else
        *place = changed;
}

// Takes step after step, each on the organisation as the steps before it left it.
class Rehearsal {
public:
    Rehearsal(Staff staff, Day day, const TiesOf& ties, const Act& act)
        : organisation_(std::move(staff), day), ties_(ties), act_(act)
    {
    }

    Result<void> take(const ReorganisationStep& step)
    {
        return std::visit([&](const auto& each) { return this->take(each); }, step);
    }

    Organisation organisation() && { return std::move(organisation_); }

    std::vector<Changed<Unit>> units;
    std::vector<Changed<Official>> officials;
    std::vector<Succession> successions;

private:
    Result<void> take(const OpenUnit& step)
    {
        const NewUnit wanted{step.unit, step.kind, step.code, step.name, step.parent, organisation_.as_of()};
        return keep(add_unit(organisation_, wanted, act_));
    }

    Result<void> take(const MoveUnit& step)
    {
        const Unit* unit = organisation_.unit(step.unit);
        if (unit == nullptr) return refused(unit_unknown, "eenheid");
        return keep(move_unit(organisation_, *unit, step.parent, organisation_.as_of(), act_));
    }

    Result<void> take(const RenameUnit& step)
    {
        const Unit* unit = organisation_.unit(step.unit);
        if (unit == nullptr) return refused(unit_unknown, "eenheid");
        return keep(rename_unit(*unit, step.name, act_));
    }

    Result<void> take(const MoveOfficial& step)
    {
        const Official* official = organisation_.official(step.official);
        if (official == nullptr) return refused(official_unknown, "medewerker");
        return keep(transfer(organisation_, *official, step.from, step.to, organisation_.as_of(), act_));
    }

    Result<void> take(const CloseUnit& step)
    {
        const Unit* unit = organisation_.unit(step.unit);
        if (unit == nullptr) return refused(unit_unknown, "eenheid");
        auto closed = close_unit(organisation_, *unit, organisation_.as_of(), step.successor, ties_of(step.unit), act_);
        if (!closed) return std::unexpected(closed.error());
        OPMAAT_TRY(members, rehome_members(organisation_, closed->now, act_));
        for (Changed<Official>& member : members)
            if (auto kept = keep(Result<Changed<Official>>{std::move(member)}); !kept) return kept;
        if (step.successor) successions.push_back({step.unit, *step.successor});
        return keep(std::move(closed));
    }

    // What hangs on a unit, with what it takes over by the steps before.
    Ties ties_of(const UnitId& unit) const
    {
        Ties all = ties_(unit);
        for (const Succession& each : successions)
            if (each.to == unit) {
                const Ties taken_over = ties_of(each.from);
                all.open_questions += taken_over.open_questions;
                all.routes += taken_over.routes;
            }
        return all;
    }

    Result<void> keep(Result<Changed<Unit>> changed)
    {
        if (!changed) return std::unexpected(changed.error());
        Staff staff = organisation_.staff();
        put(staff.units, changed->now);
        units.push_back(*std::move(changed));
        organisation_ = Organisation{std::move(staff), organisation_.as_of()};
        return {};
    }

    Result<void> keep(Result<Changed<Official>> changed)
    {
        if (!changed) return std::unexpected(changed.error());
        Staff staff = organisation_.staff();
        put(staff.officials, changed->now);
        officials.push_back(*std::move(changed));
        organisation_ = Organisation{std::move(staff), organisation_.as_of()};
        return {};
    }

    Organisation organisation_;
    const TiesOf& ties_;
    const Act& act_;
};

Result<void> rehearse(Rehearsal& rehearsal, const std::vector<ReorganisationStep>& steps)
{
    for (const ReorganisationStep& step : steps)
        if (auto taken = rehearsal.take(step); !taken) return taken;
    return {};
}

Result<Changed<Reorganisation>> changed(Reorganisation reorganisation, EventKind kind, const Act& act)
{
    ++reorganisation.version;
    Event event{
        act,
        kind,
        {about(reorganisation_subject, reorganisation.id, reorganisation.version)},
        {{"stappen", {}, static_cast<int>(reorganisation.steps.size())}, {"ingangsdag", {}, reorganisation.goes_live}}};
    return Changed{std::move(reorganisation), std::move(event)};
}

} // namespace

Result<Changed<Reorganisation>> draft_reorganisation(std::string name, Day goes_live, Day today, const Act& act)
{
    if (name.empty()) return refused(reorganisation_name_missing, "naam");
    if (goes_live < today) return refused(reorganisation_day_past, "ingangsdag");
    Reorganisation draft{Id<Reorganisation>::fresh(act.at), std::move(name), goes_live};
    Event event{act,
                reorganisation_drafted,
                {about(reorganisation_subject, draft.id, draft.version)},
                {{"ingangsdag", {}, goes_live}}};
    return Changed{std::move(draft), std::move(event)};
}

Result<Changed<Reorganisation>> add_step(const Organisation& organisation, Reorganisation draft,
                                         ReorganisationStep step, const Act& act)
{
    if (draft.state != ReorganisationState::draft) return refused(reorganisation_not_draft);
    draft.steps.push_back(std::move(step));
    const TiesOf none = [](const UnitId&) { return Ties{}; }; // what hangs on a unit on the day itself is not known yet
    Rehearsal rehearsal{organisation.staff(), draft.goes_live, none, act};
    if (auto taken = rehearse(rehearsal, draft.steps); !taken) return std::unexpected(taken.error());
    return changed(std::move(draft), reorganisation_changed, act);
}

Result<Changed<Reorganisation>> remove_last_step(Reorganisation draft, const Act& act)
{
    if (draft.state != ReorganisationState::draft) return refused(reorganisation_not_draft);
    if (draft.steps.empty()) return refused(reorganisation_empty);
    draft.steps.pop_back();
    return changed(std::move(draft), reorganisation_changed, act);
}

Result<Organisation> organisation_after(const Organisation& organisation, const Reorganisation& reorganisation,
                                        const TiesOf& ties, const Act& act)
{
    Rehearsal rehearsal{organisation.staff(), reorganisation.goes_live, ties, act};
    if (auto taken = rehearse(rehearsal, reorganisation.steps); !taken) return std::unexpected(taken.error());
    return std::move(rehearsal).organisation();
}

Result<Changed<Reorganisation>> plan_reorganisation(const Organisation& organisation, Reorganisation draft,
                                                    PlannedDay day, const TiesOf& ties, const Act& act)
{
    if (draft.state != ReorganisationState::draft) return refused(reorganisation_not_draft);
    if (draft.steps.empty()) return refused(reorganisation_empty);
    if (day.goes_live < day.today) return refused(reorganisation_day_past, "ingangsdag");
    draft.goes_live = day.goes_live;
    if (auto after = organisation_after(organisation, draft, ties, act); !after) return std::unexpected(after.error());
    draft.state = ReorganisationState::planned;
    return changed(std::move(draft), reorganisation_planned, act);
}

bool is_planned_for(const Reorganisation& reorganisation, const UnitId& unit)
{
    if (reorganisation.state != ReorganisationState::planned) return false;
    return std::ranges::any_of(reorganisation.steps, [&](const ReorganisationStep& each) {
        const auto* closing = std::get_if<CloseUnit>(&each);
        const auto* moving = std::get_if<MoveUnit>(&each);
        return (closing && closing->unit == unit) || (moving && moving->unit == unit);
    });
}

Result<Changed<Reorganisation>> unplan_reorganisation(Reorganisation planned, const Act& act)
{
    if (planned.state != ReorganisationState::planned) return refused(reorganisation_not_planned);
    planned.state = ReorganisationState::draft;
    return changed(std::move(planned), reorganisation_unplanned, act);
}

Result<Changed<Reorganisation>> drop_reorganisation(Reorganisation reorganisation, const Act& act)
{
    const bool goes_on =
        reorganisation.state == ReorganisationState::draft || reorganisation.state == ReorganisationState::planned;
    if (!goes_on) return refused(reorganisation_over);
    reorganisation.state = ReorganisationState::dropped;
    return changed(std::move(reorganisation), reorganisation_dropped, act);
}

bool will_be_closed(std::span<const Reorganisation> all, const UnitId& unit, Day by)
{
    const auto is_closing = [&](const ReorganisationStep& step) {
        const auto* closing = std::get_if<CloseUnit>(&step);
        return closing && closing->unit == unit;
    };
    return std::ranges::any_of(all, [&](const Reorganisation& each) {
        return each.state == ReorganisationState::planned && each.goes_live <= by &&
               std::ranges::any_of(each.steps, is_closing);
    });
}

Result<WentLive> go_live(const Organisation& organisation, Reorganisation planned, const TiesOf& ties, Day today,
                         const Act& act)
{
    if (planned.state != ReorganisationState::planned) return refused(reorganisation_not_planned);
    if (today < planned.goes_live) return refused(reorganisation_too_early, {}, {to_text(planned.goes_live)});
    Rehearsal rehearsal{organisation.staff(), planned.goes_live, ties, act};
    if (auto taken = rehearse(rehearsal, planned.steps); !taken) return std::unexpected(taken.error());
    planned.state = ReorganisationState::live;
    OPMAAT_TRY(done, changed(std::move(planned), reorganisation_went_live, act));
    return WentLive{std::move(done), std::move(rehearsal.units), std::move(rehearsal.officials),
                    std::move(rehearsal.successions)};
}

} // namespace opmaat
