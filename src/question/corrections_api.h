// SPDX-License-Identifier: EUPL-1.2
// What an application puts right of a question, sent as a JSON Merge Patch (RFC 7396): what is not sent stays as it is,
// and null takes away what stood there.
#pragma once

#include "question/verb_api.h"

namespace opmaat {

/// Fields "kanaal", "onderwerp", "tekst", "gesteldDoor", "zaak", "eenheid", "contactpersoon" and "vervanger".
VerbSent corrections(desk::ApiFields& body, const desk::Visit& visit);

} // namespace opmaat
