// SPDX-License-Identifier: EUPL-1.2
#include "import/receipt_records.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

namespace opmaat {
namespace {

// FNV-1a of 64 bits: nobody gains by making two cases alike.
class Fingerprint {
public:
    void add(std::string_view text)
    {
        for (const char sign : text) add(static_cast<unsigned char>(sign));
        add(field_end);
    }
    void add(const std::optional<LogInstant>& moment) { add(moment ? moment->written : std::string{}); }

    std::string text() const
    {
        constexpr std::string_view digits = "0123456789abcdef";
        std::string signs(16, '0');
        for (std::size_t place = 0; place < signs.size(); ++place)
            signs[place] = digits[hash_ >> (60 - 4 * place) & 15];
        return signs;
    }

private:
    static constexpr unsigned char field_end = 0xff; // in no UTF-8 text
    void add(unsigned char byte) { hash_ = (hash_ ^ byte) * 0x100000001b3; }
    std::uint64_t hash_ = 0xcbf29ce484222325;
};

void add(Fingerprint& print, const ReceiptCase& row)
{
    for (const std::string* field : {&row.name, &row.channel, &row.department, &row.group, &row.responsible})
        print.add(*field);
    print.add(row.start.written);
    for (const auto* moment : {&row.end, &row.planned, &row.deadline}) print.add(*moment);
}

void add(Fingerprint& print, const ReceiptEvent& event)
{
    for (const std::string* field :
         {&event.activity, &event.lifecycle, &event.resource, &event.group, &event.at.written})
        print.add(*field);
}

} // namespace

std::vector<ReceiptRecord> records_of(const ReceiptRows& rows)
{
    std::vector<ReceiptRecord> records;
    std::unordered_map<std::string_view, std::size_t> places;
    const auto record = [&](const std::string& name) -> ReceiptRecord& {
        const auto [found, is_new] = places.emplace(name, records.size());
        if (is_new) records.push_back({name});
        return records[found->second];
    };
    for (const ReceiptCase& each : rows.cases) {
        ReceiptRecord& found = record(each.name);
        if (found.rows_of_case++ == 0) found.row = &each;
    }
    for (const ReceiptEvent& each : rows.events) record(each.of).events.push_back(&each);
    for (ReceiptRecord& each : records)
        std::ranges::stable_sort(each.events, {}, [](const ReceiptEvent* event) { return event->at.at; });
    return records;
}

std::string fingerprint(const ReceiptRecord& record)
{
    Fingerprint print;
    if (record.row) add(print, *record.row);
    for (const ReceiptEvent* each : record.events) add(print, *each);
    return print.text();
}

} // namespace opmaat
