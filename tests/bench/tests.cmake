# Figures of speed, size and memory. Not a test: machines differ; build it with the release preset.
add_executable(fichas_bench EXCLUDE_FROM_ALL bench/bench.cpp bench/process.cpp
    support/temporary_folder.cpp support/variations.cpp)
target_include_directories(fichas_bench PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
target_link_libraries(fichas_bench PRIVATE fichas_runtime fichas_core)
target_compile_definitions(fichas_bench PRIVATE
    FICHAS_SOURCE_DIR="${CMAKE_SOURCE_DIR}" FICHAS_PROGRAM="$<TARGET_FILE:fichas>")
add_custom_target(bench COMMAND fichas_bench DEPENDS fichas_bench fichas USES_TERMINAL)

# From a save until its new content is served, and painted by a browser (npm is that of the test `vista-npm`).
add_custom_target(bench-vista
    COMMAND python3 "${CMAKE_CURRENT_SOURCE_DIR}/bench/vista.py" "$<TARGET_FILE:fichas>" "${FICHA_003}"
    COMMAND node "${CMAKE_CURRENT_SOURCE_DIR}/bench/vista.mjs" "$<TARGET_FILE:fichas>" "${FICHA_003}"
    WORKING_DIRECTORY "${CMAKE_BINARY_DIR}/vista" DEPENDS fichas USES_TERMINAL)

# What the bench of the peers runs as FICHAS_CMD.
add_executable(fichas_pares bench/pares.cpp support/registro.cpp)
target_include_directories(fichas_pares PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
target_link_libraries(fichas_pares PRIVATE fichas_runtime fichas_core)
# Its names are the records', which the manifest of a real year does not take: each run begins anew.
add_test(NAME pares-limpia COMMAND "${CMAKE_COMMAND}" -E rm -rf "${CMAKE_CURRENT_BINARY_DIR}/pares")
set_tests_properties(pares-limpia PROPERTIES FIXTURES_SETUP pares-limpia)
add_test(NAME pares COMMAND fichas_pares "${CMAKE_CURRENT_SOURCE_DIR}/bench/registros"
    "${CMAKE_CURRENT_BINARY_DIR}/pares" -j 2)
set(PARES_SALIDA "${CMAKE_CURRENT_BINARY_DIR}/pares/inventado")
add_test(NAME pares-salidas COMMAND "${CMAKE_COMMAND}" -E cat
    "${PARES_SALIDA}.pdf" "${PARES_SALIDA}.html" "${PARES_SALIDA}.json")
set_tests_properties(pares PROPERTIES FIXTURES_SETUP pares FIXTURES_REQUIRED pares-limpia)
set_tests_properties(pares-salidas PROPERTIES FIXTURES_REQUIRED pares)
