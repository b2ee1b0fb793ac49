// SPDX-License-Identifier: EUPL-1.2
#include "staff/official_change.h"

#include "staff/dated.h"

#include <algorithm>

namespace opmaat {
namespace {

// One @ with something before it and a host with a dot after it, without spaces: the rest only the mail itself can
// tell.
bool may_be_email(std::string_view text)
{
    const auto at = text.find('@');
    if (at == std::string_view::npos || at == 0 || text.find('@', at + 1) != std::string_view::npos) return false;
    const auto dot = text.rfind('.');
    return dot != std::string_view::npos && dot > at + 1 && dot + 1 < text.size() &&
           text.find_first_of(" \t\r\n,;") == std::string_view::npos;
}

Result<void> check(const OfficialDetails& details)
{
    if (details.name.family.empty()) return refused(official_name_missing, "achternaam");
    if (!details.email.empty() && !may_be_email(details.email)) return refused(email_wrong, "emailadres");
    return {};
}

Changed<Official> changed(Official official, EventKind kind, std::vector<Fact> facts, const Act& act)
{
    ++official.version;
    Event event{act, kind, {about(official_subject, official.id, official.version)}, std::move(facts)};
    return Changed{std::move(official), std::move(event)};
}

} // namespace

Result<Changed<Official>> add_official(const Organisation& organisation, std::string code, OfficialDetails details,
                                       Day from, const Act& act)
{
    if (!is_staff_code(code)) return refused(staff_code_wrong, "code", {code});
    if (organisation.official(code) != nullptr) return refused(staff_code_taken, "code", {code});
    if (auto checked = check(details); !checked) return std::unexpected(checked.error());
    Official official{OfficialId::fresh(act.at), std::move(code), std::move(details), {from, std::nullopt}};
    Event event{
        act, official_added, {about(official_subject, official.id, official.version)}, {{"ingangsdag", {}, from}}};
    return Changed{std::move(official), std::move(event)};
}

Result<Changed<Official>> change_official(Official official, OfficialDetails details, const Act& act)
{
    if (auto checked = check(details); !checked) return std::unexpected(checked.error());
    official.details = std::move(details);
    return changed(std::move(official), official_changed, {}, act);
}

Result<Changed<Official>> disable_official(const Organisation& organisation, Official official, Day until,
                                           int open_questions, const Act& act)
{
    if (until <= official.service.from) return refused(ends_before_start, "einddag");
    if (official.service.until && *official.service.until <= until)
        return refused(official_not_in_service, "medewerker");
    if (organisation.intake_official() == official.id) return refused(official_is_intake, "medewerker");
    if (open_questions > 0) return refused(official_has_questions, "medewerker", {std::to_string(open_questions)});
    official.service.until = until;
    end_all_from(official.memberships, until);
    return changed(std::move(official), official_disabled, {{"einddag", {}, until}}, act);
}

Result<Changed<Official>> join(const Organisation& organisation, Official official, const UnitId& unit_id, Day from,
                               const Act& act)
{
    const Unit* unit = organisation.unit(unit_id);
    if (unit == nullptr) return refused(unit_unknown, "eenheid");
    if (unit->period.until && *unit->period.until <= from) return refused(unit_closed, "eenheid");
    if (!official.service.holds(from)) return refused(official_not_in_service, "medewerker");
    const Membership membership{unit_id, {from, official.service.until}};
    if (std::ranges::any_of(official.memberships, [&](const Membership& each) {
            return each.unit == unit_id && overlap(each.period, membership.period);
        }))
        return refused(already_member, "eenheid");
    official.memberships.push_back(membership);
    return changed(std::move(official), official_joined, {{"eenheid", {}, unit_id}, {"ingangsdag", {}, from}}, act);
}

Result<Changed<Official>> leave(Official official, const UnitId& unit, Day from, const Act& act)
{
    if (!end_from(official.memberships, from, [&](const Membership& each) { return each.unit == unit; }))
        return refused(not_a_member, "eenheid");
    return changed(std::move(official), official_left, {{"eenheid", unit, {}}, {"ingangsdag", {}, from}}, act);
}

Result<Changed<Official>> transfer(const Organisation& organisation, Official official, const UnitId& from,
                                   const UnitId& to, Day day, const Act& act)
{
    if (!end_from(official.memberships, day, [&](const Membership& each) { return each.unit == from; }))
        return refused(not_a_member, "eenheid");
    OPMAAT_TRY(joined, join(organisation, std::move(official), to, day, act));
    const Event moved{
        act, official_transferred, joined.events.front().abouts, {{"eenheid", from, to}, {"ingangsdag", {}, day}}};
    return Changed{std::move(joined.now), moved};
}

Result<std::vector<Changed<Official>>> rehome_members(const Organisation& organisation, const Unit& closed,
                                                      const Act& act)
{
    std::vector<Changed<Official>> rehomed;
    const Day until = *closed.period.until;
    for (const Official& official : organisation.officials()) {
        const auto units = units_of(official, until);
        if (std::ranges::find(units, closed.id) == units.end()) continue;
        const bool has_home = !closed.successor || std::ranges::find(units, *closed.successor) != units.end();
        OPMAAT_TRY(moved, has_home ? leave(official, closed.id, until, act)
                                   : transfer(organisation, official, closed.id, *closed.successor, until, act));
        rehomed.push_back(std::move(moved));
    }
    return rehomed;
}

Result<Changed<Official>> appoint_deputy(const Organisation& organisation, Official official, const Deputy& deputy,
                                         const Act& act)
{
    if (deputy.official == official.id) return refused(own_deputy, "vervanger");
    const Official* other = organisation.official(deputy.official);
    if (other == nullptr) return refused(official_unknown, "vervanger");
    if (!other->service.holds(deputy.period.from)) return refused(official_not_in_service, "vervanger");
    if (deputy.period.until && *deputy.period.until <= deputy.period.from) return refused(ends_before_start, "einddag");
    if (std::ranges::any_of(official.deputies, [&](const Deputy& each) {
            return each.official == deputy.official && overlap(each.period, deputy.period);
        }))
        return refused(already_deputy, "vervanger");
    official.deputies.push_back(deputy);
    return changed(std::move(official), deputy_appointed,
                   {{"vervanger", {}, deputy.official},
                    {"ingangsdag", {}, deputy.period.from},
                    {"einddag", {}, deputy.period.until}},
                   act);
}

Result<Changed<Official>> end_deputy(Official official, const OfficialId& deputy, Day from, const Act& act)
{
    if (!end_from(official.deputies, from, [&](const Deputy& each) { return each.official == deputy; }))
        return refused(not_a_deputy, "vervanger");
    return changed(std::move(official), deputy_ended, {{"vervanger", deputy, {}}, {"einddag", {}, from}}, act);
}

} // namespace opmaat
