// SPDX-License-Identifier: EUPL-1.2
#include "administration/observed_figures_page.h"

#include "administration/changes_page.h"
#include "administration/settings_form_page.h"
#include "desk/frame_page.h"
#include "html/layout.h"
#include "html/parts.h"
#include "staff/staff_store.h"

namespace opmaat::administration {
namespace {

using text::sentence;

constexpr html::Address address{"/medewerkers/wat-zien-wij"};
constexpr int newest_changes = 50;

std::string told(text::Language language, ObservedFigure figure, std::string_view what)
{
    return sentence(language, "waarneming-" + std::string{word(figure)} + "-" + std::string{what});
}

html::Html standing(const desk::Visit& visit, const Consent& consent)
{
    const auto language = visit.language;
    if (!consent.from) return html::flag(html::Tone::plain, sentence(language, "beheer.waarneming.uit"));
    const std::string day = text::date(language, *consent.from);
    if (*consent.from > visit.today)
        return html::flag(html::Tone::waiting, sentence(language, "beheer.waarneming.straks", day));
    return html::flag(html::Tone::on_time, sentence(language, "beheer.waarneming.aan", day));
}

html::Html figure_panel(const desk::Visit& visit, const Consent& consent)
{
    const auto language = visit.language;
    const auto row = [&](std::string_view what) -> html::Html {
        return html::together(html::dt(sentence(language, "beheer.waarneming." + std::string{what})),
                              html::dd(told(language, consent.figure, what)));
    };
    const std::string name = told(language, consent.figure, "wat");
    return html::panel(html::h2(name), html::p(standing(visit, consent)),
                       html::dl(html::cls("kv"), row("wie"), row("waarom"), row("bewaard")),
                       html::when(may(visit.viewer(), Action::consent_to_figures), [&] {
                           return html::actions(
                               html::button_link(html::Importance::secondary, address / word(consent.figure),
                                                 sentence(language, "beheer.waarneming.instemming"), name));
                       }));
}

Result<http::Response> figures_page(desk::Reading& reading, const http::Request& request)
{
    const desk::Visit& visit = reading.visit;
    const std::string says = sentence(visit.language, "beheer.wat-zien-wij");
    html::Html content = html::answer(says, html::Html{}.add(sentence(visit.language, "beheer.waarneming.inleiding")));
    for (const Consent& each : consents(reading.db)) content.add(figure_panel(visit, each));
    content.add(changes(visit, events_about(reading.db, consent_subject.code, newest_changes)));
    return desk::framed(visit, request, {}, says, content);
}

Result<Consent> consent_named(db::Reader& reader, const http::Request& request)
{
    const auto figure = parse_word<ObservedFigure>(request.in_path("waarneming"));
    for (const Consent& each : consents(reader))
        if (each.figure == figure) return each;
    return refused(setting_unknown);
}

Result<FormView> consent_view(desk::Reading& reading, const http::Request& request, const html::Fill& fill)
{
    OPMAAT_TRY(consent, consent_named(reading.db, request));
    const std::string from = consent.from ? to_text(*consent.from) : std::string{};
    return FormView{.heading = {told(fill.language, consent.figure, "wat"),
                                sentence(fill.language, "beheer.waarneming.instemming.uitleg"), address,
                                sentence(fill.language, "beheer.wat-zien-wij")},
                    .fields = html::date_field(fill, settings_field(fill.language, "instemming", from, false)),
                    .button = sentence(fill.language, "beheer.bewaar"),
                    .version = consent.version};
}

// An empty day withdraws it.
Result<Changed<Consent>> decided(const Consent& consent, const std::optional<Day>& from, const Act& act)
{
    if (!from) return withdraw_consent(consent, act);
    return enter_consent(consent, *from, act);
}

Result<desk::After> decide(desk::Writing& writing, const http::Request& request)
{
    OPMAAT_TRY(consent, consent_named(writing.db, request));
    if (auto present = is_present(request, consent.version); !present) return std::unexpected(present.error());
    OPMAAT_TRY(from, day_or_nothing_in(request, "instemming"));
    OPMAAT_TRY(changed, decided(consent, from, writing.visit.act));
    if (auto saved = save(writing.db, changed); !saved) return std::unexpected(saved.error());
    return desk::then_see(std::string{address.text()});
}

} // namespace

void add_observed_figures(desk::Routes& routes)
{
    routes.show("/medewerkers/wat-zien-wij", desk::signed_in, figures_page);
    add_form(routes, "/medewerkers/wat-zien-wij/{waarneming}", desk::official_who_may(Action::consent_to_figures),
             consent_view, decide);
}

} // namespace opmaat::administration
