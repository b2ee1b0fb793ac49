// SPDX-License-Identifier: EUPL-1.2
#include "process/process.h"

#include <algorithm>

namespace opmaat {
namespace {

constexpr std::size_t longest_code = 60;

bool is_code(std::string_view text)
{
    return !text.empty() && text.size() <= longest_code && std::ranges::all_of(text, [](char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '-';
    });
}

Result<void> check(const std::vector<Norm>& norms)
{
    if (norms.empty()) return refused(norms_missing, "normen");
    for (const Norm& norm : norms) {
        const std::string kind{word(norm.kind)};
        if (std::ranges::count(norms, norm.kind, &Norm::kind) > 1) return refused(norm_twice, "normen", {kind});
        if (norm.term.amount < 0) return refused(norm_amount_wrong, "normen", {std::to_string(norm.term.amount)});
        const bool on_law = norm.term.basis == Term::Basis::law || norm.term.basis == Term::Basis::decree;
        if (norm.kind == Clock::Kind::law && !on_law) return refused(norm_without_law, "normen", {kind});
    }
    return {};
}

Result<void> check(const ProcessTerms& terms)
{
    if (terms.name.nl.empty()) return refused(process_name_missing, "naam");
    if (auto general = check(terms.norms); !general) return general;
    for (const MunicipalNorms& departing : terms.departing)
        if (auto own = check(departing.norms); !own) return own;
    return {};
}

// What the journal says of a new version: its number, day, unit and how it may be seen.
std::vector<Fact> facts_of(const ProcessVersion* before, const ProcessVersion& after)
{
    const auto was = [&](auto value) { return before == nullptr ? FactValue{} : FactValue{value(*before)}; };
    const auto fact = [&](std::string name, auto value) { return Fact{std::move(name), was(value), value(after)}; };
    using Version = const ProcessVersion&;
    return {
        fact("versie", [](Version each) { return each.number; }),
        fact("ingangsdag", [](Version each) { return each.from; }),
        fact("eenheid", [](Version each) { return each.terms.unit; }),
        fact("domein", [](Version each) { return Code{word(each.terms.domain)}; }),
        fact("vertrouwelijkheid", [](Version each) { return Code{word(each.terms.confidentiality)}; }),
        fact("klasse", [](Version each) { return Code{word(each.terms.complexity)}; }),
    };
}

} // namespace

const Process* find_process(std::span<const Process> processes, std::string_view code)
{
    const auto found = std::ranges::find(processes, code, &Process::code);
    return found == processes.end() ? nullptr : &*found;
}

const Process* find_process(std::span<const Process> processes, const ProcessId& id)
{
    const auto found = std::ranges::find(processes, id, &Process::id);
    return found == processes.end() ? nullptr : &*found;
}

const ProcessVersion* version_on(const Process& process, Day day)
{
    const ProcessVersion* holding = nullptr;
    for (const ProcessVersion& each : process.versions)
        if (each.from <= day) holding = &each;
    return holding;
}

const ProcessVersion* version_numbered(const Process& process, int number)
{
    const auto place = std::ranges::find(process.versions, number, &ProcessVersion::number);
    return place == process.versions.end() ? nullptr : &*place;
}

const std::vector<Norm>& norms_for(const ProcessTerms& terms, const MunicipalityId& municipality)
{
    const auto own = std::ranges::find(terms.departing, municipality, &MunicipalNorms::municipality);
    return own == terms.departing.end() ? terms.norms : own->norms;
}

Result<Changed<Process>> add_process(std::string code, ProcessTerms terms, Day from, const Act& act)
{
    if (!is_code(code)) return refused(process_code_wrong, "code", {code});
    if (auto checked = check(terms); !checked) return std::unexpected(checked.error());
    Process process{ProcessId::fresh(act.at), std::move(code), {ProcessVersion{1, from, std::move(terms)}}};
    auto facts = facts_of(nullptr, process.versions.front());
    Event event{act, process_added, {about(process_subject, process.id, process.version)}, std::move(facts)};
    return Changed{std::move(process), std::move(event)};
}

namespace {

int highest_number(const Process& process)
{
    return std::ranges::max_element(process.versions, {}, &ProcessVersion::number)->number;
}

} // namespace

Result<Changed<Process>> add_version(Process process, ProcessTerms terms, Day from, Day today, const Act& act)
{
    if (from < today) return refused(version_in_past, "ingangsdag", {to_text(from)});
    const ProcessVersion& last = process.versions.back();
    if (from <= last.from) return refused(version_not_last, "ingangsdag", {to_text(last.from)});
    if (auto checked = check(terms); !checked) return std::unexpected(checked.error());
    ProcessVersion next{highest_number(process) + 1, from, std::move(terms)};
    auto facts = facts_of(&last, next);
    process.versions.push_back(std::move(next));
    ++process.version;
    Event event{act, process_changed, {about(process_subject, process.id, process.version)}, std::move(facts)};
    return Changed{std::move(process), std::move(event)};
}

std::optional<Changed<Process>> reroute(Process process, const UnitId& closed, const UnitId& successor, Day today,
                                        const Act& act)
{
    const ProcessVersion* holding = version_on(process, today);
    const bool divides = holding != nullptr && holding->from < today && holding->terms.unit == closed;
    if (divides) {
        ProcessVersion next{highest_number(process) + 1, today, holding->terms};
        process.versions.insert(process.versions.begin() + (holding - process.versions.data()) + 1, std::move(next));
    }
    int moved = 0;
    for (ProcessVersion& each : process.versions)
        if (each.from >= today && each.terms.unit == closed) {
            each.terms.unit = successor;
            ++moved;
        }
    if (moved == 0) return std::nullopt;
    ++process.version;
    Event event{act,
                process_rerouted,
                {about(process_subject, process.id, process.version)},
                {{"eenheid", closed, successor}, {"ingangsdag", {}, today}}};
    return Changed{std::move(process), std::move(event)};
}

} // namespace opmaat
