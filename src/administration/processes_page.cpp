// SPDX-License-Identifier: EUPL-1.2
#include "administration/processes_page.h"

#include "administration/changes_page.h"
#include "administration/settings_form_page.h"
#include "html/layout.h"
#include "html/parts.h"
#include "process/process_store.h"
#include "question/naming_page.h"

#include <algorithm>

namespace opmaat::administration {
namespace {

using text::sentence;

constexpr int newest_changes = 50;

html::Address address_of(const Process& process) { return html::Address{"/beheer/processen"} / process.code; }

// What holds today; before the first day, what will hold first.
const ProcessVersion& shown_version(const Process& process, Day today)
{
    const ProcessVersion* holding = version_on(process, today);
    return holding ? *holding : process.versions.front();
}

html::Html norms_list(text::Language language, const std::vector<Norm>& norms)
{
    return html::ul(html::each(norms, [&](const Norm& each) -> html::Html {
        const std::string clock = sentence(language, "beheer.klok." + std::string{word(each.kind)});
        return html::li(clock, ": ", term_words(language, each.term));
    }));
}

html::Html process_row(const desk::Visit& visit, const Process& process)
{
    const auto language = visit.language;
    const ProcessTerms& terms = shown_version(process, visit.today).terms;
    const bool prepared = process.versions.back().from > visit.today;
    return html::tr(html::td(html::row_link(address_of(process), name_of(language, terms.name))),
                    html::td(html::data_k(sentence(language, "beheer.veld.eenheid")), name_of(visit, terms.unit)),
                    html::td(html::data_k(sentence(language, "beheer.normen")), norms_list(language, terms.norms)),
                    html::td(html::when(prepared, [&] {
                        return html::flag(html::Tone::waiting,
                                          sentence(language, "beheer.versie.straks",
                                                   text::date(language, process.versions.back().from)));
                    })));
}

Result<http::Response> processes_page(desk::Reading& reading, const http::Request& request)
{
    const desk::Visit& visit = reading.visit;
    const auto language = visit.language;
    const auto all = processes(reading.db);
    const auto head = [&](std::string_view key) -> html::Html {
        return html::th(html::scope_column(), sentence(language, key));
    };
    const Heading heading{text::counted(language, "beheer.processen.kop", static_cast<std::int64_t>(all.size())),
                          sentence(language, "beheer.processen.inleiding"), "/beheer",
                          sentence(language, "menu.beheer")};
    const html::Html add = html::p(html::button_link(html::Importance::primary, "/beheer/nieuw-proces",
                                                     sentence(language, "beheer.proces.nieuw")));
    return settings_page(
        visit, request, heading,
        html::together(
            add,
            html::panel(html::table(
                html::caption(html::cls("vh"), sentence(language, "beheer.processen")), html::cls("tbl tbl--cards"),
                html::thead(html::tr(head("beheer.veld.naam"), head("beheer.veld.eenheid"), head("beheer.normen"),
                                     head("beheer.versies"))),
                html::tbody(html::each(all, [&](const Process& each) { return process_row(visit, each); }))))));
}

Result<Process> process_named(db::Reader& reader, const http::Request& request)
{
    const auto all = processes(reader);
    const auto found = std::ranges::find(all, request.in_path("code"), &Process::code);
    if (found == all.end()) return refused(setting_unknown);
    return *found;
}

html::Html version_standing(const desk::Visit& visit, const Process& process, const ProcessVersion& version)
{
    const auto language = visit.language;
    if (version.from > visit.today)
        return html::flag(html::Tone::waiting, sentence(language, "beheer.versie.toekomst"));
    if (version_on(process, visit.today) == &version)
        return html::flag(html::Tone::on_time, sentence(language, "beheer.versie.geldt"));
    return html::flag(html::Tone::plain, sentence(language, "beheer.versie.voorbij"));
}

html::Html departing_norms(const desk::Visit& visit, const ProcessTerms& terms)
{
    return html::together(html::each(terms.departing, [&](const MunicipalNorms& each) {
        const Municipality* municipality = visit.organisation().municipality(each.municipality);
        return html::together(
            html::h3(sentence(visit.language, "beheer.normen.voor", municipality ? municipality->name : "")),
            norms_list(visit.language, each.norms));
    }));
}

html::Html version_panel(const desk::Visit& visit, const Process& process, const ProcessVersion& version)
{
    const auto language = visit.language;
    const ProcessTerms& terms = version.terms;
    const auto row = [&](std::string_view field, std::string_view value) -> html::Html {
        return html::together(html::dt(sentence(language, "beheer.veld." + std::string{field})), html::dd(value));
    };
    const auto chosen = [&](std::string_view value) { return sentence(language, "keuze." + std::string{value}); };
    return html::panel(
        html::h2(sentence(language, "beheer.versie.kop", version.number, text::date(language, version.from))),
        html::p(version_standing(visit, process, version)),
        html::dl(html::cls("kv"), row("naam", name_of(language, terms.name)),
                 row("eenheid", name_of(visit, terms.unit)), row("domein", chosen(word(terms.domain))),
                 row("vertrouwelijkheid", chosen(word(terms.confidentiality))),
                 row("klasse", chosen(word(terms.complexity)))),
        html::h3(sentence(language, "beheer.normen")), norms_list(language, terms.norms),
        departing_norms(visit, terms));
}

Result<http::Response> process_page(desk::Reading& reading, const http::Request& request)
{
    const desk::Visit& visit = reading.visit;
    OPMAAT_TRY(process, process_named(reading.db, request));
    const auto language = visit.language;
    const Heading heading{name_of(language, shown_version(process, visit.today).terms.name),
                          sentence(language, "beheer.proces.uitleg"), "/beheer/processen",
                          sentence(language, "beheer.processen")};
    html::Html versions = html::p(html::button_link(html::Importance::primary, address_of(process) / "nieuwe-versie",
                                                    sentence(language, "beheer.versie.nieuw")));
    for (const ProcessVersion& each : process.versions | std::views::reverse)
        versions.add(version_panel(visit, process, each));
    const auto events = events_about(reading.db, process_subject.code, process.id.text(), newest_changes);
    return settings_page(
        visit, request, heading,
        html::columns(html::Columns::half, html::together(html::div(versions), html::div(changes(visit, events)))));
}

Result<FormView> version_view(desk::Reading& reading, const http::Request& request, const html::Fill& fill)
{
    OPMAAT_TRY(process, process_named(reading.db, request));
    const ProcessTerms& last = process.versions.back().terms;
    const Day tomorrow = reading.visit.today + std::chrono::days{1};
    const std::string name = name_of(fill.language, last.name);
    return FormView{
        .heading = {sentence(fill.language, "beheer.versie.nieuw"), sentence(fill.language, "beheer.versie.uitleg"),
                    address_of(process), name},
        .fields = html::together(html::date_field(fill, settings_field(fill.language, "ingangsdag", to_text(tomorrow))),
                                 version_fields(reading.visit, fill, last)),
        .button = sentence(fill.language, "beheer.versie.knop"),
        .of = about(process_subject, process.id, process.version)};
}

Result<desk::After> make_version(desk::Writing& writing, const http::Request& request)
{
    const desk::Visit& visit = writing.visit;
    OPMAAT_TRY(process, process_named(writing.db, request));
    if (auto present = is_present(request, process.version); !present) return std::unexpected(present.error());
    OPMAAT_TRY(from, day_in(request, "ingangsdag"));
    OPMAAT_TRY(terms, terms_in(request, process.versions.back().terms));
    if (auto there = check_handler(writing, terms.unit, from); !there) return std::unexpected(there.error());
    auto changed = add_version(std::move(process), std::move(terms), from, visit.today, visit.act);
    if (!changed) return std::unexpected(at_norm_field(changed.error()));
    if (auto saved = save(writing.db, *changed); !saved) return std::unexpected(saved.error());
    return desk::then_see(std::string{address_of(changed->now).text()});
}

} // namespace

void add_processes(desk::Routes& routes)
{
    const desk::Need seen = desk::official_who_may(Action::see_settings);
    routes.show("/beheer/processen", seen, processes_page);
    routes.show("/beheer/processen/{code}", seen, process_page);
    add_form(routes, "/beheer/processen/{code}/nieuwe-versie", desk::official_who_may(Action::change_processes),
             version_view, make_version);
    add_new_process_form(routes);
}

} // namespace opmaat::administration
