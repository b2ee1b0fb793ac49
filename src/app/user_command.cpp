// SPDX-License-Identifier: EUPL-1.2
#include "app/console.h"

#include <iostream>
#include <vector>

namespace opmaat::app {
namespace {

// What the commands on users take together.
struct UserOptions {
    std::string name;     // of the account, or the code of the official
    std::string username; // when it is not the code of the official
    std::vector<std::string> grants;
    bool password_from_input = false;
};

// Never an option: others on the machine can read the words of a command.
std::optional<std::string> typed_password(const UserOptions& options)
{
    if (!options.password_from_input) return std::nullopt;
    std::string password;
    std::getline(std::cin, password);
    return password;
}

// "teamleider:parkeren", or "regisseur" for all.
TypedGrant grant_of(const std::string& typed)
{
    const auto colon = typed.find(':');
    return {typed.substr(0, colon), colon == std::string::npos ? std::string{} : typed.substr(colon + 1)};
}

class UserCommands {
public:
    UserCommands(CLI::App& user, Common& common, Outcome& outcome) : user_(user), common_(common), outcome_(outcome) {}

    void add()
    {
        CLI::App* command = offer("add", "open an account for an official", [](const Console& console, auto& options) {
            UserToAdd user{options.name, options.username, {}, typed_password(options)};
            for (const std::string& each : options.grants) user.grants.push_back(grant_of(each));
            return add_user(console, user);
        });
        command->add_option("name", options_->name, "code of the official")->required();
        command->add_option("--username", options_->username, "when it is not the code of the official");
        command->add_option("--role", options_->grants, "role, or role:unit; may be given more than once");
        offer_password(*command);
    }
    void passwd()
    {
        CLI::App* command =
            offer("passwd", "set a password; its owner must change it", [](const Console& console, auto& options) {
                return set_user_password(console, options.name, typed_password(options));
            });
        take_name(*command);
        offer_password(*command);
    }
    void disable()
    {
        take_name(*offer("disable", "close an account and sign it out everywhere",
                         [](const Console& console, auto& options) { return disable_user(console, options.name); }));
    }
    void enable()
    {
        take_name(*offer("enable", "open a disabled account again",
                         [](const Console& console, auto& options) { return enable_user(console, options.name); }));
    }
    void grant()
    {
        take_role(*offer("grant", "give a role", [](const Console& console, auto& options) {
            return grant_role(console, options.name, grant_of(options.grants.front()));
        }));
    }
    void revoke()
    {
        take_role(*offer("revoke", "take a role", [](const Console& console, auto& options) {
            return revoke_role(console, options.name, grant_of(options.grants.front()));
        }));
    }
    void list()
    {
        offer("list", "all accounts with their roles",
              [](const Console& console, auto&) { return list_users(console); });
    }

private:
    using Work = std::function<Result<std::string>(const Console&, const UserOptions&)>;

    CLI::App* offer(const std::string& name, const std::string& help, Work work)
    {
        CLI::App* command = add_command(user_, name, help, common_);
        command->callback([work = std::move(work), options = options_, &common = common_, &outcome = outcome_] {
            outcome.exit = on_console(common, [&](const Console& console) { return work(console, *options); });
        });
        return command;
    }
    void take_name(CLI::App& command) { command.add_option("name", options_->name, "of the account")->required(); }
    void take_role(CLI::App& command)
    {
        take_name(command);
        command.add_option("role", options_->grants, "role, or role:unit")->required()->expected(1);
    }
    void offer_password(CLI::App& command)
    {
        command.add_flag("--password-stdin", options_->password_from_input,
                         "read the password from standard input; without it one is made up and printed");
    }

    CLI::App& user_;
    Common& common_;
    Outcome& outcome_;
    std::shared_ptr<UserOptions> options_ = std::make_shared<UserOptions>();
};

} // namespace

void add_user(CLI::App& app, Common& common, Outcome& outcome)
{
    CLI::App* user = app.add_subcommand("user", "accounts with which people sign in");
    user->require_subcommand(1);
    UserCommands commands{*user, common, outcome};
    commands.add();
    commands.passwd();
    commands.disable();
    commands.enable();
    commands.grant();
    commands.revoke();
    commands.list();
}

} // namespace opmaat::app
