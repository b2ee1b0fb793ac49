// SPDX-License-Identifier: EUPL-1.2
#include "contact/contact.h"

#include "contact/conversation.h"
#include "contact/ending.h"

#include <doctest/doctest.h>

using namespace opmaat;
using namespace std::chrono_literals;

namespace {

const Instant rang = *parse_instant("2026-03-03T09:12:00+01:00");
const OfficialId agent = OfficialId::fresh(rang);
const auto modelhuis = Id<Party>::fresh(rang);
const auto mother = Id<Party>::fresh(rang);

Act after(std::chrono::seconds passed) { return {agent, rang + passed}; }

Contact called() { return begin_contact(Channel::telephone, agent, "06 00 00 00 00", after(0s)).now; }

Contact asked(Contact contact, std::string words)
{
    return note_matter(std::move(contact), {.asked = std::move(words)}, after(30s))->now;
}

Contact ended(Contact contact, Ending ending)
{
    const auto id = contact.matters.back().id;
    return end_matter(std::move(contact), id, ending, after(60s))->now;
}

} // namespace

TEST_CASE("nobody is told another's business: who calls is checked, and checked anew when it is somebody else")
{
    Contact contact = called();
    CHECK(check_identity(contact, after(1s)).error().is(party_not_chosen));
    contact = name_party(contact, modelhuis, after(2s))->now;
    CHECK_FALSE(may_tell(contact));
    contact = check_identity(contact, after(3s))->now;
    CHECK(may_tell(contact));
    CHECK(may_tell(name_party(contact, modelhuis, after(4s))->now));
    CHECK_FALSE(may_tell(name_party(contact, mother, after(4s))->now));
    CHECK_FALSE(may_tell(name_party(contact, std::nullopt, after(4s))->now));
}

TEST_CASE("a contact holds several matters, and closes when each of them has ended")
{
    Contact contact = called();
    CHECK(close(contact, after(5s)).error().is(matter_missing));
    contact = ended(asked(contact, "Mag ik een container voor de deur zetten?"), {Outcome::answered});
    contact = asked(contact, "Wanneer word ik teruggebeld?");
    const auto refusal = close(contact, after(70s)).error();
    CHECK(refusal.is(ending_missing));
    CHECK(refusal.values == std::vector<std::string>{"2"});
    contact = close(ended(contact, {Outcome::no_question}), after(90s))->now;
    CHECK(contact.state == Contact::State::closed);
    CHECK(close(contact, after(91s)).error().is(contact_ended));
    CHECK(note_matter(contact, {.asked = "Nog iets"}, after(91s)).error().is(contact_ended));
}

TEST_CASE("an ending says where the matter is now: with which question, or with which team")
{
    const Contact contact = asked(called(), "Wie kan mij helpen?");
    const auto id = contact.matters.front().id;
    CHECK(end_matter(contact, id, {Outcome::callback}, after(9s)).error().is(ending_without_question));
    CHECK(end_matter(contact, id, {Outcome::passed_on}, after(9s)).error().is(ending_without_question));
    CHECK(end_matter(contact, id, {Outcome::transferred_reached}, after(9s)).error().field == "afdeling");
    CHECK(end_matter(contact, Id<Matter>::fresh(rang), {Outcome::answered}, after(9s)).error().is(matter_unknown));
    const auto put_through =
        end_matter(contact, id, {Outcome::transferred_not_reached, {}, UnitId::fresh(rang)}, after(9s));
    REQUIRE(put_through);
    const auto promised = end_matter(put_through->now, id, {Outcome::callback, QuestionId::fresh(rang)}, after(20s));
    REQUIRE(promised);
    CHECK(promised->now.matters.front().ending->outcome == Outcome::callback);
}

TEST_CASE("talking and the work after it are measured apart, without the time on hold")
{
    Contact contact = ended(asked(called(), "Mag dat?"), {Outcome::answered});
    contact = hold(contact, after(100s))->now;
    CHECK(hold(contact, after(101s)).error().is(contact_is_so_already));
    contact = resume(contact, after(130s))->now;
    contact = end_talk(contact, after(180s))->now;
    contact = end_talk(contact, after(185s))->now; // the first time counts
    CHECK_FALSE(handling_time(contact));
    contact = close(contact, after(190s))->now;
    CHECK(handling_time(contact) == HandlingTime{150s, 10s});
}

TEST_CASE("the line drops while somebody waits: waiting ends with the talk")
{
    Contact contact = hold(ended(asked(called(), "Mag dat?"), {Outcome::answered}), after(100s))->now;
    contact = close(contact, after(160s))->now;
    CHECK(handling_time(contact) == HandlingTime{100s, 0s});
    CHECK(contact.number == "06 00 00 00 00");
}

TEST_CASE("cancelling leaves no ghost, and what already came of a contact is not cancelled")
{
    const Contact noted = name_party(asked(called(), "Verkeerd verbonden"), modelhuis, after(3s))->now;
    const auto gone = cancel(noted, after(4s));
    REQUIRE(gone);
    CHECK(gone->now.matters.empty());
    CHECK_FALSE(gone->now.party);
    CHECK(gone->now.number.empty());
    CHECK_FALSE(handling_time(gone->now));
    const Contact passed = ended(noted, {Outcome::passed_on, QuestionId::fresh(rang)});
    CHECK(cancel(passed, after(70s)).error().is(contact_has_result));
}

TEST_CASE("a matter is dropped while nothing came of it")
{
    const Contact contact = asked(called(), "Vergissing");
    const auto id = contact.matters.front().id;
    CHECK(drop_matter(contact, id, after(40s))->now.matters.empty());
    CHECK(drop_matter(ended(contact, {Outcome::answered}), id, after(70s)).error().is(matter_has_ended));
}

TEST_CASE("the journal knows how each matter ended and never what somebody said")
{
    const auto noted = note_matter(called(), {.asked = "Mijn buurman maakt lawaai"}, after(30s));
    REQUIRE(noted);
    CHECK(noted->events.front().facts == std::vector<Fact>{{"proces", {}, {}}});
    const auto id = noted->now.matters.front().id;
    const auto done = end_matter(noted->now, id, {Outcome::answered}, after(60s));
    REQUIRE(done);
    CHECK(done->events.front().facts.front() == Fact{"afloop", {}, Code{"beantwoord"}});
}
