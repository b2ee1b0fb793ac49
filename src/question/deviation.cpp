// SPDX-License-Identifier: EUPL-1.2
#include "question/deviation.h"

#include "question/answer.h"

#include <algorithm>

namespace opmaat {
namespace {

struct ValueText {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(const std::string& text) const { return text; }
};

std::string text_of(const FactValue& value) { return std::visit(ValueText{}, value.held()); }

class Comparison {
public:
    Comparison(const StoredQuestion& stored, const Retold& told)
        : question_{stored.question}, stored_{stored}, told_{told}
    {
    }

    void compare(std::string_view what, const FactValue& expected, const FactValue& found)
    {
        if (expected == found) return;
        deviations_.push_back({to_text(question_.kenmerk), std::string{what}, text_of(expected), text_of(found)});
    }

    void compare_facts()
    {
        compare("eigenaar", told_.latest("eigenaar"), question_.owner);
        compare("eenheid", told_.latest("eenheid"), question_.unit);
        compare("kanaal", told_.latest("kanaal"), Code{word(question_.channel)});
        compare("toestand", told_.latest("toestand"), Code{word(question_.state)});
        compare("opgepakt", told_.latest("opgepakt"), question_.taken_up ? 1 : 0);
        compare("ronde", told_.latest("ronde", 1), question_.round);
        compare("beantwoord", told_.answered_at(), question_.answered_at);
        compare("overdrachten", told_.latest("overdrachten", 0), question_.handovers);
        compare("redenen-van-overdracht", question_.handovers, stored_.handovers);
        compare("versie", told_.version(), question_.version);
        compare("gebeurtenis-per-versie", 1, told_.is_whole() ? 1 : 0);
        compare("eigenaar-bekend", 1, stored_.owner_is_known ? 1 : 0);
    }

    void compare_clocks(const Almanac& almanac, Instant now)
    {
        for (const Clock& clock : question_.clocks) {
            if (clock.paused_since) continue;
            compare_due(clock, almanac, now);
            if (question_.state == Question::State::answered)
                compare(fact_name(clock.kind) + "-geeindigd", 1, clock.ended ? 1 : 0);
        }
        const Clock* decisive = decisive_clock(question_, told_.last());
        compare("uiterlijk", decisive ? std::optional{decisive->due->at} : std::nullopt, stored_.due);
    }

    std::vector<Deviation> take() { return std::move(deviations_); }

private:
    // On the hours of any unit that had the question.
    void compare_due(const Clock& clock, const Almanac& almanac, Instant now)
    {
        std::optional<Instant> reckoned;
        for (const std::string& each : told_.units()) {
            const Calendars calendars = almanac.calendars(question_.municipality, UnitId::parse(each));
            if (fits(clock, now, calendars)) return;
            const auto end = due(clock.starts, clock.parts, calendars);
            reckoned = end ? std::optional{end->at} : std::nullopt;
        }
        compare(fact_name(clock.kind), reckoned, moment(clock));
    }

    bool fits(const Clock& clock, Instant now, const Calendars& calendars) const
    {
        if (reckoned_again(clock, now, calendars).due != clock.due) return false;
        if (passed_end(clock, now, calendars)) return told_.latest(kept_name(clock.kind)) == FactValue{moment(clock)};
        if (!clock.due || counts_by_hours(clock)) return true;
        const auto end = due(clock.starts, clock.parts, calendars);
        return !end || end->raw_end == clock.due->raw_end;
    }

    // Where days, weeks or months end does not hang on any calendar, before it rolls.
    static bool counts_by_hours(const Clock& clock)
    {
        return std::ranges::any_of(clock.parts, [](const Term& term) {
            return term.unit == Term::Unit::working_day || term.unit == Term::Unit::opening_minute;
        });
    }

    static std::optional<Instant> moment(const Clock& clock)
    {
        return clock.due ? std::optional{clock.due->at} : std::nullopt;
    }

    const Question& question_;
    const StoredQuestion& stored_;
    const Retold& told_;
    std::vector<Deviation> deviations_;
};

} // namespace

std::vector<Deviation> deviations_of(const StoredQuestion& stored, const Retold& told, const Almanac& almanac,
                                     Instant now)
{
    Comparison comparison{stored, told};
    comparison.compare("gebeurtenissen", 1, told.is_empty() ? 0 : 1);
    if (!told.is_empty()) {
        comparison.compare_facts();
        comparison.compare_clocks(almanac, now);
    }
    return comparison.take();
}

} // namespace opmaat
