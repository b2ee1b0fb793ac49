// SPDX-License-Identifier: EUPL-1.2
// refused: is not a constant expression|call to consteval
#include "html/html.h"

html::Html elsewhere() { return html::a(html::href("//elders.example"), "Lees meer"); }
