// SPDX-License-Identifier: EUPL-1.2
// refused: no matching function|could not convert|conversion from
#include "html/html.h"

html::Html greeting(const std::string& name) { return name; }
