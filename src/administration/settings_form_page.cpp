// SPDX-License-Identifier: EUPL-1.2
#include "administration/settings_form_page.h"

#include "desk/form_once.h"
#include "desk/frame_page.h"
#include "event/event_store.h"
#include "html/layout.h"
#include "html/parts.h"
#include "question/naming_page.h"

#include <algorithm>
#include <charconv>

namespace opmaat::administration {
namespace {

using text::sentence;

bool is_hidden(std::string_view field)
{
    return field == html::token_field || field == html::version_field || field == html::once_field;
}

// A refusal of what the form does not ask stands at its first field, so that it always leads somewhere.
void place_at_fields(html::Fill& fill)
{
    const auto first = std::ranges::find_if(fill.typed, [](const auto& each) { return !is_hidden(each.first); });
    for (html::Wrong& wrong : fill.wrong) {
        const bool asked = std::ranges::any_of(fill.typed, [&](const auto& each) { return each.first == wrong.field; });
        if (!asked && first != fill.typed.end()) wrong.field = first->first;
    }
}

constexpr int most_changes_told = 20;

// What happened to the thing since the version on which the form was made, oldest first.
std::vector<RecordedEvent> changes_since(db::Reader& reader, const About& present, std::string_view seen)
{
    std::int64_t version = 0;
    std::from_chars(seen.data(), seen.data() + seen.size(), version);
    auto events = events_about(reader, present.subject, present.id, most_changes_told);
    std::erase_if(events, [&](const RecordedEvent& each) {
        return std::ranges::none_of(each.event.abouts, [&](const About& about) {
            return about.subject == present.subject && about.id == present.id && about.version > version;
        });
    });
    std::ranges::reverse(events);
    return events;
}

// Who was first, and that nothing typed is lost.
html::Html changed_notice(const desk::Visit& visit, const std::vector<RecordedEvent>& events)
{
    if (events.empty()) return {};
    const auto language = visit.language;
    return html::message(html::Message::warning, sentence(language, "beheer.intussen.kop"),
                         html::together(html::ul(html::each(events,
                                                            [&](const RecordedEvent& each) -> html::Html {
                                                                const Act& act = each.event.act;
                                                                return html::li(html::strong(name_of(visit, act.by)),
                                                                                ", ", said(visit, act.at), ": ",
                                                                                sentence(language, each.event.kind));
                                                            })),
                                        html::p(sentence(language, "beheer.intussen.wat-nu"))));
}

http::Response form_page(const desk::Visit& visit, const http::Request& request, const html::Fill& fill,
                         const FormView& view, const html::Html& notice = {})
{
    const html::Sending sending{.to = *html::Address::local(request.path),
                                .token = visit.form_token,
                                .version = view.of ? view.of->version : view.version,
                                .once = desk::once_key(visit)};
    return settings_page(
        visit, request, view.heading,
        html::panel(notice,
                    html::form(fill, sending, view.fields,
                               html::actions(html::button(html::Importance::primary, view.button),
                                             html::button_link(html::Importance::secondary, view.heading.back,
                                                               sentence(visit.language, "beheer.annuleren"))))));
}

desk::Show shown_by(View view)
{
    return [view = std::move(view)](desk::Reading& reading, const http::Request& request) -> Result<http::Response> {
        const html::Fill fill{reading.visit.language};
        OPMAAT_TRY(shown, view(reading, request, fill));
        return form_page(reading.visit, request, fill, shown);
    };
}

desk::Again shown_again_by(View view)
{
    return [view = std::move(view)](desk::Reading& reading, const http::Request& request,
                                    const Refusal& refusal) -> Result<http::Response> {
        html::Fill fill = refilled(reading.visit, request, refusal);
        place_at_fields(fill);
        OPMAAT_TRY(shown, view(reading, request, fill));
        if (!refusal.is(changed_meanwhile) || !shown.of) return form_page(reading.visit, request, fill, shown);
        const auto events = changes_since(reading.db, *shown.of, request.form[html::version_field]);
        if (!events.empty()) fill.wrong.clear();
        return form_page(reading.visit, request, fill, shown, changed_notice(reading.visit, events));
    };
}

} // namespace

http::Response settings_page(const desk::Visit& visit, const http::Request& request, const Heading& heading,
                             const html::Html& content)
{
    return desk::framed(visit, request, desk::administration_area, heading.says,
                        html::together(html::p(html::cls("crumb"), html::link_to(heading.back, heading.back_label)),
                                       html::answer(heading.says, html::Html{}.add(heading.below)), content));
}

void add_form(desk::Routes& routes, const std::string& address, desk::Need need, View view, desk::Change change)
{
    routes.show(address, need, shown_by(view));
    routes.change(address, need, std::move(change), shown_again_by(std::move(view)));
}

void add_form_after(desk::Routes& routes, const std::string& address, desk::Need need, View view, desk::Prepare prepare)
{
    routes.show(address, need, shown_by(view));
    routes.change_after(address, need, std::move(prepare), shown_again_by(std::move(view)));
}

Result<void> is_present(const http::Request& request, std::int64_t version)
{
    if (request.form[html::version_field] != std::to_string(version)) return refused(changed_meanwhile);
    return {};
}

Result<Day> day_in(const http::Request& request, std::string_view field)
{
    const auto day = parse_day(typed_in(request, field));
    if (!day) return refused(settings_day_missing, std::string{field});
    return *day;
}

Result<std::optional<Day>> day_or_nothing_in(const http::Request& request, std::string_view field)
{
    if (typed_in(request, field).empty()) return std::nullopt;
    OPMAAT_TRY(day, day_in(request, field));
    return day;
}

std::string typed_in(const http::Request& request, std::string_view field)
{
    constexpr std::string_view blanks = " \t\r\n";
    std::string_view typed = request.form[field];
    const auto first = typed.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    typed = typed.substr(first, typed.find_last_not_of(blanks) - first + 1);
    return std::string{typed};
}

html::Field settings_field(text::Language language, std::string_view name, std::string_view value, bool required)
{
    const std::string key = "beheer.veld." + std::string{name};
    const std::string hint = key + ".uitleg";
    return {.name = std::string{name},
            .label = sentence(language, key),
            .hint = text::has(language, hint) ? sentence(language, hint) : "",
            .value = std::string{value},
            .required = required};
}

html::Choice settings_choice(text::Language language, std::string_view name, std::vector<html::Option> options)
{
    html::Field field = settings_field(language, name);
    return {.name = std::move(field.name),
            .label = std::move(field.label),
            .hint = std::move(field.hint),
            .options = std::move(options)};
}

} // namespace opmaat::administration
