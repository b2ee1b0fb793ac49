// SPDX-License-Identifier: EUPL-1.2
// How often a live board is drawn: the first change after a quiet second at once, the rest at most once a second, and
// once a minute without any change, for the clocks on it.
#pragma once

#include <algorithm>
#include <chrono>

namespace opmaat {

class Pace {
public:
    using Time = std::chrono::steady_clock::time_point;
    static constexpr std::chrono::seconds apart{1};

    /// `minute` is when the clock on the wall shows another minute.
    Pace(Time now, Time minute) : drawn_(now - apart), minute_(minute) {}

    /// Something may have changed.
    void change() { changed_ = true; }
    /// The board is drawn now: with everything that had changed before.
    void draw(Time now, Time minute)
    {
        drawn_ = now;
        minute_ = minute;
        changed_ = false;
    }
    /// When it must be drawn next.
    Time next() const { return changed_ ? std::min(drawn_ + apart, minute_) : minute_; }

private:
    Time drawn_;
    Time minute_;
    bool changed_ = false;
};

} // namespace opmaat
