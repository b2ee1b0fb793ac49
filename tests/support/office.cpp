// SPDX-License-Identifier: EUPL-1.2
#include "support/office.h"

#include "access/access_command.h"
#include "app/clock.h"
#include "staff/staff_store.h"
#include "support/city.h"

namespace support {
namespace {

using namespace opmaat;
namespace json = boost::json;

std::string fresh_token(db::Database& database)
{
    const Organisation nobody{Staff{}, day(2026, 3, 2)};
    const auto told = add_token({database, nobody, text::Language::nl, app::now(), true},
                                {"Proef", {"vragen-lezen", "vragen-schrijven", "gebeurtenissen-lezen"}});
    return std::string{json::parse(told.value()).at("sleutel").as_string()};
}

std::string next_page(const json::object& page)
{
    const json::value* next = page.at("_links").as_object().if_contains("next");
    return next ? std::string{next->at("href").as_string()} : "";
}

} // namespace

OfficeData::OfficeData(db::Engine engine) : database_(engine, haarlem()), token_(fresh_token(*database_))
{
    database_.close();
}

db::Database& OfficeData::open()
{
    database_.reopen();
    return *database_;
}

std::string OfficeData::official(const std::string& code)
{
    std::string id;
    open().read([&](db::Reader& reader) {
        const auto organisation = load_organisation(reader, Zone::amsterdam().local_day(app::now()));
        id = organisation.official(code)->id.text();
    });
    close();
    return id;
}

json::object question_about(const std::string& subject)
{
    return {{"gemeente", "haarlem"},
            {"proces", "algemene-vraag"},
            {"kanaal", "e-mail"},
            {"onderwerp", subject},
            {"gesteldDoor", "Mevrouw Voorbeeld"}};
}

std::set<std::string> questions_told(const Caller& application)
{
    std::set<std::string> ids;
    for (std::string next = "/api/v1/vragen?status=alles&aantal=100"; !next.empty();) {
        const json::object page = application.gets(next).json();
        for (const json::value& each : page.at("vragen").as_array())
            if (!ids.emplace(each.at("id").as_string()).second) throw std::runtime_error{"a question is listed twice"};
        next = next_page(page);
    }
    return ids;
}

std::string session_cookie(unsigned short port, const std::string& official)
{
    const Heard entered =
        Caller{port, "Sec-Fetch-Site: same-origin\r\n"}.sends("/inloggen/demo", {{"medewerker", official}});
    const std::string cookie = entered.header("Set-Cookie");
    if (entered.status != 303 || !cookie.starts_with("opmaat=")) throw std::runtime_error{"could not sign in"};
    return cookie.substr(7, cookie.find(';') - 7);
}

Caller signed_in(unsigned short port, const std::string& official)
{
    return Caller::with_cookie(port, session_cookie(port, official));
}

} // namespace support
