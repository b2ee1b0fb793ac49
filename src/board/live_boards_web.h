// SPDX-License-Identifier: EUPL-1.2
// Keeps the boards that somebody looks at up to date. After a change each of them is drawn once for everybody with the
// same rights, in the pace of pace.h; boards that nobody looks at are not drawn.
#pragma once

#include "board/board_shelf_web.h"
#include "board/pace.h"
#include "desk/municipal_source.h"
#include "http/sse.h"

#include <condition_variable>
#include <functional>
#include <list>
#include <thread>
#include <vector>

namespace opmaat {

class LiveBoards {
public:
    /// `now` gives the present moment. The shelf must outlive it.
    LiveBoards(db::Database& database, desk::MunicipalSource& municipal, BoardShelf& shelf,
               std::function<Instant()> now);
    /// Waits for the drawing that runs.
    ~LiveBoards();
    LiveBoards(const LiveBoards&) = delete;
    LiveBoards& operator=(const LiveBoards&) = delete;

    /// The stream of this board for this audience; its first message comes at once. After ten minutes it asks to be
    /// opened again, so that whoever may not look any more is stopped at the gate. From any thread.
    std::shared_ptr<http::Topic> follow(const BoardChoice& choice, const Audience& audience, text::Language language);

private:
    struct Followed {
        BoardChoice choice;
        Audience audience;
        text::Language language;
        Pace::Time since;
        std::weak_ptr<http::Topic> topic; // held by the connections
        Drawn sent{};
    };
    struct Bell; // the database may ring it when this is gone already
    enum class Call { newcomers, all, stop };

    void keep_up();
    Call wait(Pace& pace) const;
    void draw(Call call);
    std::vector<Followed*> wanting(Call call);
    Pace::Time next_minute() const;

    db::Database& database_;
    desk::MunicipalSource& municipal_;
    BoardShelf& shelf_;
    std::function<Instant()> now_;
    std::shared_ptr<Bell> bell_;
    std::mutex mutex_; // of followed_
    std::list<Followed> followed_;
    std::thread thread_; // the last, for it uses the others
};

} // namespace opmaat
