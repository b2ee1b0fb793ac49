// SPDX-License-Identifier: EUPL-1.2
#include "desk/outage.h"

#include "db/db.h"
#include "desk/frame_page.h"

namespace opmaat::desk {
namespace {

std::optional<Refusal> told(db::Fault::Kind kind)
{
    switch (kind) {
    case db::Fault::Kind::gone: return Refusal{database_gone, {}, {}, {}};
    case db::Fault::Kind::full: return Refusal{database_full, {}, {}, {}};
    case db::Fault::Kind::busy: return Refusal{database_busy, {}, {}, {}};
    default: return std::nullopt;
    }
}

} // namespace

std::optional<Refusal> outage_of(const std::exception_ptr& fault)
try {
    std::rethrow_exception(fault);
} catch (const db::Fault& known) {
    return told(known.kind);
} catch (...) {
    return std::nullopt;
}

http::Response outage_page(const Visit& visit, const http::Request& request, const std::exception_ptr& fault)
{
    if (const auto outage = outage_of(fault)) return refusal_page(visit, request, *outage);
    return fault_page({500, request.number, request.path, ""}, visit.language);
}

} // namespace opmaat::desk
