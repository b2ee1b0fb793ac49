// SPDX-License-Identifier: EUPL-1.2
#include "party/party_change.h"

#include "party/party_event.h"
#include "party/typed_text.h"

#include <algorithm>

namespace opmaat {
namespace {

constexpr std::size_t longest_name = 200; // bytes of each part
constexpr std::chrono::years longest_life{130};

Result<void> check(const ResidentName& name)
{
    for (const std::string* each :
         {&name.initials, &name.given, &name.own.prefix, &name.own.family, &name.partner.prefix, &name.partner.family})
        if (each->size() > longest_name) return refused(name_too_long, "naam");
    return {};
}

Result<void> check(const std::string& trade_name)
{
    return trade_name.size() > longest_name ? refused(name_too_long, "naam") : Result<void>{};
}

Result<void> check(std::optional<Day> born, Day today)
{
    if (born && (*born > today || *born < today - std::chrono::duration_cast<std::chrono::days>(longest_life)))
        return refused(birth_date_wrong, "geboortedatum", {to_text(*born)});
    return {};
}

Result<void> check(const Preferences& preferences)
{
    const std::string& language = preferences.language;
    const bool right =
        language.size() == 2 && std::ranges::all_of(language, [](char sign) { return sign >= 'a' && sign <= 'z'; });
    return right ? Result<void>{} : refused(language_wrong, "taal", {language});
}

Result<void> check(PartyKind kind, const std::optional<TradeRegistration>& registration)
{
    if (kind == PartyKind::person && registration) return refused(registration_of_person, "kvkNummer");
    return {};
}

Result<void> check(const Party& party, Day today)
{
    if (auto fine = check(party.name); !fine) return fine;
    if (auto fine = check(party.trade_name); !fine) return fine;
    if (auto fine = check(party.born, today); !fine) return fine;
    if (auto fine = check(party.preferences); !fine) return fine;
    return check(party.kind, party.registration);
}

// What an organisation or a person cannot have falls away.
Party tidied(Party party)
{
    party.name = party.kind == PartyKind::person ? put_right(std::move(party.name)) : ResidentName{};
    party.trade_name = party.kind == PartyKind::person ? std::string{} : single_spaced(party.trade_name);
    return party;
}

// A number or address that stands there twice is one (P06).
std::vector<ContactPoint> each_once(const std::vector<ContactPoint>& points, const Act& act)
{
    std::vector<ContactPoint> once;
    for (const ContactPoint& point : points) {
        const bool there = std::ranges::any_of(once, [&](const auto& each) { return same(each.reach, point.reach); });
        if (there) continue;
        once.push_back(point);
        once.back().id = Id<ContactPoint>::fresh(act.at);
    }
    return once;
}

Fact consent_fact(MessageKind kind) { return {"soort", {}, Code{word(kind)}}; }

} // namespace

Changed<Party> changed_party(Party party, EventKind kind, std::vector<Fact> facts, const Act& act)
{
    ++party.version;
    Event event{act, kind, {about(party_subject, party.id, party.version)}, std::move(facts)};
    return Changed{std::move(party), std::move(event)};
}

Result<void> still_stands(const Party& party)
{
    return party.merged_into ? refused(party_merged, "", {party.merged_into->text()}) : Result<void>{};
}

bool fits(const std::string& typed)
{
    constexpr std::size_t longest_note = 2000;
    return typed.size() <= longest_note;
}

Result<Changed<Party>> register_party(Party described, Day today, const Act& act)
{
    Party party = tidied(std::move(described));
    if (auto fine = check(party, today); !fine) return std::unexpected(std::move(fine).error());
    party.contact_points = each_once(party.contact_points, act);
    if (full_name(party).empty() && party.contact_points.empty()) return refused(party_without_trace, "naam");
    party.id = PartyId::fresh(act.at);
    party.version = 0;
    party.bsn_known = false;
    party.relations.clear();
    party.warnings.clear();
    party.merged_into.reset();
    Fact kind{"soort", {}, Code{word(party.kind)}};
    return changed_party(std::move(party), party_registered, {std::move(kind)}, act);
}

Result<Changed<Party>> rename(Party party, ResidentName name, const Act& act)
{
    name = put_right(std::move(name));
    if (auto stands = still_stands(party); !stands) return std::unexpected(std::move(stands).error());
    if (auto fine = check(name); !fine) return std::unexpected(std::move(fine).error());
    if (name == party.name) return refused(party_unchanged);
    if (is_unknown(name) && party.contact_points.empty()) return refused(party_without_trace, "naam");
    party.name = std::move(name);
    return changed_party(std::move(party), party_renamed, {}, act);
}

Result<Changed<Party>> rename(Party party, std::string trade_name, const Act& act)
{
    trade_name = single_spaced(trade_name);
    if (auto stands = still_stands(party); !stands) return std::unexpected(std::move(stands).error());
    if (auto fine = check(trade_name); !fine) return std::unexpected(std::move(fine).error());
    if (trade_name == party.trade_name) return refused(party_unchanged);
    if (trade_name.empty() && party.contact_points.empty()) return refused(party_without_trace, "naam");
    party.trade_name = std::move(trade_name);
    return changed_party(std::move(party), party_renamed, {}, act);
}

Result<Changed<Party>> correct_birth_date(Party party, std::optional<Day> born, Day today, const Act& act)
{
    if (auto stands = still_stands(party); !stands) return std::unexpected(std::move(stands).error());
    if (auto fine = check(born, today); !fine) return std::unexpected(std::move(fine).error());
    if (born == party.born) return refused(party_unchanged);
    party.born = born;
    return changed_party(std::move(party), birth_date_corrected, {}, act);
}

Result<Changed<Party>> change_registration(Party party, std::optional<TradeRegistration> registration, const Act& act)
{
    if (auto stands = still_stands(party); !stands) return std::unexpected(std::move(stands).error());
    if (auto fine = check(party.kind, registration); !fine) return std::unexpected(std::move(fine).error());
    if (registration == party.registration) return refused(party_unchanged);
    party.registration = std::move(registration);
    return changed_party(std::move(party), registration_changed, {}, act);
}

Result<Changed<Party>> change_preferences(Party party, Preferences preferences, const Act& act)
{
    if (auto stands = still_stands(party); !stands) return std::unexpected(std::move(stands).error());
    if (auto fine = check(preferences); !fine) return std::unexpected(std::move(fine).error());
    if (preferences == party.preferences) return refused(party_unchanged);
    std::vector<Fact> facts;
    if (preferences.digital != party.preferences.digital)
        facts.push_back({"digitaal", Code{word(party.preferences.digital)}, Code{word(preferences.digital)}});
    party.preferences = std::move(preferences);
    return changed_party(std::move(party), preferences_changed, std::move(facts), act);
}

Result<Changed<Party>> keep_address(Party party, Secrecy secrecy, const Act& act)
{
    const bool secret = secrecy == Secrecy::secret;
    if (auto stands = still_stands(party); !stands) return std::unexpected(std::move(stands).error());
    if (secret == party.address_secret) return refused(party_unchanged);
    party.address_secret = secret;
    return changed_party(std::move(party), address_secrecy_changed, {{"geheim", !secret, secret}}, act);
}

Result<Changed<Party>> record_bsn(Party party, const Act& act)
{
    if (auto stands = still_stands(party); !stands) return std::unexpected(std::move(stands).error());
    party.bsn_known = true;
    return changed_party(std::move(party), bsn_recorded, {}, act);
}

Result<Changed<Party>> give_consent(Party party, MessageKind kind, Day day, const Act& act)
{
    if (auto stands = still_stands(party); !stands) return std::unexpected(std::move(stands).error());
    if (consents(party.consents, kind, day)) return refused(party_unchanged);
    party.consents.push_back({kind, {day, std::nullopt}});
    return changed_party(std::move(party), consent_given, {consent_fact(kind), {"dag", {}, day}}, act);
}

Result<Changed<Party>> withdraw_consent(Party party, MessageKind kind, Day day, const Act& act)
{
    if (auto stands = still_stands(party); !stands) return std::unexpected(std::move(stands).error());
    const auto running = std::ranges::find_if(
        party.consents, [&](const MessageConsent& each) { return each.kind == kind && each.period.holds(day); });
    if (running == party.consents.end()) return refused(party_unchanged);
    running->period.until = day;
    return changed_party(std::move(party), consent_withdrawn, {consent_fact(kind), {"dag", {}, day}}, act);
}

Result<Changed<Party>> in_one(Party party, std::span<const PartyVerb> verbs)
{
    std::optional<Changed<Party>> all;
    for (const PartyVerb& verb : verbs) {
        auto changed = verb(all ? all->now : party);
        if (!changed && changed.error().is(party_unchanged)) continue;
        if (!changed) return changed;
        if (all) changed->events.insert(changed->events.begin(), all->events.begin(), all->events.end());
        all = std::move(*changed);
    }
    if (!all) return refused(party_unchanged);
    return std::move(*all);
}

} // namespace opmaat
