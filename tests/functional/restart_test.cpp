// SPDX-License-Identifier: EUPL-1.2
// The program is stopped, killed and started while people have its pages open.
#include "support/office.h"

#include <doctest/doctest.h>
#include <functional>

namespace {

using support::Caller;
using support::Heard;

// The value of a hidden field of the page.
std::string hidden(const Heard& page, const std::string& field)
{
    const std::string before = "name=\"" + field + "\" value=\"";
    const auto from = page.body.find(before);
    REQUIRE_MESSAGE(from != std::string::npos, field, " is not in ", page.body);
    const auto begin = from + before.size();
    return page.body.substr(begin, page.body.find('"', begin) - begin);
}

void type_across_a_restart(db::Engine engine, const std::function<void(support::Serving&)>& ending)
{
    support::OfficeData data{engine};
    const std::string proefman = data.official("proefman");
    support::Serving serving{data.url()};
    const Caller agent = support::signed_in(serving.port(), proefman);
    const Heard form = agent.gets("/vragen/nieuw");
    REQUIRE(form.status == 200);
    const Caller::Fields typed{{"formulierbewijs", hidden(form, "formulierbewijs")},
                               {"eenmalig", hidden(form, "eenmalig")},
                               {"kanaal", "telefoon"},
                               {"gemeente", "haarlem"},
                               {"proces", "grofvuil"},
                               {"onderwerp", "Oude kast op de stoep"},
                               {"tekst", "Bij nummer 12."},
                               {"gesteldDoor", "Mevrouw Proef"}};
    ending(serving);
    serving.start();

    const Heard sent = agent.sends("/vragen/nieuw", typed);
    CHECK(sent.status == 303);
    CHECK(agent.gets(sent.header("Location")).says("Oude kast op de stoep"));
    CHECK(agent.sends("/vragen/nieuw", typed).header("Location") == sent.header("Location"));
    CHECK(support::questions_told(Caller::with_token(serving.port(), data.token())).size() == 1);
}

} // namespace

TEST_CASE("who types while the program is upgraded or killed stays signed in and sends the form afterwards (W01)")
{
    support::for_each_engine([](db::Engine engine) {
        type_across_a_restart(engine, [](support::Serving& serving) { CHECK(serving.stop() == 0); });
        type_across_a_restart(engine, [](support::Serving& serving) { serving.kill(); });
    });
}
