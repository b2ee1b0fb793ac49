// SPDX-License-Identifier: EUPL-1.2
#include "demo/demo.h"

#include "administration/seed_shell.h"
#include "demo/everyday.h"
#include "demo/people.h"
#include "demo/play.h"
#include "demo/written.h"

#include <algorithm>

namespace opmaat::demo {
namespace {

const db::Sql any_question{"demo.any_question", "SELECT 1 FROM question LIMIT 1"};
constexpr std::chrono::days before_the_first_question{400};
constexpr std::string_view job = "demo";

bool has_questions(db::Database& database)
{
    bool found = false;
    database.read([&](db::Reader& reader) { found = reader.value<std::int64_t>(any_question).has_value(); });
    return found;
}

std::optional<Stage> stage_of(db::Database& database, Instant now)
{
    std::optional<Stage> stage;
    database.read([&](db::Reader& reader) { stage.emplace(Stage::of(reader, now)); });
    return stage;
}

} // namespace

Result<City> found_city(db::Database& database, const std::filesystem::path& folder, Instant now,
                        const std::function<void(std::size_t, std::size_t)>& told)
{
    if (has_questions(database)) return refused(holds_questions);
    const Act founding{SystemActor{std::string{job}}, now - before_the_first_question};
    seed(database, folder, founding, Zone::amsterdam().local_day(founding.at));
    enter_consents(database, founding);
    const auto stage = stage_of(database, now);
    std::vector<Story> stories = written_stories(folder / "demo" / "verhalen.toml", *stage);
    std::ranges::move(everyday_stories(folder / "demo" / "alledaags.toml", *stage), std::back_inserter(stories));
    std::size_t moments = 0;
    play(database, *stage, stories, [&](std::size_t played, std::size_t all) {
        moments = all;
        told(played, all);
    });
    set_people(database, folder / "demo" / "vandaag.toml", *stage);
    return City{stories.size(), moments};
}

} // namespace opmaat::demo
