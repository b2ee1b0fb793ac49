// SPDX-License-Identifier: EUPL-1.2
#include "term/explanation.h"

#include "term/reckoning.h"

namespace opmaat {

Result<Explained> explain(Instant start, std::span<const Term> parts, const Calendars& calendars)
{
    StepRecorder recorder;
    Reckoning reckoning(start, parts, calendars, recorder);
    OPMAAT_TRY(end, reckoning.due());
    return Explained{end, std::move(recorder.steps)};
}

} // namespace opmaat
