// SPDX-License-Identifier: EUPL-1.2
#include "question/listed_cells_page.h"

#include "html/parts.h"
#include "question/clock_face_page.h"
#include "question/naming_page.h"

namespace opmaat {

using html::Html;
using text::sentence;

namespace {

html::ClockFace face(const desk::Visit& visit, const Listed& listed)
{
    if (!listed.clock) return face_without_clock(visit.language);
    const auto calendars = visit.almanac().calendars(listed.municipality, listed.facts.unit);
    return face_of(*listed.clock, visit.language, visit.act.at, calendars);
}

} // namespace

Html clock_cell(const desk::Visit& visit, const Listed& listed) { return html::clock(face(visit, listed)); }

std::string clock_words(const desk::Visit& visit, const Listed& listed)
{
    const html::ClockFace told = face(visit, listed);
    return told.detail.empty() ? told.words : told.words + ": " + told.detail;
}

std::string subject_of(const Listed& listed)
{
    return listed.content ? listed.content->subject : to_text(listed.kenmerk);
}

std::string who_and_how(const desk::Visit& visit, const Listed& listed)
{
    const std::string channel = name_of(visit.language, listed.channel);
    if (!listed.content || listed.content->asked_by.empty()) return channel;
    return listed.content->asked_by + " · " + channel;
}

Html step_cell(const desk::Visit& visit, const Listed& listed)
{
    if (!listed.content || listed.state == Question::State::answered) return {};
    if (!listed.content->next_step) return html::span(html::cls("muted"), sentence(visit.language, "werk.geen-stap"));
    const NextStep& step = *listed.content->next_step;
    return html::together(html::span(step.text), html::small(html::phrase(visit.language, "vraag.stap.uiterlijk",
                                                                          {html::day(visit.language, step.day)})));
}

} // namespace opmaat
