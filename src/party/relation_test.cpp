// SPDX-License-Identifier: EUPL-1.2
#include "party/relation_change.h"

#include <doctest/doctest.h>

using namespace opmaat;

namespace {

const Day today = day(2026, 3, 2);
const OfficialId agent = OfficialId::fresh(*parse_instant("2026-01-01T09:00:00Z"));
const Act act{agent, *parse_instant("2026-03-02T09:00:00Z")};

Party named(std::string_view name)
{
    Party described;
    described.name = parse_resident_name(name);
    return register_party(described, today, act)->now;
}

const Party mother = named("Rosa Proefman");
const Party daughter = named("Sam Testmans");

Relation by(RelationKind kind, std::string proof = "")
{
    return {{}, kind, daughter.id, "belastingen", std::move(proof), {today, {}}};
}

} // namespace

TEST_CASE("who was appointed or given power shows a paper; a carer and a parent do not")
{
    for (const RelationKind kind : {RelationKind::authorised, RelationKind::legal_representative,
                                    RelationKind::bewindvoerder, RelationKind::curator, RelationKind::mentor}) {
        CHECK(relate(mother, by(kind, " "), act).error().is(proof_missing));
        CHECK(relate(mother, by(kind, "beschikking van 3 maart 2026"), act));
    }
    for (const RelationKind kind : {RelationKind::parent, RelationKind::informal_carer, RelationKind::professional})
        CHECK(relate(mother, by(kind), act));
}

TEST_CASE("somebody speaks for another from the first day to the last")
{
    const auto related = relate(mother, by(RelationKind::informal_carer), act);
    REQUIRE(related);
    const auto ended = end_relation(related->now, related->now.relations.front().id, day(2026, 6, 1), act);
    REQUIRE(ended);
    CHECK(relations_on(ended->now, today - std::chrono::days{1}).empty());
    CHECK(relations_on(ended->now, today).size() == 1);
    CHECK(relations_on(ended->now, day(2026, 5, 31)).size() == 1);
    CHECK(relations_on(ended->now, day(2026, 6, 1)).empty());
    CHECK(end_relation(related->now, Id<Relation>::fresh(act.at), today, act).error().is(relation_unknown));
}

TEST_CASE("nobody speaks for oneself, or twice, or until before it began")
{
    Relation own = by(RelationKind::parent);
    own.other = mother.id;
    CHECK(relate(mother, own, act).error().is(relation_to_self));
    const Party related = relate(mother, by(RelationKind::parent), act)->now;
    CHECK(relate(related, by(RelationKind::parent), act).error().is(relation_twice));
    Relation over = by(RelationKind::mentor, "beschikking");
    over.period.until = today;
    CHECK(relate(mother, over, act).error().is(end_before_beginning));
}

TEST_CASE("the journal knows who speaks for whom, and not for what or by which paper")
{
    const auto related = relate(mother, by(RelationKind::curator, "beschikking van 3 maart 2026"), act);
    REQUIRE(related);
    CHECK(related->events.front().facts == std::vector<Fact>{{"relatie", {}, related->now.relations.front().id},
                                                             {"soort", {}, Code{"curator"}},
                                                             {"partij", {}, daughter.id}});
}

TEST_CASE("a warning has an author, a reason and an end within two years, and there is one at a time")
{
    const auto warned = warn(mother, {"Dreigde aan de balie", today, day(2027, 3, 2)}, act);
    REQUIRE(warned);
    const AggressionWarning* warning = warning_on(warned->now, today);
    REQUIRE(warning);
    CHECK(warning->author == Actor{agent});
    CHECK(warning_on(warned->now, day(2027, 3, 1)));
    CHECK_FALSE(warning_on(warned->now, day(2027, 3, 2)));
    CHECK(warn(warned->now, {"Nog eens", today, day(2027, 3, 2)}, act).error().is(warning_holds));
    CHECK(warn(mother, {" ", today, day(2027, 3, 2)}, act).error().is(warning_reason_missing));
    CHECK(warn(mother, {"Reden", today, today}, act).error().is(warning_end_wrong));
    CHECK(warn(mother, {"Reden", today, day(2029, 3, 2)}, act).error().is(warning_end_wrong));
}

TEST_CASE("the person is told of a warning, once; it can end before its day")
{
    const Party warned = warn(mother, {"Dreigde aan de balie", today, day(2027, 3, 2)}, act)->now;
    const auto told = tell_of_warning(warned, day(2026, 3, 5), act);
    REQUIRE(told);
    CHECK(told->now.warnings.front().told == day(2026, 3, 5));
    CHECK(tell_of_warning(told->now, day(2026, 3, 6), act).error().is(party_unchanged));
    const auto ended = end_warning(told->now, day(2026, 4, 1), act);
    REQUIRE(ended);
    CHECK_FALSE(warning_on(ended->now, day(2026, 4, 1)));
    CHECK(warning_on(ended->now, day(2026, 3, 31)));
    CHECK(end_warning(ended->now, day(2026, 4, 1), act).error().is(warning_unknown));
}
