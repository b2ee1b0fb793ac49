// SPDX-License-Identifier: EUPL-1.2
// Writes every part and state to pages of their own, in both languages, so that a browser can judge them before a
// municipality exists. usage: gallery FOLDER
#include "html/asset.h"
#include "html/chart.h"
#include "html/clock.h"
#include "html/form.h"
#include "html/layout.h"
#include "html/parts.h"

#include <filesystem>
#include <fstream>

namespace {

using namespace html;
using html::div;
using State = ClockFace::State;
using text::Language;

Html tools()
{
    return together(html::form({}, {.to = "/bereikbaarheid", .token = "t"}, span(icon(Icon::on_time), " Bereikbaar"),
                               button(Importance::secondary, "Ik ben even weg")),
                    html::form({}, {.to = "/uitloggen", .token = "t"}, button(Importance::secondary, "Uitloggen")));
}

Frame frame(Language language, std::string title, Address here)
{
    const auto item = [&](std::string label, Address to) { return MenuItem{std::move(label), to, to == here}; };
    return {.language = language,
            .title = std::move(title),
            .home = "/regiebord.html",
            .menu = {item("Regiebord", "/regiebord.html"), item("Mijn werk", "/staten.html"),
                     item("Vragen", "/formulier.html")},
            .tools = tools(),
            .in_other_language = Address{"?taal=en"},
            .footer = p("Gemeente Voorbeeldstad")};
}

Html clocks()
{
    return div(cls("stgrid"),
               html::clock({State::on_time, "Nog 3 werkdagen", "antwoord uiterlijk vrijdag 6 maart 2026", 0.4, 5}),
               html::clock({State::today, "Nog 1 uur en 18 minuten", "terugbellen vóór 12.00 uur", 0.875, 8}),
               html::clock({State::late, "2 werkdagen te laat",
                            "het antwoord moest er uiterlijk vrijdag 27 februari 2026 zijn", 1.4, 7}),
               html::clock({State::paused, "De klok staat stil", "wij wachten op de inwoner", 0.45, 8}),
               html::clock({State::not_started, "Nog niet begonnen", "start op maandag 9 maart 2026", 0, 5}),
               html::clock({State::done, "Klaar, op tijd",
                            "beantwoord op dinsdag 3 maart 2026, 1 werkdag vóór de termijn", 0.8, 5}),
               html::clock({State::done, "Klaar, 1 werkdag te laat", "beantwoord op dinsdag 3 maart 2026", 1.2, 5}));
}

Html row(const ClockFace& face, std::string_view subject, std::string_view where, std::string_view owner,
         const Html& action)
{
    return tr(td(html::clock(face)), td(row_link("/formulier.html", subject), small(where)),
              td(data_k("Eigenaar"), owner), td(action));
}

Html call(std::string_view subject)
{
    return button_link(Importance::secondary, "/formulier.html", "Bel eigenaar", subject);
}

Html heads()
{
    return together(colgroup(col(cls("c-klok")), col(), col(cls("c-eig")), col(cls("c-act"))),
                    thead(tr(th(scope_column(), "Klok"), th(scope_column(), "Vraag"), th(scope_column(), "Eigenaar"),
                             th(scope_column(), only_heard("Actie")))));
}

Html late_rows()
{
    return panel(
        table(caption("Te laat ", small("De langst wachtende eerst. Elke vraag heeft één eigenaar.")),
              cls("tbl tbl--cards tbl--fix"), heads(),
              tbody(row({State::late, "8 dagen te laat", "het besluit moest er uiterlijk maandag 23 februari 2026 zijn",
                         1.19, 10},
                        "Bezwaar tegen kapvergunning Voorbeeldlaan", "Brief · Vergunningen en toezicht", "A. Proefman",
                        call("Bezwaar")),
                    row({State::late, "2 werkdagen te laat",
                         "het antwoord moest er uiterlijk vrijdag 27 februari 2026 zijn", 2, 4},
                        "Vraag in het sociaal domein", "Telefoon · Sociaal domein",
                        "Nog niet verdeeld, nu bij F. Voorbeeld, intake",
                        button_link(Importance::primary, "/formulier.html", "Verdeel", "Vraag in het sociaal domein")),
                    row({State::late, "1 werkdag te laat", "het antwoord moest er uiterlijk maandag 2 maart 2026 zijn",
                         1.2, 6},
                        "Losse stoeptegels bij de Voorbeeldvaart", "Website · Openbare ruimte en groen", "B. Testmans",
                        call("Losse stoeptegels")))),
        p(link_to("/formulier.html", "Bekijk alle 7 vragen die te laat zijn")));
}

Html team_row(std::string_view team, int waits, std::string_view late, std::string_view today, std::string_view oldest)
{
    return tr(th(scope_row(), link_to("/formulier.html", team)), td(cls("num"), data_k("Wacht"), waits),
              td(cls("num"), data_k("Te laat"), late == "0" ? flag(Tone::plain, late) : flag(Tone::late, late)),
              td(cls("num"), data_k("Vandaag"), today == "0" ? flag(Tone::plain, today) : flag(Tone::today, today)),
              td(data_k("Oudste vraag"), oldest));
}

Html teams()
{
    return panel(table(caption("Wat wacht, per team"), cls("tbl tbl--cards"),
                       thead(tr(th(scope_column(), "Team"), th(scope_column(), cls("num"), "Wacht"),
                                th(scope_column(), cls("num"), "Te laat"), th(scope_column(), cls("num"), "Vandaag"),
                                th(scope_column(), "Oudste vraag"))),
                       tbody(team_row("Sociaal domein", 41, "3", "4", "9 werkdagen"),
                             team_row("Vastgoed", 14, "0", "0", "7 werkdagen"))));
}

Html team_presence(std::string_view team, Tone tone, std::string_view words, int free, int in_call, int away)
{
    return li(span(team), flag(tone, words), presence_bar(free, in_call, away),
              small(free, " vrij, ", in_call, " in gesprek, ", away, " niet bereikbaar"));
}

Html eighty()
{
    const Line weeks{"Lijn van 61 procent twaalf weken geleden naar 74 procent nu. De doellijn ligt op 80 procent.",
                     {61, 63, 62, 66, 68, 67, 70, 71, 69, 72, 73, 74},
                     "8 december",
                     "deze week",
                     80,
                     "80 %",
                     {"61 %", "74 %"},
                     50,
                     90,
                     "50 %"};
    return panel(h2("80 %: digitaal of via het KCC afgehandeld"),
                 div(cls("bigfig"), b("74 %"), span("van de eenvoudige vragen deze week; het doel is 80 %")),
                 stacked_bar({"74 procent: 46 procent digitaal en 28 procent door het KCC. Het doel is 80 procent.",
                              {{"Digitaal 46 %", 46}, {"KCC 28 %", 28}},
                              80,
                              "Doel 80 %"}),
                 h3("De laatste 12 weken"), html::line(weeks),
                 figures(Language::nl, {"Digitaal of via het KCC, per week",
                                        {"Week", "Aandeel"},
                                        {{"23 februari 2026", "73 %"}, {"2 maart 2026", "74 %"}}}));
}

Html board()
{
    const Html filter = filters(
        "/regiebord.html", select({}, {"kanaal", "Kanaal", "", {{"", "Alle kanalen"}, {"telefoon", "Telefoon"}}}),
        select({}, {"team", "Team of cluster", "", {{"", "Hele organisatie"}, {"sociaal", "Sociaal domein"}}}),
        button(Importance::secondary, "Toon"),
        button_link(Importance::secondary, "/wand.html", "Open op het wandscherm"));
    const Html who = panel(h2("Wie is te bereiken"),
                           p(cls("panel__sub"), "Vol blokje: vrij. Gestreept: in gesprek. Leeg: niet bereikbaar."),
                           ul(cls("team"), team_presence("Klantcontactcentrum", Tone::on_time, "op orde", 9, 4, 1),
                              team_presence("Vergunningen en toezicht", Tone::today, "kwetsbaar", 1, 2, 5),
                              team_presence("Sociaal domein", Tone::late, "niemand vrij", 0, 3, 6)));
    const Html now = together("Dinsdag 3 maart 2026, 10.42 uur. In totaal wachten 148 vragen op een antwoord. Dit "
                              "scherm werkt zichzelf bij.");
    const Html version =
        together(live_answer("7 vragen zijn te laat. 12 worden vandaag te laat als niemand iets doet.", now), filter,
                 columns(Columns::board, together(div(late_rows(), teams()), div(who, eighty()))));
    return together(stale_notice(Language::nl, "/regiebord.html"), live("/stroom", live_version("10.38 uur", version)));
}

Html states()
{
    const Fill refused{Language::nl, {{"wanneer", ""}}, {{"wanneer", "Vul in wanneer wij u kunnen bellen"}}};
    const Html wrong = html::form(
        refused, {.to = "/staten.html", .token = "t"},
        text_field(refused,
                   {.name = "wanneer", .label = "Wanneer kunnen wij u bellen?", .hint = "Bijvoorbeeld: na 15.00 uur"}));
    const auto checked = [](std::string_view key, std::string_view value) {
        return div(dt(key), dd(value), dd(link_to("/formulier.html", "Wijzig", key)));
    };
    const Html check = dl(cls("check"), checked("Uw vraag", "Mag ik zaterdag een container op straat zetten?"),
                          checked("Telefoonnummer", "06 00 00 00 00"));
    return together(
        answer("Staten en bouwstenen",
               together("Elke staat is te herkennen aan vorm, woord én kleur. In grijs blijft alles leesbaar.")),
        columns(
            Columns::half,
            together(panel(h2("De klok"), clocks()), section(cls("panel grey"), h2("De klok, zonder kleur"), clocks()),
                     panel(h2("Fout in een formulier"), wrong), panel(h2("Controleer uw antwoorden"), check),
                     panel(h2("Gelukt"),
                           message(Message::done, "Uw vraag is binnen.",
                                   together("Nummer V-2026-000412. ", link_to("/formulier.html", "Volg uw vraag"))),
                           h3("Niets te doen"),
                           nothing_here(together("U hebt geen vragen die vandaag klaar moeten. ",
                                                 link_to("/formulier.html", "Bekijk de eerstvolgende vraag")))),
                     panel(h2("Berichten"),
                           message(Message::wrong, "Over deze vraag loopt al een verzoek.",
                                   together("U maakt dus geen tweede.")),
                           message(Message::warning, "Nog niet verdeeld.", together("Kies een eigenaar.")),
                           message(Message::plain, "Notitie voor collega's.", together("De inwoner ziet dit niet.")),
                           h3("Knoppen"),
                           actions(button_link(Importance::primary, "/staten.html", "Verstuur"),
                                   button_link(Importance::secondary, "/staten.html", "Wijzig"),
                                   link_to("/staten.html", "Annuleer"))))));
}

Html fields(const Fill& fill)
{
    return html::form(
        fill, {.to = "/formulier.html", .token = "t", .version = 3, .once = "k"},
        text_field(
            fill,
            {.name = "onderwerp", .label = "Onderwerp", .hint = "In een paar woorden", .value = "Losse stoeptegels"}),
        text_area(fill, {.name = "reden", .label = "Waarom duurt het langer?", .hint = "Bijvoorbeeld: veel stukken"}),
        date_field(fill, {.name = "dag", .label = "Op welke dag is de volgende stap?"}),
        select(fill, {"team", "Team", "", {{"groen", "Openbare ruimte en groen"}, {"sociaal", "Sociaal domein"}}}),
        radios(fill, {"afronden",
                      "Hoe rondt u af?",
                      "",
                      {{"zelf", "Zelf beantwoord", "vraag is klaar", true},
                       {"door", "Doorverbonden", "1 collega is vrij"},
                       {"terug", "Terugbellen", "vandaag na 15.00 uur"}},
                      true}),
        checkboxes(fill,
                   {"wie", "Wie moet het weten?", "", {{"vervanger", "De vervanger"}, {"leiding", "De teamleider"}}}),
        actions(button(Importance::primary, "Verleng de termijn"),
                button_link(Importance::secondary, "/formulier.html", "Annuleer")));
}

Html form_refused()
{
    const Fill fill{Language::nl,
                    {{"onderwerp", ""}, {"reden", ""}},
                    {{"onderwerp", "Vul het onderwerp in"},
                     {"reden", "Vul in waarom het langer duurt. Bijvoorbeeld: veel stukken."},
                     {"afronden", "Kies hoe u afrondt"}}};
    return together(answer("Verleng de termijn van V-2026-000123", {}), panel(fields(fill)));
}

Html wall_figure(Tone tone, std::string_view number, std::string_view words, std::string_view detail)
{
    const std::string_view colour = tone == Tone::late    ? "wfig flag--late"
                                    : tone == Tone::today ? "wfig flag--today"
                                                          : "wfig";
    return div(
        cls(colour),
        b(when(tone != Tone::plain, [&] { return icon(tone == Tone::late ? Icon::late : Icon::today); }), number),
        span(words, small(detail)));
}

Html wall()
{
    const auto team = [](std::string_view name, Tone tone, std::string_view words) {
        return li(span(name), flag(tone, words));
    };
    return live(
        "/stroom",
        live_version(
            "10.38 uur",
            together(h1(cls("vh"), "Regiebord"),
                     div(cls("wand__head"), span("Dinsdag 3 maart 2026 ", small("bijgewerkt: zojuist")),
                         html::time(attr<"datetime">("10:42"), "10.42")),
                     div(cls("wand__grid wand__grid--two"),
                         section(h2("Vragen"),
                                 div(cls("wcol"), wall_figure(Tone::late, "7", "te laat", "oudste: 8 dagen"),
                                     wall_figure(Tone::today, "12", "worden vandaag te laat", "eerste om 12.00 uur"),
                                     wall_figure(Tone::plain, "148", "wachten op antwoord", "1 nog niet verdeeld"))),
                         section(h2("Wie is vrij"), ul(cls("wteam"), team("Klantcontact", Tone::on_time, "9 vrij"),
                                                       team("Burgerzaken", Tone::on_time, "4 vrij"),
                                                       team("Vergunningen", Tone::today, "1 vrij"),
                                                       team("Groen en straat", Tone::on_time, "3 vrij"),
                                                       team("Sociaal domein", Tone::late, "niemand")))),
                     div(cls("wand__foot"), b("74 %"),
                         div(p("van de eenvoudige vragen digitaal of via het KCC afgehandeld, deze week"),
                             wide_stacked_bar({"74 procent, doel 80 procent",
                                               {{"digitaal 46 %", 46}, {"KCC 28 %", 28}},
                                               80,
                                               "doel 80 %"}))))));
}

void write(const std::filesystem::path& file, const std::string& document)
{
    std::filesystem::create_directories(file.parent_path());
    std::ofstream{file, std::ios::binary} << document;
}

void write_pages(const std::filesystem::path& folder, Language language)
{
    const auto save = [&](std::string_view name, Frame around, const Html& content) {
        write(folder / text::code(language) / name, page(around, content));
    };
    Frame resident = frame(language, "Inloggen", "/inloggen.html");
    resident.kind = Frame::Kind::everybody;
    resident.tools = {};
    save("regiebord.html", frame(language, "Regiebord", "/regiebord.html"), board());
    save("staten.html", frame(language, "Staten en bouwstenen", "/staten.html"), states());
    save("formulier.html", frame(language, "Verleng de termijn", "/formulier.html"), form_refused());
    save("inloggen.html", resident, together(answer("Log in bij Opmaat", {}), panel(fields({}))));
    save("fout.html", frame(language, "Niet gevonden", "/fout.html"),
         trouble(language, "Deze pagina is er niet, of u mag haar niet zien.", p("Vraag het aan uw teamleider."),
                 "7F3A"));
    save("wand.html", {.kind = Frame::Kind::wall, .language = language, .title = "Wandscherm"}, wall());
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 2) return 2;
    for (const Language language : {Language::nl, Language::en}) write_pages(arguments[1], language);
    for (const Asset& asset : assets())
        write(std::string{arguments[1]} + std::string{asset.path}, std::string{asset.bytes});
}
