// SPDX-License-Identifier: EUPL-1.2
#include "board/live_boards_web.h"

#include "support/engines.h"
#include "support/town.h"

#include <doctest/doctest.h>
#include <semaphore>

using namespace opmaat;
using support::for_each_engine;
using support::monday;
using support::Town;

namespace {

// Somebody who looks at a live board.
class Looker {
public:
    explicit Looker(std::shared_ptr<http::Topic> topic) : listener_(std::move(topic), [this] { news_.release(); }) {}

    /// Waits until a version says this. Ten seconds at most without news.
    bool hears(std::string_view words)
    {
        do {
            for (const auto& bytes : listener_.take()) {
                ++versions_;
                heard_ += *bytes;
            }
            if (heard_.find(words) != std::string::npos) return true;
        } while (news_.try_acquire_for(std::chrono::seconds{10}));
        return false;
    }
    int versions() const { return versions_; }
    const std::string& heard() const { return heard_; }

private:
    std::counting_semaphore<> news_{0};
    int versions_ = 0;
    std::string heard_;
    http::Listener listener_; // the last: it wakes the others
};

// The live boards of a town at ten o'clock on a Monday.
struct House {
    explicit House(db::Database& database)
        : town(database), municipal(database, [] { return monday; }), shelf(open),
          live(database, municipal, shelf, [] { return monday; })
    {
    }
    std::shared_ptr<http::Topic> follow(const Audience& audience, const BoardChoice& choice = {})
    {
        return live.follow(choice, audience, text::Language::nl);
    }

    Town town;
    desk::MunicipalSource municipal;
    OpenQuestions open;
    BoardShelf shelf;
    LiveBoards live;
};

std::shared_ptr<const Viewer> director(const OfficialId& official)
{
    return std::make_shared<const Viewer>(Viewer{.actor = official, .posts = {{Role::director, true}}});
}

} // namespace

TEST_CASE("who opens a live board hears at once how it stands, and then each change")
{
    for_each_engine([](db::Database& database) {
        House house{database};
        Looker looker{house.follow(director(house.town.testmans))};
        CHECK(looker.hears("Er wachten geen vragen op een antwoord."));
        house.town.ask(monday);
        CHECK(looker.hears("In totaal wacht 1 vraag op een antwoord."));
        CHECK(looker.heard().starts_with("id: "));
    });
}

TEST_CASE("two changes within a second are drawn at most twice, and the last is shown")
{
    for_each_engine([](db::Database& database) {
        House house{database};
        Looker looker{house.follow(director(house.town.testmans))};
        REQUIRE(looker.hears("Er wachten geen vragen"));
        house.town.ask(monday);
        house.town.ask(monday);
        CHECK(looker.hears("In totaal wachten 2 vragen op een antwoord."));
        CHECK(looker.versions() <= 3);
        CHECK(house.shelf.work().drawn <= 3);
    });
}

TEST_CASE("a board is drawn once for everybody with the same rights, and not when nobody looks")
{
    for_each_engine([](db::Database& database) {
        House house{database};
        house.town.ask(monday);
        {
            Looker one{house.follow(director(house.town.testmans))};
            Looker other{house.follow(director(house.town.proefman))};
            CHECK(one.hears("In totaal wacht 1 vraag"));
            CHECK(other.hears("In totaal wacht 1 vraag"));
            CHECK(house.shelf.work().drawn == 1);
        }
        Looker wall{house.follow(WallScreen{})};
        CHECK(wall.hears("wacht op antwoord"));
        house.town.ask(monday);
        CHECK(wall.hears("wachten op antwoord"));
        CHECK(house.shelf.work().drawn == 3); // the board of the two, and the wall twice
    });
}

TEST_CASE("a wall hears counts and teams, but no name and no subject")
{
    for_each_engine([](db::Database& database) {
        House house{database};
        house.town.ask(monday);
        Looker wall{house.follow(WallScreen{})};
        CHECK(wall.hears("wacht op antwoord"));
        CHECK(wall.hears("groen"));
        CHECK(wall.heard().find("Losse stoeptegels") == std::string::npos);
        CHECK(wall.heard().find("voorbeeld") == std::string::npos);
    });
}
