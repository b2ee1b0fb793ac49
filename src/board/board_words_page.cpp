// SPDX-License-Identifier: EUPL-1.2
#include "board/board_words_page.h"

#include "text/words.h"

namespace opmaat {
namespace {

using text::counted;
using text::sentence;

Calendars calendars_of(const BoardScene& scene, const Listed& question)
{
    return scene.municipal.almanac->calendars(question.municipality, question.facts.unit);
}

bool is_under_law(const Listed& question) { return question.clock && question.clock->kind == Clock::Kind::law; }

} // namespace

std::string headline(const Board& board, text::Language language)
{
    const Tally& total = board.total;
    if (total.waits == 0) return sentence(language, "regiebord.niets-wacht");
    if (total.late == 0 && total.today == 0) return sentence(language, "regiebord.alles-op-tijd");
    std::string late = total.late == 0 ? sentence(language, "regiebord.niets-te-laat")
                                       : counted(language, "regiebord.te-laat", total.late);
    if (total.today == 0) return late;
    return late + " " + counted(language, "regiebord.wordt-te-laat", total.today);
}

std::string past_headline(const Board& board, text::Language language)
{
    const std::string day = text::day(language, board.moment.today);
    if (board.total.waits == 0) return sentence(language, "regiebord.toen.niets-wachtte", day);
    std::string late = board.total.late == 0 ? sentence(language, "regiebord.toen.niets-te-laat", day)
                                             : counted(language, "regiebord.toen.te-laat", board.total.late, day);
    if (board.total.today == 0) return late;
    return late + " " + counted(language, "regiebord.toen.werd-te-laat", board.total.today);
}

std::string unit_name(const BoardScene& scene, const UnitId& unit, text::Language language)
{
    const Unit* known = scene.organisation().unit(unit);
    if (!known) return sentence(language, "regiebord.eenheid-onbekend");
    return language == text::Language::en && !known->name.en.empty() ? known->name.en : known->name.nl;
}

std::string official_name(const BoardScene& scene, const OfficialId& official)
{
    const Official* known = scene.organisation().official(official);
    return known ? short_name(known->details.name) : std::string{};
}

std::string subject_for(const RowRights& rights, const Listed& question, text::Language language)
{
    if (rights.read && question.content) return question.content->subject;
    if (question.facts.domain == Domain::general)
        return sentence(language, "regiebord.vraag-met-nummer", to_text(question.kenmerk));
    return sentence(language, "regiebord.vraag-in." + std::string{word(question.facts.domain)});
}

std::string age_words(const BoardScene& scene, const QuestionId& id, text::Language language)
{
    const auto found = scene.shown.questions.find(id);
    if (found == scene.shown.questions.end()) return {};
    const Listed& question = found->second;
    const Day received = scene.zone().local_day(question.received);
    const Day today = scene.moment().today;
    if (received >= today) return sentence(language, "regiebord.vandaag-binnen");
    const int working_days = calendars_of(scene, question).hours.working_days_between(received, today);
    if (is_under_law(question) || working_days == 0) return text::calendar_days(language, (today - received).count());
    return text::working_days(language, working_days);
}

std::chrono::local_time<std::chrono::minutes> local_minute(const Zone& zone, Instant instant)
{
    return zone.local_day(instant) + std::chrono::floor<std::chrono::minutes>(zone.time_of_day(instant));
}

std::string clock_words(const BoardScene& scene, text::Language language)
{
    return text::clock_time(language, local_minute(scene.zone(), scene.moment().now));
}

std::string moment_words(const BoardScene& scene, text::Language language)
{
    return text::moment(language, local_minute(scene.zone(), scene.moment().now));
}

} // namespace opmaat
