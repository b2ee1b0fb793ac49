// SPDX-License-Identifier: EUPL-1.2
#include "html/asset.h"
#include "html/chart.h"
#include "html/clock.h"
#include "html/form.h"
#include "html/layout.h"
#include "html/parts.h"

#include <doctest/doctest.h>

using namespace html;
using text::Language;

namespace {

bool says(const Html& part, std::string_view words) { return part.markup().find(words) != std::string::npos; }

} // namespace

TEST_CASE("a refused field says the same sentence in the summary and at the field, and keeps what was typed")
{
    const Fill fill{Language::nl, {{"reden", "te <kort>"}}, {{"reden", "Vul in waarom het langer duurt."}}};
    const Html form_back =
        html::form(fill, {.to = "/vragen", .token = "t", .version = 3, .once = "k"},
                   text_area(fill, {.name = "reden", .label = "Waarom?", .hint = "Bijvoorbeeld: veel stukken"}));
    CHECK(says(form_back, "<a href=\"#reden\">Vul in waarom het langer duurt.</a>"));
    CHECK(says(form_back, "id=\"reden-fout\""));
    CHECK(says(form_back, "aria-describedby=\"reden-uitleg reden-fout\" aria-invalid=\"true\""));
    CHECK(says(form_back, "te &lt;kort&gt;</textarea>"));
    CHECK(says(form_back, "<label class=\"utrecht-form-label\" for=\"reden\">Waarom?</label>"));
    CHECK(says(form_back, "method=\"post\" action=\"/vragen\" novalidate"));
    CHECK(says(form_back, "name=\"versie\" value=\"3\""));
    CHECK(says(form_back, "name=\"eenmalig\" value=\"k\""));
}

TEST_CASE("a form that nobody refused has no summary") { CHECK(error_summary({}).empty()); }

TEST_CASE("a password never comes back")
{
    const Fill fill{Language::nl, {{"wachtwoord", "geheim"}}, {}};
    CHECK_FALSE(says(text_field(fill, {.name = "wachtwoord", .label = "Wachtwoord", .type = "password"}), "geheim"));
}

TEST_CASE("what was chosen stays chosen")
{
    const Choice channels{"kanaal", "Kanaal", "", {{"telefoon", "Telefoon", "", true}, {"balie", "Balie"}}};
    CHECK(says(select({}, channels),
               "<option value=\"telefoon\" selected>Telefoon</option><option value=\"balie\">Balie</option>"));
    const Fill fill{Language::nl, {{"kanaal", "balie"}}, {}};
    CHECK(says(radios(fill, channels), "value=\"balie\" checked>"));
    CHECK_FALSE(says(radios(fill, channels), "value=\"telefoon\" checked"));
}

TEST_CASE("a clock says its words and never only a colour")
{
    const Html late =
        html::clock({ClockFace::State::late, "2 werkdagen te laat", "het antwoord moest er zijn", 1.4, 5});
    CHECK(says(late, "clock--late"));
    CHECK(says(late, "2 werkdagen te laat<small>het antwoord moest er zijn</small>"));
    CHECK(says(late, "<path class=\"r-end\" d=\"M131 1v20\">"));
    CHECK(says(late, "class=\"hatch\""));
    const Html fresh = html::clock({ClockFace::State::not_started, "Nog niet begonnen", "", 0, 5});
    CHECK(says(fresh, "<path class=\"r-end\" d=\"M183 1v20\">"));
    CHECK_FALSE(says(fresh, "hatch"));
}

TEST_CASE("a sentence of the catalogue can hold markup, and what was typed stays text")
{
    CHECK(phrase(Language::nl, "pagina.cijfers-van", {strong("10.38 <uur>")}).markup() ==
          "Deze cijfers zijn van <strong>10.38 &lt;uur&gt;</strong>.");
}

TEST_CASE("a day carries its date for machines")
{
    CHECK(html::day(Language::en, std::chrono::local_days{std::chrono::year{2026} / 3 / 3}).markup() ==
          "<time datetime=\"2026-03-03\">Tuesday 3 March 2026</time>");
}

TEST_CASE("a page has one main part, its language, and only menu items that were given")
{
    const std::string made = page(
        {.title = "Regiebord", .menu = {{"Regiebord", "/regiebord", true}}, .in_other_language = Address{"/taal/en"}},
        p("x"));
    CHECK(made.starts_with("<!doctype html>\n<html lang=\"nl\">"));
    CHECK(made.find("<a href=\"/regiebord\" aria-current=\"page\">Regiebord</a>") != std::string::npos);
    CHECK(made.find("lang=\"en\" hreflang=\"en\">English</a>") != std::string::npos);
    CHECK(made.find("style=") == std::string::npos);
    CHECK(page({.title = "Wand"}, p("x")).find("popover") == std::string::npos);
}

TEST_CASE("a chart says its numbers in a sentence")
{
    const Html bar = stacked_bar(
        {"74 procent; het doel is 80 procent.", {{"Digitaal 46 %", 46}, {"KCC 28 %", 28}}, 80, "Doel 80 %"});
    CHECK(says(bar, "role=\"img\" aria-label=\"74 procent; het doel is 80 procent.\""));
    CHECK(says(presence_bar(1, 1, 1), "<rect class=\"off\""));
    CHECK(presence_bar(0, 0, 0).markup().find("rect") == std::string::npos);
}

TEST_CASE("every asset has its hash in its name, and text is there compressed")
{
    REQUIRE(assets().size() >= 5);
    for (const Asset& asset : assets()) {
        CHECK(asset.path.starts_with("/assets/"));
        CHECK(asset.bytes.size() > 100);
        CHECK((asset.gzip.empty() || asset.gzip.starts_with("\x1f\x8b")));
    }
    CHECK(asset_address("opmaat.css").text().starts_with("/assets/opmaat-"));
    CHECK_THROWS(asset_address("bestaat-niet.css"));
}
