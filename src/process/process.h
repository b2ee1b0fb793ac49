// SPDX-License-Identifier: EUPL-1.2
// The services of the municipality as data: what a resident can ask, which unit handles it, how confidential it is and
// which norms hold. A change is a new version from a day on; a question keeps the version it was asked under.
#pragma once

#include "access/sensitivity.h"
#include "base/id.h"
#include "base/label.h"
#include "base/refusal.h"
#include "base/words.h"
#include "event/event.h"
#include "term/clock.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace opmaat {

/// Simple: answered from a published answer in one contact. Complex: several departments, a weighing, an own file. It
/// belongs to the kind of question and is chosen before the answer, so that nobody can steer the 80 %.
enum class Complexity { simple, complex };

template <>
struct Words<Complexity> {
    static constexpr std::array<Word<Complexity>, 2> all{{
        {Complexity::simple, "eenvoudig"},
        {Complexity::complex, "complex"},
    }};
};

/// Norms of one municipality, in the place of all general norms of the version.
struct MunicipalNorms {
    MunicipalityId municipality;
    std::vector<Norm> norms;
    friend bool operator==(const MunicipalNorms&, const MunicipalNorms&) = default;
};

/// What a process is and promises, from a day on.
struct ProcessTerms {
    Label name;
    Domain domain;
    Confidentiality confidentiality;
    Complexity complexity;
    UnitId unit; // who handles it
    std::vector<Norm> norms;
    std::vector<MunicipalNorms> departing{};
    friend bool operator==(const ProcessTerms&, const ProcessTerms&) = default;
};

struct ProcessVersion {
    int number; // 1 for the first
    Day from;
    ProcessTerms terms;
    friend bool operator==(const ProcessVersion&, const ProcessVersion&) = default;
};

struct Process {
    ProcessId id;
    std::string code;                     // unique for ever: "parkeervergunning"
    std::vector<ProcessVersion> versions; // at least one, in order of their days; numbers in order of their making
    std::int64_t version = 1;             // of the row, for the check on changes by others
    friend bool operator==(const Process&, const Process&) = default;
};

inline constexpr Subject<Process> process_subject{"proces"};

/// Null when there is none.
const Process* find_process(std::span<const Process> processes, std::string_view code);
const Process* find_process(std::span<const Process> processes, const ProcessId& id);

/// The version that holds on that day; null before the first one begins.
const ProcessVersion* version_on(const Process& process, Day day);
/// The version of that number; null when there is none.
const ProcessVersion* version_numbered(const Process& process, int number);
/// The norms for questions of that municipality.
const std::vector<Norm>& norms_for(const ProcessTerms& terms, const MunicipalityId& municipality);

inline constexpr Rule process_code_wrong{RefusalKind::invalid, "procescode-onjuist"};
/// Another process has that code. Values: the code.
inline constexpr Rule process_code_taken{RefusalKind::invalid, "procescode-bezet"};
inline constexpr Rule process_name_missing{RefusalKind::invalid, "procesnaam-ontbreekt"};
/// Without a norm nobody would ever see that it is late.
inline constexpr Rule norms_missing{RefusalKind::invalid, "normen-ontbreken"};
/// Two norms for one kind of clock. Values: the kind.
inline constexpr Rule norm_twice{RefusalKind::invalid, "norm-dubbel"};
/// A clock of the law rests on a law or an AMvB. Values: the kind.
inline constexpr Rule norm_without_law{RefusalKind::invalid, "norm-zonder-wet"};
/// Values: the amount.
inline constexpr Rule norm_amount_wrong{RefusalKind::invalid, "norm-hoeveelheid-onjuist"};
/// Questions of these days were already asked under another version. Values: the day asked for.
inline constexpr Rule version_in_past{RefusalKind::invalid, "versie-in-het-verleden"};
/// A version that begins on or after that day is there already. Values: the day of that version.
inline constexpr Rule version_not_last{RefusalKind::conflict, "versie-niet-de-laatste"};

inline constexpr EventKind process_added{"proces-toegevoegd"};
inline constexpr EventKind process_changed{"proces-versie-toegevoegd"};
inline constexpr EventKind process_rerouted{"proces-overgenomen"};

/// A new process from the day `from` on, which may lie in the past: nothing was asked under it yet.
Result<Changed<Process>> add_process(std::string code, ProcessTerms terms, Day from, const Act& act);
/// A new version from the day `from` on. `today` is the local day of the act. Questions that are there keep their
/// version and clocks. Refuses version_in_past and version_not_last.
Result<Changed<Process>> add_version(Process process, ProcessTerms terms, Day from, Day today, const Act& act);
/// Another unit handles it from today on, because the one that did closes: a new version where one was in force before
/// today; prepared versions follow. Nothing when the closed unit handles none of these.
std::optional<Changed<Process>> reroute(Process process, const UnitId& closed, const UnitId& successor, Day today,
                                        const Act& act);

} // namespace opmaat
