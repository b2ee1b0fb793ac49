// SPDX-License-Identifier: EUPL-1.2
// How many connections one address holds at a time, so that one caller cannot take all places.
#pragma once

#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace http {

/// May be asked from any thread; outlives its seats.
class Seats {
public:
    explicit Seats(std::size_t for_each) : for_each_(for_each) {}

    /// A place, given back with the last of this value.
    class Seat {
    public:
        Seat(Seats& seats, std::string who) : seats_(&seats), who_(std::move(who)) {}
        Seat(Seat&& other) noexcept : seats_(std::exchange(other.seats_, nullptr)), who_(std::move(other.who_)) {}
        Seat& operator=(Seat&& other) noexcept
        {
            std::swap(seats_, other.seats_);
            std::swap(who_, other.who_);
            return *this;
        }
        ~Seat()
        {
            if (seats_) seats_->leave(who_);
        }

    private:
        Seats* seats_;
        std::string who_;
    };

    /// Nothing when `who` holds as many as one may.
    std::optional<Seat> take(const std::string& who)
    {
        const std::lock_guard lock(mutex_);
        const auto place = taken_.try_emplace(who, 0).first;
        if (place->second >= for_each_) return std::nullopt;
        ++place->second;
        return std::optional<Seat>(std::in_place, *this, who);
    }

private:
    void leave(const std::string& who)
    {
        const std::lock_guard lock(mutex_);
        const auto found = taken_.find(who);
        if (--found->second == 0) taken_.erase(found);
    }

    std::size_t for_each_;
    std::mutex mutex_;
    std::unordered_map<std::string, std::size_t> taken_;
};

} // namespace http
