// SPDX-License-Identifier: EUPL-1.2
#include "app/console.h"

#include "calendar/zone.h"

namespace opmaat::app {
namespace {

struct TokenOptions {
    std::string name; // or the id, to revoke
    std::vector<std::string> scopes;
    std::string last_day;
};

std::optional<Instant> expiry(const TokenOptions& options)
{
    if (options.last_day.empty()) return std::nullopt;
    const auto day = parse_day(options.last_day);
    if (!day) throw std::invalid_argument("--until is no day like 2026-12-31: " + options.last_day);
    return Zone::amsterdam().instant_of(*day, std::chrono::hours{24});
}

using Work = std::function<Result<std::string>(const Console&, const TokenOptions&)>;

} // namespace

void add_token(CLI::App& app, Common& common, Outcome& outcome)
{
    CLI::App* token = app.add_subcommand("token", "tokens with which applications use the API");
    token->require_subcommand(1);
    const auto options = std::make_shared<TokenOptions>();
    const auto offer = [&, options](const char* name, const char* help, Work work) {
        CLI::App* command = add_command(*token, name, help, common);
        command->callback([work = std::move(work), options, &common, &outcome] {
            outcome.exit = on_console(common, [&](const Console& console) { return work(console, *options); });
        });
        return command;
    };
    CLI::App* add = offer("add", "make a token; its secret is printed this one time",
                          [](const Console& console, const TokenOptions& typed) {
                              return opmaat::add_token(console, {typed.name, typed.scopes, expiry(typed)});
                          });
    add->add_option("name", options->name, "of the application")->required();
    add->add_option("--scope", options->scopes, "what it may do; may be given more than once")->required();
    add->add_option("--until", options->last_day, "last day on which it is valid, like 2026-12-31");
    offer("list", "all tokens", [](const Console& console, const TokenOptions&) { return list_tokens(console); });
    offer("revoke", "make a token invalid at once",
          [](const Console& console, const TokenOptions& typed) { return revoke_token(console, typed.name); })
        ->add_option("id", options->name, "as `token list` prints it")
        ->required();
}

} // namespace opmaat::app
