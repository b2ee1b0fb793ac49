// SPDX-License-Identifier: EUPL-1.2
#include "party/contact_change.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

using namespace opmaat;

namespace {

const Day today = day(2026, 3, 2);
const Act act{SystemActor{"proef"}, *parse_instant("2026-03-02T09:00:00Z")};

ContactPoint point(Reach reach, Day since = day(2026, 1, 1))
{
    return {{}, std::move(reach), Purpose::home, false, {since, {}}};
}
Reach phone(std::string_view typed) { return parse_phone_number(typed).value(); }
Reach email(std::string_view typed) { return parse_email_address(typed).value(); }
Reach address(std::string house)
{
    return postal_address({"Modelstraat", std::move(house), "2011rd", "Haarlem", ""}).value();
}

Party proefman()
{
    Party described;
    described.name = parse_resident_name("Jan van den Proefman");
    described.contact_points = {point(phone("06-12345678")), point(email("jan@example.nl"))};
    return register_party(described, today, act)->now;
}

const Event& only_event(const Result<Changed<Party>>& changed)
{
    REQUIRE(changed);
    REQUIRE(changed->events.size() == 1);
    return changed->events.front();
}

} // namespace

TEST_CASE("somebody is registered under a name, a number or both; a known number without a name is enough (P18)")
{
    const Party party = proefman();
    CHECK(party.version == 1);
    CHECK(full_name(party) == "Jan van den Proefman");
    CHECK(list_name(party) == "Proefman, Jan van den");
    Party number_only;
    number_only.contact_points = {point(phone("023-5115115"))};
    const auto known = register_party(number_only, today, act);
    REQUIRE(known);
    CHECK(full_name(known->now).empty());
    CHECK(register_party({}, today, act).error().is(party_without_trace));
}

TEST_CASE("a company has its name and its number in the Handelsregister; a branch is known with its company (P08)")
{
    Party described;
    described.kind = PartyKind::company;
    described.trade_name = "  Modelbakkerij   B.V. ";
    described.registration = {*parse_kvk_number("12345678"), *parse_branch_number("000012345678")};
    const auto bakery = register_party(described, today, act);
    REQUIRE(bakery);
    CHECK(list_name(bakery->now) == "Modelbakkerij B.V.");
    CHECK(greeting(bakery->now) == Greeting{"aanhef.organisatie", "Modelbakkerij B.V."});
    Party other = described;
    other.registration->company = *parse_kvk_number("87654321");
    CHECK(*register_party(other, today, act)->now.registration != *bakery->now.registration);
    described.kind = PartyKind::person;
    described.name = parse_resident_name("Proefman");
    CHECK(register_party(described, today, act).error().is(registration_of_person));
}

TEST_CASE("the journal says that something changed, never to what")
{
    Party party = proefman();
    CHECK(only_event(rename(party, parse_resident_name("Jan Testmans"), act)).facts.empty());
    CHECK(only_event(correct_birth_date(party, day(1970, 5, 4), today, act)).facts.empty());
    const auto added = add_contact_point(party, {phone("023-5115115"), Purpose::work, today}, act);
    CHECK(only_event(added).facts == std::vector<Fact>{{"contactgegeven", {}, added->now.contact_points.back().id},
                                                       {"soort", {}, Code{"telefoon"}}});
    Preferences preferences;
    preferences.digital = Digital::cannot;
    CHECK(only_event(change_preferences(party, preferences, act)).facts ==
          std::vector<Fact>{{"digitaal", Code{"digitaal"}, Code{"kan-niet"}}});
}

TEST_CASE("a change that changes nothing is none")
{
    const Party party = proefman();
    CHECK(rename(party, parse_resident_name("Proefman, jan van den"), act).error().is(party_unchanged));
    CHECK(correct_birth_date(party, {}, today, act).error().is(party_unchanged));
    CHECK(change_preferences(party, {}, act).error().is(party_unchanged));
    CHECK(keep_address(party, Secrecy::open, act).error().is(party_unchanged));
    CHECK(change_registration(party, {}, act).error().is(party_unchanged));
}

TEST_CASE("a birth date has been, and not more than 130 years ago")
{
    const Party party = proefman();
    CHECK(correct_birth_date(party, day(1900, 1, 1), today, act));
    CHECK(correct_birth_date(party, today, today, act));
    CHECK(correct_birth_date(party, today + std::chrono::days{1}, today, act).error().is(birth_date_wrong));
    CHECK(correct_birth_date(party, day(1870, 1, 1), today, act).error().is(birth_date_wrong));
}

TEST_CASE("the same number in two formats, the same mailbox and the same door are kept once (P06, M10)")
{
    Party described;
    described.contact_points = {point(phone("06-12345678")),    point(phone("+31 6 12345678")),
                                point(email("Jan@Example.nl")), point(email("jan@example.nl")),
                                point(address("12 a")),         point(address("12A"))};
    const Party party = register_party(described, today, act)->now;
    CHECK(party.contact_points.size() == 3);
    CHECK(
        add_contact_point(party, {phone("0031612345678"), Purpose::work, today}, act).error().is(contact_point_twice));
    CHECK(add_contact_point(party, {address("12 bis"), Purpose::home, today}, act));
}

TEST_CASE("whatever is added, each number is there once and at most one of a kind is preferred")
{
    CHECK(rc::check([] {
        Party party = proefman();
        for (const int last : *rc::gen::container<std::vector<int>>(6, rc::gen::inRange(0, 5))) {
            const std::string number = "061234567" + std::to_string(last);
            if (auto added = add_contact_point(party, {phone(number), Purpose::work, today}, act)) party = added->now;
            const auto place = *rc::gen::inRange<std::size_t>(0, party.contact_points.size());
            const auto id = party.contact_points[place].id;
            if (auto preferred = prefer_contact_point(party, id, act)) party = preferred->now;
        }
        for (const ContactPoint& each : party.contact_points) {
            RC_ASSERT(std::ranges::count_if(party.contact_points,
                                            [&](auto& other) { return same(each.reach, other.reach); }) == 1);
            RC_ASSERT(std::ranges::count_if(party.contact_points, [&](auto& other) {
                          return other.preferred && kind_of(other.reach) == kind_of(each.reach);
                      }) <= 1);
        }
    }));
}

TEST_CASE("the last number of somebody ends, and the person stays (P07)")
{
    Party party = proefman();
    const auto& number = party.contact_points.front();
    const auto ended = end_contact_point(party, number.id, today, act);
    REQUIRE(ended);
    CHECK(best_of(ended->now.contact_points, ReachKind::phone, today) == nullptr);
    CHECK(best_of(ended->now.contact_points, ReachKind::phone, today - std::chrono::days{1}) != nullptr);
    CHECK(end_contact_point(party, number.id, day(2025, 1, 1), act).error().is(end_before_beginning));
    CHECK(end_contact_point(party, Id<ContactPoint>::fresh(act.at), today, act).error().is(contact_point_unknown));
    CHECK(add_contact_point(ended->now, {number.reach, Purpose::home, today}, act));
}

TEST_CASE("what is preferred is used, else the newest; what came back is not used, and its owner hears it once (M02)")
{
    Party party = proefman();
    party = add_contact_point(party, {email("rosa@example.org"), Purpose::work, today}, act)->now;
    const auto best = [&] {
        return std::get<EmailAddress>(best_of(party.contact_points, ReachKind::email, today)->reach);
    };
    CHECK(best().text == "rosa@example.org");
    party = prefer_contact_point(party, party.contact_points[1].id, act)->now;
    CHECK(best().text == "jan@example.nl");
    party = mark_unreachable(party, party.contact_points[1].id, today, act)->now;
    CHECK(best().text == "rosa@example.org");
    CHECK(mark_unreachable(party, party.contact_points[1].id, today, act).error().is(party_unchanged));
}

TEST_CASE("several verbs are one change with the events of each; what changes nothing is passed over")
{
    const Party party = proefman();
    const std::vector<PartyVerb> verbs{
        [](Party each) { return rename(std::move(each), parse_resident_name("Jan Testmans"), act); },
        [](Party each) { return keep_address(std::move(each), Secrecy::open, act); },
        [](Party each) { return keep_address(std::move(each), Secrecy::secret, act); }};
    const auto changed = in_one(party, verbs);
    REQUIRE(changed);
    CHECK(changed->now.version == 3);
    REQUIRE(changed->events.size() == 2);
    CHECK(changed->events[0].is(party_renamed));
    CHECK(changed->events[1].is(address_secrecy_changed));
    CHECK(in_one(party, std::span{verbs}.subspan(1, 1)).error().is(party_unchanged));
    const std::vector<PartyVerb> refused_one{
        verbs[0], [](Party each) { return correct_birth_date(std::move(each), day(2030, 1, 1), today, act); }};
    CHECK(in_one(party, refused_one).error().is(birth_date_wrong));
}

TEST_CASE("an address here has a postcode and a house number; abroad it is as people write it there")
{
    CHECK(shown(std::get<PostalAddress>(address(" 12  A bis "))) == "Modelstraat 12 A bis, 2011 RD Haarlem");
    const auto abroad = postal_address({"Rue du Modèle 3", "", "1000", "Brussel", "be"});
    REQUIRE(abroad);
    CHECK(shown(*abroad) == "Rue du Modèle 3, 1000 Brussel, BE");
    CHECK(postal_address({"Modelstraat", "12", "1000", "Haarlem", ""}).error().is(postcode_wrong));
    CHECK(postal_address({"Modelstraat", "", "2011 RD", "Haarlem", ""}).error().is(house_number_wrong));
    CHECK(postal_address({"", "12", "2011 RD", "Haarlem", ""}).error().is(street_missing));
    CHECK(postal_address({"Modelstraat", "12", "2011 RD", " ", ""}).error().is(town_missing));
    CHECK(postal_address({"Modelstraat", "12", "2011 RD", "Haarlem", "Nederland"}).error().is(country_wrong));
}
