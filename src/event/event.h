// SPDX-License-Identifier: EUPL-1.2
// The journal: who did what, when, to which question, official, unit or process. Append-only. It holds identities,
// codes, days, instants and numbers; never a name, an address or anything that somebody typed (AVG: erasure).
#pragma once

#include "base/act.h"
#include "base/refusal.h"

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace opmaat {

/// What kind of things an event can be about. A constant in the slice of that thing:
/// `inline constexpr Subject<Question> question_subject{"vraag"}`.
template <class Tag>
struct Subject {
    std::string_view code;
};

/// A thing that an event is about, with the version that it reached by that event.
struct About {
    std::string subject; // code of a Subject
    std::string id;
    std::int64_t version;
    friend bool operator==(const About&, const About&) = default;
};

template <class Tag>
About about(Subject<Tag> subject, const Id<Tag>& id, std::int64_t version)
{
    return {std::string{subject.code}, id.text(), version};
}

/// A word of our own: a state, a code, a kenmerk. At most 64 letters, digits and . _ : - only, so that no sentence
/// fits. Throws std::invalid_argument for anything else: typed text in the journal is a bug.
class Code {
public:
    explicit Code(std::string_view text);
    const std::string& text() const { return text_; }
    friend bool operator==(const Code&, const Code&) = default;

private:
    std::string text_;
};

/// The value of a fact. There is no way in for a text that somebody typed.
class FactValue {
public:
    FactValue() = default; // nothing: there was no value, or there is none any more
    FactValue(std::int64_t number) : held_{number} {}
    FactValue(int number) : held_{std::int64_t{number}} {}
    FactValue(Day day) : held_{to_text(day)} {}
    FactValue(Instant instant) : held_{to_text(instant)} {}
    FactValue(const Code& code) : held_{code.text()} {}
    template <class Tag>
    FactValue(const Id<Tag>& id) : held_{id.text()}
    {
    }
    template <class T>
    FactValue(const std::optional<T>& value)
    {
        if (value) *this = FactValue{*value};
    }

    const std::variant<std::monostate, std::int64_t, std::string>& held() const { return held_; }
    friend bool operator==(const FactValue&, const FactValue&) = default;

private:
    std::variant<std::monostate, std::int64_t, std::string> held_;
};

/// What changed: `name` is the JSON key of the field ("eigenaar", "uiterlijk").
struct Fact {
    std::string name;
    FactValue from;
    FactValue to;
    friend bool operator==(const Fact&, const Fact&) = default;
};

/// The kind of an event, lower-case Dutch and stable for ever ("vraag-gesteld"). A constant in the slice of its verb.
struct EventKind {
    std::string_view code;
    friend bool operator==(const EventKind&, const EventKind&) = default;
};

struct Event {
    /// `abouts` holds at least one thing. Throws std::invalid_argument when it is empty or the kind is no code.
    Event(Act by_whom_and_when, EventKind what, std::vector<About> things, std::vector<Fact> changes = {});

    bool is(EventKind other) const { return kind == other.code; }

    Act act;
    std::string kind;
    std::vector<About> abouts;
    std::vector<Fact> facts;
};

/// Somebody else saved another version since the one that this change was made on. Every save may refuse it.
inline constexpr Rule changed_meanwhile{RefusalKind::conflict, "intussen-gewijzigd"};

/// The new state of something, with what the journal says of it. Nothing is saved without its event: the functions that
/// save accept only this.
template <class T>
struct Changed {
    template <std::same_as<Event>... More>
    Changed(T state, Event first, More... more) : now(std::move(state))
    {
        events.reserve(1 + sizeof...(more));
        events.push_back(std::move(first));
        (events.push_back(std::move(more)), ...);
    }

    T now;
    std::vector<Event> events;
};

} // namespace opmaat
