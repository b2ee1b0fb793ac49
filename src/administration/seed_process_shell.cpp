// SPDX-License-Identifier: EUPL-1.2
#include "administration/seed_shell.h"
#include "process/process_store.h"
#include "staff/staff_store.h"
#include "term/term_text.h"

#include <algorithm>

namespace opmaat {
namespace {

// "inhoud 5 werkdagen norm"
Norm written_norm(const SeedTable& table, const std::string& text)
{
    const auto blank = text.find(' ');
    const auto kind = parse_word<Clock::Kind>(text.substr(0, blank));
    const auto term = blank == std::string::npos ? std::nullopt : parse_term(text.substr(blank + 1));
    if (!kind || !term) table.fail("'" + text + "' is no norm; write one such as \"inhoud 5 werkdagen norm\"");
    return {*kind, *term};
}

std::vector<Norm> written_norms(const SeedTable& table)
{
    std::vector<Norm> norms;
    for (const std::string& text : table.texts("normen")) norms.push_back(written_norm(table, text));
    return norms;
}

template <class E>
E written_word(const SeedTable& table, std::string_view key)
{
    const std::string text = table.text(key);
    if (const auto value = parse_word<E>(text)) return *value;
    table.fail("'" + text + "' is not known as '" + std::string{key} + "'");
}

MunicipalNorms written_departure(const Organisation& organisation, const SeedTable& table)
{
    const std::string code = table.text("gemeente");
    const Municipality* municipality = organisation.municipality(code);
    if (municipality == nullptr) table.fail("there is no municipality '" + code + "'");
    MunicipalNorms norms{municipality->id, written_norms(table)};
    table.expect_no_more();
    return norms;
}

ProcessTerms written_terms(const Organisation& organisation, const SeedTable& table)
{
    const std::string code = table.text("eenheid");
    const Unit* unit = organisation.unit(code);
    if (unit == nullptr) table.fail("there is no unit '" + code + "'");
    ProcessTerms terms{{table.text("naam"), table.text_or_empty("naam_en")},
                       written_word<Domain>(table, "domein"),
                       written_word<Confidentiality>(table, "vertrouwelijkheid"),
                       written_word<Complexity>(table, "klasse"),
                       unit->id,
                       written_norms(table)};
    for (const SeedTable& each : table.tables("afwijkend"))
        terms.departing.push_back(written_departure(organisation, each));
    return terms;
}

void seed_process(Seeding& seeding, const SeedTable& table)
{
    const std::string code = table.text("code");
    const Day from = table.day("vanaf");
    seeding.apply(table, [&](db::Writer& writer) -> Result<Seeded> {
        const auto terms = written_terms(load_organisation(writer, seeding.today), table);
        table.expect_no_more();
        const auto all = processes(writer);
        const auto known = std::ranges::find(all, code, &Process::code);
        if (known == all.end()) return keep(writer, add_process(code, terms, from, seeding.act), Seeded::added);
        const ProcessVersion& last = known->versions.back();
        if (last.terms == terms) return Seeded::unchanged;
        const Day next = std::max(seeding.today, last.from + std::chrono::days{1});
        return keep(writer, add_version(*known, terms, next, seeding.today, seeding.act));
    });
}

} // namespace

void seed_processes(Seeding& seeding, const SeedTable& file)
{
    for (const SeedTable& table : file.tables("proces")) seed_process(seeding, table);
    file.expect_no_more();
}

} // namespace opmaat
