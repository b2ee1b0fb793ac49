// SPDX-License-Identifier: EUPL-1.2
// How the organisation is built: departments, teams beneath them to any depth, and clusters that work across
// departments. One organisation may serve several municipalities.
#pragma once

#include "base/id.h"
#include "base/label.h"
#include "base/period.h"
#include "base/words.h"
#include "event/event.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace opmaat {

/// A municipality that the organisation serves; its college and council see only their own.
struct Municipality {
    MunicipalityId id;
    std::string code;
    std::string name;
    std::int64_t version = 1;
    friend bool operator==(const Municipality&, const Municipality&) = default;
};

enum class UnitKind { department, team, cluster };

template <>
struct Words<UnitKind> {
    static constexpr std::array<Word<UnitKind>, 3> all{{
        {UnitKind::department, "afdeling"},
        {UnitKind::team, "team"},
        {UnitKind::cluster, "cluster"},
    }};
};

/// The posts that every unit may fill. The coordinator divides the questions that come in.
enum class UnitPost { head, coordinator };

template <>
struct Words<UnitPost> {
    static constexpr std::array<Word<UnitPost>, 2> all{{
        {UnitPost::head, "hoofd"},
        {UnitPost::coordinator, "coordinator"},
    }};
};

/// Under which unit a unit stands, and when; at the top of the tree without parent.
struct Placement {
    std::optional<UnitId> parent;
    Period period;
    friend bool operator==(const Placement&, const Placement&) = default;
};

struct PostHolder {
    UnitPost post;
    OfficialId official;
    Period period;
    friend bool operator==(const PostHolder&, const PostHolder&) = default;
};

/// A unit that takes part in a cluster. Officials take part in it by a membership of their own.
struct Participation {
    UnitId unit;
    Period period;
    friend bool operator==(const Participation&, const Participation&) = default;
};

struct Unit {
    UnitId id;
    UnitKind kind;
    std::string code; // unique for ever: a closed unit keeps it
    Label name;
    Period period;
    std::vector<Placement> placements{}; // in order of time, without overlap
    std::vector<PostHolder> posts{};
    std::vector<Participation> participants{}; // of a cluster only
    std::optional<UnitId> successor{};         // of a closed unit: where its questions and routes went
    std::int64_t version = 1;
    friend bool operator==(const Unit&, const Unit&) = default;
};

inline constexpr Subject<Municipality> municipality_subject{"gemeente"};
inline constexpr Subject<Unit> unit_subject{"eenheid"};

/// The unit above it on that day; nothing at the top.
std::optional<UnitId> parent_of(const Unit& unit, Day day);
/// Who holds the post on that day; nothing when it is empty.
std::optional<OfficialId> holder_of(const Unit& unit, UnitPost post, Day day);

} // namespace opmaat
