// SPDX-License-Identifier: EUPL-1.2
// refused: no matching function
#include "html/html.h"

html::Html link_to(const std::string& anywhere) { return html::a(html::attr<"href">(anywhere), "Lees meer"); }
