// SPDX-License-Identifier: EUPL-1.2
// What an application sends: the fields of a JSON body or of a query, read one by one. All that is wrong is told at
// once, each by the name of its field: also what nobody knows.
#pragma once

#include "base/time.h"
#include "base/words.h"
#include "http/http.h"
#include "question/refusals.h"

#include <boost/json.hpp>

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace opmaat::desk {

/// The body is no JSON by its Content-Type (415). Values: the type.
inline constexpr Rule not_json{RefusalKind::invalid, "inhoud-geen-json"};
/// The body cannot be read as one JSON object (400).
inline constexpr Rule json_unreadable{RefusalKind::invalid, "json-onleesbaar"};
inline constexpr Rule field_unknown{RefusalKind::invalid, "veld-onbekend"};
inline constexpr Rule field_missing{RefusalKind::invalid, "veld-ontbreekt"};
inline constexpr Rule field_not_text{RefusalKind::invalid, "veld-geen-tekst"};
inline constexpr Rule field_not_day{RefusalKind::invalid, "veld-geen-dag"};
inline constexpr Rule field_not_instant{RefusalKind::invalid, "veld-geen-tijdstip"};
/// Values: the lowest and the highest number.
inline constexpr Rule field_not_number{RefusalKind::invalid, "veld-geen-getal"};
/// Values: the words that can be chosen, with ", " between them.
inline constexpr Rule field_not_choice{RefusalKind::invalid, "veld-keuze-onbekend"};
/// Nothing of that id or code. Values: what was sent.
inline constexpr Rule reference_unknown{RefusalKind::invalid, "verwijzing-onbekend"};

class ApiFields {
public:
    /// Refuses not_json and json_unreadable.
    static Result<ApiFields> of_body(const http::Request& request);
    static ApiFields of_query(const http::Request& request);

    /// It was sent, and is not null.
    bool has(std::string_view name) const { return fields_.contains(name) && !fields_.at(name).is_null(); }
    /// It was sent as null: what stood there goes (RFC 7396).
    bool cleared(std::string_view name) const { return fields_.contains(name) && fields_.at(name).is_null(); }
    /// Each of these reads one field. Nothing when it was not sent or is null; what has another form is noted.
    std::optional<std::string> text(std::string_view name);
    std::optional<Day> day(std::string_view name);
    std::optional<Instant> instant(std::string_view name);
    /// A whole number from `lowest` to `highest`.
    std::optional<int> number(std::string_view name, int lowest, int highest);
    template <Worded E>
    std::optional<E> choice(std::string_view name)
    {
        const auto sent = text(name);
        const auto value = sent ? parse_word<E>(*sent) : std::nullopt;
        refusals_.add_when(sent && !value, field_not_choice, std::string{name}, {words_of<E>()});
        return value;
    }
    /// Something that is found by the text that was sent; nothing found is noted.
    template <class Find>
    auto found(std::string_view name, Find find) -> decltype(find(std::string{}))
    {
        const auto sent = text(name);
        if (!sent) return {};
        auto value = find(*sent);
        refusals_.add_when(!value, reference_unknown, std::string{name}, {*sent});
        return value;
    }
    void refuse_when(bool wrong, const Rule& rule, std::string_view name, std::vector<std::string> values = {})
    {
        refusals_.add_when(wrong, rule, std::string{name}, std::move(values));
    }

    /// After all were read. Refuses what was noted, and field_unknown for what was sent and not read.
    Result<void> all_read();

private:
    explicit ApiFields(boost::json::object fields) : fields_(std::move(fields)) {}
    const boost::json::value* read(std::string_view name);

    template <Worded E>
    static std::string words_of()
    {
        std::string words;
        for (const auto& each : Words<E>::all) words.append(words.empty() ? "" : ", ").append(each.text);
        return words;
    }

    boost::json::object fields_;
    std::set<std::string, std::less<>> known_;
    Refusals refusals_;
};

} // namespace opmaat::desk
