// SPDX-License-Identifier: EUPL-1.2
// When the municipality and its teams are open: what holds today and what is coming, and the forms with which that is
// changed. What a change does to the terms of open questions is said on the same page.
#pragma once

#include "calendar/calendar_store.h"
#include "calendar/coming_hours.h"
#include "desk/routes.h"
#include "html/address.h"
#include "html/html.h"

#include <map>
#include <string>

namespace opmaat::administration {

/// GET /beheer/openingstijden and everything beneath it, and /beheer/gelijkgestelde-dagen.
void add_opening_hours(desk::Routes& routes);

/// GET /beheer/openingstijden/{van}.
void add_calendar_page(desk::Routes& routes);
/// Forms for a week, a closing day and a day with other hours, and to take these away.
void add_calendar_forms(desk::Routes& routes);
/// GET /beheer/gelijkgestelde-dagen with its forms.
void add_equalised_days(desk::Routes& routes);

/// "haarlem", or "haarlem.kcc" for a unit as it serves that municipality.
std::string calendar_code(const desk::Visit& visit, const HoursOf& whose);
/// Whose code that is; refuses setting_unknown.
Result<HoursOf> whose_calendar(const desk::Visit& visit, std::string_view code);
html::Address calendar_address(const desk::Visit& visit, const HoursOf& whose);
/// "Haarlem", "Klantcontactcentrum (voor Haarlem)".
std::string calendar_name(const desk::Visit& visit, const HoursOf& whose);

/// "09.00 tot 12.30 uur en 13.00 tot 17.00 uur"; "gesloten".
std::string openings_words(text::Language language, const Openings& openings);
/// "maandag 09.00 tot 17.00 uur; ..." of the days that are open.
std::string week_words(text::Language language, const Week& week);

/// These hours and those from which they follow, the nearest first: the unit, the units above it, the municipality.
std::vector<HoursOf> followed(const desk::Visit& visit, const HoursOf& whose);

/// Their calendars in that order, an empty one where nothing was entered.
std::vector<OfficeCalendar>
followed_calendars(const desk::Visit& visit, const std::map<HoursOf, OfficeCalendar>& calendars, const HoursOf& whose);
/// "Gesloten: Verhuizing"; "Andere tijden: 09.00 tot 12.00 uur".
std::string coming_words(text::Language language, const ComingHours& coming);

/// A week with whose it is.
struct WeekInForce {
    HoursOf whose;
    WeekFrom week;
};
/// Nothing when no hours are known at all.
std::optional<WeekInForce> week_in_force(const desk::Visit& visit, const std::map<HoursOf, OfficeCalendar>& calendars,
                                         const HoursOf& whose, Day day);

/// What the last changes of calendars did to the open questions; nothing when there were none.
html::Html reckonings_panel(db::Reader& reader, const desk::Visit& visit);

} // namespace opmaat::administration
