// SPDX-License-Identifier: EUPL-1.2
// refused: could not convert|no matching function|is not a constant expression
#include "html/html.h"

html::Html link_to(const char* anywhere) { return html::a(html::href(anywhere), "Lees meer"); }
