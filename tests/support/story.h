// SPDX-License-Identifier: EUPL-1.2
// Random days in the town: people ask, divide, hand over, answer, reopen and correct, as time goes on. The same seed
// gives the same story.
#pragma once

#include "support/town.h"

#include <random>

namespace support {

class Story {
public:
    Story(Town& town, unsigned seed) : town_(town), random_(seed) {}

    /// Some hours pass and somebody does something; what the municipality refuses is passed over.
    void go_on();
    opmaat::Instant now() const { return now_; }
    const std::vector<opmaat::Question>& questions() const { return questions_; }

private:
    int below(int limit) { return std::uniform_int_distribution<int>{0, limit - 1}(random_); }
    opmaat::Act act();
    opmaat::Recipient anybody();
    opmaat::Result<opmaat::Changed<opmaat::Question>> something(const opmaat::Question& question);
    opmaat::Result<opmaat::Changed<opmaat::Question>> correction(const opmaat::Question& question);

    Town& town_;
    std::mt19937 random_;
    opmaat::Instant now_ = monday;
    std::vector<opmaat::Question> questions_;
};

} // namespace support
