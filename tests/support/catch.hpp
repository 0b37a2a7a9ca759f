#pragma once

// The only include of Catch2: versions 2 and 3 differ in their headers.
#include <catch2/catch.hpp>
