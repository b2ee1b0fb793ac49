// SPDX-License-Identifier: EUPL-1.2
#include "board/past.h"

namespace opmaat {
namespace {

const std::string* text_of(const FactValue& value) { return std::get_if<std::string>(&value.held()); }

template <class T>
void put_back(T& field, const std::optional<T>& before)
{
    if (before) field = *before;
}

template <class E>
std::optional<E> word_of(const FactValue& value)
{
    const std::string* text = text_of(value);
    return text ? parse_word<E>(*text) : std::nullopt;
}

template <class Id>
std::optional<Id> id_of(const FactValue& value)
{
    const std::string* text = text_of(value);
    return text ? Id::parse(*text) : std::nullopt;
}

} // namespace

void undo(PastQuestion& past, std::span<const Fact> facts)
{
    OpenQuestion& question = past.question;
    for (const Fact& fact : facts) {
        if (fact.name == "eigenaar") put_back(question.owner, id_of<OfficialId>(fact.from));
        if (fact.name == "eenheid") put_back(question.unit, id_of<UnitId>(fact.from));
        if (fact.name == "kanaal") put_back(question.channel, word_of<Channel>(fact.from));
        if (fact.name == "toestand") put_back(past.state, word_of<Question::State>(fact.from));
        if (fact.name == "opgepakt") question.taken_up = fact.from == FactValue{1};
        if (fact.name == "vervanger") question.has_deputy = fact.from != FactValue{};
    }
}

} // namespace opmaat
