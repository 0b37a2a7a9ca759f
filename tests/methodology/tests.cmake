# An edition in use is frozen: a correction is a new file with a `motivo`.
add_test(NAME methodology-frozen
    COMMAND "${CMAKE_COMMAND}" "-DSOURCE_DIR=${CMAKE_SOURCE_DIR}"
        -P "${CMAKE_SOURCE_DIR}/tests/methodology/frozen.cmake")
