// SPDX-License-Identifier: EUPL-1.2
// From an account and the organisation of a day to what the permission table must know of that person.
#pragma once

#include "access/account.h"
#include "access/viewer.h"
#include "staff/organisation.h"

namespace opmaat {

/// Nothing when the account is disabled or the official no longer works here on the day of the organisation. A role
/// that was given for a unit which has closed since holds for its successor too: a reorganisation moves rights along.
std::optional<Viewer> viewer_of(const Account& account, const Organisation& organisation);

} // namespace opmaat
