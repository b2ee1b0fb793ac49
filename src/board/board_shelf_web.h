// SPDX-License-Identifier: EUPL-1.2
// The boards that were drawn this minute, kept until something changes: the same board is read and drawn once, however
// many people look at it.
#pragma once

#include "board/board_rights_page.h"
#include "html/html.h"
#include "text/catalogue.h"

#include <map>
#include <memory>
#include <mutex>
#include <variant>

namespace opmaat {

/// A version of the part of a page that is kept up to date.
struct Drawn {
    std::shared_ptr<const html::Html> markup;
    std::int64_t position = 0; // of the newest event that it knows
    bool operator==(const Drawn&) const = default;
};

/// Who looks: a wall screen, or an official.
struct WallScreen {
    friend bool operator==(const WallScreen&, const WallScreen&) = default;
};
using Audience = std::variant<WallScreen, std::shared_ptr<const Viewer>>;

/// Thread-safe.
class BoardShelf {
public:
    /// `open` must outlive it.
    explicit BoardShelf(OpenQuestions& open) : open_(open) {}

    /// What a request or a live board asks for.
    struct Wanted {
        const desk::Municipal& municipal;
        const BoardChoice& choice;
        const Audience& audience;
        text::Language language;
        Instant now;
    };
    /// From the shelf when nothing happened since it was drawn, and the clock still shows the same minute.
    Drawn drawn(db::Reader& reader, const Wanted& wanted);
    /// How often a board was read from the database, and drawn.
    struct Work {
        int read = 0;
        int drawn = 0;
    };
    Work work() const;

private:
    struct Version {
        bool wall;
        BoardRights rights;
        text::Language language;
        friend auto operator<=>(const Version&, const Version&) = default;
    };
    struct Kept {
        BoardScene scene;
        std::chrono::sys_time<std::chrono::minutes> minute;
        std::map<Version, Drawn> versions;
    };
    Kept& current(db::Reader& reader, const Wanted& wanted);
    bool is_fresh(const Kept& kept, const Wanted& wanted, std::int64_t position) const;
    void make_room();

    OpenQuestions& open_;
    mutable std::mutex mutex_; // of all below
    std::map<BoardChoice, Kept> kept_;
    Work work_;
};

} // namespace opmaat
