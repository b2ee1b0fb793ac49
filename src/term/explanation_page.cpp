// SPDX-License-Identifier: EUPL-1.2
#include "term/explanation_page.h"

#include "text/words.h"

namespace opmaat {
namespace {

using std::chrono::floor;
using std::chrono::minutes;

struct Said {
    text::Language language;
    const Zone& zone;

    std::string operator()(Day day) const { return text::day(language, day); }
    std::string operator()(Instant instant) const
    {
        return text::moment(language, zone.local_day(instant) + floor<minutes>(zone.time_of_day(instant)));
    }
    std::string operator()(int number) const { return text::number(language, number); }
    std::string operator()(const std::string& key) const { return std::string{text::pattern(language, key)}; }
};

} // namespace

std::string sentence_of(const Step& step, text::Language language, const Zone& zone)
{
    std::vector<std::string> values;
    for (const StepArgument& each : step.arguments) values.push_back(std::visit(Said{language, zone}, each));
    return text::capitalised(text::filled(text::pattern(language, step.key), values));
}

std::vector<std::string> sentences_of(const Explained& explained, text::Language language, const Zone& zone)
{
    std::vector<std::string> sentences;
    for (const Step& each : explained.steps) sentences.push_back(sentence_of(each, language, zone));
    return sentences;
}

} // namespace opmaat
