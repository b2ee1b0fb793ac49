// SPDX-License-Identifier: EUPL-1.2
// refused: no match for call|no matching function
#include "html/html.h"

html::Html broken() { return html::br("tekst"); }
