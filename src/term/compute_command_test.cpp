// SPDX-License-Identifier: EUPL-1.2
#include "term/compute_command.h"

#include <doctest/doctest.h>

#include <array>
#include <sstream>

namespace {

constexpr std::array<opmaat::NamedKind, 3> kinds{{
    {"holidays", opmaat::holidays_kind},
    {"atw_terms", opmaat::atw_terms_kind},
    {"business_time", opmaat::business_time_kind},
}};

struct Outcome {
    int status;
    std::string output;
    std::string errors;
};

Outcome computed(std::string_view kind, const std::string& text, const opmaat::ComputeOptions& options = {})
{
    std::istringstream input{text};
    std::ostringstream output;
    std::ostringstream errors;
    const int status = opmaat::compute(kinds, kind, input, output, errors, options);
    return {status, output.str(), errors.str()};
}

} // namespace

TEST_CASE("columns come in any order and others are ignored")
{
    const auto outcome = computed("atw_terms", "note,start_date,direction,amount,unit,legal_source,id\r\n"
                                               "\"Easter, Monday\",2026-02-23,forward,6,weeks,wet,a-1\r\n");
    CHECK(outcome.status == 0);
    CHECK(outcome.output == "id,raw_end,atw_applies,end_date,moved_days\na-1,2026-04-06,1,2026-04-07,1\n");
    CHECK(outcome.errors.empty());
}

TEST_CASE(
    "a row that cannot be computed gives its key, empty outputs and a line on standard error, and the rest goes on")
{
    const auto outcome = computed("atw_terms", "id,legal_source,unit,amount,direction,start_date\n"
                                               "1,wet,weeks,6,forward,2026-02-30\n"
                                               "2,wet,weeks,-6,forward,2026-02-23\n"
                                               "3,wet,fortnights,6,forward,2026-02-23\n"
                                               "4\n"
                                               "5,servicenorm,weeks,6,forward,2026-02-23\n");
    CHECK(outcome.status == 1);
    CHECK(outcome.output ==
          "id,raw_end,atw_applies,end_date,moved_days\n1,,,,\n2,,,,\n3,,,,\n4,,,,\n5,2026-04-06,0,2026-04-06,0\n");
    CHECK(outcome.errors == "1: waarde-onjuist start_date \"2026-02-30\"\n2: termijn-onjuist\n"
                            "3: waarde-onjuist unit \"fortnights\"\n4: waarde-onjuist start_date \"\"\n");
}

TEST_CASE("the holidays of a year come by date, and two on one day as one")
{
    const auto outcome = computed("holidays", "year\n2016\n1979\n");
    CHECK(outcome.status == 1);
    CHECK(outcome.output.starts_with("year,date,name_nl,kind\n2016,2016-01-01,Nieuwjaarsdag,feestdag\n"
                                     "2016,2016-03-25,Goede Vrijdag,gelijkgesteld bij wet\n"));
    CHECK(outcome.output.find("2016,2016-05-05,Hemelvaartsdag / Vijfde mei (Bevrijdingsdag),feestdag\n") !=
          std::string::npos);
    CHECK(outcome.output.ends_with("\n1979,,,\n"));
}

TEST_CASE("nothing is computed without what the kind needs")
{
    CHECK(computed("erlang_z", "id\n1\n").status == 2);
    CHECK(computed("holidays", "").status == 2);
    CHECK(computed("atw_terms", "id,unit\n1,weeks\n").errors == "atw_terms: kolom-ontbreekt legal_source\n");
    const auto outcome = computed("business_time", "id\n1\n", {"/no/such/file"});
    CHECK(outcome.status == 2);
    CHECK(outcome.errors == "business_time: kalenderbestand-onjuist --calendars \"/no/such/file\"\n");
}

TEST_CASE("text that is no CSV ends with status 1 and says where")
{
    const auto outcome = computed("holidays", "year\n2026\n\"20");
    CHECK(outcome.status == 1);
    CHECK(outcome.errors == "holidays: geen-csv \"3\"\n");
}
