// SPDX-License-Identifier: EUPL-1.2
#include "import/party_row.h"

#include "party/typed_day.h"
#include "party/typed_text.h"

#include <algorithm>

namespace opmaat {
namespace {

std::string small(std::string text)
{
    for (char& sign : text)
        if (sign >= 'A' && sign <= 'Z') sign = static_cast<char>(sign - 'A' + 'a');
    return text;
}

// The fields of one row, by column.
struct Fields {
    const PartyColumns& columns;
    std::span<const std::string> row;

    std::string operator[](std::string_view column) const { return columns.field(row, column); }
};

// What the value refuses, at the column of this file.
template <class T>
Result<T> at(std::string_view column, Result<T> result)
{
    if (!result) result.error().field = column;
    return result;
}

// The value of the word in that column; `otherwise` when it is empty.
template <class E>
Result<E> word_in(const Fields& fields, std::string_view column, E otherwise)
{
    const std::string typed = fields[column];
    if (typed.empty()) return otherwise;
    const auto value = parse_word<E>(small(typed));
    if (!value) return refused(word_wrong, std::string{column}, {typed});
    return *value;
}

ResidentName name_in(const Fields& fields)
{
    if (const std::string whole = fields["naam"]; !whole.empty()) return parse_resident_name(whole);
    return put_right({.initials = fields["voorletters"],
                      .given = fields["roepnaam"],
                      .own = {fields["voorvoegsel"], fields["achternaam"]}});
}

Result<std::optional<Day>> born_in(const Fields& fields)
{
    const std::string typed = fields["geboortedatum"];
    if (typed.empty()) return std::nullopt;
    const auto born = parse_typed_day(typed);
    if (!born) return refused(day_wrong, "geboortedatum", {typed});
    return born;
}

Result<std::optional<TradeRegistration>> registration_in(const Fields& fields)
{
    const std::string company = fields["kvk-nummer"];
    const std::string branch = fields["vestigingsnummer"];
    if (company.empty() && !branch.empty()) return refused(branch_without_company, "vestigingsnummer");
    if (company.empty()) return std::nullopt;
    OPMAAT_TRY(number, at("kvk-nummer", parse_kvk_number(company)));
    TradeRegistration registration{std::move(number)};
    if (!branch.empty()) {
        OPMAAT_TRY(of_branch, at("vestigingsnummer", parse_branch_number(branch)));
        registration.branch = std::move(of_branch);
    }
    return registration;
}

Result<std::vector<Reach>> reaches_in(const Fields& fields)
{
    std::vector<Reach> reaches;
    for (const char* column : {"telefoon", "telefoon2"}) {
        if (fields[column].empty()) continue;
        OPMAAT_TRY(number, at(column, parse_phone_number(fields[column])));
        reaches.emplace_back(std::move(number));
    }
    if (!fields["e-mail"].empty()) {
        OPMAAT_TRY(email, at("e-mail", parse_email_address(fields["e-mail"])));
        reaches.emplace_back(std::move(email));
    }
    if (!fields["straat"].empty() || !fields["postcode"].empty()) {
        OPMAAT_TRY(address, postal_address({fields["straat"], fields["huisnummer"], fields["postcode"],
                                            fields["plaats"], fields["land"]}));
        reaches.emplace_back(std::move(address)); // its fields have the names of the columns
    }
    return reaches;
}

Result<Preferences> preferences_in(const Fields& fields)
{
    Preferences preferences;
    OPMAAT_TRY(wish, word_in(fields, "aanhef", AddressWish::unknown));
    OPMAAT_TRY(digital, word_in(fields, "digitaal", Digital::yes));
    preferences.address_wish = wish;
    preferences.digital = digital;
    if (const std::string language = small(fields["taal"]); !language.empty()) preferences.language = language;
    return preferences;
}

} // namespace

Result<PartyColumns> PartyColumns::of(std::span<const std::string> heading)
{
    PartyColumns columns;
    columns.width_ = heading.size();
    for (std::size_t place = 0; place < heading.size(); ++place) {
        const auto found = std::ranges::find(party_columns_of_file, small(trimmed(heading[place])));
        if (found == party_columns_of_file.end()) return refused(column_unknown, {}, {heading[place]});
        auto& known = columns.places_[static_cast<std::size_t>(found - party_columns_of_file.begin())];
        if (known) return refused(column_twice, {}, {heading[place]});
        known = place;
    }
    return columns;
}

std::string PartyColumns::field(std::span<const std::string> row, std::string_view column) const
{
    const auto found = std::ranges::find(party_columns_of_file, column);
    const auto& place = places_[static_cast<std::size_t>(found - party_columns_of_file.begin())];
    return place ? trimmed(row[*place]) : std::string{};
}

Result<Party> read_party(const PartyColumns& columns, std::span<const std::string> row, Day today)
{
    const Fields fields{columns, row};
    const bool named_as_company = !fields["bedrijfsnaam"].empty();
    OPMAAT_TRY(kind, word_in(fields, "soort", named_as_company ? PartyKind::company : PartyKind::person));
    OPMAAT_TRY(born, born_in(fields));
    OPMAAT_TRY(registration, registration_in(fields));
    OPMAAT_TRY(preferences, preferences_in(fields));
    OPMAAT_TRY(reaches, reaches_in(fields));
    Party party;
    party.kind = kind;
    party.born = born;
    party.registration = std::move(registration);
    party.preferences = std::move(preferences);
    if (kind == PartyKind::person)
        party.name = name_in(fields);
    else
        party.trade_name = single_spaced(named_as_company ? fields["bedrijfsnaam"] : fields["naam"]);
    for (Reach& each : reaches)
        party.contact_points.push_back({{}, std::move(each), Purpose::home, false, {today, std::nullopt}});
    return party;
}

} // namespace opmaat
