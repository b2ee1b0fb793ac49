// SPDX-License-Identifier: EUPL-1.2
#include "desk/api_document_page.h"

#include "desk/api_answer.h"
#include "desk/api_schema_page.h"
#include "desk/frame_page.h"
#include "desk/openapi.h"
#include "html/layout.h"
#include "html/parts.h"
#include "text/words.h"

#include <functional>

namespace opmaat::desk {
namespace {

namespace json = boost::json;
using html::Html;
using text::sentence;

const json::object& document()
{
    static const json::value read = json::parse(openapi_document());
    return read.as_object();
}

const json::object& components(std::string_view kind) { return document().at("components").at(kind).as_object(); }

const json::object* object_in(const json::object& object, std::string_view name)
{
    const json::value* found = object.if_contains(name);
    return found ? &found->as_object() : nullptr;
}

// The thing itself where the document only points to it: "#/components/parameters/IfMatch".
const json::object& pointed_at(const json::value& value)
{
    const json::value* reference = value.as_object().if_contains("$ref");
    if (!reference) return value.as_object();
    const std::string_view path = reference->as_string();
    const auto name = path.rfind('/');
    const auto kind = path.rfind('/', name - 1);
    return components(path.substr(kind + 1, name - kind - 1)).at(path.substr(name + 1)).as_object();
}

// The one thing in "content": {"application/json": {...}}.
const json::object* content_of(const json::object& object)
{
    const json::object* content = object_in(object, "content");
    return content ? &content->begin()->value().as_object() : nullptr;
}

struct Operation {
    std::string method; // "POST"
    std::string path;
    const json::object& described;

    std::string id() const { return std::string{text_in(described, "operationId")}; }
    std::string_view summary() const { return text_in(described, "summary"); }
    std::string_view tag() const { return described.at("tags").as_array().front().as_string(); }
};

std::string upper(std::string_view word)
{
    std::string all{word};
    for (char& sign : all) sign = static_cast<char>(sign - 'a' + 'A');
    return all;
}

std::vector<Operation> operations()
{
    std::vector<Operation> all;
    for (const auto& path : document().at("paths").as_object())
        for (const auto& each : path.value().as_object())
            all.push_back(
                {upper(each.key()), std::string{api_root} + std::string{path.key()}, each.value().as_object()});
    return all;
}

Html rights(text::Language language, const Operation& operation)
{
    const json::value* scopes = operation.described.if_contains("x-rechten");
    if (!scopes) return html::p(sentence(language, "api.zonder-sleutel"));
    std::vector<std::string> names;
    for (const json::value& each : scopes->as_array()) names.emplace_back(each.as_string());
    return html::p(sentence(language, "api.rechten", text::list(language, names)));
}

Html parameters(text::Language language, const Operation& operation)
{
    const json::value* sent = operation.described.if_contains("parameters");
    if (!sent) return {};
    std::vector<ApiField> fields;
    for (const json::value& each : sent->as_array()) {
        const json::object& parameter = pointed_at(each);
        std::string remark{text_in(parameter, "in")};
        if (parameter.contains("required")) remark += ", " + sentence(language, "api.verplicht");
        fields.push_back({std::string{text_in(parameter, "name")}, std::move(remark), parameter.at("schema"),
                          text_in(parameter, "description")});
    }
    return html::together(
        html::p(html::strong(sentence(language, "api.parameters"))),
        fields_table(language, sentence(language, "api.parameters-van", operation.summary()), fields));
}

Html body(text::Language language, const Operation& operation)
{
    const json::object* sent = object_in(operation.described, "requestBody");
    if (!sent) return {};
    const std::string type{sent->at("content").as_object().begin()->key()};
    const json::object& content = *content_of(*sent);
    return html::together(html::p(html::strong(sentence(language, "api.inhoud")), " ", notation(content.at("schema")),
                                  " (", html::code(type), ")"),
                          example(content.at("example")));
}

// What comes back when it goes well, and the statuses with which it is refused.
Html answers(text::Language language, const Operation& operation)
{
    Html good;
    Html refused;
    for (const auto& each : operation.described.at("responses").as_object()) {
        const std::string status{each.key()};
        const json::object& response = pointed_at(each.value());
        const json::object* content = content_of(response);
        if (status < "400")
            good.add(html::li(html::strong(status), " ", dutch(text_in(response, "description")), " ",
                              html::when(content, [&] { return notation(content->at("schema")); })));
        else
            refused.add(" ").add(html::link_to(*html::Address::local("#Fout" + status), status));
    }
    Html all = html::together(html::p(html::strong(sentence(language, "api.antwoord"))), html::ul(good));
    if (!refused.empty()) all.add(html::p(html::strong(sentence(language, "api.weigert")), refused));
    return all;
}

Html operation_panel(text::Language language, const Operation& operation)
{
    return html::section(html::cls("panel"), html::id(operation.id()), html::h3(dutch(operation.summary())),
                         html::p(html::code(operation.method + " " + operation.path)),
                         html::p(dutch(text_in(operation.described, "description"))), rights(language, operation),
                         parameters(language, operation), body(language, operation), answers(language, operation));
}

Html contents(text::Language language, const std::vector<Operation>& all)
{
    const auto item = [](const Operation& each) -> Html {
        return html::li(html::link_to(*html::Address::local("#" + each.id()), each.summary()), " ",
                        html::code(each.method + " " + each.path));
    };
    return html::nav(html::cls("panel"), html::attr<"aria-label">(sentence(language, "api.op-deze-pagina")),
                     html::ul(html::each(all, item)));
}

Html tag_section(text::Language language, const json::object& tag, const std::vector<Operation>& all)
{
    const std::string_view name = text_in(tag, "name");
    Html section = html::together(html::h2(dutch(text::capitalised(std::string{name}))),
                                  html::p(dutch(text_in(tag, "description"))));
    for (const Operation& each : all)
        if (each.tag() == name) section.add(operation_panel(language, each));
    return section;
}

Html schemas(text::Language language)
{
    Html all = html::h2(sentence(language, "api.vormen"));
    for (const auto& each : components("schemas")) {
        const json::object& schema = each.value().as_object();
        const std::string name{each.key()};
        const auto fields = properties_of(language, schema);
        all.add(html::section(html::cls("panel"), html::id(name), html::h3(name),
                              html::p(dutch(text_in(schema, "description"))),
                              fields.empty() ? Html{html::p(notation(schema))} : fields_table(language, name, fields)));
    }
    return all;
}

Html problems(text::Language language)
{
    Html all =
        html::together(html::h2(sentence(language, "api.fouten")), html::p(sentence(language, "api.fouten.uitleg")));
    for (const auto& each : components("responses")) {
        const json::object& response = each.value().as_object();
        const std::string name{each.key()};
        all.add(html::section(html::cls("panel"), html::id(name), html::h3(name.substr(std::size("Fout") - 1)),
                              html::p(dutch(text_in(response, "description"))),
                              example(content_of(response)->at("example"))));
    }
    return all;
}

Result<http::Response> show_page(Reading& reading, const http::Request& request)
{
    const text::Language language = reading.visit.language;
    const auto all = operations();
    const std::string says = sentence(language, "api.kop");
    Html page = html::answer(says, Html{}.add(sentence(language, "api.inleiding")));
    page.add(html::p(dutch(text_in(document().at("info").as_object(), "description"))));
    page.add(html::p(html::link_to("/api/v1/openapi.json", sentence(language, "api.bestand"))));
    page.add(contents(language, all));
    for (const json::value& tag : document().at("tags").as_array())
        page.add(tag_section(language, tag.as_object(), all));
    return framed(reading.visit, request, {}, says, page.add(schemas(language)).add(problems(language)));
}

} // namespace

void add_api_document(Routes& routes) { routes.show("/api/v1/documentatie", anybody, show_page); }

} // namespace opmaat::desk
