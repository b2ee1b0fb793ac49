// SPDX-License-Identifier: EUPL-1.2
#include "contact/ending.h"

#include "contact/contact_change.h"
#include "question/refusals.h"

#include <algorithm>

namespace opmaat {
namespace {

bool was_transferred(Outcome outcome)
{
    return outcome == Outcome::transferred_reached || outcome == Outcome::transferred_not_reached;
}

bool has_question(Outcome outcome) { return outcome == Outcome::callback || outcome == Outcome::passed_on; }

Result<void> complete(const Ending& ending)
{
    if (was_transferred(ending.outcome) && !ending.unit) return refused(transfer_without_unit, "afdeling");
    if (has_question(ending.outcome) && !ending.question) return refused(ending_without_question, "afloop");
    return {};
}

Result<void> all_ended(const Contact& contact)
{
    Refusals missing;
    missing.add_when(contact.matters.empty(), matter_missing, "onderwerp");
    for (std::size_t place = 0; place < contact.matters.size(); ++place)
        missing.add_when(!contact.matters[place].ending, ending_missing, "afloop", {std::to_string(place + 1)});
    return missing.result();
}

bool has_result(const Contact& contact)
{
    return std::ranges::any_of(contact.matters,
                               [](const Matter& each) { return each.ending && each.ending->question; });
}

// Waiting ends with the talk.
void fall_silent(Contact& contact, Instant now)
{
    if (contact.held_since) contact.held += now - *contact.held_since;
    contact.held_since.reset();
    if (!contact.talked_until) contact.talked_until = now;
}

} // namespace

Result<Changed<Contact>> end_matter(Contact contact, const Id<Matter>& id, Ending ending, const Act& act)
{
    if (auto open = goes_on(contact); !open) return std::unexpected(open.error());
    Matter* matter = matter_of(contact, id);
    if (!matter) return refused(matter_unknown);
    if (auto whole = complete(ending); !whole) return std::unexpected(whole.error());
    std::vector<Fact> facts{{"afloop", {}, Code{word(ending.outcome)}},
                            {"vraag", {}, ending.question},
                            {"eenheid", {}, ending.unit},
                            {"proces", {}, matter->process}};
    matter->ending = ending;
    return changed_contact(std::move(contact), contact_matter_ended, act, std::move(facts));
}

Result<Changed<Contact>> end_talk(Contact contact, const Act& act)
{
    if (auto open = goes_on(contact); !open) return std::unexpected(open.error());
    fall_silent(contact, act.at);
    contact.state = Contact::State::running;
    return changed_contact(std::move(contact), contact_talk_ended, act);
}

Result<Changed<Contact>> close(Contact contact, const Act& act)
{
    if (auto open = goes_on(contact); !open) return std::unexpected(open.error());
    if (auto ended = all_ended(contact); !ended) return std::unexpected(std::move(ended).error());
    fall_silent(contact, act.at);
    contact.state = Contact::State::closed;
    contact.ended = act.at;
    return changed_contact(std::move(contact), contact_closed, act);
}

Result<Changed<Contact>> cancel(Contact contact, const Act& act)
{
    if (auto open = goes_on(contact); !open) return std::unexpected(open.error());
    if (has_result(contact)) return refused(contact_has_result);
    contact.matters.clear();
    contact.note.clear();
    contact.number.clear();
    contact.party.reset();
    contact.identity_checked.reset();
    fall_silent(contact, act.at);
    contact.state = Contact::State::cancelled;
    contact.ended = act.at;
    return changed_contact(std::move(contact), contact_cancelled, act);
}

} // namespace opmaat
