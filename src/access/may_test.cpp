// SPDX-License-Identifier: EUPL-1.2
#include "access/may.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace opmaat;

namespace {

const Instant now = *parse_instant("2026-03-02T09:00:00Z");
const UnitId department = UnitId::fresh(now);
const UnitId team = UnitId::fresh(now);
const UnitId other_team = UnitId::fresh(now);
const UnitId elsewhere = UnitId::fresh(now);
const OfficialId voorbeeld = OfficialId::fresh(now);
const OfficialId testmans = OfficialId::fresh(now);

Viewer somebody(Role role, bool everywhere = false)
{
    return {.actor = voorbeeld, .posts = {{.role = role, .everywhere = everywhere}}};
}

Viewer in_the_team(Role role)
{
    Viewer viewer = somebody(role);
    viewer.teams = {team};
    viewer.departments = {department, team, other_team}; // made in this order, so sorted
    return viewer;
}

Viewer appointed_to(UnitId unit, Role role)
{
    Viewer viewer = somebody(role);
    viewer.posts.front().units = {unit};
    return viewer;
}

QuestionFacts question_of(UnitId unit, Confidentiality confidentiality = Confidentiality::internal)
{
    return {.unit = unit, .owner = testmans, .confidentiality = confidentiality};
}

constexpr Role others[] = {Role::official, Role::coordinator,  Role::lead,  Role::secretary,
                           Role::chair,    Role::board_member, Role::lawyer};

} // namespace

TEST_CASE("agents and directors read every question that is not besloten")
{
    for (const Role role : {Role::agent, Role::director}) {
        const Viewer viewer = somebody(role, true);
        for (const auto level : {Confidentiality::open, Confidentiality::internal, Confidentiality::confidential})
            CHECK(may_read(viewer, question_of(elsewhere, level)));
        CHECK_FALSE(may_read(viewer, question_of(elsewhere, Confidentiality::closed)));
    }
}

TEST_CASE("an agent for one department reads the questions of that department only")
{
    const Viewer viewer = appointed_to(team, Role::agent);
    CHECK(may_read(viewer, question_of(team, Confidentiality::confidential)));
    CHECK_FALSE(may_read(viewer, question_of(elsewhere, Confidentiality::open)));
}

TEST_CASE("an administrator sees no residents: not even of a team of which they are a member or a question they own")
{
    Viewer viewer = in_the_team(Role::administrator);
    viewer.posts.front().everywhere = true;
    QuestionFacts question = question_of(team, Confidentiality::open);
    question.owner = voorbeeld;
    CHECK_FALSE(may_read(viewer, question));
    for (const Action action : {Action::ask, Action::answer, Action::note, Action::correct, Action::hand_over})
        CHECK_FALSE(may(viewer, action, question));
    CHECK(may(viewer, Action::change_processes));
}

TEST_CASE("the others read what their department has, and what is vertrouwelijk in their own team")
{
    for (const Role role : others) {
        CAPTURE(word(role));
        const Viewer viewer = in_the_team(role);
        CHECK(may_read(viewer, question_of(other_team)));
        CHECK(may_read(viewer, question_of(team, Confidentiality::confidential)));
        CHECK_FALSE(may_read(viewer, question_of(other_team, Confidentiality::confidential)));
        CHECK_FALSE(may_read(viewer, question_of(elsewhere, Confidentiality::open)));
        CHECK_FALSE(may_read(viewer, question_of(team, Confidentiality::closed)));
    }
}

TEST_CASE("a role given for all does not open other departments, but for agents and directors")
{
    for (const Role role : others) {
        CAPTURE(word(role));
        CHECK_FALSE(may_read(somebody(role, true), question_of(elsewhere, Confidentiality::open)));
    }
}

TEST_CASE("a role given for a department makes it one of one's departments")
{
    CHECK(may_read(appointed_to(elsewhere, Role::lawyer), question_of(elsewhere)));
    CHECK_FALSE(may_read(appointed_to(elsewhere, Role::lawyer), question_of(elsewhere, Confidentiality::confidential)));
    CHECK(may_read(appointed_to(elsewhere, Role::lead), question_of(elsewhere, Confidentiality::confidential)));
}

TEST_CASE("a cluster shares its questions, but not what lies in the social domain, taxes, enforcement or personnel")
{
    Viewer viewer = in_the_team(Role::official);
    viewer.clusters = {elsewhere};
    QuestionFacts question = question_of(elsewhere);
    CHECK(may_read(viewer, question));
    for (const Domain domain : {Domain::social, Domain::taxes, Domain::enforcement, Domain::personnel}) {
        question.domain = domain;
        CHECK_FALSE(may_read(viewer, question));
    }
}

TEST_CASE("owner, contact person, deputy and who is asked read the question, besloten too")
{
    const Viewer viewer = somebody(Role::official);
    QuestionFacts question = question_of(elsewhere, Confidentiality::closed);
    CHECK_FALSE(may_read(viewer, question));
    for (auto make_theirs : {+[](QuestionFacts& each) { each.owner = voorbeeld; },
                             +[](QuestionFacts& each) { each.contact_person = voorbeeld; },
                             +[](QuestionFacts& each) { each.deputy = voorbeeld; },
                             +[](QuestionFacts& each) { each.asked = {voorbeeld}; }}) {
        QuestionFacts theirs = question;
        make_theirs(theirs);
        CHECK(may_read(viewer, theirs));
    }
}

TEST_CASE("who deputises for the owner reads and answers in their place")
{
    Viewer viewer = somebody(Role::official);
    viewer.deputises_for = {testmans};
    CHECK(may(viewer, Action::answer, question_of(elsewhere, Confidentiality::closed)));
}

TEST_CASE("who is asked reads and writes a note, and leaves the answer to the owner")
{
    const Viewer viewer = somebody(Role::official);
    QuestionFacts question = question_of(elsewhere);
    question.asked = {voorbeeld};
    CHECK(may(viewer, Action::note, question));
    CHECK_FALSE(may(viewer, Action::answer, question));
}

TEST_CASE("everybody with an account sees that there is a question, its team and whom to ask")
{
    for (const Word<Role>& role : Words<Role>::all)
        if (for_people(role.value))
            CHECK(may(somebody(role.value), Action::know, question_of(elsewhere, Confidentiality::closed)));
}

TEST_CASE("a coordinator divides what waits in their department without reading what is besloten")
{
    const Viewer viewer = appointed_to(team, Role::coordinator);
    const QuestionFacts question = question_of(team, Confidentiality::closed);
    CHECK(may(viewer, Action::divide, question));
    CHECK(may(viewer, Action::hand_over, question));
    CHECK_FALSE(may_read(viewer, question));
    CHECK_FALSE(may(viewer, Action::answer, question));
    CHECK_FALSE(may(viewer, Action::divide, question_of(elsewhere)));
}

TEST_CASE("an official takes up what waits in their own department, and cannot open a besloten question by that")
{
    const Viewer viewer = in_the_team(Role::official);
    CHECK(may(viewer, Action::take_up, question_of(other_team)));
    CHECK_FALSE(may(viewer, Action::take_up, question_of(team, Confidentiality::closed)));
    CHECK_FALSE(may(somebody(Role::agent, true), Action::take_up, question_of(elsewhere)));
}

TEST_CASE("only the administrator changes settings, accounts and tokens")
{
    for (const Word<Role>& role : Words<Role>::all)
        for (const Action action :
             {Action::see_settings, Action::change_staff, Action::change_processes, Action::change_hours,
              Action::manage_accounts, Action::manage_tokens, Action::consent_to_figures}) {
            CAPTURE(role.text);
            const bool allowed = role.value == Role::administrator || role.value == Role::system;
            CHECK(may(somebody(role.value, true), action) == allowed);
        }
}

TEST_CASE("who keeps the settings of a part changes none of the whole: no accounts, tokens, staff, processes or hours")
{
    const Viewer viewer = appointed_to(team, Role::administrator);
    CHECK(may(viewer, Action::see_settings));
    for (const Action action : {Action::change_staff, Action::change_processes, Action::change_hours,
                                Action::manage_accounts, Action::manage_tokens, Action::consent_to_figures})
        CHECK_FALSE(may(viewer, action));
}

TEST_CASE("a key shows nobody more than its giver may see")
{
    for (const Word<Role>& role : Words<Role>::all) {
        CAPTURE(role.text);
        const bool reads_all = role.value == Role::agent || role.value == Role::director || role.value == Role::system;
        CHECK(may_give(somebody(role.value, true), Scope::read_questions) == reads_all);
        CHECK(may_give(somebody(role.value, true), Scope::write_questions) == reads_all);
    }
    CHECK_FALSE(may_give(appointed_to(department, Role::director), Scope::read_questions));
    const Viewer keeper = somebody(Role::administrator, true);
    for (const Scope scope : {Scope::read_officials, Scope::read_board, Scope::read_events})
        CHECK(may_give(keeper, scope));
}

TEST_CASE("an application does what the scopes of its token open and no more")
{
    const QuestionFacts question = question_of(elsewhere);
    const Viewer reader = application_viewer("t", {Scope::read_questions});
    CHECK(may_read(reader, question));
    CHECK_FALSE(may_read(reader, question_of(elsewhere, Confidentiality::closed)));
    CHECK_FALSE(may(reader, Action::answer, question));
    CHECK_FALSE(may(reader, Action::ask));
    CHECK_FALSE(may(reader, Action::see_events));

    const Viewer writer = application_viewer("t", {Scope::write_questions, Scope::read_questions});
    CHECK(may(writer, Action::ask));
    CHECK(may(writer, Action::answer, question));
    CHECK_FALSE(may(writer, Action::manage_accounts));

    const Viewer board = application_viewer("t", {Scope::read_board});
    CHECK(may(board, Action::see_board));
    CHECK_FALSE(may_read(board, question));
}

TEST_CASE("a wall screen sees the board and nothing of a question's content or of officials")
{
    const Viewer wall = wall_viewer();
    CHECK(may(wall, Action::see_board));
    CHECK(may(wall, Action::know, question_of(team)));
    CHECK_FALSE(may_read(wall, question_of(team, Confidentiality::open)));
    CHECK_FALSE(may(wall, Action::see_officials));
    CHECK_FALSE(may(wall, Action::see_lists));
}

TEST_CASE("without a role nobody sees or does anything")
{
    Viewer viewer = in_the_team(Role::official);
    viewer.posts.clear();
    QuestionFacts question = question_of(team, Confidentiality::open);
    question.owner = voorbeeld;
    CHECK_FALSE(may(viewer, Action::know, question));
    CHECK_FALSE(may_read(viewer, question));
    CHECK_FALSE(may(viewer, Action::see_board));
    CHECK(allow(viewer, Action::see_board).error().is(not_allowed));
}

TEST_CASE("a job of the system may everything")
{
    const Viewer job = system_viewer("waarschuwing");
    CHECK(may(job, Action::answer, question_of(elsewhere, Confidentiality::closed)));
    CHECK(may(job, Action::change_staff));
}

TEST_CASE("a person's lateness and presence are for that person, the deputy and whoever must reach them")
{
    const PersonFacts person{testmans, {team}};
    CHECK(may_see_person({.actor = testmans, .posts = {{.role = Role::official}}}, person));
    CHECK(may_see_person(somebody(Role::agent, true), person));
    CHECK(may_see_person(appointed_to(team, Role::coordinator), person));
    CHECK_FALSE(may_see_person(appointed_to(elsewhere, Role::coordinator), person));
    Viewer deputy = somebody(Role::official);
    deputy.deputises_for = {testmans};
    CHECK(may_see_person(deputy, person));
    for (const Role role : {Role::lead, Role::director, Role::administrator, Role::board_member, Role::official})
        CHECK_FALSE(may_see_person(somebody(role, true), person));
    CHECK_FALSE(may_see_person(appointed_to(team, Role::lead), person));
}

TEST_CASE("who serves residents sees and changes them; an administrator and an alderman see none")
{
    for (const Role role : {Role::agent, Role::official, Role::coordinator, Role::lead}) {
        CHECK(may(somebody(role), Action::see_parties));
        CHECK(may(somebody(role), Action::change_parties));
    }
    for (const Role role : {Role::administrator, Role::board_member, Role::chair})
        for (const Action action : {Action::see_parties, Action::change_parties, Action::merge_parties, Action::see_bsn,
                                    Action::see_secret_addresses, Action::see_looks})
            CHECK_FALSE(may(somebody(role, true), action));
    CHECK(may(somebody(Role::director), Action::see_parties));
    CHECK_FALSE(may(somebody(Role::director), Action::change_parties));
}

TEST_CASE(
    "a BSN is for who handles a question, a secret address for who divides, the list of looks for who answers for it")
{
    CHECK(may(somebody(Role::agent), Action::see_bsn));
    CHECK(may(somebody(Role::official), Action::see_bsn));
    CHECK_FALSE(may(somebody(Role::lead), Action::see_bsn));
    CHECK(may(somebody(Role::coordinator), Action::see_secret_addresses));
    CHECK_FALSE(may(somebody(Role::agent), Action::see_secret_addresses));
    CHECK(may(somebody(Role::lead), Action::see_looks));
    CHECK_FALSE(may(somebody(Role::agent), Action::see_looks));
}
