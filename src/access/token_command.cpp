// SPDX-License-Identifier: EUPL-1.2
#include "access/access_command.h"
#include "access/api_token_store.h"
#include "access/console_command.h"
#include "access/secret_shell.h"

#include <boost/json.hpp>
#include <fmt/format.h>

namespace opmaat {
namespace {

using text::sentence;

Result<std::vector<Scope>> scopes_of(const std::vector<std::string>& typed)
{
    std::vector<Scope> scopes;
    for (const std::string& each : typed) {
        const auto scope = parse_word<Scope>(each);
        if (!scope) return refused(scope_unknown, "rechten", {each});
        scopes.push_back(*scope);
    }
    return scopes;
}

std::string scopes_line(const ApiToken& token)
{
    std::string line;
    for (const Scope each : token.scopes) line += fmt::format("{}{}", line.empty() ? "" : ",", word(each));
    return line;
}

boost::json::object token_json(const ApiToken& token, Instant now)
{
    boost::json::array scopes;
    for (const Scope each : token.scopes) scopes.push_back(boost::json::string{word(each)});
    boost::json::object json{{"id", token.id.text()},          {"naam", token.name},  {"rechten", std::move(scopes)},
                             {"gemaakt", to_text(token.made)}, {"verloopt", nullptr}, {"geldig", is_valid(token, now)}};
    if (token.expires) json["verloopt"] = to_text(*token.expires);
    return json;
}

std::string token_line(const Console& console, const ApiToken& token)
{
    return fmt::format("{}  {:<24} {:<12} {}\n", token.id.text(), token.name,
                       is_valid(token, console.now) ? "" : sentence(console.language, "opdracht.ongeldig"),
                       scopes_line(token));
}

std::string secret_told(const Console& console, const ApiToken& token, const std::string& secret)
{
    if (!console.json) return sentence(console.language, "opdracht.sleutel-gemaakt", token.name, secret) + "\n";
    auto json = token_json(token, console.now);
    json["sleutel"] = secret;
    return boost::json::serialize(json) + "\n";
}

} // namespace

Result<std::string> add_token(const Console& console, const TokenToAdd& typed)
{
    OPMAAT_TRY(scopes, scopes_of(typed.scopes));
    const std::string secret = fresh_secret();
    OPMAAT_TRY(made, make_token(console_viewer(), {typed.name, scopes, typed.expires}, digest_of(secret),
                                console_act(console)));
    const auto saved = change<bool>(console, [&](db::Writer& writer) -> Result<bool> {
        if (auto kept = save_token(writer, made); !kept) return std::unexpected(std::move(kept).error());
        return true;
    });
    if (!saved) return std::unexpected(saved.error());
    return secret_told(console, made.now, secret);
}

Result<std::string> list_tokens(const Console& console)
{
    OPMAAT_TRY(tokens, read<std::vector<ApiToken>>(
                           console, [](db::Reader& reader) { return tokens_to_manage(reader, console_viewer()); }));
    if (console.json) {
        boost::json::array all;
        for (const ApiToken& each : tokens) all.push_back(token_json(each, console.now));
        return boost::json::serialize(all) + "\n";
    }
    std::string lines;
    for (const ApiToken& each : tokens) lines += token_line(console, each);
    return lines.empty() ? sentence(console.language, "opdracht.geen-sleutels") + "\n" : lines;
}

Result<std::string> revoke_token(const Console& console, std::string_view typed)
{
    const auto id = Id<ApiToken>::parse(typed);
    if (!id) return refused(unknown_api_token);
    const auto revoked = change<ApiToken>(console, [&](db::Writer& writer) -> Result<ApiToken> {
        OPMAAT_TRY(token, token_to_manage(writer, console_viewer(), *id));
        OPMAAT_TRY(gone, revoke(std::move(token), console_act(console)));
        if (auto kept = save_token(writer, gone); !kept) return std::unexpected(std::move(kept).error());
        return std::move(gone.now);
    });
    if (!revoked) return std::unexpected(revoked.error());
    if (console.json) return boost::json::serialize(token_json(*revoked, console.now)) + "\n";
    return sentence(console.language, "opdracht.sleutel-ingetrokken", revoked->name) + "\n";
}

} // namespace opmaat
