// SPDX-License-Identifier: EUPL-1.2
#include "desk/typed_again_page.h"

#include "desk/frame_page.h"
#include "desk/outage.h"

#include <doctest/doctest.h>
#include <memory>

using namespace opmaat;

namespace {

desk::Visit stranger()
{
    desk::Visit visit;
    visit.who = std::make_shared<Viewer>();
    visit.act.by = SystemActor{"proef"};
    return visit;
}

http::Request sent(const std::string& path, std::initializer_list<std::pair<const char*, const char*>> form)
{
    http::Request request;
    request.method = http::Method::post;
    request.path = request.target = path;
    for (const auto& [name, value] : form) request.form.add(name, value);
    return request;
}

std::string outage(const http::Request& request)
{
    const http::Response response = desk::refusal_page(stranger(), request, Refusal{desk::database_gone, {}, {}, {}});
    CHECK(response.status == 503);
    return response.shared_body ? *response.shared_body : response.body;
}

bool says(const std::string& page, std::string_view words) { return page.find(words) != std::string::npos; }

} // namespace

TEST_CASE("what was typed while the database is away is given back to read, and to send again by one button")
{
    const std::string page = outage(sent("/vragen/nieuw", {{"formulierbewijs", "bewijs"},
                                                           {"eenmalig", "klik-1"},
                                                           {"onderwerp", "Oude kast <op> de stoep"},
                                                           {"tekst", "Bij nummer 12.\nNaast de boom."},
                                                           {"eigenaar", ""}}));
    CHECK(says(page, "Dit typte u"));
    CHECK(says(page, "Onderwerp: Oude kast &lt;op&gt; de stoep\n"));
    CHECK(says(page, "Naast de boom."));
    CHECK(says(page, "action=\"/vragen/nieuw\""));
    CHECK(says(page, "name=\"formulierbewijs\" value=\"bewijs\""));
    CHECK(says(page, "name=\"eenmalig\" value=\"klik-1\""));
    CHECK(says(page, "name=\"eigenaar\" value=\"\""));
    CHECK(says(page, "Stuur opnieuw"));
}

TEST_CASE("a password that was typed while the database is away is not given back, nor sent again")
{
    const std::string page =
        outage(sent("/inloggen", {{"gebruikersnaam", "proefman"}, {"wachtwoord", "een geheime zin"}}));
    CHECK(says(page, "proefman"));
    CHECK(says(page, "Een wachtwoord geven wij niet terug."));
    CHECK_FALSE(says(page, "een geheime zin"));
    CHECK_FALSE(says(page, "Stuur opnieuw"));
}

TEST_CASE("who only looked while the database is away typed nothing, and what an id names says nothing to people")
{
    http::Request looking = sent("/vragen", {});
    looking.method = http::Method::get;
    CHECK_FALSE(says(outage(looking), "Dit typte u"));
    const std::string page = outage(
        sent("/beheer/nieuwe-eenheid", {{"bovenliggend", "01890a5d-ac96-774b-bcce-b302099a8057"}, {"naam", "Bomen"}}));
    CHECK(says(page, "Naam: Bomen"));
    CHECK_FALSE(says(page, ": 01890a5d"));
}
