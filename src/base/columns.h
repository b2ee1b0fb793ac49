// SPDX-License-Identifier: EUPL-1.2
// How ids, days, instants and enumerations stand in a column: as the texts and words of base. Only stores include this.
#pragma once

#include "base/id.h"
#include "base/time.h"
#include "base/words.h"
#include "db/db.h"

namespace db {

template <class Tag>
struct Column<opmaat::Id<Tag>> {
    static Value to(const opmaat::Id<Tag>& id) { return id.text(); }
    static opmaat::Id<Tag> from(const Row& row, int column)
    {
        const auto id = opmaat::Id<Tag>::parse(row.text(column));
        if (!id) throw Fault{Fault::Kind::other, "no id in a column of ids"};
        return *id;
    }
};

template <>
struct Column<opmaat::Day> {
    static Value to(opmaat::Day day) { return opmaat::to_text(day); }
    static opmaat::Day from(const Row& row, int column)
    {
        const auto day = opmaat::parse_day(row.text(column));
        if (!day) throw Fault{Fault::Kind::other, "no day in a column of days"};
        return *day;
    }
};

template <>
struct Column<opmaat::Instant> {
    static Value to(opmaat::Instant instant) { return opmaat::to_text(instant); }
    static opmaat::Instant from(const Row& row, int column)
    {
        const auto instant = opmaat::parse_instant(row.text(column));
        if (!instant) throw Fault{Fault::Kind::other, "no instant in a column of instants"};
        return *instant;
    }
};

template <opmaat::Worded E>
struct Column<E> {
    static Value to(E value) { return std::string{opmaat::word(value)}; }
    static E from(const Row& row, int column)
    {
        const auto value = opmaat::parse_word<E>(row.text(column));
        if (!value) throw Fault{Fault::Kind::other, "an unknown word in a column of words"};
        return *value;
    }
};

} // namespace db
