# What must not compile, each also in its good form: the message is matched, not just the failure.
set(FICHAS_COMPILE "${CMAKE_CXX_COMPILER}" -std=c++20 -fsyntax-only -I "${CMAKE_SOURCE_DIR}/generator")
add_test(NAME compile_fail-miles-good
    COMMAND ${FICHAS_COMPILE} "${CMAKE_SOURCE_DIR}/tests/compile_fail/miles.cpp")
add_test(NAME compile_fail-miles
    COMMAND ${FICHAS_COMPILE} -DFICHAS_BAD "${CMAKE_SOURCE_DIR}/tests/compile_fail/miles.cpp")
set_tests_properties(compile_fail-miles PROPERTIES PASS_REGULAR_EXPRESSION
    "no match for.*operator|invalid operands to binary expression")
