// SPDX-License-Identifier: EUPL-1.2
#include "calendar/legal_calendar.h"

namespace opmaat {
namespace {

Equalisation published()
{
    using enum EqualisedDay::Mark;
    const std::string pattern = "alleen volgens het patroon (vrijdag na Hemelvaart); besluit niet gezien";
    const std::string of_2013 = "Besluit van 17 juni 2013 (titel gezien)";
    const std::string of_2016 = "Besluit van 24 oktober 2016, BWBR0038666";
    const std::string of_2023 = "Besluit 2023-2025 (titel gezien)";
    const std::string of_2026 = "Besluit 2026-2028, BWBR0051300 (titel gezien)";
    return {{
                {day(2010, 5, 14), pattern, assumed},
                {day(2011, 6, 3), pattern, assumed},
                {day(2012, 5, 18), pattern, assumed},
                {day(2013, 5, 10), pattern, assumed},
                {day(2014, 5, 30), of_2013, seen},
                {day(2015, 1, 2), of_2013, seen},
                {day(2015, 5, 4), of_2013, seen},
                {day(2015, 5, 15), of_2013, seen},
                {day(2016, 5, 6), of_2013, seen},
                {day(2017, 4, 28), of_2016, seen},
                {day(2017, 5, 26), of_2016, seen},
                {day(2018, 5, 11), of_2016, seen},
                {day(2018, 12, 24), of_2016, seen},
                {day(2018, 12, 31), of_2016, seen},
                {day(2019, 5, 31), of_2016, seen},
                {day(2019, 12, 27), of_2016, seen},
                {day(2020, 5, 22), pattern, assumed},
                {day(2021, 5, 14), "lijst van een deurwaarder voor 2021", seen},
                {day(2022, 5, 27), "lijst van een advocatenkantoor voor 2022", seen},
                {day(2023, 4, 28), of_2023, seen},
                {day(2023, 5, 19), of_2023, seen},
                {day(2024, 5, 10), of_2023, seen},
                {day(2024, 12, 27), of_2023, seen},
                {day(2025, 5, 30), of_2023, seen},
                {day(2026, 1, 2), of_2026, seen},
                {day(2026, 5, 15), of_2026, seen},
                {day(2027, 5, 7), of_2026, seen},
                {day(2028, 4, 28), of_2026, seen},
                {day(2028, 5, 26), of_2026, seen},
            },
            day(2014, 1, 1),
            day(2028, 12, 31)};
}

} // namespace

const Equalisation& published_equalisation()
{
    static const Equalisation equalisation = published();
    return equalisation;
}

} // namespace opmaat
