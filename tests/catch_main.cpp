// SPDX-License-Identifier: GPL-2.0-or-later
// Catch2 v2 wants its main compiled once; v3 brings it along.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
#endif
