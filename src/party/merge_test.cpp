// SPDX-License-Identifier: EUPL-1.2
#include "party/contact_change.h"
#include "party/merge.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

using namespace opmaat;

namespace {

const Day today = day(2026, 3, 2);
const Act act{SystemActor{"proef"}, *parse_instant("2026-03-02T09:00:00Z")};
const Period since{day(2026, 1, 1), {}};

Reach phone(std::string_view typed) { return parse_phone_number(typed).value(); }
Reach email(std::string_view typed) { return parse_email_address(typed).value(); }

Party person(std::string_view name, const std::vector<Reach>& reaches = {})
{
    Party described;
    described.name = parse_resident_name(name);
    for (const Reach& each : reaches) described.contact_points.push_back({{}, each, Purpose::home, false, since});
    return register_party(described, today, act)->now;
}

Party company(std::string_view name, std::string_view branch, const std::vector<Reach>& reaches)
{
    Party described;
    described.kind = PartyKind::company;
    described.trade_name = name;
    if (!branch.empty()) described.registration = {*parse_kvk_number("12345678"), *parse_branch_number(branch)};
    for (const Reach& each : reaches) described.contact_points.push_back({{}, each, Purpose::work, false, since});
    return register_party(described, today, act)->now;
}

Result<Merged> merged(const Party& kept, const Party& gone, std::vector<MergeField> taken = {},
                      BsnComparison bsn = BsnComparison::unknown)
{
    return merge({kept, gone, std::move(taken), bsn}, today, act);
}

// Without what counts changes.
Party content(Party party)
{
    party.version = 0;
    return party;
}

} // namespace

TEST_CASE("two records with one name and a number in common look like one person, in any way it is written")
{
    const Party one = person("Jan van den Proefman", {phone("06-12345678")});
    const Party other = person("Rosa Testmans");
    CHECK(likeness(one, person("J. van den Proefman", {phone("+31612345678")}), BsnComparison::unknown) ==
          std::vector{Likeness::name_and_contact});
    CHECK(likeness(one, person("Rosa Proefman", {phone("06-12345678")}), BsnComparison::unknown).empty());
    CHECK(likeness(one, person("Jan Proefman"), BsnComparison::unknown).empty());
    CHECK(likeness(one, other, BsnComparison::same) == std::vector{Likeness::bsn});
}

TEST_CASE("a couple with one e-mail address and one name is never suggested: their BSNs or birth dates differ (P04)")
{
    Party jan = person("J. Proefman", {email("thuis@example.nl")});
    Party jip = person("J. Proefman", {email("thuis@example.nl")});
    CHECK_FALSE(likeness(jan, jip, BsnComparison::unknown).empty());
    CHECK(likeness(jan, jip, BsnComparison::different).empty());
    jan.born = day(1970, 1, 1);
    jip.born = day(1972, 1, 1);
    CHECK(likeness(jan, jip, BsnComparison::unknown).empty());
    CHECK(merged(jan, jip).error().is(merge_of_two));
}

TEST_CASE("the official chooses who stays and whose values; a number that both have is there once (P05, P06)")
{
    Party one = person("J. Proefman", {phone("06-12345678")});
    Party other = person("Jan Proefman", {phone("+31612345678"), email("jan@example.nl")});
    other.born = day(1970, 1, 1);
    const auto kept_name = merged(one, other);
    REQUIRE(kept_name);
    CHECK(full_name(kept_name->kept.now) == "J. Proefman");
    CHECK(kept_name->kept.now.born == day(1970, 1, 1)); // it was not known
    CHECK(kept_name->kept.now.contact_points.size() == 2);
    CHECK(kept_name->gone.now.merged_into == one.id);
    CHECK(full_name(merged(one, other, {MergeField::name})->kept.now) == "Jan Proefman");
    CHECK(full_name(merged(other, one)->kept.now) == "Jan Proefman");
}

TEST_CASE("two people who are known by telephone only are merged on the record, not on an address (P02)")
{
    CHECK(merged(person("Proefman", {phone("06-12345678")}), person("Proefman", {phone("06-12345679")})));
}

TEST_CASE("a merge of what is one already, or of what is merged, is refused")
{
    const Party one = person("Jan Proefman");
    CHECK(merged(one, one).error().is(merge_with_self));
    const auto done = merged(one, person("Jan Proefman"));
    CHECK(merged(person("Jan Proefman"), done->gone.now).error().is(party_merged));
    CHECK(merged(done->gone.now, person("Jan Proefman")).error().is(party_merged));
    CHECK(rename(done->gone.now, parse_resident_name("Testmans"), act).error().is(party_merged));
    CHECK(merged(one, person("Jan Proefman"), {}, BsnComparison::different).error().is(merge_of_two));
}

TEST_CASE("a secret address stays secret and nobody consents by a merge")
{
    Party one = person("Jan Proefman");
    Party other = person("Jan Proefman");
    other.address_secret = true;
    other.consents = {{MessageKind::answer, since}};
    const auto done = merged(one, other);
    CHECK(done->kept.now.address_secret);
    CHECK(done->kept.now.consents.empty());
}

TEST_CASE("of a company with three branches one is wrongly merged; undone, all three are what they were (story 7)")
{
    const Party first = company("Modelbakkerij", "000012345671", {phone("023-5115115")});
    const Party second = company("Modelbakkerij", "000012345672", {phone("023-5115116")});
    const Party third = company("Modelbakkerij Zuid", "", {phone("023-5115117"), email("zuid@example.nl")});
    CHECK(merged(first, second).error().is(merge_of_two));
    const auto wrong = merged(second, third, {MergeField::name});
    REQUIRE(wrong);
    CHECK(wrong->kept.now.contact_points.size() == 3);
    const auto undone = undo(wrong->merge, wrong->kept.now, wrong->gone.now, today + undo_days, act);
    REQUIRE(undone);
    CHECK(content(undone->kept.now) == content(second));
    CHECK(content(undone->gone.now) == content(third));
    CHECK(undone->kept.events.front().is(merge_undone));
}

TEST_CASE("a merge is undone within thirty days and once")
{
    const auto done = merged(person("Jan Proefman"), person("Jan Proefman"));
    const Day late = today + undo_days + std::chrono::days{1};
    CHECK(undo(done->merge, done->kept.now, done->gone.now, late, act).error().is(undo_too_late));
    const auto undone = undo(done->merge, done->kept.now, done->gone.now, today, act);
    CHECK(undo(undone->merge, undone->kept.now, undone->gone.now, today, act).error().is(undo_not_possible));
}

TEST_CASE("what was changed after the merge stays when it is undone")
{
    const auto done = merged(person("J. Proefman"), person("Jan Proefman", {phone("06-12345678")}), {MergeField::name});
    Party kept = rename(done->kept.now, parse_resident_name("Janus Proefman"), act)->now;
    kept = add_contact_point(kept, {email("janus@example.nl"), Purpose::home, today}, act)->now;
    const auto undone = undo(done->merge, kept, done->gone.now, today, act);
    CHECK(full_name(undone->kept.now) == "Janus Proefman");
    REQUIRE(undone->kept.now.contact_points.size() == 1);
    CHECK(kind_of(undone->kept.now.contact_points.front().reach) == ReachKind::email);
}

TEST_CASE("undoing a merge gives back both, whatever was chosen")
{
    CHECK(rc::check([] {
        const auto some = [] {
            std::vector<Reach> reaches;
            for (const int last : *rc::gen::container<std::vector<int>>(3, rc::gen::inRange(0, 5)))
                reaches.push_back(phone("061234567" + std::to_string(last)));
            Party party = person(*rc::gen::element<std::string>("Jan Proefman", "J. Proefman", "Testmans"), reaches);
            party.address_secret = *rc::gen::arbitrary<bool>();
            if (*rc::gen::arbitrary<bool>()) party.born = day(1970, 1, 1);
            return party;
        };
        const Party one = some();
        const Party other = some();
        std::vector<MergeField> taken;
        for (const auto& each : Words<MergeField>::all)
            if (*rc::gen::arbitrary<bool>()) taken.push_back(each.value);
        const auto done = merged(one, other, taken);
        RC_ASSERT(done.has_value());
        const auto undone = undo(done->merge, done->kept.now, done->gone.now, today, act);
        RC_ASSERT(undone.has_value());
        RC_ASSERT(content(undone->kept.now) == content(one));
        RC_ASSERT(content(undone->gone.now) == content(other));
    }));
}
