// SPDX-License-Identifier: EUPL-1.2
// Whatever somebody types or a sheet holds: what is taken for a name, number, address or postcode reads again as
// itself, folding ends, and a row is read whole or refused at its column.
#include "csv/csv.h"
#include "import/party_row.h"
#include "party/bsn.h"
#include "party/folding.h"
#include "party/search_text.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>
#include <string_view>

namespace {

using namespace opmaat;

void require(bool holds)
{
    if (!holds) std::abort();
}

void type(std::string_view typed)
{
    if (const auto number = parse_phone_number(typed)) require(parse_phone_number(number->e164).value() == *number);
    if (const auto email = parse_email_address(typed)) require(parse_email_address(email->text).value() == *email);
    if (const auto postcode = parse_postcode(typed)) require(parse_postcode(postcode->text).value() == *postcode);
    if (const auto house = parse_house_number(typed)) require(parse_house_number(house->written).value() == *house);
    if (const auto read = parse_bsn(typed)) require(parse_bsn(read->bsn.digits())->bsn == read->bsn);
    const std::string once = folded(typed);
    require(folded(once) == once);
    require(search_patterns(typed).size() <= most_patterns);
    const ResidentName name = parse_resident_name(typed);
    require(put_right(put_right(name)) == put_right(name));
    require(dutch_order(list_name(name)) == dutch_order(list_name(name)));
}

void read_rows(const std::string& text)
{
    std::istringstream file{text};
    csv::Reader reader{file, text.contains(';') ? ';' : '\t'};
    const auto heading = reader.next();
    if (!heading) return;
    const auto columns = PartyColumns::of(*heading);
    if (!columns) return;
    while (const auto row = reader.next()) {
        if (row->size() != columns->width()) continue;
        if (const auto party = read_party(*columns, *row, day(2026, 3, 2)))
            require(search_text(*party).starts_with(' '));
        else
            require(!party.error().field.empty());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string bytes{reinterpret_cast<const char*>(data), size};
    type(bytes);
    try {
        read_rows(bytes);
    } catch (const csv::Malformed& fault) {
        require(fault.record > 0);
    }
    return 0;
}
