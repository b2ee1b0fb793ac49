// SPDX-License-Identifier: EUPL-1.2
#include "app/command_line.h"
#include "app/compute_kinds.h"
#include "term/compute_command.h"

namespace opmaat::app {

void add_compute(CLI::App& app, Common&, Outcome& outcome)
{
    struct Options {
        std::string kind;
        ComputeOptions compute;
    };
    CLI::App* command =
        app.add_subcommand("compute", "reckon rows of a CSV from standard input, to check our arithmetic");
    const auto options = std::make_shared<Options>();
    command->add_option("kind", options->kind, "holidays, atw_terms, business_time or callbacks")->required();
    command->add_option("--calendars", options->compute.calendars,
                        "JSON file with calendars, for business_time and callbacks");
    command->callback([options, &outcome] {
        outcome.exit =
            Exit{opmaat::compute(compute_kinds(), options->kind, std::cin, std::cout, std::cerr, options->compute)};
    });
}

} // namespace opmaat::app
