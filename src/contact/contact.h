// SPDX-License-Identifier: EUPL-1.2
// A contact: somebody calls, comes to the desk or writes, and one official helps them. What was asked in it, whether we
// know who it is, and how each matter ended. Its verbs stand in conversation.h and ending.h.
#pragma once

#include "event/event.h"
#include "process/process.h"
#include "question/channel.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace opmaat {

struct Party;
struct Contact;
using ContactId = Id<Contact>;

/// How a matter ended for whoever asked it.
enum class Outcome {
    answered,                // at once, in this contact
    transferred_reached,     // put through, and a colleague took it
    transferred_not_reached, // put through, and nobody did
    callback,                // somebody will call back
    passed_on,               // it became a question with an owner
    no_question,             // wrong number, silence, a compliment
};

template <>
struct Words<Outcome> {
    static constexpr std::array<Word<Outcome>, 6> all{{
        {Outcome::answered, "beantwoord"},
        {Outcome::transferred_reached, "doorverbonden"},
        {Outcome::transferred_not_reached, "doorverbonden-niet-bereikt"},
        {Outcome::callback, "terugbellen"},
        {Outcome::passed_on, "doorgezet"},
        {Outcome::no_question, "geen-vraag"},
    }};
};

/// How a matter ended, with what it needs to be found again.
struct Ending {
    Outcome outcome{};
    std::optional<QuestionId> question{}; // that it was added to or became: for callback and passed_on
    std::optional<UnitId> unit{};         // to which it was transferred
    friend bool operator==(const Ending&, const Ending&) = default;
};

/// One of the things that somebody asks in a contact.
struct Matter {
    Id<Matter> id;
    std::string asked{};                // in the words of whoever asks
    std::optional<ProcessId> process{}; // by which it is classified
    std::optional<Ending> ending{};
    friend bool operator==(const Matter&, const Matter&) = default;
};

struct Contact {
    enum class State { running, on_hold, closed, cancelled };

    ContactId id;
    Channel channel{};
    OfficialId official;  // who helps
    Instant began;        // it rang, somebody came to the desk, a letter was opened
    std::string number{}; // that called, to ring back when the line drops
    std::optional<Id<Party>> party{};
    std::optional<Instant> identity_checked{}; // of this party, in this contact
    std::vector<Matter> matters{};
    std::string note{};
    State state = State::running;
    std::optional<Instant> held_since{};   // while it is on hold
    std::chrono::milliseconds held{};      // in all before that
    std::optional<Instant> talked_until{}; // from then on it is after-call work
    std::optional<Instant> ended{};
    std::int64_t version = 0; // 0: not saved yet; each verb makes the next one

    friend bool operator==(const Contact&, const Contact&) = default;
};

template <>
struct Words<Contact::State> {
    static constexpr std::array<Word<Contact::State>, 4> all{{
        {Contact::State::running, "loopt"},
        {Contact::State::on_hold, "in-de-wacht"},
        {Contact::State::closed, "afgerond"},
        {Contact::State::cancelled, "geannuleerd"},
    }};
};

inline constexpr Subject<Contact> contact_subject{"contact"};

/// It is closed or cancelled: nothing changes any more.
inline constexpr Rule contact_ended{RefusalKind::conflict, "contact-afgelopen"};
/// There is no such matter in it.
inline constexpr Rule matter_unknown{RefusalKind::missing, "onderwerp-onbekend"};

inline bool is_going_on(const Contact& contact)
{
    return contact.state == Contact::State::running || contact.state == Contact::State::on_hold;
}

/// Whether its party's questions may be told: only after a check of who it is, so that nobody hears another's business
/// (a couple that shares a number; a woman who calls from her mother's phone).
inline bool may_tell(const Contact& contact) { return contact.party && contact.identity_checked; }

/// Of a closed contact: speaking, without what it was on hold, and the work after it.
struct HandlingTime {
    std::chrono::milliseconds talk{};
    std::chrono::milliseconds after{};
    friend bool operator==(const HandlingTime&, const HandlingTime&) = default;
};
std::optional<HandlingTime> handling_time(const Contact& contact);

} // namespace opmaat
