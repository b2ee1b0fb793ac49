// SPDX-License-Identifier: EUPL-1.2
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

#include "support/source_dir.h"

const char* const support::source_dir = OPMAAT_SOURCE_DIR;
