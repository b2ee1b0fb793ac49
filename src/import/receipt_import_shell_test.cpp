// SPDX-License-Identifier: EUPL-1.2
#include "import/receipt_import_shell.h"

#include "event/event_store.h"
#include "import/receipt_log_store.h"
#include "measure/receipt.h"
#include "question/question_list_store.h"
#include "question/question_store.h"
#include "support/engines.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <fstream>

using namespace opmaat;
using support::for_each_engine;

namespace {

const Act by_import{SystemActor{"proef"}, *parse_instant("2026-03-02T09:00:00Z")};
const Viewer anyone = system_viewer("proef");

constexpr std::string_view some_cases =
    "case,channel,department,group,responsible,startdate,enddate,enddate_planned,deadline\n"
    "zaak-1,Internet,General,Group 8,Resource01,2011-10-06T01:06:40.020+02:00,2011-11-17T07:53:06.189+01:00,"
    "2011-12-01T01:06:40.010+01:00,2011-12-01T01:06:40.000+01:00\n"
    "zaak-2,Desk,\"Customer, contact\",,admin3,2011-10-17T14:51:06.416+02:00,,2012-01-03T13:51:06.416+01:00,"
    "2013-01-03T13:51:06.416+01:00\n";
constexpr std::string_view some_events =
    "timestamp,case,activity,lifecycle,resource,group\n"
    "2011-10-18T15:54:06.717+02:00,zaak-1,T05 Print,complete,Resource03,Group 2\n"
    "2011-10-18T15:53:19.732+02:00,zaak-1,Confirmation,complete,Resource02,EMPTY\n"
    "2011-11-18T09:00:00.000+01:00,zaak-1,T10 Archive,complete,Resource01,Group 2\n";

// A log in two files; gone when it goes.
class Log {
public:
    Log() : folder_(std::filesystem::temp_directory_path() / ("opmaat-log-" + QuestionId::fresh(by_import.at).text()))
    {
        std::filesystem::create_directory(folder_);
        cases(some_cases);
        events(some_events);
    }
    ~Log() { std::filesystem::remove_all(folder_); }
    Log(const Log&) = delete;
    Log& operator=(const Log&) = delete;

    void cases(std::string_view text) const { std::ofstream{folder_ / "cases.csv"} << text; }
    void events(std::string_view text) const { std::ofstream{folder_ / "events.csv"} << text; }
    ReceiptReport into(db::Database& database) const
    {
        const ReceiptNames names{"Gemeente van het logboek", {"Aanvraag", "Application"}, "onbekend"};
        const auto nobody_waits = [](std::size_t, std::size_t) {};
        return import_receipt(database, {{folder_ / "cases.csv", folder_ / "events.csv"}, names, by_import},
                              {nobody_waits, nobody_waits});
    }

private:
    std::filesystem::path folder_;
};

Question question(db::Database& database, int number)
{
    std::optional<Question> found;
    database.read([&](db::Reader& reader) { found = *question_to_read(reader, anyone, Kenmerk{2011, number}); });
    return *found;
}

std::int64_t journal_size(db::Database& database)
{
    std::int64_t count = 0;
    database.read([&](db::Reader& reader) {
        count = static_cast<std::int64_t>(events_after(reader, "", 100'000)->events.size());
    });
    return count;
}

bool has(const ReceiptReport& report, ReceiptFinding finding, std::string_view name)
{
    return std::ranges::any_of(report.found,
                               [&](const FoundInCase& each) { return each.finding == finding && each.name == name; });
}

std::string replaced(std::string_view text, std::string_view before, std::string_view after)
{
    std::string changed{text};
    changed.replace(changed.find(before), before.size(), after);
    return changed;
}

} // namespace

TEST_CASE("a case of the log becomes a question with its owner, handovers, clock and answer")
{
    for_each_engine([](db::Database& database) {
        const Log log;
        const ReceiptReport report = log.into(database);
        CHECK_FALSE(report.refused());
        CHECK(report.added == 2);
        const Question first = question(database, 1);
        CHECK(first.zaak == "zaak-1");
        CHECK(first.channel == Channel::website);
        CHECK(first.state == Question::State::answered);
        CHECK(first.answered_at == parse_instant("2011-11-17T06:53:06.189Z"));
        CHECK(first.version == 4);   // asked, assigned, handed over, answered
        CHECK(first.handovers == 1); // not by the event after the end
        REQUIRE(first.clocks.size() == 1);
        CHECK(first.clocks.front().due->last_day == day(2011, 12, 1));
        CHECK(first.clocks.front().ended == first.answered_at);
        const Question second = question(database, 2);
        CHECK(second.state == Question::State::open);
        CHECK_FALSE(second.taken_up);
        CHECK(second.clocks.front().due->last_day == day(2013, 1, 3));
    });
}

TEST_CASE("what is strange in the log is told, case by case")
{
    for_each_engine([](db::Database& database) {
        const Log log;
        const ReceiptReport report = log.into(database);
        CHECK(has(report, ReceiptFinding::event_after_end, "zaak-1"));
        CHECK(has(report, ReceiptFinding::mixed_offsets, "zaak-1"));
        CHECK(has(report, ReceiptFinding::long_term, "zaak-2"));
        CHECK(has(report, ReceiptFinding::planned_elsewhere, "zaak-2"));
        CHECK(has(report, ReceiptFinding::group_empty, "zaak-2"));
        CHECK_FALSE(has(report, ReceiptFinding::long_term, "zaak-1"));
        CHECK_FALSE(has(report, ReceiptFinding::planned_elsewhere, "zaak-1"));
    });
}

TEST_CASE("an import that is run twice changes nothing the second time and says that all was there")
{
    for_each_engine([](db::Database& database) {
        const Log log;
        log.into(database);
        const auto events = journal_size(database);
        const ReceiptReport again = log.into(database);
        CHECK_FALSE(again.refused());
        CHECK(again.added == 0);
        CHECK(again.present == 2);
        CHECK(journal_size(database) == events);
    });
}

TEST_CASE("a case that is no longer as it was imported refuses the whole log")
{
    for_each_engine([](db::Database& database) {
        const Log log;
        log.into(database);
        const auto events = journal_size(database);
        log.cases(replaced(some_cases, "zaak-2,Desk", "zaak-2,Post") +
                  "zaak-3,Post,General,,admin3,2011-10-17T14:51:06.416+02:00,,,\n");
        const ReceiptReport again = log.into(database);
        CHECK(again.refused());
        CHECK(again.changed == std::vector<std::string>{"zaak-2"});
        CHECK(journal_size(database) == events);
    });
}

TEST_CASE("a log that has grown adds the new cases only")
{
    for_each_engine([](db::Database& database) {
        const Log log;
        log.into(database);
        log.cases(std::string{some_cases} + "zaak-3,Post,General,Group 8,,2011-12-17T14:51:06.416+01:00,,,\n");
        const ReceiptReport again = log.into(database);
        CHECK(again.added == 1);
        CHECK(again.present == 2);
        CHECK(has(again, ReceiptFinding::deadline_missing, "zaak-3"));
        CHECK(has(again, ReceiptFinding::nobody_responsible, "zaak-3"));
        CHECK(question(database, 3).clocks.front().due->last_day == day(2012, 2, 13)); // 8 weeks, and the Atw
    });
}

TEST_CASE("rows that cannot be read refuse the whole log, each with its file and line")
{
    for_each_engine([](db::Database& database) {
        const Log log;
        log.cases(replaced(some_cases, "2011-10-17T14:51:06.416+02:00", "17 oktober 2011"));
        log.events(std::string{some_events} + "2011-10-18T15:54:06.717+02:00,zaak-1,T05\n");
        const ReceiptReport report = log.into(database);
        REQUIRE(report.faults.size() == 2);
        CHECK(report.faults[0].file == "cases.csv");
        CHECK(report.faults[0].line == 3);
        CHECK(report.faults[0].why.field == "startdate");
        CHECK(report.faults[1].file == "events.csv");
        CHECK(report.faults[1].line == 5);
        CHECK(report.faults[1].why.rule.code == "rij-andere-lengte");
        CHECK(journal_size(database) == 0);
    });
}

TEST_CASE("a file without one of the columns is refused with the name of the column")
{
    for_each_engine([](db::Database& database) {
        const Log log;
        log.events("case,activity\nzaak-1,T05\n");
        const ReceiptReport report = log.into(database);
        REQUIRE(report.faults.size() == 1);
        CHECK(report.faults.front().why.field == "lifecycle");
        CHECK(report.faults.front().line == 1);
    });
}

TEST_CASE("raw names and moments of the log stay beside the question, to the millisecond")
{
    for_each_engine([](db::Database& database) {
        const Log log;
        log.into(database);
        database.read([](db::Reader& reader) {
            const measure::ReceiptLog kept = load_receipt_log(reader);
            REQUIRE(kept.cases.size() == 2);
            CHECK(kept.cases[1].department == "Customer, contact");
            CHECK(to_text(kept.cases[0].start) == "2011-10-05T23:06:40.020Z");
            REQUIRE(kept.events.size() == 3);
            CHECK(kept.events[0].group == "EMPTY");
        });
    });
}

TEST_CASE("events of a case that the log does not hold are told and kept, and make no question")
{
    for_each_engine([](db::Database& database) {
        const Log log;
        log.events(std::string{some_events} + "2011-10-18T15:54:06.717+02:00,zaak-9,T05,complete,Resource03,EMPTY\n");
        const ReceiptReport report = log.into(database);
        CHECK(has(report, ReceiptFinding::unknown_case, "zaak-9"));
        CHECK(report.added == 2);
        CHECK(log.into(database).present == 3);
    });
}
