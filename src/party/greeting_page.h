// SPDX-License-Identifier: EUPL-1.2
// The greeting as a sentence: "Geachte mevrouw Van Puffelen", "Dear Ms Van Puffelen".
#pragma once

#include "party/greeting.h"
#include "text/catalogue.h"

namespace opmaat {

/// Without the comma that follows it.
std::string sentence_of(const Greeting& greeting, text::Language language);

} // namespace opmaat
