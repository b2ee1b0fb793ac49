// SPDX-License-Identifier: EUPL-1.2
// One row of a file of parties. What cannot be read is refused with its column, so that nothing is guessed.
#pragma once

#include "party/party.h"

#include <array>
#include <span>

namespace opmaat {

/// Any of these, in any order. A person has `naam`, or its parts; a company has `bedrijfsnaam`.
inline constexpr std::array<std::string_view, 21> party_columns_of_file{
    "soort",         "naam",     "voorletters",  "roepnaam",   "voorvoegsel",      "achternaam", "aanhef",
    "geboortedatum", "telefoon", "telefoon2",    "e-mail",     "straat",           "huisnummer", "postcode",
    "plaats",        "land",     "bedrijfsnaam", "kvk-nummer", "vestigingsnummer", "taal",       "digitaal"};

/// A column that no party has. Values: its name.
inline constexpr Rule column_unknown{RefusalKind::invalid, "kolom-onbekend"};
/// Two columns of one name. Values: the name.
inline constexpr Rule column_twice{RefusalKind::invalid, "kolom-dubbel"};
/// None of the words that the column can have. Field: the column. Values: what stands there.
inline constexpr Rule word_wrong{RefusalKind::invalid, "woord-onjuist"};
/// No day like 2-3-1970 or 1970-03-02. Field: the column. Values: what stands there.
inline constexpr Rule day_wrong{RefusalKind::invalid, "dag-onjuist"};
/// A branch without the number of its company (P08). Field: the column.
inline constexpr Rule branch_without_company{RefusalKind::invalid, "vestiging-zonder-kvk-nummer"};

/// Where the columns stand in this file.
class PartyColumns {
public:
    /// Of the heading; capitals and spaces make no difference. Refuses column_unknown and column_twice.
    static Result<PartyColumns> of(std::span<const std::string> heading);

    std::size_t width() const { return width_; }
    /// The trimmed field of that column; empty when the file has no such column.
    std::string field(std::span<const std::string> row, std::string_view column) const;

private:
    std::array<std::optional<std::size_t>, party_columns_of_file.size()> places_;
    std::size_t width_ = 0;
};

/// The party that the row describes, not yet registered; its names are put right. `today` is since when its numbers and
/// addresses are known. Refuses these and what the values refuse, each with its column as the field.
Result<Party> read_party(const PartyColumns& columns, std::span<const std::string> row, Day today);

} // namespace opmaat
