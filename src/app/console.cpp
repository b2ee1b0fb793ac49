// SPDX-License-Identifier: EUPL-1.2
#include "app/console.h"

#include "app/clock.h"
#include "app/opening.h"
#include "calendar/zone.h"
#include "staff/staff_store.h"

namespace opmaat::app {

Exit on_console(const Common& common, const ConsoleWork& work)
{
    const Config config = common.config();
    const auto database = open_migrated(config);
    const Instant moment = now();
    std::optional<Organisation> organisation;
    database->read([&](db::Reader& reader) {
        organisation.emplace(load_organisation(reader, Zone::amsterdam().local_day(moment)));
    });
    return tell(work({*database, *organisation, language_of(config), moment, common.json}), common);
}

} // namespace opmaat::app
