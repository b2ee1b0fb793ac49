// SPDX-License-Identifier: EUPL-1.2
#include "party/greeting_page.h"

namespace opmaat {

std::string sentence_of(const Greeting& greeting, text::Language language)
{
    return text::sentence(language, greeting.key, greeting.name);
}

} // namespace opmaat
