// SPDX-License-Identifier: EUPL-1.2
// "Waarom deze datum" in sentences, for a page or the API.
#pragma once

#include "term/explanation.h"
#include "text/catalogue.h"

#include <string>

namespace opmaat {

/// The sentence of a step: days written out, moments as local day and time, words from the catalogue.
std::string sentence_of(const Step& step, text::Language language, const Zone& zone);

/// Those of all steps, in order.
std::vector<std::string> sentences_of(const Explained& explained, text::Language language, const Zone& zone);

} // namespace opmaat
