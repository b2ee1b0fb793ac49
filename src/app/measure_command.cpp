// SPDX-License-Identifier: EUPL-1.2
#include "app/opening.h"
#include "calendar/calendar_store.h"
#include "csv/csv.h"
#include "import/receipt_log_store.h"
#include "measure/receipt.h"

#include <boost/json.hpp>

#include <iostream>

namespace opmaat::app {
namespace {

using Figures = std::vector<measure::Figure>;

Figures figures_in(db::Database& database, std::optional<Day> as_of)
{
    Figures figures;
    database.read([&](db::Reader& reader) {
        const LegalCalendar legal{equalisation_of(decreed_days(reader))};
        figures = measure::receipt_figures(load_receipt_log(reader), {Zone::amsterdam(), legal}, as_of);
    });
    return figures;
}

void print_csv(const Figures& figures)
{
    csv::write(std::cout, {"metric", "dimension", "value"});
    for (const measure::Figure& each : figures) csv::write(std::cout, {each.metric, each.dimension, each.value});
}

void print_json(const Figures& figures)
{
    boost::json::array all;
    for (const measure::Figure& each : figures)
        all.push_back(
            boost::json::object{{"metric", each.metric}, {"dimension", each.dimension}, {"value", each.value}});
    std::cout << boost::json::serialize(all) << '\n';
}

std::optional<Day> as_of_day(const std::string& typed)
{
    if (typed.empty()) return std::nullopt;
    const auto day = parse_day(typed);
    if (!day) throw std::invalid_argument("--as-of is no day like 2011-10-01: " + typed);
    return day;
}

} // namespace

void add_measure(CLI::App& app, Common& common, Outcome&)
{
    CLI::App* measure = app.add_subcommand("measure", "figures, as CSV");
    measure->require_subcommand(1);
    CLI::App* command = add_command(*measure, "receipt", "metric,dimension,value of the imported receipt log", common);
    const auto as_of = std::make_shared<std::string>();
    command->add_option("--as-of", *as_of, "one more day on which the open questions are counted, like 2011-10-01");
    command->callback([&common, as_of] {
        const auto day = as_of_day(*as_of);
        const Figures figures = figures_in(*open_migrated(common.config()), day);
        common.json ? print_json(figures) : print_csv(figures);
    });
}

} // namespace opmaat::app
