// SPDX-License-Identifier: EUPL-1.2
#include "app/opening.h"

#include "app/bsn_keys.h"
#include "desk/problem.h"

#include <boost/json.hpp>

#include <iostream>

namespace opmaat::app {
namespace {

boost::json::object json_of(const Refusal& refusal, text::Language language)
{
    return {{"code", refusal.rule.code}, {"veld", refusal.field}, {"reden", desk::sentence_of(refusal, language)}};
}

} // namespace

std::unique_ptr<db::Database> open_migrated(const Config& config)
{
    auto database = db::Database::open(config.database);
    db::migrate(*database);
    tell_missing_keys(*database, config);
    return database;
}

text::Language language_of(const Config& config) { return *text::language_of(config.language); }

Exit tell(const Result<std::string>& told, const Common& common)
{
    if (told) {
        std::cout << *told;
        return Exit::done;
    }
    const text::Language language = language_of(common.config());
    if (common.json)
        std::cout << boost::json::serialize(json_of(told.error(), language)) << '\n';
    else
        std::cerr << desk::sentence_of(told.error(), language) << '\n';
    return Exit::refused;
}

} // namespace opmaat::app
