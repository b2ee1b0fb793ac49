// SPDX-License-Identifier: EUPL-1.2
#include "process/process_store.h"

#include "base/columns.h"
#include "event/event_store.h"
#include "term/term_text.h"

#include <algorithm>
#include <map>

namespace opmaat {
namespace {

const db::Sql select_processes{"process.all", "SELECT id, code, version FROM process ORDER BY code"};
const db::Sql select_versions{
    "process.versions", "SELECT process, number, from_day, name_nl, name_en, domain, confidentiality, class, unit "
                        "FROM process_version ORDER BY process, from_day"};
const db::Sql select_norms{"process.norms", "SELECT process, number, municipality, clock, term FROM process_norm "
                                            "ORDER BY process, number, place"};
const db::Sql process_insert{
    "process.insert", "INSERT INTO process (id, code, version) VALUES (?1, ?2, ?3) ON CONFLICT (code) DO NOTHING"};
const db::Sql process_update{"process.update", "UPDATE process SET version = ?1 WHERE id = ?2 AND version = ?1 - 1"};
const db::Sql version_save{"process.save_version",
                           "INSERT INTO process_version (process, number, from_day, name_nl, name_en, domain, "
                           "confidentiality, class, unit) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) "
                           "ON CONFLICT (process, number) DO UPDATE SET unit = excluded.unit"};
const db::Sql norm_insert{"process.add_norm",
                          "INSERT INTO process_norm (process, number, place, municipality, clock, term) "
                          "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (process, number, place) DO NOTHING"};

ProcessVersion version_row(const db::Row& row)
{
    return {row.as<int>(1),
            row.as<Day>(2),
            {{row.as<std::string>(3), row.as<std::string>(4)},
             row.as<Domain>(5),
             row.as<Confidentiality>(6),
             row.as<Complexity>(7),
             row.as<UnitId>(8),
             {}}};
}

Norm norm_row(const db::Row& row)
{
    const auto kind = parse_word<Clock::Kind>(row.text(3));
    const auto term = parse_term(row.text(4));
    if (!kind || !term) throw db::Fault{db::Fault::Kind::other, "no norm in a row of norms"};
    return {*kind, *term};
}

std::vector<Norm>& norms_of(ProcessTerms& terms, const std::optional<MunicipalityId>& municipality)
{
    if (!municipality) return terms.norms;
    const auto own = std::ranges::find(terms.departing, *municipality, &MunicipalNorms::municipality);
    if (own != terms.departing.end()) return own->norms;
    return terms.departing.emplace_back(MunicipalNorms{*municipality, {}}).norms;
}

void save_norms(db::Writer& writer, const Process& process, const ProcessVersion& version)
{
    int place = 0;
    const auto save_all = [&](const std::optional<MunicipalityId>& municipality, const std::vector<Norm>& norms) {
        for (const Norm& norm : norms)
            writer.run(norm_insert, process.id, version.number, place++, municipality, norm.kind, to_text(norm.term));
    };
    save_all(std::nullopt, version.terms.norms);
    for (const MunicipalNorms& departing : version.terms.departing) save_all(departing.municipality, departing.norms);
}

} // namespace

std::vector<Process> processes(db::Reader& reader)
{
    auto all = reader.all(select_processes, [](const db::Row& row) {
        return Process{row.as<ProcessId>(0), row.as<std::string>(1), {}, row.integer(2)};
    });
    std::map<ProcessId, Process*> by_id;
    for (Process& each : all) by_id.emplace(each.id, &each);
    reader.each(select_versions, {},
                [&](const db::Row& row) { by_id.at(row.as<ProcessId>(0))->versions.push_back(version_row(row)); });
    reader.each(select_norms, {}, [&](const db::Row& row) {
        auto& versions = by_id.at(row.as<ProcessId>(0))->versions;
        const auto version = std::ranges::find(versions, row.as<int>(1), &ProcessVersion::number);
        norms_of(version->terms, row.as<std::optional<MunicipalityId>>(2)).push_back(norm_row(row));
    });
    return all;
}

Result<void> save(db::Writer& writer, const Changed<Process>& changed)
{
    const Process& now = changed.now;
    if (now.version == 1) {
        if (writer.run(process_insert, now.id, now.code, now.version) == 0)
            return refused(process_code_taken, "code", {now.code});
    } else if (writer.run(process_update, now.version, now.id) == 0) {
        return refused(changed_meanwhile);
    }
    for (const ProcessVersion& version : now.versions) {
        const ProcessTerms& terms = version.terms;
        writer.run(version_save, now.id, version.number, version.from, terms.name.nl, terms.name.en, terms.domain,
                   terms.confidentiality, terms.complexity, terms.unit);
        save_norms(writer, now, version);
    }
    append(writer, changed.events);
    return {};
}

} // namespace opmaat
