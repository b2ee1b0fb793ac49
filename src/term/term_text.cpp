// SPDX-License-Identifier: EUPL-1.2
#include "term/term_text.h"

#include "calendar/clock_time.h"

#include <charconv>

namespace opmaat {
namespace {

constexpr std::string_view with_atw = "met-atw";
constexpr std::string_view without_atw = "zonder-atw";
constexpr std::string_view next_working_day = "volgende-werkdag";
constexpr std::string_view counted_back = "terug";
constexpr std::string_view at_closing = "sluiting";
constexpr std::string_view after = "na-";

std::vector<std::string_view> pieces(std::string_view text, std::string_view separator)
{
    std::vector<std::string_view> found;
    for (auto end = text.find(separator); end != text.npos; end = text.find(separator)) {
        found.push_back(text.substr(0, end));
        text.remove_prefix(end + separator.size());
    }
    found.push_back(text);
    return found;
}

std::optional<int> parse_amount(std::string_view text)
{
    int amount = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), amount);
    const bool whole = error == std::errc{} && end == text.data() + text.size() && amount >= 0;
    return whole ? std::optional{amount} : std::nullopt;
}

std::optional<Term::Unit> parse_unit(std::string_view text)
{
    constexpr std::array<Word<Term::Unit>, 6> singular{{{Term::Unit::day, "dag"},
                                                        {Term::Unit::week, "week"},
                                                        {Term::Unit::month, "maand"},
                                                        {Term::Unit::year, "jaar"},
                                                        {Term::Unit::working_day, "werkdag"},
                                                        {Term::Unit::opening_minute, "minuut"}}};
    for (const auto& each : singular)
        if (each.text == text) return each.value;
    return parse_word<Term::Unit>(text);
}

// Whether the word says how the term departs from the default.
bool depart(Term& term, std::string_view text)
{
    if (text == with_atw)
        term.roll = Term::Roll::legal;
    else if (text == without_atw)
        term.roll = Term::Roll::none;
    else if (text == next_working_day)
        term.roll = Term::Roll::next_working_day;
    else if (text == counted_back)
        term.direction = Term::Direction::backward;
    else if (text == at_closing)
        term.ends_at = Term::EndsAt::closing;
    else if (text.starts_with(after))
        term.cutoff = parse_clock_time(text.substr(after.size()));
    else
        return false;
    return !text.starts_with(after) || term.cutoff;
}

std::string_view roll_word(Term::Roll roll)
{
    switch (roll) {
    case Term::Roll::by_basis: return {};
    case Term::Roll::legal: return with_atw;
    case Term::Roll::next_working_day: return next_working_day;
    case Term::Roll::none: return without_atw;
    }
    std::unreachable();
}

} // namespace

std::string to_text(const Term& term)
{
    std::string text = std::to_string(term.amount);
    const auto add = [&](std::string_view piece) { text.append(" ").append(piece); };
    add(word(term.unit));
    add(word(term.basis));
    if (term.roll != Term::Roll::by_basis) add(roll_word(term.roll));
    if (term.direction == Term::Direction::backward) add(counted_back);
    if (term.ends_at == Term::EndsAt::closing) add(at_closing);
    if (term.cutoff) add(std::string{after} + clock_time(*term.cutoff));
    return text;
}

std::optional<Term> parse_term(std::string_view text)
{
    const auto words = pieces(text, " ");
    if (words.size() < 3) return std::nullopt;
    const auto amount = parse_amount(words[0]);
    const auto unit = parse_unit(words[1]);
    const auto basis = parse_word<Term::Basis>(words[2]);
    if (!amount || !unit || !basis) return std::nullopt;
    Term term{*amount, *unit, *basis};
    for (std::size_t each = 3; each < words.size(); ++each)
        if (!depart(term, words[each])) return std::nullopt;
    return term;
}

std::string to_text(std::span<const Term> parts)
{
    std::string text;
    for (const Term& each : parts) text += (text.empty() ? "" : " + ") + to_text(each);
    return text;
}

std::optional<std::vector<Term>> parse_parts(std::string_view text)
{
    std::vector<Term> parts;
    for (const std::string_view each : pieces(text, " + ")) {
        const auto term = parse_term(each);
        if (!term) return std::nullopt;
        parts.push_back(*term);
    }
    return parts;
}

} // namespace opmaat
