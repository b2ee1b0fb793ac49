// SPDX-License-Identifier: EUPL-1.2
#include "calendar/opening_text.h"

#include "calendar/clock_time.h"

#include <regex>

namespace opmaat {
namespace {

std::optional<std::chrono::minutes> time_of(const std::string& hour, const std::string& minute)
{
    return parse_clock_time((hour.size() == 1 ? "0" : "") + hour + ":" + minute);
}

// Longer than any week: what reads it takes memory for each sign.
constexpr std::size_t most_signs = 200;

bool says_closed(std::string_view text) { return text == "gesloten" || text == "dicht" || text == "closed"; }

} // namespace

Result<Openings> parse_openings(std::string_view typed, const std::string& field)
{
    static const std::regex opening{R"((\d{1,2})[:.](\d{2})\s*(?:-|–|tot|to|until)\s*(\d{1,2})[:.](\d{2}))"};
    static const std::regex between{R"((\s|,|;|en|and|uur)*)"};
    if (typed.size() > most_signs) return refused(opening_too_long, field, {std::to_string(most_signs)});
    if (says_closed(typed)) return Openings{};
    const std::string text{typed};
    if (!std::regex_match(std::regex_replace(text, opening, " "), between))
        return refused(opening_unreadable, field, {text});
    Openings openings;
    for (std::sregex_iterator each{text.begin(), text.end(), opening}; each != std::sregex_iterator{}; ++each) {
        const auto from = time_of((*each)[1], (*each)[2]);
        const auto until = time_of((*each)[3], (*each)[4]);
        if (!from || !until) return refused(opening_unreadable, field, {text});
        openings.push_back({*from, *until});
    }
    return openings;
}

std::string openings_text(const Openings& openings)
{
    std::string text;
    for (const Opening& each : openings)
        text += (text.empty() ? "" : " ") + clock_time(each.from) + "-" + clock_time(each.until);
    return text;
}

} // namespace opmaat
