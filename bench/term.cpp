// SPDX-License-Identifier: EUPL-1.2
// Terms a second on one core: mixed units over thirty years of starts, nothing kept between two terms. Beside it the
// same with the explanation, and each unit by itself.
#include "term/explanation.h"
#include "term/term_text.h"

#include <chrono>
#include <cstdio>
#include <random>
#include <string>
#include <vector>

using namespace opmaat;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t amount = 500'000;

// Hours as a municipality has them: an evening, a half day before Christmas, closed on the holidays of thirty years.
OpeningHours office()
{
    const LegalCalendar law;
    Hours hours;
    const Openings day{{9h, 17h}};
    hours.weeks.push_back(
        {first_calendar_day, Week{day, day, day, Openings{{9h, 12h}, {13h, 20h}}, day, Openings{}, Openings{}}});
    for (int year = 2000; year <= 2035; ++year) {
        for (const Holiday& each : law.days_of(year)) hours.closed.insert(each.day);
        hours.overrides[opmaat::day(year, 12, 24)] = {{9h, 12h}};
    }
    return OpeningHours::of(hours).value();
}

std::vector<Instant> starts()
{
    std::mt19937_64 random{2026};
    std::vector<Instant> found;
    const Instant first = Zone::amsterdam().instant_of(day(2000, 1, 1), 0min);
    for (std::size_t each = 0; each < amount; ++each)
        found.push_back(first + std::chrono::minutes{random() % (30 * 525'960)});
    return found;
}

// Terms a second, on the processor's time of this thread's one core.
template <class Reckon>
double rate(const std::vector<Instant>& from, const std::vector<std::vector<Term>>& terms, Reckon reckon)
{
    std::size_t moved = 0;
    const auto began = std::chrono::steady_clock::now();
    for (std::size_t each = 0; each < from.size(); ++each) moved += reckon(from[each], terms[each % terms.size()]);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    if (moved == 0) std::puts("no term moved: this bench measures nothing");
    return static_cast<double>(from.size()) / took.count();
}

std::vector<std::vector<Term>> terms(std::initializer_list<std::string_view> texts)
{
    std::vector<std::vector<Term>> found;
    for (const std::string_view each : texts) found.push_back(parse_parts(each).value());
    return found;
}

} // namespace

int main()
{
    const LegalCalendar law;
    const OpeningHours hours = office();
    const Calendars calendars{law, hours};
    const auto from = starts();
    const auto plain = [&](Instant start, const std::vector<Term>& parts) {
        const auto end = due(start, parts, calendars);
        return static_cast<std::size_t>(end && end->at > start);
    };
    const auto told = [&](Instant start, const std::vector<Term>& parts) {
        return explain(start, parts, calendars).value().steps.size();
    };
    const auto mixed =
        terms({"8 weken wet", "3 dagen wet", "1 maand wet", "10 werkdagen norm", "8 weken wet + 6 weken wet",
               "240 minuten norm", "2 werkdagen norm sluiting na-16:00", "3 weken norm volgende-werkdag", "1 jaar wet",
               "5 werkdagen norm", "960 minuten norm", "6 weken wet"});
    std::printf("terms, mixed units, 30 years of starts | %.0f a second | bar 1000000\n", rate(from, mixed, plain));
    std::printf("the same, explained step by step       | %.0f a second |\n", rate(from, mixed, told));
    for (const char* unit :
         {"8 weken wet", "3 maanden wet", "10 werkdagen norm", "240 minuten norm", "2400 minuten norm"})
        std::printf("%-38s | %.0f a second |\n", unit, rate(from, terms({unit}), plain));
}
