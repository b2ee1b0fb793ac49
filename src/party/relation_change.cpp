// SPDX-License-Identifier: EUPL-1.2
#include "party/relation_change.h"

#include "party/party_event.h"
#include "party/typed_text.h"

#include <algorithm>

namespace opmaat {
namespace {

constexpr std::chrono::days longest_warning{2 * 366};

Result<void> check(const Party& party, const Relation& relation)
{
    if (relation.other == party.id) return refused(relation_to_self, "partij");
    if (needs_proof(relation.kind) && relation.proof.empty())
        return refused(proof_missing, "bewijs", {std::string{word(relation.kind)}});
    if (!fits(relation.scope)) return refused(text_too_long, "reikwijdte");
    if (!fits(relation.proof)) return refused(text_too_long, "bewijs");
    if (relation.period.until && *relation.period.until <= relation.period.from)
        return refused(end_before_beginning, "tot", {to_text(relation.period.from)});
    const auto there = [&](const Relation& each) {
        return each.kind == relation.kind && each.other == relation.other && each.period.holds(relation.period.from);
    };
    if (std::ranges::any_of(party.relations, there)) return refused(relation_twice, "partij");
    return {};
}

Changed<Party> told(Party party, EventKind kind, const Relation& relation, const Act& act)
{
    const Relation copy = relation; // it stands in the party that moves away
    return changed_party(std::move(party), kind,
                         {{"relatie", {}, copy.id}, {"soort", {}, Code{word(copy.kind)}}, {"partij", {}, copy.other}},
                         act);
}

Result<AggressionWarning*> running(Party& party, Day day)
{
    if (auto stands = still_stands(party); !stands) return std::unexpected(std::move(stands).error());
    const AggressionWarning* warning = warning_on(party, day);
    if (warning == nullptr) return refused(warning_unknown);
    return &party.warnings[static_cast<std::size_t>(warning - party.warnings.data())];
}

} // namespace

Result<Changed<Party>> relate(Party party, Relation relation, const Act& act)
{
    relation.scope = trimmed(relation.scope);
    relation.proof = trimmed(relation.proof);
    if (auto stands = still_stands(party); !stands) return std::unexpected(std::move(stands).error());
    if (auto fine = check(party, relation); !fine) return std::unexpected(std::move(fine).error());
    relation.id = Id<Relation>::fresh(act.at);
    party.relations.push_back(relation);
    return told(std::move(party), relation_added, relation, act);
}

Result<Changed<Party>> end_relation(Party party, const Id<Relation>& id, Day until, const Act& act)
{
    if (auto stands = still_stands(party); !stands) return std::unexpected(std::move(stands).error());
    const auto found = std::ranges::find(party.relations, id, &Relation::id);
    if (found == party.relations.end()) return refused(relation_unknown);
    if (until < found->period.from) return refused(end_before_beginning, "tot", {to_text(found->period.from)});
    if (found->period.until == until) return refused(party_unchanged);
    found->period.until = until;
    const Relation ended = *found;
    return told(std::move(party), relation_ended, ended, act);
}

Result<Changed<Party>> warn(Party party, NewWarning warning, const Act& act)
{
    warning.reason = trimmed(warning.reason);
    if (auto stands = still_stands(party); !stands) return std::unexpected(std::move(stands).error());
    if (warning.reason.empty()) return refused(warning_reason_missing, "reden");
    if (!fits(warning.reason)) return refused(text_too_long, "reden");
    if (warning.until <= warning.today || warning.until > warning.today + longest_warning)
        return refused(warning_end_wrong, "tot");
    if (warning_on(party, warning.today)) return refused(warning_holds);
    const auto id = Id<AggressionWarning>::fresh(act.at);
    party.warnings.push_back({id, act.by, std::move(warning.reason), warning.today, warning.until, std::nullopt});
    return changed_party(std::move(party), warning_given, {{"waarschuwing", {}, id}, {"tot", {}, warning.until}}, act);
}

Result<Changed<Party>> tell_of_warning(Party party, Day day, const Act& act)
{
    OPMAAT_TRY(warning, running(party, day));
    if (warning->told) return refused(party_unchanged);
    warning->told = day;
    const auto id = warning->id;
    return changed_party(std::move(party), warning_told, {{"waarschuwing", {}, id}, {"dag", {}, day}}, act);
}

Result<Changed<Party>> end_warning(Party party, Day today, const Act& act)
{
    OPMAAT_TRY(warning, running(party, today));
    const AggressionWarning was = *warning;
    warning->until = today;
    return changed_party(std::move(party), warning_ended, {{"waarschuwing", {}, was.id}, {"tot", was.until, today}},
                         act);
}

} // namespace opmaat
