// SPDX-License-Identifier: EUPL-1.2
#include "board/live_boards_web.h"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace opmaat {
namespace {

using std::chrono::steady_clock;

constexpr std::chrono::minutes longest_followed{10};

bool is_same(const Audience& one, const Audience& other)
{
    const auto* viewer = std::get_if<std::shared_ptr<const Viewer>>(&one);
    const auto* other_viewer = std::get_if<std::shared_ptr<const Viewer>>(&other);
    if (!viewer || !other_viewer) return viewer == other_viewer;
    return **viewer == **other_viewer;
}

// What is sent in one round: each version is put on the wire once, however many follow it.
class Round {
public:
    const http::Bulletin& bulletin(const Drawn& drawn)
    {
        auto found = bulletins_.find(drawn.markup.get());
        if (found == bulletins_.end())
            found = bulletins_
                        .emplace(drawn.markup.get(),
                                 http::Bulletin{"", std::to_string(drawn.position), drawn.markup->markup()})
                        .first;
        return found->second;
    }

private:
    std::map<const html::Html*, http::Bulletin> bulletins_;
};

} // namespace

// Rings at a commit, for a newcomer and at the end.
struct LiveBoards::Bell {
    std::mutex mutex;
    std::condition_variable rung;
    bool changed = false;
    bool newcomers = false;
    bool stopping = false;

    void ring(bool Bell::*why)
    {
        {
            const std::lock_guard lock{mutex};
            this->*why = true;
        }
        rung.notify_one();
    }
};

LiveBoards::LiveBoards(db::Database& database, desk::MunicipalSource& municipal, BoardShelf& shelf,
                       std::function<Instant()> now)
    : database_(database), municipal_(municipal), shelf_(shelf), now_(std::move(now)), bell_(std::make_shared<Bell>())
{
    database.on_commit([bell = bell_] { bell->ring(&Bell::changed); });
    thread_ = std::thread{[this] { keep_up(); }};
}

LiveBoards::~LiveBoards()
{
    bell_->ring(&Bell::stopping);
    thread_.join();
}

std::shared_ptr<http::Topic> LiveBoards::follow(const BoardChoice& choice, const Audience& audience,
                                                text::Language language)
{
    const std::lock_guard lock{mutex_};
    for (const Followed& each : followed_)
        if (each.choice == choice && each.language == language && is_same(each.audience, audience))
            if (auto topic = each.topic.lock()) return topic;
    auto topic = std::make_shared<http::Topic>();
    followed_.push_back({choice, audience, language, steady_clock::now(), topic});
    bell_->ring(&Bell::newcomers);
    return topic;
}

void LiveBoards::keep_up()
{
    Pace pace{steady_clock::now(), next_minute()};
    for (Call call = wait(pace); call != Call::stop; call = wait(pace)) {
        if (call == Call::all) pace.draw(steady_clock::now(), next_minute());
        try {
            draw(call);
        } catch (const std::exception& fault) {
            spdlog::error("live boards: {}", fault.what());
        }
    }
}

LiveBoards::Call LiveBoards::wait(Pace& pace) const
{
    std::unique_lock lock{bell_->mutex};
    while (!bell_->stopping) {
        if (std::exchange(bell_->newcomers, false)) return Call::newcomers;
        if (std::exchange(bell_->changed, false)) pace.change();
        if (pace.next() <= steady_clock::now()) return Call::all;
        bell_->rung.wait_until(lock, pace.next());
    }
    return Call::stop;
}

// Those that nobody looks at any more are forgotten; those that are followed for long must come in by the gate again.
std::vector<LiveBoards::Followed*> LiveBoards::wanting(Call call)
{
    const std::lock_guard lock{mutex_};
    std::erase_if(followed_, [](const Followed& each) {
        const auto topic = each.topic.lock();
        if (!topic) return true;
        const bool long_ago = steady_clock::now() - each.since > longest_followed;
        if (long_ago) topic->publish("opnieuw", "", "");
        return long_ago;
    });
    std::vector<Followed*> wanting;
    for (Followed& each : followed_)
        if (call == Call::all || !each.sent.markup) wanting.push_back(&each);
    return wanting;
}

void LiveBoards::draw(Call call)
{
    const std::vector<Followed*> followed = wanting(call); // only this thread removes them
    if (followed.empty()) return;
    const desk::Municipal municipal = municipal_.current();
    const Instant now = now_();
    Round round;
    database_.read([&](db::Reader& reader) {
        for (Followed* each : followed) {
            const Drawn drawn = shelf_.drawn(reader, {municipal, each->choice, each->audience, each->language, now});
            if (drawn == each->sent) continue;
            if (const auto topic = each->topic.lock()) topic->publish(round.bulletin(drawn));
            each->sent = drawn;
        }
    });
}

Pace::Time LiveBoards::next_minute() const
{
    const Instant now = now_();
    const Instant minute = std::chrono::floor<std::chrono::minutes>(now) + std::chrono::minutes{1};
    return steady_clock::now() + (minute - now);
}

} // namespace opmaat
