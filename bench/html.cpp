// SPDX-License-Identifier: EUPL-1.2
// How long 200 rows of a board take to write. Bar: 80 microseconds.
#include "html/html.h"

#include <chrono>
#include <cstdio>
#include <vector>

namespace {

struct Row {
    std::string kenmerk, subject, team, owner;
    int days;
};

html::Html board(const std::vector<Row>& rows)
{
    using namespace html;
    return table(caption("Te laat"), cls("tbl tbl--cards"), tbody(each(rows, [](const Row& row) {
                     return tr(td(row.days, " dagen te laat"),
                               td(a(cls("q"), href(Address{"/vragen"} / row.kenmerk), row.subject), small(row.team)),
                               td(data_k("Eigenaar"), row.owner));
                 })));
}

} // namespace

int main()
{
    const std::vector<Row> rows(200, {"V-2026-000123", "Losse stoeptegels bij de Voorbeeldstraat",
                                      "Openbare ruimte & groen", "B. Testmans", 8});
    constexpr int rounds = 2000;
    std::size_t written = 0;
    const auto begin = std::chrono::steady_clock::now();
    for (int round = 0; round < rounds; ++round) written += board(rows).markup().size();
    const std::chrono::duration<double, std::micro> spent = std::chrono::steady_clock::now() - begin;
    std::printf("html 200 rows: %.1f us, %zu bytes\n", spent.count() / rounds, written / rounds);
}
