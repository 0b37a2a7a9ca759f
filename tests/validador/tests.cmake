# veraPDF over every PDF that the tests wrote into <build>/pdf. A missing maven or Java is a failure: a conformance that
# nobody checked is not one.
set_tests_properties(writers-pdf PROPERTIES FIXTURES_SETUP pdf_written)
add_test(NAME validador
    COMMAND "${CMAKE_CURRENT_SOURCE_DIR}/validador/validar.sh" ua1,2a "${CMAKE_BINARY_DIR}/pdf")
set_tests_properties(validador PROPERTIES FIXTURES_REQUIRED pdf_written TIMEOUT 300)
