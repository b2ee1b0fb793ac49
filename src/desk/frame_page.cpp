// SPDX-License-Identifier: EUPL-1.2
#include "desk/frame_page.h"

#include "access/may.h"
#include "desk/form_once.h"
#include "desk/problem.h"
#include "desk/typed_again_page.h"
#include "html/form.h"
#include "html/layout.h"
#include "html/parts.h"

namespace opmaat::desk {
namespace {

struct Area {
    std::string_view key;
    html::Address address;
    Action action;
};

const Area areas[] = {
    {"menu.regiebord", "/regiebord", Action::see_board}, {"menu.contact", "/contact", Action::see_parties},
    {"menu.mijn-werk", "/mijn-werk", Action::answer},    {"menu.vragen", "/vragen", Action::see_lists},
    {"menu.beheer", "/beheer", Action::see_settings},
};

std::vector<html::MenuItem> menu(const Visit& visit, std::string_view area)
{
    std::vector<html::MenuItem> items;
    for (const Area& each : areas)
        if (may(visit.viewer(), each.action))
            items.push_back({text::sentence(visit.language, each.key), each.address, each.address.text() == area});
    return items;
}

// Who is signed in, and the way out.
html::Html tools(const Visit& visit)
{
    const OfficialId* id = official_of(visit.viewer());
    const Official* official = id ? visit.organisation().official(*id) : nullptr;
    if (!official) return {};
    const html::Fill fill{visit.language};
    return html::together(
        html::span(html::cls("who"), full_name(official->details.name)),
        html::form(fill, {.to = "/uitloggen", .token = visit.form_token},
                   html::button(html::Importance::secondary, text::sentence(visit.language, "menu.uitloggen"))));
}

// This page in the other language.
std::optional<html::Address> translated(const Visit& visit, const http::Request& request)
{
    auto address = html::Address::local(request.path);
    if (!address || request.method != http::Method::get) return std::nullopt;
    for (const auto& [name, value] : request.query)
        if (name != "taal") address = address->with(name, value);
    return address->with("taal", visit.language == text::Language::nl ? "en" : "nl");
}

// The key of the sentence that says what to do after a status.
std::string_view advice_key(int status)
{
    switch (status) {
    case 403: return "fout.wat-nu.geen-toegang";
    case 404: return "fout.wat-nu.niet-gevonden";
    case 409: return "fout.wat-nu.gewijzigd";
    case 500: return "fout.wat-nu.storing";
    case 503: return "fout.wat-nu.even-wachten";
    default: return "fout.wat-nu.opnieuw";
    }
}

html::Html advice(text::Language language, int status)
{
    return html::together(html::p(text::sentence(language, advice_key(status))),
                          html::p(html::link_to("/", text::sentence(language, "fout.naar-begin"))));
}

std::string_view fault_code(int status)
{
    switch (status) {
    case 404: return "fout.adres-onbekend";
    case 405: return "fout.methode-niet-mogelijk";
    case 408: return "fout.te-traag";
    case 413: return "fout.te-groot";
    case 429: return "fout.te-druk";
    case 500: return "fout.storing";
    default: return "fout.verzoek-onleesbaar";
    }
}

} // namespace

http::Response framed(const Visit& visit, const http::Request& request, std::string_view area, std::string title,
                      const html::Html& content)
{
    const bool staff = official_of(visit.viewer()) != nullptr;
    return http::page(html::page({.kind = staff ? html::Frame::Kind::staff : html::Frame::Kind::everybody,
                                  .language = visit.language,
                                  .title = std::move(title),
                                  .menu = menu(visit, area),
                                  .tools = tools(visit),
                                  .in_other_language = translated(visit, request)},
                                 html::together(shown_before_notice(visit, request), content)));
}

http::Response refusal_page(const Visit& visit, const http::Request& request, const Refusal& refusal)
{
    const int status = status_of(refusal.rule.kind);
    const std::string says = sentence_of(refusal, visit.language);
    html::Html content = html::trouble(visit.language, says, advice(visit.language, status), request.number);
    if (refusal.rule.kind == RefusalKind::unavailable) content.add(typed_again(visit, request));
    http::Response response = framed(visit, request, {}, says, content);
    response.status = status;
    return response;
}

http::Response fault_page(const http::Fault& fault, text::Language language)
{
    if (fault.path.starts_with("/api/"))
        return problem_of(fault.status, fault_code(fault.status), language, fault.number);
    const std::string says = text::sentence(language, fault_code(fault.status));
    const html::Frame frame{.kind = html::Frame::Kind::everybody, .language = language, .title = says};
    return http::page(html::page(frame, html::trouble(language, says, advice(language, fault.status), fault.number)),
                      fault.status);
}

} // namespace opmaat::desk
