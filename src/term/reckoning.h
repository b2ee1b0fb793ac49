// SPDX-License-Identifier: EUPL-1.2
// The reckoning of a term, written once: with a recorder it tells each step, without one the telling costs nothing.
// Only term.cpp and explanation.cpp include this.
#pragma once

#include "term/explanation.h"
#include "term/term.h"

#include <algorithm>
#include <utility>

namespace opmaat {

/// Tells nothing. The arguments of a step are given as a function, which is not called.
struct NoRecorder {
    static constexpr bool tells = false;
    void tell(std::string_view, const auto&) {}
};

/// Keeps each step.
struct StepRecorder {
    static constexpr bool tells = true;
    std::vector<Step> steps;
    void tell(std::string_view key, const auto& arguments) { steps.push_back({key, arguments()}); }
};

/// Why the Atw does not apply to this part of a term, as the key of a step; empty when it applies (Atw 1, 4, 5).
std::string_view atw_exception(const Term& part);
/// The key of the unit, singular or plural: "eenheid.week", "eenheid.weken".
std::string unit_key(const Term& part);
/// Refuses term_wrong, and not_computable for an amount beyond the calendar.
Result<void> checked(std::span<const Term> parts);
/// `months` (below 0: back) after that day: the same day number, clipped to the length of the month. Any day and amount
/// within a few centuries.
Day add_months(Day day, int months);

template <class Recorder>
class Reckoning {
public:
    Reckoning(Instant start, std::span<const Term> parts, const Calendars& calendars, Recorder& recorder)
        : start_(start), start_day_(calendars.zone().local_day(start)), parts_(parts), calendars_(calendars),
          recorder_(recorder)
    {
    }

    Result<Due> due()
    {
        if (auto wrong = checked(parts_); !wrong) return std::unexpected(std::move(wrong).error());
        if (!in_calendar(start_day_)) return refused(not_computable);
        if (parts_.front().unit == Term::Unit::opening_minute) return by_minutes();
        tell_start();
        OPMAAT_TRY(raw_end, unrolled_end());
        return by_day(raw_end);
    }

private:
    using Arguments = std::vector<StepArgument>;
    using days = std::chrono::days;

    bool forward() const { return parts_.front().direction == Term::Direction::forward; }

    void tell_start()
    {
        if (forward())
            recorder_.tell("termijn.begin", [&] { return Arguments{start_day_, start_day_ + days{1}}; });
        else
            recorder_.tell("termijn.begin-terug", [&] { return Arguments{start_day_, start_day_ - days{1}}; });
    }

    Result<Due> by_minutes()
    {
        std::chrono::minutes total{0};
        for (const Term& part : parts_) total += std::chrono::minutes{part.amount};
        OPMAAT_TRY(end, add_minutes(calendars_.hours, start_, total));
        recorder_.tell("termijn.begin-moment", [&] { return Arguments{start_}; });
        recorder_.tell("termijn.openingsminuten", [&] { return Arguments{static_cast<int>(total.count()), end}; });
        recorder_.tell("termijn.einde-moment", [&] { return Arguments{end}; });
        const Day last_day = calendars_.zone().local_day(end);
        return Due{Due::Precision::moment, last_day, last_day, end, false, false};
    }

    // Months are added to the day on which the months began: 31 January + 1 + 1 month is 31 March.
    Result<Day> unrolled_end()
    {
        Day end = start_day_;
        Day months_from = start_day_;
        int months = 0;
        for (const Term& part : parts_) {
            const int amount = forward() ? part.amount : -part.amount;
            if (part.unit == Term::Unit::month || part.unit == Term::Unit::year) {
                months += part.unit == Term::Unit::year ? 12 * amount : amount;
                end = add_months(months_from, months);
            } else {
                OPMAAT_TRY(next, part.unit == Term::Unit::working_day ? working_days_after(end, part)
                                                                      : Result<Day>{end + length(part.unit, amount)});
                end = months_from = next;
                months = 0;
            }
            if (!in_calendar(end)) return refused(not_computable);
            tell_part(part, end);
        }
        return end;
    }

    static days length(Term::Unit unit, int amount) { return days{unit == Term::Unit::week ? 7 * amount : amount}; }

    // A law counts the days of the law, a norm those on which the office is open.
    Result<Day> working_days_after(Day day, const Term& part)
    {
        const bool by_law = part.basis == Term::Basis::law || part.basis == Term::Basis::decree;
        if (by_law) {
            const Day end = calendars_.legal.add_legal_days(day, part.amount);
            if (end == last_calendar_day) return refused(not_computable);
            provisional_ = provisional_ || end != calendars_.legal.add_legal_days(day, part.amount, Reading::doubtful);
            tell_free_days(day, end);
            return end;
        }
        const bool first = &part == &parts_.front();
        const Instant from = first ? start_ : calendars_.zone().instant_of(day, std::chrono::minutes{0});
        OPMAAT_TRY(end, add_working_days(calendars_.hours, from, part.amount, first ? part.cutoff : std::nullopt));
        tell_cutoff(part, first);
        tell_closed_days(day, end);
        return end;
    }

    Result<Due> by_day(Day raw_end)
    {
        const bool atw = atw_applies();
        OPMAAT_TRY(last_day, atw ? rolled_by_law(raw_end) : rolled_by_norm(raw_end));
        if (!in_calendar(last_day)) return refused(not_computable);
        if (provisional_) recorder_.tell("termijn.voorlopig", [&] { return Arguments{last_day}; });
        const auto closing =
            parts_.back().ends_at == Term::EndsAt::closing ? calendars_.hours.closes(last_day) : std::nullopt;
        if (closing)
            recorder_.tell("termijn.einde-moment", [&] { return Arguments{*closing}; });
        else
            recorder_.tell("termijn.einde-dag", [&] { return Arguments{last_day}; });
        const Instant midnight = calendars_.zone().instant_of(last_day + days{1}, std::chrono::minutes{0});
        return Due{closing ? Due::Precision::moment : Due::Precision::day,
                   raw_end,
                   last_day,
                   closing.value_or(midnight),
                   atw,
                   provisional_};
    }

    // Atw 4 is tested on each part as the law states it, not on the sum.
    bool atw_applies()
    {
        for (const Term& part : parts_) {
            const std::string_view exception = atw_exception(part);
            if (exception.empty()) continue;
            recorder_.tell(exception, [&] { return Arguments{part.amount, unit_key(part)}; });
            return false;
        }
        recorder_.tell("termijn.atw-geldt", [&] { return Arguments{}; });
        return true;
    }

    Result<Day> rolled_by_law(Day raw_end)
    {
        const LegalCalendar& legal = calendars_.legal;
        const Day after_free_days = legal.first_not_free(raw_end); // Atw 1
        const Day last_day = end_by_law(raw_end, Reading::known);
        provisional_ = provisional_ || last_day != end_by_law(raw_end, Reading::doubtful);
        tell_free_days(raw_end - days{1}, after_free_days);
        if (last_day != after_free_days) recorder_.tell("termijn.twee-werkdagen", [&] { return Arguments{last_day}; });
        return last_day;
    }

    // Atw 1, and Atw 2: a term of at least three days has at least two days that are not free.
    Day end_by_law(Day raw_end, Reading reading) const
    {
        const Day after_free_days = calendars_.legal.first_not_free(raw_end, reading);
        const bool three_days = raw_end - start_day_ >= days{3} && counts_every_day();
        if (!three_days) return after_free_days;
        return std::max(after_free_days, calendars_.legal.add_legal_days(start_day_, 2, reading));
    }

    bool counts_every_day() const
    {
        return std::ranges::any_of(parts_, [](const Term& part) { return part.unit != Term::Unit::working_day; });
    }

    Result<Day> rolled_by_norm(Day raw_end)
    {
        if (parts_.back().roll != Term::Roll::next_working_day || !forward()) return raw_end;
        const auto last_day = calendars_.hours.first_working_day(raw_end);
        if (!last_day) return refused(not_computable);
        if (*last_day != raw_end)
            recorder_.tell("termijn.dicht-op-einde", [&] { return Arguments{raw_end, *last_day}; });
        return *last_day;
    }

    void tell_part(const Term& part, Day end)
    {
        const bool first = &part == &parts_.front();
        const std::string_view key = !first      ? "termijn.verlenging"
                                     : forward() ? "termijn.lengte"
                                                 : "termijn.lengte-terug";
        recorder_.tell(key, [&] { return Arguments{part.amount, unit_key(part), end}; });
    }

    void tell_cutoff(const Term& part, bool first)
    {
        if constexpr (Recorder::tells) {
            const auto& hours = calendars_.hours;
            if (!first || !part.cutoff || !hours.is_working_day(start_day_)) return;
            const Instant cutoff = calendars_.zone().instant_of(start_day_, *part.cutoff);
            if (start_ > cutoff) recorder_.tell("termijn.na-uiterste-tijd", [&] { return Arguments{cutoff}; });
        }
    }

    // Each free day in (after, before).
    void tell_free_days(Day after, Day before)
    {
        if constexpr (Recorder::tells)
            for (Day day = after + days{1}; day < before; day += days{1})
                if (calendars_.legal.is_free(day))
                    recorder_.tell("termijn.vrije-dag", [&] { return Arguments{day, calendars_.legal.reason(day)}; });
    }

    // Each day in (after, before), outside the weekend, on which the office is closed.
    void tell_closed_days(Day after, Day before)
    {
        if constexpr (Recorder::tells)
            for (Day day = after + days{1}; day < before; day += days{1}) {
                const bool weekend = std::chrono::weekday{day}.iso_encoding() > 5;
                if (weekend || calendars_.hours.is_working_day(day)) continue;
                const std::string name = calendars_.legal.reason(day);
                recorder_.tell("termijn.gesloten-dag", [&] {
                    return Arguments{day, name.empty() ? "termijn.sluitingsdag" : name};
                });
            }
    }

    Instant start_;
    Day start_day_;
    std::span<const Term> parts_;
    const Calendars& calendars_;
    Recorder& recorder_;
    bool provisional_ = false;
};

} // namespace opmaat
