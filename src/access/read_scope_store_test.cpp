// SPDX-License-Identifier: EUPL-1.2
// The list and the door: for every role, in organisations and with questions made up at random, a list shows exactly
// the questions of which the door lets the content be read.
#include "access/may.h"
#include "access/read_scope_store.h"
#include "access/viewer_of.h"
#include "base/columns.h"
#include "support/engines.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace opmaat;

namespace {

const Instant start = *parse_instant("2026-03-02T09:00:00Z");
const Period always{day(2020, 1, 1), std::nullopt};

template <class T>
std::vector<T> fresh_ids(int count)
{
    std::vector<T> ids;
    for (int each = 0; each < count; ++each) ids.push_back(T::fresh(start));
    return ids;
}

const auto unit_ids = fresh_ids<UnitId>(9);
const auto official_ids = fresh_ids<OfficialId>(5);

template <class T>
const T& any_of(const std::vector<T>& values)
{
    return values[*rc::gen::inRange<std::size_t>(0, values.size())];
}

bool perhaps() { return *rc::gen::arbitrary<bool>(); }

// A tree: the parent of a unit is one made before it. The last two units are clusters.
Unit any_unit(std::size_t at)
{
    const bool cluster = at >= unit_ids.size() - 2;
    Unit unit{unit_ids[at],
              cluster               ? UnitKind::cluster
              : at < 2 || perhaps() ? UnitKind::department
                                    : UnitKind::team,
              "e" + std::to_string(at),
              {"E", ""},
              always};
    std::optional<UnitId> parent;
    if (!cluster && at >= 2) parent = unit_ids[*rc::gen::inRange<std::size_t>(0, at)];
    unit.placements = {{parent, always}};
    if (cluster)
        for (int each = 0; each < 3; ++each)
            unit.participants.push_back({unit_ids[*rc::gen::inRange<std::size_t>(0, 7)], always});
    return unit;
}

Official any_official(std::size_t at)
{
    Official official{official_ids[at], "m" + std::to_string(at), {}, always};
    if (perhaps()) official.memberships.push_back({any_of(unit_ids), always});
    if (perhaps()) official.memberships.push_back({any_of(unit_ids), always});
    if (perhaps()) official.deputies.push_back({any_of(official_ids), always});
    return official;
}

Organisation any_organisation()
{
    Staff staff;
    for (std::size_t at = 0; at < unit_ids.size(); ++at) staff.units.push_back(any_unit(at));
    for (std::size_t at = 0; at < official_ids.size(); ++at) staff.officials.push_back(any_official(at));
    return {std::move(staff), day(2026, 3, 2)};
}

Grant any_grant(Role role) { return {role, perhaps() ? std::nullopt : std::optional{any_of(unit_ids)}}; }

std::optional<OfficialId> perhaps_somebody() { return perhaps() ? std::nullopt : std::optional{any_of(official_ids)}; }

QuestionFacts any_question()
{
    return {.unit = any_of(unit_ids),
            .owner = any_of(official_ids),
            .contact_person = perhaps_somebody(),
            .deputy = perhaps_somebody(),
            .domain = Words<Domain>::all[*rc::gen::inRange<std::size_t>(0, 5)].value,
            .confidentiality = Words<Confidentiality>::all[*rc::gen::inRange<std::size_t>(0, 4)].value};
}

// The machines, and an official with each role and once with two.
std::vector<Viewer> everybody(const Organisation& organisation)
{
    std::vector<Viewer> viewers{system_viewer("proef"), wall_viewer(), application_viewer("t", {Scope::read_questions}),
                                application_viewer("t", {Scope::write_questions}), Viewer{.actor = official_ids[0]}};
    for (const auto& each : Words<Role>::all) {
        Account account{.official = any_of(official_ids), .username = "x", .grants = {any_grant(each.value)}};
        if (perhaps())
            account.grants.push_back(any_grant(any_of(std::vector{Role::official, Role::lead, Role::agent})));
        viewers.push_back(*viewer_of(account, organisation));
    }
    return viewers;
}

const db::Sql make = db::Sql::composed(
    "test.make_questions",
    "CREATE TABLE IF NOT EXISTS asked_question (id INTEGER PRIMARY KEY, unit TEXT, owner TEXT, contact_person TEXT, "
    "deputy TEXT, domain TEXT, confidentiality TEXT)");
const db::Sql clear = db::Sql::composed("test.clear_questions", "DELETE FROM asked_question");
const db::Sql add =
    db::Sql::composed("test.add_question", "INSERT INTO asked_question VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");

void write_down(db::Database& database, const std::vector<QuestionFacts>& questions)
{
    database.write_and_wait("test", [&](db::Writer& writer) {
        writer.run(clear);
        std::int64_t number = 0;
        for (const QuestionFacts& each : questions)
            writer.run(add, number++, each.unit, each.owner, each.contact_person, each.deputy, word(each.domain),
                       word(each.confidentiality));
        return true;
    });
}

std::vector<std::int64_t> listed(db::Database& database, const Viewer& viewer)
{
    Where where = where_readable(read_scope(viewer), "q", 2);
    const auto list = db::Sql::composed("test.list", "SELECT q.id FROM asked_question q WHERE q.id >= ?1 AND " +
                                                         where.text + " ORDER BY q.id");
    where.values.insert(where.values.begin(), std::int64_t{0});
    std::vector<std::int64_t> found;
    database.read([&](db::Reader& reader) {
        reader.each(list, where.values, [&](const db::Row& row) { found.push_back(row.integer(0)); });
    });
    return found;
}

std::vector<std::int64_t> let_in(const std::vector<QuestionFacts>& questions, const Viewer& viewer)
{
    std::vector<std::int64_t> found;
    for (std::size_t at = 0; at < questions.size(); ++at)
        if (may_read(viewer, questions[at])) found.push_back(static_cast<std::int64_t>(at));
    return found;
}

} // namespace

TEST_CASE("a list shows exactly what the door lets in, for every role in every organisation")
{
    support::for_each_engine([](db::Database& database) {
        database.write_and_wait("test", [](db::Writer& writer) {
            writer.run(make);
            return true;
        });
        std::size_t shown = 0;
        CHECK(rc::check([&] {
            const Organisation organisation = any_organisation();
            std::vector<QuestionFacts> questions;
            for (int each = 0; each < 30; ++each) questions.push_back(any_question());
            write_down(database, questions);
            for (const Viewer& each : everybody(organisation)) {
                const auto list = listed(database, each);
                shown += list.size();
                RC_ASSERT(list == let_in(questions, each));
            }
        }));
        CHECK(shown > 1000); // the property says something
    });
}

TEST_CASE("who reads nothing gets a list that finds nothing")
{
    CHECK(where_readable(read_scope(wall_viewer()), "q", 1).text == "(1 = 0)");
}
