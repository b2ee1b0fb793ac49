// SPDX-License-Identifier: EUPL-1.2
#include "demo/play.h"

#include "desk/problem.h"
#include "question/answer.h"
#include "question/correct.h"
#include "question/question_store.h"

#include <algorithm>
#include <optional>

namespace opmaat::demo {
namespace {

using Change = Result<Changed<Question>>;

constexpr std::size_t moments_in_a_job = 12; // some 10 ms, so that others who write hardly wait

// What a turn does with the question of its story.
class Hand {
public:
    Hand(const Stage& stage, const Question& question, const Act& act) : stage_(stage), question_(question), act_(act)
    {
    }

    Change operator()(const Confirms&) const { return confirm_receipt(question_, act_); }
    Change operator()(const TakesUp&) const
    {
        return take_up(question_, {std::get<OfficialId>(act_.by), question_.unit, true}, act_);
    }
    Change operator()(const Divides& deed) const { return assign(question_, deed.to, act_); }
    Change operator()(const HandsOver& deed) const { return hand_over(question_, deed.to, deed.reason, act_); }
    Change operator()(const NamesContact& deed) const
    {
        Particulars wanted = particulars(question_);
        wanted.contact_person = deed.contact;
        wanted.deputy = deed.deputy;
        return correct(question_, wanted, act_);
    }
    Change operator()(const Plans& deed) const { return plan_step(question_, deed.step, act_, calendars().zone()); }
    Change operator()(const Notes& deed) const { return note(question_, deed.text, act_); }
    Change operator()(const Answers& deed) const { return answer(question_, deed.text, act_); }
    Change operator()(const Reopens& deed) const
    {
        return reopen(question_, {deed.reason, {question_.owner, question_.unit, true}}, act_, stage_.almanac());
    }
    Change operator()(const Departs& deed) const { return depart(question_, deed.from, act_); }

private:
    Calendars calendars() const { return stage_.calendars(question_.municipality, question_.unit); }

    const Stage& stage_;
    const Question& question_;
    const Act& act_;
};

// One moment of one story; turn 0 is the asking itself.
struct Beat {
    Instant at;
    std::size_t story;
    std::size_t turn;
};

std::vector<Beat> beats(const std::vector<Story>& stories)
{
    std::vector<Beat> beats;
    for (std::size_t story = 0; story < stories.size(); ++story) {
        beats.push_back({stories[story].registered.at, story, 0});
        for (std::size_t turn = 0; turn < stories[story].turns.size(); ++turn)
            beats.push_back({stories[story].turns[turn].act.at, story, turn + 1});
    }
    std::ranges::stable_sort(beats, {}, &Beat::at);
    return beats;
}

// The questions of the stories as last saved; nothing while a story has not begun.
using Questions = std::vector<std::optional<Question>>;

Change asking(const Stage& stage, const Story& story)
{
    const UnitId unit = story.process->versions.back().terms.unit;
    return ask(story.asked, *story.process, story.registered, stage.calendars(story.asked.municipality, unit));
}

void play(db::Writer& writer, const Stage& stage, const Story& story, std::size_t turn,
          std::optional<Question>& question)
{
    Change change = turn == 0
                        ? asking(stage, story)
                        : std::visit(Hand{stage, *question, story.turns[turn - 1].act}, story.turns[turn - 1].deed);
    const Result<Question> saved =
        change ? save(writer, *std::move(change)) : Result<Question>{std::unexpected(change.error())};
    if (!saved)
        throw SeedFault{"'" + story.asked.subject + "': " + desk::sentence_of(saved.error(), text::Language::en)};
    question = *saved;
}

} // namespace

void play(db::Database& database, const Stage& stage, const std::vector<Story>& stories,
          const std::function<void(std::size_t, std::size_t)>& told)
{
    const std::vector<Beat> all = beats(stories);
    Questions questions(stories.size());
    for (std::size_t first = 0; first < all.size(); first += moments_in_a_job) {
        const std::size_t last = std::min(first + moments_in_a_job, all.size());
        Questions after;
        database.write_and_wait("demo.play", [&](db::Writer& writer) {
            after = questions; // a job may run again
            for (std::size_t each = first; each < last; ++each)
                play(writer, stage, stories[all[each].story], all[each].turn, after[all[each].story]);
            return true;
        });
        questions = std::move(after);
        told(last, all.size());
    }
}

} // namespace opmaat::demo
