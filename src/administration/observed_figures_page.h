// SPDX-License-Identifier: EUPL-1.2
// "Wat zien wij van medewerkers": for everybody who works here, each figure about a person, who sees it, why, how long
// it is kept, and since when it is on. Who may, enters the day of the works council's consent (WOR 27 lid 1 l).
#pragma once

#include "desk/routes.h"

namespace opmaat::administration {

/// GET /medewerkers/wat-zien-wij, and a form for each figure beneath it.
void add_observed_figures(desk::Routes& routes);

} // namespace opmaat::administration
