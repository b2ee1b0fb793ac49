// SPDX-License-Identifier: EUPL-1.2
#include "db/db.h"

#include <limits>

namespace db {
namespace {

std::vector<Sql>& statements()
{
    static std::vector<Sql> all;
    return all;
}

} // namespace

Sql::Sql(std::string name_, std::string text_) : name(std::move(name_)), text(std::move(text_))
{
    register_statement(*this);
}

Sql Sql::composed(std::string name, std::string text)
{
    Sql sql;
    sql.name = std::move(name);
    sql.text = std::move(text);
    return sql;
}

const std::vector<Sql>& registered_statements() { return statements(); }

void register_statement(Sql sql) { statements().push_back(std::move(sql)); }

int Column<int>::from(const Row& row, int column)
{
    const std::int64_t value = row.integer(column);
    if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max())
        throw Fault{Fault::Kind::other, "a number in a column is too large for int: " + std::to_string(value)};
    return static_cast<int>(value);
}

} // namespace db
