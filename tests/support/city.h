// SPDX-License-Identifier: EUPL-1.2
// Haarlem in process: the whole product behind its router, with the folder of the municipality loaded, at a moment that
// the story chooses. People sign in and do what a browser can do; programs call its API (program.h).
#pragma once

#include "app/house.h"
#include "support/engines.h"

#include <string>
#include <utility>
#include <vector>

namespace support {

using Form = std::vector<std::pair<std::string, std::string>>;

/// What came back.
struct Page {
    int status = 0;
    std::string location; // of a redirect, else empty
    std::string body;
    std::string cookie; // "name=value" of the newest Set-Cookie

    bool says(std::string_view words) const { return body.find(words) != std::string::npos; }
    /// The version on which its form is made; empty when it has none.
    std::string version() const { return hidden("versie"); }
    /// What stands in a hidden field of its form; empty when it has none.
    std::string hidden(std::string_view field) const;
};

/// As a browser or a program of this machine asks it.
http::Request request_to(http::Method method, std::string_view address);

/// The folder of Haarlem, loaded.
const Preparation& haarlem();

class City {
public:
    /// Quick on a database that was prepared with haarlem().
    explicit City(db::Database& database);

    /// Time stands still until the story moves it.
    void at(opmaat::Instant moment) { now_ = moment; }
    opmaat::Instant now() const { return now_; }
    /// What the server does by itself, once a minute.
    void keeps_house() { house_.each_minute(); }
    http::Response answer(http::Request request);
    Page visit(http::Request request);
    /// Somebody asks the contact centre by telephone under that process; the address of the question. `once`: another
    /// word for each.
    std::string asked_about(std::string process, std::string once);
    /// How many deviations `opmaat check` finds.
    std::size_t deviations();
    opmaat::OfficialId official(std::string_view code);
    opmaat::UnitId unit(std::string_view code);
    db::Database& database() const { return database_; }
    const opmaat::app::House& house() const { return house_; }

private:
    db::Database& database_;
    opmaat::Instant now_;
    opmaat::app::House house_;
};

/// Somebody with a browser.
class Person {
public:
    explicit Person(City& city) : city_(city) {}
    /// Signed in as the official with this code in the folder of the municipality.
    static Person signed_in(City& city, std::string_view code);

    Page sees(std::string_view address);
    /// Sends a form of a page that they have open: with its proof, from our own site.
    Page sends(std::string_view address, Form form);
    /// Opens the form at that address, fills it in and sends it.
    Page fills_in(const std::string& address, Form form);
    /// The same, but from a page of another site, which has no proof.
    Page sends_from_elsewhere(std::string_view address);

private:
    http::Request request(http::Method method, std::string_view address) const;
    Page go(http::Request request);

    City& city_;
    std::string cookie_;
};

} // namespace support
