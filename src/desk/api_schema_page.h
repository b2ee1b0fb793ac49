// SPDX-License-Identifier: EUPL-1.2
// The shapes in the description of the API, as people read them: each field with its form and what it is for.
#pragma once

#include "html/html.h"
#include "text/catalogue.h"

#include <boost/json.hpp>

#include <string>
#include <string_view>

namespace opmaat::desk {

/// "string", "date-time", "open | beantwoord", "Klok[]": with a link to each schema that has a name.
html::Html notation(const boost::json::value& schema);

/// One field or parameter in a table.
struct ApiField {
    std::string name;
    std::string remark; // "query, verplicht"; empty when there is nothing to say
    const boost::json::value& schema;
    std::string_view about;
};
html::Html fields_table(text::Language language, std::string_view caption, const std::vector<ApiField>& fields);
/// The properties of an object; nothing where there are none.
std::vector<ApiField> properties_of(text::Language language, const boost::json::object& schema);

/// JSON on several lines, as an example is read.
html::Html example(const boost::json::value& value);

/// What the description says in Dutch.
html::Html dutch(std::string_view words);
/// The text under this name; empty without it.
std::string_view text_in(const boost::json::object& object, std::string_view name);

} // namespace opmaat::desk
