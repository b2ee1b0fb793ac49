// SPDX-License-Identifier: EUPL-1.2
#include "process/process.h"

#include <doctest/doctest.h>

using namespace opmaat;

namespace {

const Act act{SystemActor{"proef"}, *parse_instant("2026-03-02T09:00:00Z")};
const Day today = day(2026, 3, 2);
const UnitId parking = UnitId::fresh(act.at);
const UnitId objections = UnitId::fresh(act.at);
const MunicipalityId haarlem = MunicipalityId::fresh(act.at);
const MunicipalityId zandvoort = MunicipalityId::fresh(act.at);

Term working_days(int amount) { return {amount, Term::Unit::working_day, Term::Basis::norm}; }
Term weeks_by_law(int amount) { return {amount, Term::Unit::week, Term::Basis::law}; }

ProcessTerms permit()
{
    return {{"Parkeervergunning", "Parking permit"},
            Domain::general,
            Confidentiality::internal,
            Complexity::simple,
            parking,
            {{Clock::Kind::receipt, working_days(1)}, {Clock::Kind::law, weeks_by_law(8)}}};
}

Process permit_process() { return add_process("parkeervergunning", permit(), day(2026, 1, 1), act)->now; }

} // namespace

TEST_CASE("a process begins with its first version, also on a day that has passed")
{
    const auto added = add_process("parkeervergunning", permit(), day(2025, 1, 1), act);
    REQUIRE(added);
    CHECK(added->now.versions.size() == 1);
    CHECK(added->events.front().is(process_added));
    CHECK(version_on(added->now, day(2024, 12, 31)) == nullptr);
    CHECK(version_on(added->now, day(2025, 1, 1))->number == 1);
}

TEST_CASE("a new norm holds from its day on, and a question asked before keeps its version")
{
    ProcessTerms quicker = permit();
    quicker.norms[1].term = weeks_by_law(6);
    const auto changed = add_version(permit_process(), quicker, day(2026, 7, 1), today, act);
    REQUIRE(changed);
    CHECK(version_on(changed->now, day(2026, 6, 30))->number == 1);
    CHECK(version_on(changed->now, day(2026, 7, 1))->number == 2);
    CHECK(version_numbered(changed->now, 1)->terms == permit());
    CHECK(version_numbered(changed->now, 2)->terms.norms[1].term == weeks_by_law(6));
    CHECK(version_numbered(changed->now, 3) == nullptr);
    CHECK(changed->now.version == 2);
    CHECK(add_version(changed->now, quicker, day(2026, 7, 1), today, act).error().is(version_not_last));
}

TEST_CASE("a norm is not changed for a day that has passed")
{
    CHECK(add_version(permit_process(), permit(), day(2026, 3, 1), today, act).error().is(version_in_past));
    CHECK(add_version(permit_process(), permit(), today, today, act));
}

TEST_CASE("a municipality may have norms of its own")
{
    ProcessTerms terms = permit();
    terms.departing = {{zandvoort, {{Clock::Kind::content, working_days(3)}}}};
    CHECK(norms_for(terms, haarlem) == terms.norms);
    CHECK(norms_for(terms, zandvoort) == terms.departing.front().norms);
}

TEST_CASE("a process says what it is, and promises something")
{
    const auto refusal = [](auto change, std::string code = "bezwaar") {
        ProcessTerms terms = permit();
        change(terms);
        return std::string{add_process(std::move(code), terms, today, act).error().rule.code};
    };
    const auto as_it_is = [](ProcessTerms&) {};
    CHECK(refusal(as_it_is, "Bezwaar & beroep") == process_code_wrong.code);
    CHECK(refusal(as_it_is, "") == process_code_wrong.code);
    CHECK(refusal([](ProcessTerms& terms) { terms.name.nl.clear(); }) == process_name_missing.code);
    CHECK(refusal([](ProcessTerms& terms) { terms.norms.clear(); }) == norms_missing.code);
    CHECK(refusal([](ProcessTerms& terms) { terms.norms.push_back(terms.norms[0]); }) == norm_twice.code);
    CHECK(refusal([](ProcessTerms& terms) { terms.norms[0].term.amount = -1; }) == norm_amount_wrong.code);
    CHECK(refusal([](ProcessTerms& terms) { terms.norms[1].term = working_days(5); }) == norm_without_law.code);
    CHECK(refusal([](ProcessTerms& terms) { terms.departing = {{zandvoort, {}}}; }) == norms_missing.code);
}

TEST_CASE("the processes of a closed unit go to its successor from that day on, prepared versions too (O02)")
{
    const Process prepared = add_version(permit_process(), permit(), day(2026, 7, 1), today, act)->now;
    const auto moved = reroute(prepared, parking, objections, day(2026, 4, 1), act);
    REQUIRE(moved);
    CHECK(version_on(moved->now, day(2026, 3, 31))->terms.unit == parking);
    CHECK(version_on(moved->now, day(2026, 4, 1))->terms.unit == objections);
    CHECK(version_on(moved->now, day(2026, 7, 1))->terms.unit == objections);
    CHECK(version_on(moved->now, day(2026, 4, 1))->number == 3);
    CHECK(version_on(moved->now, day(2026, 4, 1))->terms.norms == permit().norms);
    CHECK_FALSE(reroute(moved->now, parking, objections, day(2026, 4, 1), act));
}
