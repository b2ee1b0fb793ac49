// SPDX-License-Identifier: EUPL-1.2
// What `opmaat compute` says, held against reckonings that two other programs agreed on.
#include "app/compute_kinds.h"
#include "csv/csv.h"
#include "term/compute_command.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

namespace {

using Row = std::map<std::string, std::string>;

std::string vectors_folder()
{
    const char* shared = std::getenv("OPMAAT_SHARED");
    REQUIRE_MESSAGE(shared, "OPMAAT_SHARED is not set");
    return std::string{shared} + "/vectors/";
}

std::string text_of(const std::string& file)
{
    std::ifstream in{vectors_folder() + file};
    REQUIRE_MESSAGE(in, file);
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::vector<Row> rows_of(const std::string& text)
{
    std::istringstream in{text};
    csv::Reader reader{in};
    const csv::Record heading = reader.next().value();
    std::vector<Row> rows;
    while (const auto record = reader.next()) {
        Row row;
        for (std::size_t place = 0; place < heading.size(); ++place) row[heading[place]] = record->at(place);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<Row> computed(const std::string& kind, const std::string& input, const opmaat::ComputeOptions& options = {})
{
    std::istringstream in{input};
    std::ostringstream out;
    std::ostringstream errors;
    CHECK(opmaat::compute(opmaat::app::compute_kinds(), kind, in, out, errors, options) == 0);
    CHECK(errors.str().empty());
    return rows_of(out.str());
}

// Every computed column of every row, in order.
void same_as_vectors(const std::string& kind, const opmaat::ComputeOptions& options = {})
{
    const std::string text = text_of(kind + ".csv");
    const auto expected = rows_of(text);
    const auto found = computed(kind, text, options);
    REQUIRE(found.size() == expected.size());
    REQUIRE_FALSE(found.empty());
    for (std::size_t each = 0; each < found.size(); ++each)
        for (const auto& [column, value] : found[each]) {
            CAPTURE(expected[each].at("id"));
            CAPTURE(column);
            CHECK(value == expected[each].at(column));
        }
}

} // namespace

TEST_CASE("every term of the vectors ends on their day (Atw 1-5)") { same_as_vectors("atw_terms"); }

TEST_CASE("every business time of the vectors is theirs")
{
    same_as_vectors("business_time", {vectors_folder() + "business_calendars.json"});
}

TEST_CASE("every promise to call back of the vectors is judged as there")
{
    same_as_vectors("callbacks", {vectors_folder() + "business_calendars.json"});
}

TEST_CASE("every holiday of the vectors is among the computed ones, by its name and kind")
{
    std::string years = "year\n";
    for (int year = 2010; year <= 2035; ++year) years += std::to_string(year) + "\n";
    const auto found = computed("holidays", years);
    const auto expected = rows_of(text_of("holidays.csv"));
    REQUIRE_FALSE(expected.empty());
    for (const Row& each : expected) {
        const auto same = [&](const Row& other) {
            return other.at("date") == each.at("date") && other.at("name_nl") == each.at("name_nl") &&
                   other.at("kind") == each.at("kind");
        };
        CAPTURE(each.at("date"));
        CHECK(std::ranges::any_of(found, same));
    }
}
