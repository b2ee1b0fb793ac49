// SPDX-License-Identifier: EUPL-1.2
#include "desk/municipal_source.h"

#include "base/columns.h"
#include "calendar/calendar_store.h"
#include "process/process_store.h"
#include "staff/staff_store.h"

#include <spdlog/spdlog.h>

namespace opmaat::desk {
namespace {

// A fingerprint of the newest events about anything but questions. Not the newest position alone: on PostgreSQL a slow
// transaction can commit an event below one that was seen.
const db::Sql settings_fingerprint{"desk.settings_fingerprint",
                                   "SELECT COALESCE(SUM(position % 1000003), 0) FROM (SELECT position FROM event_about "
                                   "WHERE subject <> 'vraag' ORDER BY position DESC LIMIT 100) AS newest"};

} // namespace

MunicipalSource::MunicipalSource(db::Database& database, std::function<Instant()> now)
    : database_(database), now_(std::move(now)), stale_(std::make_shared<std::atomic<bool>>(false))
{
    database.on_commit([stale = stale_] { *stale = true; });
    const Day today = Zone::amsterdam().local_day(now_());
    database_.read([&](db::Reader& reader) { known_ = read(reader, today); });
}

MunicipalSource::Known MunicipalSource::read(db::Reader& reader, Day today)
{
    auto organisation = std::make_shared<const Organisation>(load_organisation(reader, today));
    auto almanac = std::make_shared<const Almanac>(load_almanac(reader, organisation->parents()));
    auto all = std::make_shared<const std::vector<Process>>(processes(reader));
    return {{std::move(organisation), std::move(almanac), std::move(all)},
            *reader.value<std::int64_t>(settings_fingerprint),
            today};
}

void MunicipalSource::refresh(Day today)
{
    database_.read([&](db::Reader& reader) {
        const auto settings = *reader.value<std::int64_t>(settings_fingerprint);
        {
            const std::lock_guard lock{mutex_};
            if (known_.settings == settings && known_.day == today) return;
        }
        Known fresh = read(reader, today);
        const std::lock_guard lock{mutex_};
        known_ = std::move(fresh);
    });
}

Municipal MunicipalSource::current()
{
    const auto at_hand = [&] {
        const std::lock_guard lock{mutex_};
        return known_;
    };
    Known known = at_hand();
    const Day today = known.municipal.almanac->zone().local_day(now_());
    if (!*stale_ && known.day == today) return known.municipal;
    const std::unique_lock reading{reading_, std::try_to_lock};
    if (!reading) return known.municipal;
    try {
        if (stale_->exchange(false) || known.day != today) refresh(today);
    } catch (const db::Fault& fault) {
        *stale_ = true;
        spdlog::error("the organisation cannot be read again: {}", fault.what());
    }
    return at_hand().municipal;
}

} // namespace opmaat::desk
