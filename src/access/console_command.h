// SPDX-License-Identifier: EUPL-1.2
// How the commands of access act: as the system, each in one read or one transaction.
#pragma once

#include "access/access_command.h"
#include "access/viewer.h"

#include <functional>

namespace opmaat {

inline Viewer console_viewer() { return system_viewer("opdrachtregel"); }
inline Act console_act(const Console& console) { return {SystemActor{"opdrachtregel"}, console.now}; }

template <class T>
Result<T> read(const Console& console, const std::function<Result<T>(db::Reader&)>& work)
{
    std::optional<Result<T>> outcome;
    console.database.read([&](db::Reader& reader) { outcome = work(reader); });
    return std::move(*outcome);
}

/// A refusal rolls everything back.
template <class T>
Result<T> change(const Console& console, const std::function<Result<T>(db::Writer&)>& work)
{
    std::optional<Result<T>> outcome;
    console.database.write_and_wait("access.command", [&](db::Writer& writer) {
        outcome = work(writer);
        return outcome->has_value();
    });
    return std::move(*outcome);
}

} // namespace opmaat
