// SPDX-License-Identifier: EUPL-1.2
#include "desk/typed_again_page.h"

#include "base/id.h"
#include "html/form.h"
#include "html/layout.h"
#include "html/parts.h"

#include <algorithm>

namespace opmaat::desk {
namespace {

using text::sentence;

// Names of the fields in which somebody types a password.
constexpr std::string_view secret_fields[] = {"wachtwoord", "huidig", "nieuw", "herhaal"};

bool is_secret(std::string_view field) { return std::ranges::find(secret_fields, field) != std::end(secret_fields); }

bool is_hidden(std::string_view field)
{
    return field == html::token_field || field == html::version_field || field == html::once_field;
}

// Names, dates and sentences; not the id of what was chosen from a list, which says nothing to people.
bool is_readable(const std::pair<std::string, std::string>& each)
{
    return !is_hidden(each.first) && !is_secret(each.first) && !each.second.empty() && !parse_uuid(each.second);
}

std::string label_of(text::Language language, const std::string& field)
{
    for (const char* beginning : {"veld.", "beheer.veld."})
        if (text::has(language, beginning + field)) return sentence(language, beginning + field);
    return field;
}

std::string readable(text::Language language, const http::Fields& form)
{
    std::string lines;
    for (const auto& each : form)
        if (is_readable(each)) lines += label_of(language, each.first) + ": " + each.second + "\n";
    return lines;
}

html::Html hidden_fields(const http::Fields& form)
{
    html::Html fields;
    for (const auto& [name, value] : form)
        if (name != html::token_field && name != html::once_field) fields.add(html::hidden_field(name, value));
    return fields;
}

html::Html again_button(const Visit& visit, const http::Request& request, const html::Address& to)
{
    const html::Sending sending{.to = to,
                                .token = std::string{request.form[html::token_field]},
                                .once = std::string{request.form[html::once_field]}};
    return html::form(
        {visit.language}, sending, hidden_fields(request.form),
        html::actions(html::button(html::Importance::primary, sentence(visit.language, "formulier.stuur-opnieuw"))));
}

} // namespace

html::Html typed_again(const Visit& visit, const http::Request& request)
{
    const auto to = html::Address::local(request.path);
    if (request.method != http::Method::post || request.form.begin() == request.form.end() || !to) return {};
    const auto language = visit.language;
    const std::string typed = readable(language, request.form);
    const bool secret = std::ranges::any_of(request.form, [](const auto& each) { return is_secret(each.first); });
    return html::panel(
        html::h2(sentence(language, "formulier.dit-typte-u")),
        html::p(sentence(language, secret ? "formulier.vul-opnieuw-in" : "formulier.dit-typte-u.uitleg")),
        html::when(!typed.empty(),
                   [&] { return html::text_to_copy("getypt", sentence(language, "formulier.om-te-bewaren"), typed); }),
        secret ? html::Html{html::p(html::link_to(*to, sentence(language, "formulier.naar-formulier")))}
               : again_button(visit, request, *to));
}

} // namespace opmaat::desk
