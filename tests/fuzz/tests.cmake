# Each tests/fuzz/<name>_fuzz.cpp with its corpus in tests/fuzz/corpus/<name>. The corpus is replayed
# with any compiler; with FICHAS_FUZZ (clang, the asan preset) the target is also built with libFuzzer and run briefly.
file(GLOB FUZZ_SOURCES CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/fuzz/*_fuzz.cpp")
set(FUZZ_SECONDS 20 CACHE STRING "How long each fuzz target runs")
if(FICHAS_FUZZ)
    target_compile_options(fichas_core PRIVATE -fsanitize=fuzzer-no-link)
endif()
foreach(source IN LISTS FUZZ_SOURCES)
    get_filename_component(target "${source}" NAME_WE)
    string(REGEX REPLACE "_fuzz$" "" name "${target}")
    set(corpus "${CMAKE_CURRENT_SOURCE_DIR}/fuzz/corpus/${name}")
    set(seeds "${corpus}")
    if(name STREQUAL "json")
        list(APPEND seeds "${CMAKE_SOURCE_DIR}/inputs")
    endif()

    add_executable(${name}_replay "${source}" "${CMAKE_CURRENT_SOURCE_DIR}/fuzz/replay.cpp")
    target_link_libraries(${name}_replay PRIVATE fichas_core)
    add_test(NAME fuzz-${name}-replay COMMAND ${name}_replay ${seeds})

    if(FICHAS_FUZZ)
        add_executable(${target} "${source}")
        target_link_libraries(${target} PRIVATE fichas_core)
        target_compile_options(${target} PRIVATE -fsanitize=fuzzer)
        target_link_options(${target} PRIVATE -fsanitize=fuzzer)
        # New finds go to the build tree, never to the corpus of the sources.
        set(found "${CMAKE_BINARY_DIR}/fuzz/${name}")
        file(MAKE_DIRECTORY "${found}")
        add_test(NAME fuzz-${name} COMMAND ${target} -max_total_time=${FUZZ_SECONDS}
            -timeout=10 "-artifact_prefix=${found}/" "${found}" ${seeds})
    endif()
endforeach()
