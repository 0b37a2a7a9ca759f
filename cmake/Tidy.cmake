# `tidy`: clang-tidy over every source, all findings are errors, and each header compiled alone. The
# preset turns precompiled headers off, so that a missing #include cannot hide behind one.
find_program(RUN_CLANG_TIDY run-clang-tidy-16)
add_custom_target(tidy)
if(RUN_CLANG_TIDY)
    file(GLOB_RECURSE FICHAS_HEADERS CONFIGURE_DEPENDS generator/*.hpp)
    # Those of the reader of PDFs are no C++20, as its library is not: only its own sources include them.
    list(FILTER FICHAS_HEADERS EXCLUDE REGEX "/generator/readers/pdf/")
    set(ALONE_DIR "${CMAKE_BINARY_DIR}/headers_alone")
    set(ALONE_SOURCES "")
    foreach(header IN LISTS FICHAS_HEADERS)
        file(RELATIVE_PATH relative "${CMAKE_SOURCE_DIR}/generator" "${header}")
        string(REPLACE "/" "_" flat "${relative}")
        file(CONFIGURE OUTPUT "${ALONE_DIR}/${flat}.cpp" CONTENT "#include \"${relative}\"\n#include \"${relative}\"\n" @ONLY)
        list(APPEND ALONE_SOURCES "${ALONE_DIR}/${flat}.cpp")
    endforeach()
    add_library(headers_alone OBJECT EXCLUDE_FROM_ALL ${ALONE_SOURCES})
    target_link_libraries(headers_alone PRIVATE fichas_core)
    target_include_directories(headers_alone PRIVATE ${CAIRO_INCLUDE_DIRS})  # of writers/png/cairo_library.hpp
    add_custom_target(tidy_sources
        COMMAND "${RUN_CLANG_TIDY}" -quiet -p "${CMAKE_BINARY_DIR}" "${CMAKE_SOURCE_DIR}/generator/.*\\.cpp$"
        DEPENDS fichas_resources WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" VERBATIM)
    add_dependencies(tidy headers_alone tidy_sources)
else()
    add_custom_target(tidy_missing
        COMMAND "${CMAKE_COMMAND}" -E echo "run-clang-tidy-16 not found: apt-get install clang-tidy-16"
        COMMAND "${CMAKE_COMMAND}" -E false)
    add_dependencies(tidy tidy_missing)
endif()
