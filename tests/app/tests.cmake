add_test(NAME same-bytes COMMAND sh "${CMAKE_CURRENT_SOURCE_DIR}/app/same_bytes.sh"
    "$<TARGET_FILE:fichas>" "${CMAKE_SOURCE_DIR}/inputs")
add_test(NAME standard-input COMMAND sh "${CMAKE_CURRENT_SOURCE_DIR}/app/stdin.sh"
    "$<TARGET_FILE:fichas>" "${CMAKE_SOURCE_DIR}/inputs")
set(FICHA_003 "${CMAKE_SOURCE_DIR}/inputs/ficha-monitoreo/residencias-familiares-2023.json")
add_test(NAME full-disk COMMAND sh "${CMAKE_CURRENT_SOURCE_DIR}/app/full_disk.sh"
    "$<TARGET_FILE:fichas>" "${FICHA_003}")
# Kills and programmes: fewer where a sanitizer makes each run several times as long.
set(KILLS 50 200)
if(FICHAS_SANITIZE)
    set(KILLS 6 40)
endif()
add_test(NAME kills COMMAND sh "${CMAKE_CURRENT_SOURCE_DIR}/app/kills.sh"
    "$<TARGET_FILE:fichas>" "${FICHA_003}" ${KILLS})
set_tests_properties(kills PROPERTIES RUN_SERIAL ON)
