// SPDX-License-Identifier: EUPL-1.2
// refused: no matching function
#include "html/html.h"

html::Html red() { return html::p(html::attr<"style">("color:red")); }
