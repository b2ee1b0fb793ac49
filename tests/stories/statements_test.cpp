// SPDX-License-Identifier: EUPL-1.2
#include "support/engines.h"

#include <doctest/doctest.h>

TEST_CASE("every statement of every slice is understood by both engines")
{
    support::for_each_engine([](db::Database& database) {
        for (const db::Sql& sql : db::registered_statements()) {
            CAPTURE(sql.name);
            CHECK_NOTHROW(database.read([&](db::Reader& reader) { reader.prepare(sql); }));
        }
    });
}
