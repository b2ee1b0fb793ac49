// SPDX-License-Identifier: EUPL-1.2
#include "board/wall_page.h"

#include "board/board_words_page.h"
#include "html/layout.h"
#include "html/parts.h"
#include "text/words.h"

#include <algorithm>

namespace opmaat {
namespace {

using html::Html;
using html::Tone;
using text::counted;
using text::Language;
using text::sentence;

// One of the three big numbers.
struct Figure {
    Tone tone;
    int number;
    std::string words;
    std::string detail;
};

std::string_view class_of(Tone tone)
{
    switch (tone) {
    case Tone::late: return "wfig flag--late";
    case Tone::today: return "wfig flag--today";
    default: return "wfig";
    }
}

Html figure(const Figure& shown, Language language)
{
    const std::string digits = text::number(language, shown.number);
    const Html mark = shown.tone == Tone::plain
                          ? Html{}
                          : html::icon(shown.tone == Tone::late ? html::Icon::late : html::Icon::today);
    return html::div(html::cls(class_of(shown.tone)), html::b(mark, digits),
                     html::span(shown.words, html::small(shown.detail)));
}

Figure late_figure(const BoardScene& scene, Language language)
{
    const int late = scene.shown.board.total.late;
    if (late == 0)
        return {Tone::plain, 0, sentence(language, "wand.te-laat"), sentence(language, "wand.niets-te-laat")};
    const Listed& worst = scene.shown.questions.at(scene.shown.board.late.front());
    const auto calendars = scene.municipal.almanac->calendars(worst.municipality, worst.facts.unit);
    const auto span = lateness(*worst.clock, scene.moment().now, calendars);
    const std::string longest = span && span->unit == Span::Unit::working_day
                                    ? text::working_days(language, span->amount)
                                    : text::calendar_days(language, span ? span->amount : 0);
    const bool days = span && span->unit != Span::Unit::minute && span->amount > 0;
    return {Tone::late, late, sentence(language, "wand.te-laat"),
            days ? sentence(language, "wand.langste", longest) : sentence(language, "wand.sinds-kort")};
}

Figure today_figure(const BoardScene& scene, Language language)
{
    const Board& board = scene.shown.board;
    if (!board.first_today)
        return {Tone::plain, 0, sentence(language, "wand.vandaag"), sentence(language, "wand.niets-vandaag")};
    const auto minute = local_minute(scene.zone(), *board.first_today);
    const std::string first = text::clock_time(language, minute);
    const bool at_midnight =
        *board.first_today >= scene.zone().instant_of(scene.moment().today, std::chrono::hours{24});
    return {Tone::today, board.total.today, counted(language, "wand.worden-vandaag", board.total.today),
            at_midnight ? sentence(language, "wand.voor-het-eind-van-de-dag")
                        : sentence(language, "wand.eerste", first)};
}

Figure waiting_figure(const BoardScene& scene, Language language)
{
    const Tally& total = scene.shown.board.total;
    return {Tone::plain, total.waits, counted(language, "wand.wachten", total.waits),
            counted(language, "wand.niet-verdeeld", total.not_divided)};
}

Html questions_column(const BoardScene& scene, Language language)
{
    return html::section(html::h2(sentence(language, "wand.vragen")),
                         html::div(html::cls("wcol"), figure(late_figure(scene, language), language),
                                   figure(today_figure(scene, language), language),
                                   figure(waiting_figure(scene, language), language)));
}

// The worst off of all that have a question.
std::vector<std::pair<UnitId, Tally>> teams_to_show(const Board& board)
{
    std::vector<std::pair<UnitId, Tally>> teams{board.units.begin(), board.units.end()};
    std::ranges::stable_sort(teams, [](const auto& one, const auto& other) {
        return std::tuple{one.second.late, one.second.today, one.second.waits} >
               std::tuple{other.second.late, other.second.today, other.second.waits};
    });
    if (teams.size() > teams_on_wall) teams.resize(teams_on_wall);
    return teams;
}

Html team_flag(const Tally& tally, Language language)
{
    if (tally.late > 0) return html::flag(Tone::late, sentence(language, "wand.team-te-laat", tally.late));
    if (tally.today > 0) return html::flag(Tone::today, sentence(language, "wand.team-vandaag", tally.today));
    return html::flag(Tone::on_time, sentence(language, "wand.team-op-tijd"));
}

Html teams_column(const BoardScene& scene, Language language)
{
    return html::section(
        html::h2(sentence(language, "wand.per-team")),
        html::ul(html::cls("wteam"), html::each(teams_to_show(scene.shown.board), [&](const auto& team) -> Html {
                     return html::li(html::span(unit_name(scene, team.first, language)),
                                     team_flag(team.second, language));
                 })));
}

Html reach_item(const TeamReach& reach, const BoardScene& scene, Language language)
{
    const Tone tone = reach.free == 0 ? Tone::late : reach.free == 1 ? Tone::today : Tone::on_time;
    const std::string words =
        reach.free == 0 ? sentence(language, "wand.niemand") : sentence(language, "wand.vrij", reach.free);
    return html::li(html::span(unit_name(scene, reach.team, language)), html::flag(tone, words));
}

Html reach_column(const BoardScene& scene, Language language)
{
    std::vector<TeamReach> teams = scene.reach;
    std::ranges::stable_sort(teams, {}, &TeamReach::free);
    if (teams.size() > teams_on_wall) teams.resize(teams_on_wall);
    return html::section(html::h2(sentence(language, "wand.wie-vrij")),
                         html::ul(html::cls("wteam"), html::each(teams, [&](const TeamReach& each) {
                                      return reach_item(each, scene, language);
                                  })));
}

Html head(const BoardScene& scene, Language language)
{
    const auto minute = local_minute(scene.zone(), scene.moment().now);
    const std::string since_midnight = text::bare_time(
        language, std::chrono::floor<std::chrono::minutes>(scene.zone().time_of_day(scene.moment().now)));
    return html::div(html::cls("wand__head"),
                     html::span(text::capitalised(text::day(language, scene.moment().today)), " ",
                                html::small(sentence(language, "wand.bijgewerkt", text::clock_time(language, minute)))),
                     html::time(html::attr<"datetime">(to_text(scene.moment().now)), since_midnight));
}

} // namespace

html::Html wall_version(const BoardScene& scene, text::Language language)
{
    const bool few = scene.reach.size() < fewest_teams_free;
    const Html right = few ? teams_column(scene, language) : reach_column(scene, language);
    return html::live_version(
        clock_words(scene, language),
        html::together(html::h1(html::cls("vh"), headline(scene.shown.board, language)), head(scene, language),
                       html::div(html::cls("wand__grid wand__grid--two"), questions_column(scene, language), right)));
}

} // namespace opmaat
