// SPDX-License-Identifier: EUPL-1.2
#include "support/story.h"

#include "question/answer.h"
#include "question/correct.h"
#include "question/progress.h"

namespace support {

using namespace opmaat;

Act Story::act()
{
    const OfficialId people[] = {town_.intake, town_.testmans, town_.proefman};
    return {people[below(3)], now_};
}

Recipient Story::anybody()
{
    const OfficialId people[] = {town_.intake, town_.testmans, town_.proefman};
    return {people[below(3)], below(2) ? town_.green : town_.permits, true};
}

Result<Changed<Question>> Story::correction(const Question& question)
{
    Particulars wanted = particulars(question);
    wanted.unit = below(2) ? town_.green : town_.permits;
    wanted.channel = below(2) ? Channel::letter : Channel::desk;
    wanted.deputy = below(2) ? std::optional{town_.proefman} : std::nullopt;
    return correct(question, wanted, act());
}

Result<Changed<Question>> Story::something(const Question& question)
{
    switch (below(8)) {
    case 0: return assign(question, anybody(), act());
    case 1: return take_up(question, anybody(), act());
    case 2:
    case 3: return hand_over(question, anybody(), "Hoort daar", act());
    case 4: return answer(question, "De tegels liggen vast", act());
    case 5: return reopen(question, {"Weer los", anybody()}, act(), town_.almanac);
    case 6: return confirm_receipt(question, act());
    default: return correction(question);
    }
}

void Story::go_on()
{
    now_ += std::chrono::minutes{below(300)};
    if (questions_.empty() || below(4) == 0) {
        questions_.push_back(town_.ask(now_));
        return;
    }
    Question& question = questions_[static_cast<std::size_t>(below(static_cast<int>(questions_.size())))];
    auto changed = something(question);
    if (changed) question = town_.save(std::move(*changed));
}

} // namespace support
