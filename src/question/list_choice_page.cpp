// SPDX-License-Identifier: EUPL-1.2
#include "question/list_choice_page.h"

#include <algorithm>
#include <array>

namespace opmaat {
namespace {

constexpr std::string_view myself = "ik";
constexpr std::array<std::string_view, 4> unit_names{"team", "cluster", "afdeling", "eenheid"};

// Reads one name of the query after another into a choice.
class Choosing {
public:
    Choosing(const desk::Visit& visit, std::span<const Process> processes, const http::Fields& query)
        : visit_(visit), processes_(processes), query_(query)
    {
    }

    Result<ListChoice> all()
    {
        const bool fine = channel() && unit() && owner() && stand() && state() && process();
        if (!fine) return refused(choice_unknown, std::string{unknown_});
        return std::move(choice_);
    }

private:
    // The word under that name, noted for the address; empty when it was not chosen.
    std::string_view word_of(std::string_view name)
    {
        const std::string_view word = query_[name];
        unknown_ = name;
        if (!word.empty()) choice_.words.emplace_back(name, word);
        return word;
    }

    bool channel()
    {
        const auto word = word_of("kanaal");
        choice_.filter.channel = parse_word<Channel>(word);
        return word.empty() || choice_.filter.channel;
    }

    bool unit()
    {
        for (const std::string_view name : unit_names)
            if (const auto code = word_of(name); !code.empty()) {
                const Unit* unit = visit_.organisation().unit(code);
                if (unit) choice_.filter.handlers = handlers_of(visit_.organisation(), unit->id);
                return unit != nullptr;
            }
        return true;
    }

    bool owner()
    {
        const auto code = word_of("eigenaar");
        if (code.empty()) return true;
        if (code == myself) {
            const OfficialId* self = official_of(visit_.viewer());
            if (self) choice_.filter.owner = *self;
            return self != nullptr;
        }
        const Official* official = visit_.organisation().official(code);
        if (official) choice_.filter.owner = official->id;
        return official != nullptr;
    }

    bool stand()
    {
        const auto word = word_of("stand");
        choice_.filter.not_divided = word == "niet-verdeeld";
        choice_.filter.group = word == "week" ? Group::this_week : parse_word<Group>(word);
        return word.empty() || word == "wacht" || choice_.filter.not_divided || choice_.filter.group;
    }

    bool state()
    {
        const auto word = word_of("status");
        if (word.empty()) return true;
        choice_.filter.state = parse_word<Question::State>(word);
        return word == "alles" || choice_.filter.state;
    }

    bool process()
    {
        const auto code = word_of("proces");
        if (code.empty()) return true;
        const auto found = std::ranges::find(processes_, code, &Process::code);
        if (found != processes_.end()) choice_.filter.process = found->id;
        return found != processes_.end();
    }

    const desk::Visit& visit_;
    std::span<const Process> processes_;
    const http::Fields& query_;
    ListChoice choice_;
    std::string_view unknown_;
};

} // namespace

std::string_view ListChoice::operator[](std::string_view name) const
{
    const auto found = std::ranges::find(words, name, &std::pair<std::string, std::string>::first);
    return found == words.end() ? std::string_view{} : std::string_view{found->second};
}

html::Address ListChoice::at(html::Address address) const
{
    for (const auto& [name, word] : words) address = address.with(name, word);
    return address;
}

Result<ListChoice> list_choice(const desk::Visit& visit, std::span<const Process> processes, const http::Fields& query)
{
    return Choosing{visit, processes, query}.all();
}

} // namespace opmaat
