// SPDX-License-Identifier: EUPL-1.2
#include "board/board_shelf_web.h"

#include "board/board_page.h"
#include "board/wall_page.h"
#include "event/event_store.h"

namespace opmaat {
namespace {

constexpr std::size_t most_boards = 64;
constexpr std::size_t most_versions = 64; // of one board: different rights and languages

std::chrono::sys_time<std::chrono::minutes> minute_of(Instant now)
{
    return std::chrono::floor<std::chrono::minutes>(now);
}

html::Html draw(const BoardScene& scene, const BoardRights& rights, const BoardShelf::Wanted& wanted)
{
    if (std::holds_alternative<WallScreen>(wanted.audience)) return wall_version(scene, wanted.language);
    return board_version({scene, rights, wanted.language});
}

} // namespace

Drawn BoardShelf::drawn(db::Reader& reader, const Wanted& wanted)
{
    const std::lock_guard lock{mutex_};
    Kept& kept = current(reader, wanted);
    const auto* viewer = std::get_if<std::shared_ptr<const Viewer>>(&wanted.audience);
    Version version{!viewer, viewer ? rights_on(kept.scene, **viewer) : BoardRights{}, wanted.language};
    if (const auto found = kept.versions.find(version); found != kept.versions.end()) return found->second;
    if (kept.versions.size() >= most_versions) kept.versions.clear();
    const Drawn made{std::make_shared<const html::Html>(draw(kept.scene, version.rights, wanted)), kept.scene.position};
    ++work_.drawn;
    return kept.versions.emplace(std::move(version), made).first->second;
}

BoardShelf::Work BoardShelf::work() const
{
    const std::lock_guard lock{mutex_};
    return work_;
}

BoardShelf::Kept& BoardShelf::current(db::Reader& reader, const Wanted& wanted)
{
    const auto found = kept_.find(wanted.choice);
    if (found != kept_.end() && is_fresh(found->second, wanted, newest_position(reader))) return found->second;
    if (found == kept_.end()) make_room();
    ++work_.read;
    Kept fresh{board_scene(reader, open_, {wanted.municipal, wanted.choice, wanted.now}), minute_of(wanted.now), {}};
    return kept_.insert_or_assign(wanted.choice, std::move(fresh)).first->second;
}

// A reader whose snapshot is older than what is kept gets the newer board.
bool BoardShelf::is_fresh(const Kept& kept, const Wanted& wanted, std::int64_t position) const
{
    return kept.scene.position >= position && kept.minute == minute_of(wanted.now) &&
           kept.scene.municipal.organisation == wanted.municipal.organisation &&
           kept.scene.municipal.almanac == wanted.municipal.almanac;
}

void BoardShelf::make_room()
{
    if (kept_.size() >= most_boards) kept_.clear();
}

} // namespace opmaat
