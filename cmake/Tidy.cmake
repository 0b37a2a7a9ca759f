# `tidy`: clang-tidy over every source, all findings are errors, and each header compiled alone: that
# of a source which includes it first with the source, the others by themselves. The preset turns
# precompiled headers off, so that a missing #include cannot hide behind one.
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
        string(REGEX REPLACE "hpp$" "cpp" source "${header}")
        set(first "")
        if(EXISTS "${source}")
            file(STRINGS "${source}" first REGEX "^#include" LIMIT_COUNT 1)
            set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${source}")
        endif()
        if(first STREQUAL "#include \"${relative}\"")
            continue()
        endif()
        string(REPLACE "/" "_" flat "${relative}")
        file(CONFIGURE OUTPUT "${ALONE_DIR}/${flat}.cpp" CONTENT "#include \"${relative}\"\n#include \"${relative}\"\n" @ONLY)
        list(APPEND ALONE_SOURCES "${ALONE_DIR}/${flat}.cpp")
    endforeach()
    add_library(headers_alone OBJECT EXCLUDE_FROM_ALL ${ALONE_SOURCES})
    target_link_libraries(headers_alone PRIVATE fichas_core)
    target_include_directories(headers_alone SYSTEM PRIVATE ${CAIRO_INCLUDE_DIRS})  # of writers/png/cairo_library.hpp
    # The analyzer follows the paths of a function until it has seen so many states. Three times more
    # (its own figure) take twice the time; code that reads what others wrote, and code that touches
    # bytes, is followed that far all the same.
    set(FOLLOWED_FAR "(base|batch|fonts|load|preview|readers|writers)/")
    set(FEWER_STATES "")
    foreach(argument -Xclang -analyzer-config -Xclang max-nodes=75000)
        list(APPEND FEWER_STATES "-extra-arg=${argument}")
    endforeach()
    # Reserved identifiers are the compiler's to find, which looks at no header of the system: the
    # check of that name took more time than any other.
    set(TIDY "${RUN_CLANG_TIDY}" -quiet -p "${CMAKE_BINARY_DIR}" -extra-arg=-Werror=reserved-identifier)
    add_custom_target(tidy_sources
        COMMAND ${TIDY} "${CMAKE_SOURCE_DIR}/generator/${FOLLOWED_FAR}.*\\.cpp$"
        COMMAND ${TIDY} ${FEWER_STATES} "${CMAKE_SOURCE_DIR}/generator/(?!${FOLLOWED_FAR}).*\\.cpp$"
        DEPENDS fichas_resources WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" VERBATIM)
    add_dependencies(tidy headers_alone tidy_sources)
else()
    add_custom_target(tidy_missing
        COMMAND "${CMAKE_COMMAND}" -E echo "run-clang-tidy-16 not found: apt-get install clang-tidy-16"
        COMMAND "${CMAKE_COMMAND}" -E false)
    add_dependencies(tidy tidy_missing)
endif()
