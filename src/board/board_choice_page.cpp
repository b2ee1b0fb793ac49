// SPDX-License-Identifier: EUPL-1.2
#include "board/board_choice_page.h"

namespace opmaat {
namespace {

Result<std::optional<Channel>> channel_in(std::string_view code)
{
    if (code.empty()) return std::nullopt;
    const auto channel = parse_word<Channel>(code);
    if (!channel) return refused(channel_unknown, "kanaal");
    return channel;
}

// Whether a field with this name may name a unit of that kind.
bool names_kind(std::string_view field, UnitKind kind) { return field == "eenheid" || field == word(kind); }

Result<std::optional<UnitId>> unit_in(const http::Fields& query, const Organisation& organisation)
{
    for (const std::string_view field : {"team", "cluster", "afdeling", "eenheid"}) {
        const std::string_view code = query[field];
        if (code.empty()) continue;
        const Unit* unit = organisation.unit(code);
        if (!unit || !names_kind(field, unit->kind)) return refused(unit_chosen_unknown, "eenheid");
        return unit->id;
    }
    return std::nullopt;
}

Result<std::optional<Day>> day_in(std::string_view text, Day today)
{
    if (text.empty()) return std::nullopt;
    const auto day = parse_day(text);
    if (!day || *day > today) return refused(day_not_past, "op");
    return day;
}

} // namespace

Result<BoardChoice> choice_of(const http::Fields& query, const Organisation& organisation, Day today)
{
    OPMAAT_TRY(channel, channel_in(query["kanaal"]));
    OPMAAT_TRY(unit, unit_in(query, organisation));
    OPMAAT_TRY(as_of, day_in(query["op"], today));
    return BoardChoice{channel, unit, as_of};
}

BoardFilter filter_of(const BoardChoice& choice, const Organisation& organisation)
{
    BoardFilter filter{.channel = choice.channel};
    if (choice.unit) filter.handlers = handlers_of(organisation, *choice.unit);
    return filter;
}

html::Address narrowed(const html::Address& address, const BoardChoice& choice, const Organisation& organisation)
{
    const html::Address of_channel = choice.channel ? address.with("kanaal", word(*choice.channel)) : address;
    const Unit* unit = choice.unit ? organisation.unit(*choice.unit) : nullptr;
    return unit ? of_channel.with(word(unit->kind), unit->code) : of_channel;
}

html::Address address_of(const html::Address& address, const BoardChoice& choice, const Organisation& organisation)
{
    const html::Address here = narrowed(address, choice, organisation);
    return choice.as_of ? here.with("op", to_text(*choice.as_of)) : here;
}

} // namespace opmaat
