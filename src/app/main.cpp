// SPDX-License-Identifier: EUPL-1.2
// opmaat: with which a municipality answers its residents.
#include "app/command_line.h"
#include "db/db.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace {

using namespace opmaat::app;

// The log goes to standard error, so that what a command prints can be piped on.
void log_to_standard_error()
{
    spdlog::set_default_logger(spdlog::stderr_logger_mt("opmaat"));
    spdlog::set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %^%l%$ %v");
}

int status(Exit exit) { return static_cast<int>(exit); }

int fail(Exit exit, const std::exception& fault)
{
    std::cerr << "opmaat: " << fault.what() << '\n';
    return status(exit);
}

int run(int argc, char** argv)
{
    CLI::App app{"Opmaat: with which a municipality answers its residents."};
    app.name("opmaat");
    app.require_subcommand(1);
    Common common;
    Outcome outcome;
    add_serve(app, common, outcome);
    add_config(app, common, outcome);
    add_compute(app, common, outcome);
    add_seed(app, common, outcome);
    add_user(app, common, outcome);
    add_token(app, common, outcome);
    add_import(app, common, outcome);
    add_key(app, common, outcome);
    add_measure(app, common, outcome);
    add_demo(app, common, outcome);
    add_check(app, common, outcome);
    add_backup(app, common, outcome);
    add_restore(app, common, outcome);
    try {
        app.parse(argc, argv);
        return status(outcome.exit);
    } catch (const CLI::ParseError& fault) {
        const bool asked_for_help = app.exit(fault) == 0;
        return status(asked_for_help ? Exit::done : Exit::usage);
    } catch (const ConfigFault& fault) {
        return fail(Exit::usage, fault);
    } catch (const std::invalid_argument& fault) {
        return fail(Exit::usage, fault);
    } catch (const std::exception& fault) {
        return fail(Exit::fault, fault);
    }
}

} // namespace

int main(int argc, char** argv)
{
    log_to_standard_error();
    return run(argc, argv);
}
