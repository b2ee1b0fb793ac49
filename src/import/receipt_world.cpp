// SPDX-License-Identifier: EUPL-1.2
#include "import/receipt_world.h"

#include <algorithm>
#include <cstdint>

namespace opmaat {
namespace {

constexpr std::size_t longest_slug = 32;

bool is_letter(char sign) { return 'a' <= sign && sign <= 'z'; }
bool is_digit(char sign) { return '0' <= sign && sign <= '9'; }

std::string slug_of(std::string_view name)
{
    std::string slug;
    for (char sign : name) {
        if ('A' <= sign && sign <= 'Z') sign = static_cast<char>(sign - 'A' + 'a');
        slug += is_letter(sign) || is_digit(sign) ? sign : '-';
    }
    return slug;
}

// A name of words with a capital at most at the start of each, and one space between: its slug says all of it.
bool is_plain(std::string_view name)
{
    if (name.empty() || name.size() > longest_slug) return false;
    char before = ' ';
    for (const char sign : name) {
        const bool starts = before == ' ';
        const bool capital = 'A' <= sign && sign <= 'Z' && starts;
        const bool fits = is_letter(sign) || is_digit(sign) || capital || (sign == ' ' && !starts);
        if (!fits) return false;
        before = sign;
    }
    return before != ' ';
}

std::string eight_digits_of(std::string_view name)
{
    std::uint32_t hash = 0x811c9dc5; // FNV-1a of 32 bits
    for (const char sign : name) hash = (hash ^ static_cast<unsigned char>(sign)) * 0x01000193;
    std::string digits;
    for (int place = 28; place >= 0; place -= 4) digits += "0123456789abcdef"[hash >> place & 15];
    return digits;
}

Day first_day(std::span<const ReceiptRecord* const> records, const Zone& zone)
{
    constexpr Day long_ago = day(2000, 1, 1); // a log that is imported later may well begin earlier than this one
    Day first = long_ago;
    for (const ReceiptRecord* each : records)
        if (each->row) first = std::min(first, zone.local_day(each->row->start.at));
    return first;
}

} // namespace

std::string code_in_log(std::string_view kind, std::string_view name)
{
    std::string code{"receipt-"};
    code += kind;
    code += '-';
    code += is_plain(name) ? slug_of(name) : slug_of(name.substr(0, longest_slug)) + '-' + eight_digits_of(name);
    return code;
}

const std::string& first_owner(const ReceiptRecord& record, const std::string& unknown)
{
    if (!record.row->responsible.empty()) return record.row->responsible;
    for (const ReceiptEvent* each : record.events)
        if (!each->resource.empty()) return each->resource;
    return unknown;
}

LoggedUnit unit_of(const ReceiptCase& row, const std::string& unknown)
{
    return {row.department.empty() ? unknown : row.department, row.group == no_group ? std::string{} : row.group};
}

LoggedOrganisation organisation_of(std::span<const ReceiptRecord* const> records, const ReceiptNames& names,
                                   const Zone& zone)
{
    LoggedOrganisation found;
    found.from = first_day(records, zone);
    for (const ReceiptRecord* each : records) {
        if (!each->row) continue;
        const LoggedUnit unit = unit_of(*each->row, names.unknown);
        found.departments.insert(unit.first);
        if (!unit.second.empty()) found.groups.insert(unit);
        found.officials.emplace(first_owner(*each, names.unknown), unit);
        for (const ReceiptEvent* event : each->events)
            if (!event->resource.empty()) found.officials.emplace(event->resource, unit);
    }
    return found;
}

} // namespace opmaat
