// SPDX-License-Identifier: EUPL-1.2
#include "access/access_command.h"
#include "access/api_token_store.h"
#include "access/secret_shell.h"
#include "staff/unit_change.h"
#include "support/access_city.h"
#include "support/engines.h"

#include <boost/json.hpp>
#include <doctest/doctest.h>

using namespace opmaat;
using support::AccessCity;
using support::start;

namespace {

struct Shell {
    explicit Shell(db::Database& database)
        : city{database}, console{database, *city.organisation(), text::Language::nl, start, true}
    {
    }

    boost::json::value json(const Result<std::string>& printed)
    {
        REQUIRE(printed);
        return boost::json::parse(*printed);
    }

    std::optional<Account> account(std::string_view username)
    {
        std::optional<Account> found;
        city.reads([&](db::Reader& reader) { found = account_to_sign_in(reader, username); });
        return found;
    }

    AccessCity city;
    Console console;
};

} // namespace

TEST_CASE("a user is added with roles and a password that is shown once and must be changed")
{
    support::for_each_engine([](db::Database& database) {
        Shell shell{database};
        const auto added =
            shell.json(add_user(shell.console, {"proefman", "", {{"beheerder", ""}, {"teamleider", "groen"}}, {}}));
        const auto account = shell.account("proefman");
        REQUIRE(account);
        CHECK(account->must_change);
        CHECK(account->grants ==
              std::vector<Grant>{{Role::administrator, std::nullopt}, {Role::lead, shell.city.team}});
        CHECK(password_matches(account->password_hash, std::string{added.at("wachtwoord").as_string()}));
        const auto list = shell.json(list_users(shell.console)).as_array();
        REQUIRE(list.size() == 1);
        CHECK(list[0].at("gebruikersnaam") == "proefman");
        CHECK(list[0].at("rollen").as_array().size() == 2);
    });
}

TEST_CASE("what is typed wrong is refused by name, and nothing of the user stays behind")
{
    support::for_each_engine([](db::Database& database) {
        Shell shell{database};
        CHECK(add_user(shell.console, {"niemand"}).error().is(official_unknown));
        CHECK(add_user(shell.console, {"proefman", "", {{"baas", ""}}}).error().is(role_unknown));
        CHECK(add_user(shell.console, {"proefman", "", {{"jurist", "maan"}}}).error().is(unit_unknown));
        CHECK(add_user(shell.console, {"proefman", "", {}, "kort"}).error().is(password_too_short));
        CHECK(add_user(shell.console, {"proefman", "", {{"wandscherm", ""}}}).error().is(role_not_for_people));
        CHECK_FALSE(shell.account("proefman"));
        CHECK(disable_user(shell.console, "proefman").error().is(unknown_account));
        CHECK(add_token(shell.console, {"Kaart", {"alles"}}).error().is(scope_unknown));
        CHECK(revoke_token(shell.console, "x").error().is(unknown_api_token));
    });
}

TEST_CASE("an account gets a password, a role, loses it, is put off and on")
{
    support::for_each_engine([](db::Database& database) {
        Shell shell{database};
        shell.city.has_account("proefman");
        CHECK(set_user_password(shell.console, "Proefman", "een hele lange zin"));
        CHECK(password_matches(shell.account("proefman")->password_hash, "een hele lange zin"));
        CHECK(grant_role(shell.console, "proefman", {"jurist", "ruimte"}));
        CHECK(shell.account("proefman")->grants == std::vector<Grant>{{Role::lawyer, shell.city.department}});
        CHECK(revoke_role(shell.console, "proefman", {"jurist", "ruimte"}));
        CHECK(shell.account("proefman")->grants.empty());
        CHECK(disable_user(shell.console, "proefman"));
        CHECK(shell.account("proefman")->disabled);
        CHECK(enable_user(shell.console, "proefman"));
        CHECK_FALSE(shell.account("proefman")->disabled);
    });
}

TEST_CASE("a token is shown once, listed without its secret, and revoked")
{
    support::for_each_engine([](db::Database& database) {
        Shell shell{database};
        const auto made = shell.json(add_token(shell.console, {"Kaart", {"regiebord-lezen"}}));
        const std::string secret{made.at("sleutel").as_string()};
        shell.city.reads([&](db::Reader& reader) { CHECK(token_of(reader, digest_of(secret))->name == "Kaart"); });
        CHECK(list_tokens(shell.console)->find(secret) == std::string::npos);
        CHECK(revoke_token(shell.console, std::string{made.at("id").as_string()}));
        CHECK(shell.json(list_tokens(shell.console)).at(0).at("geldig") == false);
    });
}

TEST_CASE("without --json the commands speak Dutch or English")
{
    support::for_each_engine([](db::Database& database) {
        Shell shell{database};
        shell.console.json = false;
        CHECK(*list_users(shell.console) == "Er zijn nog geen accounts.\n");
        shell.city.has_account("proefman");
        CHECK(*grant_role(shell.console, "proefman", {"teamleider", "groen"}) == "De rol is gegeven aan proefman.\n");
        CHECK(list_users(shell.console)->find("teamleider:groen") != std::string::npos);
        shell.console.language = text::Language::en;
        CHECK(*disable_user(shell.console, "proefman") ==
              "Account proefman is off. Whoever was signed in with it has been signed out.\n");
    });
}
