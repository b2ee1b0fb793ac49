// SPDX-License-Identifier: EUPL-1.2
#include "calendar/opening_text.h"

#include "calendar/clock_time.h"
#include "calendar/office_calendar.h"

#include <algorithm>
#include <regex>

namespace opmaat {
namespace {

std::optional<std::chrono::minutes> time_of(const std::string& hour, const std::string& minute)
{
    return parse_clock_time((hour.size() == 1 ? "0" : "") + hour + ":" + (minute.empty() ? "00" : minute));
}

// Longer than any week: what reads it takes memory for each sign.
constexpr std::size_t most_signs = 200;

std::string in_small_letters(std::string_view text)
{
    std::string small{text};
    for (char& each : small)
        if ('A' <= each && each <= 'Z') each = static_cast<char>(each - 'A' + 'a');
    return small;
}

bool says_closed(const std::string& text)
{
    static const std::regex closed{R"(\s*(gesloten|dicht|closed|-|–|—)?\s*)"};
    return std::regex_match(text, closed);
}

// "9", "9 uur", "09:00", "9.30u", "9u30"; no further figures on either side are part of it.
const std::string a_time = R"((\d{1,2})(?:[:.uh](\d{2}))?(?!\d)\s*(?:uur|u|h)?)";

// Nothing when the text is more, or other, than openings.
std::optional<Openings> read(const std::string& text)
{
    static const std::regex opening{a_time + R"(\s*(?:-|–|—|tot|to|until)\s*)" + a_time};
    static const std::regex between{R"((\s|,|;|/|en|and|van|from)*)"};
    if (!std::regex_match(std::regex_replace(text, opening, " "), between)) return std::nullopt;
    Openings openings;
    for (std::sregex_iterator each{text.begin(), text.end(), opening}; each != std::sregex_iterator{}; ++each) {
        const auto from = time_of((*each)[1], (*each)[2]);
        const auto until = time_of((*each)[3], (*each)[4]);
        if (!from || !until) return std::nullopt;
        openings.push_back({*from, *until});
    }
    std::ranges::sort(openings);
    return openings;
}

} // namespace

Result<Openings> parse_openings(std::string_view typed, const std::string& field)
{
    if (typed.size() > most_signs) return refused(opening_too_long, field, {std::to_string(most_signs)});
    const std::string text = in_small_letters(typed);
    if (says_closed(text)) return Openings{};
    const auto openings = read(text);
    if (!openings) return refused(opening_unreadable, field, {std::string{typed}});
    if (openings->empty()) return *openings;
    if (auto possible = check_openings(*openings, field); !possible) return std::unexpected(possible.error());
    return *openings;
}

std::string openings_text(const Openings& openings)
{
    std::string text;
    for (const Opening& each : openings)
        text += (text.empty() ? "" : " ") + clock_time(each.from) + "-" + clock_time(each.until);
    return text;
}

} // namespace opmaat
