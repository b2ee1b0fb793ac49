// SPDX-License-Identifier: EUPL-1.2
#include "support/city.h"

#include "administration/seed_shell.h"
#include "calendar/calendar_store.h"
#include "html/form.h"
#include "http/form_token.h"
#include "http/target.h"
#include "question/deviation_store.h"
#include "staff/staff_store.h"
#include "support/source_dir.h"

#include <algorithm>
#include <future>
#include <stdexcept>

namespace support {
namespace {

using opmaat::Act;
using opmaat::SystemActor;

// Monday 2 March 2026, 10 o'clock in the morning.
const opmaat::Instant monday_morning = *opmaat::parse_instant("2026-03-02T09:00:00Z");

void load_haarlem(db::Database& database)
{
    db::migrate(database);
    const Act act{SystemActor{"inrichting"}, monday_morning};
    opmaat::seed(database, std::string{source_dir} + "/municipality/haarlem", act, opmaat::day(2026, 3, 2));
}

// Haarlem is loaded when the test did not ask for a database that holds it.
db::Database& with_haarlem(db::Database& database)
{
    bool empty = true;
    database.read([&](db::Reader& reader) {
        empty = opmaat::load_organisation(reader, opmaat::day(2026, 3, 2)).municipalities().empty();
    });
    if (empty) load_haarlem(database);
    return database;
}

opmaat::app::Config demo_config()
{
    opmaat::app::Config config;
    config.demo = true;
    return config;
}

std::string header(const http::Response& response, std::string_view name)
{
    std::string value;
    for (const auto& [each, text] : response.headers)
        if (each == name) value = text;
    return value;
}

} // namespace

const Preparation& haarlem()
{
    static const Preparation loaded{"haarlem", load_haarlem};
    return loaded;
}

City::City(db::Database& database)
    : database_(database), now_(monday_morning), house_(with_haarlem(database), demo_config(), [this] { return now_; })
{
}

http::Request request_to(http::Method method, std::string_view address)
{
    http::Target target = http::parse_target(address).value();
    http::Request request;
    request.method = method;
    request.target = address;
    request.path = std::move(target.path);
    request.query = std::move(target.query);
    request.address = "127.0.0.1";
    request.number = "proef-1";
    return request;
}

http::Response City::answer(http::Request request)
{
    std::promise<http::Response> promise;
    house_(std::move(request), [&](http::Response response) { promise.set_value(std::move(response)); });
    return promise.get_future().get();
}

Page City::visit(http::Request request)
{
    const http::Response response = answer(std::move(request));
    std::string cookie = header(response, "Set-Cookie");
    cookie.resize(std::min(cookie.find(';'), cookie.size()));
    return {response.status, header(response, "Location"), response.shared_body ? *response.shared_body : response.body,
            std::move(cookie)};
}

std::string Page::hidden(std::string_view field) const
{
    const std::string before = "name=\"" + std::string{field} + "\" value=\"";
    const auto at = body.find(before);
    if (at == std::string::npos) return {};
    const auto from = at + before.size();
    return body.substr(from, body.find('"', from) - from);
}

std::string City::asked_about(std::string process, std::string once)
{
    const Page page = Person::signed_in(*this, "modelhuis")
                          .sends("/vragen/nieuw", {{"kanaal", "telefoon"},
                                                   {"gemeente", "haarlem"},
                                                   {"proces", std::move(process)},
                                                   {"onderwerp", "Oude kast"},
                                                   {"tekst", "Bij nummer 12."},
                                                   {"gesteldDoor", "Mevrouw Proef"},
                                                   {"eenmalig", std::move(once)}});
    return page.location.substr(0, page.location.find('?'));
}

std::size_t City::deviations()
{
    std::optional<opmaat::Almanac> almanac;
    database_.read([&](db::Reader& reader) {
        const auto organisation = opmaat::load_organisation(reader, opmaat::Zone::amsterdam().local_day(now_));
        almanac = opmaat::load_almanac(reader, organisation.parents());
    });
    return opmaat::inspect_questions(database_, *almanac, now_, [](std::size_t, std::size_t) {}).deviations.size();
}

opmaat::OfficialId City::official(std::string_view code)
{
    std::optional<opmaat::OfficialId> found;
    database_.read([&](db::Reader& reader) {
        const auto organisation = opmaat::load_organisation(reader, opmaat::Zone::amsterdam().local_day(now_));
        if (const opmaat::Official* official = organisation.official(code)) found = official->id;
    });
    if (!found) throw std::invalid_argument("nobody in the folder of the municipality is " + std::string{code});
    return *found;
}

opmaat::UnitId City::unit(std::string_view code)
{
    std::optional<opmaat::UnitId> found;
    database_.read([&](db::Reader& reader) {
        const auto organisation = opmaat::load_organisation(reader, opmaat::Zone::amsterdam().local_day(now_));
        if (const opmaat::Unit* unit = organisation.unit(code)) found = unit->id;
    });
    if (!found) throw std::invalid_argument("no unit in the folder of the municipality is " + std::string{code});
    return *found;
}

Page Person::fills_in(const std::string& address, Form form)
{
    const Page page = sees(address);
    form.emplace_back("versie", page.version());
    form.emplace_back("eenmalig", page.hidden("eenmalig"));
    return sends(address, std::move(form));
}

http::Request Person::request(http::Method method, std::string_view address) const
{
    http::Request request = request_to(method, address);
    if (!cookie_.empty()) request.cookies.add("opmaat", cookie_);
    return request;
}

Page Person::go(http::Request request)
{
    Page page = city_.visit(std::move(request));
    constexpr std::string_view session = "opmaat=";
    if (page.cookie.starts_with(session)) cookie_ = page.cookie.substr(session.size());
    return page;
}

Page Person::sees(std::string_view address) { return go(request(http::Method::get, address)); }

Page Person::sends(std::string_view address, Form form)
{
    http::Request sent = request(http::Method::post, address);
    sent.headers.add("sec-fetch-site", "same-origin");
    if (!cookie_.empty()) form.emplace_back(html::token_field, http::form_token(cookie_));
    for (auto& [name, value] : form) sent.form.add(std::move(name), std::move(value));
    return go(std::move(sent));
}

Page Person::sends_from_elsewhere(std::string_view address)
{
    http::Request sent = request(http::Method::post, address);
    sent.headers.add("sec-fetch-site", "cross-site");
    return go(std::move(sent));
}

Person Person::signed_in(City& city, std::string_view code)
{
    Person person{city};
    const Page page = person.sends("/inloggen/demo", {{"medewerker", city.official(code).text()}});
    if (page.status != 303) throw std::runtime_error("could not sign in as " + std::string{code});
    return person;
}

} // namespace support
