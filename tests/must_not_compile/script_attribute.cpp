// SPDX-License-Identifier: EUPL-1.2
// refused: no matching function
#include "html/html.h"

html::Html clicked() { return html::p(html::attr<"onclick">("alert(1)")); }
