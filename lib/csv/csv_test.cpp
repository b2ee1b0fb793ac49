// SPDX-License-Identifier: EUPL-1.2
#include "csv/csv.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <sstream>

namespace {

std::vector<csv::Record> all_of(const std::string& text, char separator = ',')
{
    std::istringstream in{text};
    csv::Reader reader{in, separator};
    std::vector<csv::Record> records;
    while (auto record = reader.next()) records.push_back(std::move(*record));
    return records;
}

std::string written(const csv::Record& record)
{
    std::ostringstream out;
    csv::write(out, record);
    return out.str();
}

} // namespace

TEST_CASE("a record is read as it was meant: quotes, separators and line ends within quotes, spaces kept")
{
    const auto records = all_of("\xEF\xBB\xBFid,tekst\r\n1,\"a \"\"b\"\", c\r\nd\"\n2, e ,\n\n3,");
    REQUIRE(records.size() == 4);
    CHECK(records[0] == csv::Record{"id", "tekst"});
    CHECK(records[1] == csv::Record{"1", "a \"b\", c\r\nd"});
    CHECK(records[2] == csv::Record{"2", " e ", ""});
    CHECK(records[3] == csv::Record{"3", ""});
    CHECK(all_of("a;b,c\n", ';') == std::vector<csv::Record>{{"a", "b,c"}});
    CHECK(all_of("").empty());
}

TEST_CASE("text that is no CSV says at which record")
{
    for (const char* wrong : {"a,b\n1,\"x\" y\n", "a,b\n1,\"never closed", "a,b\n1,x\"y\n"}) {
        CAPTURE(wrong);
        try {
            all_of(wrong);
            FAIL("was read");
        } catch (const csv::Malformed& malformed) {
            CHECK(malformed.record == 2);
        }
    }
}

TEST_CASE("a field of more than a megabyte is refused before it fills the memory")
{
    CHECK_THROWS_AS(all_of("a\n\"" + std::string(3'000'000, 'x')), csv::Malformed);
}

TEST_CASE("what is written is read back the same")
{
    CHECK(rc::check("any record", [] {
        const auto text = rc::gen::container<std::string>(rc::gen::elementOf(std::string{"ab ,;\"\r\n\t=+"}));
        const auto record = *rc::gen::nonEmpty(rc::gen::container<csv::Record>(text));
        RC_ASSERT(all_of(written(record)) == std::vector<csv::Record>{record});
    }));
}

TEST_CASE("a column is found by its name")
{
    const csv::Heading heading{{"id", "start"}};
    CHECK(heading.place("start") == 1);
    CHECK_FALSE(heading.place("end"));
}

TEST_CASE("no field is taken for a formula, and telephone numbers stay usable (R02)")
{
    CHECK(csv::neutral("=cmd|' /C calc'!A0") == "'=cmd|' /C calc'!A0");
    CHECK(csv::neutral("@x") == "'@x");
    CHECK(csv::neutral("\tx") == "'\tx");
    CHECK(csv::neutral("-1+1") == "'-1+1");
    CHECK(csv::neutral("+31-6-12345678") == "'+31-6-12345678"); // a sheet would subtract
    CHECK(csv::neutral("＝1") == "'＝1");
    CHECK(csv::neutral("+") == "'+");
    for (const char* usable : {"+31612345678", "+31 6 12345678", "-12,5", "023 511 51 15", "Müller", "", "a=b"})
        CHECK(csv::neutral(usable) == usable);
}

TEST_CASE("an export for sheets is neutral and still CSV")
{
    std::ostringstream out;
    csv::write_for_sheets(out, {"=1,2", "gewoon", "+31612345678"});
    CHECK(out.str() == "\"'=1,2\",gewoon,+31612345678\n");
}
