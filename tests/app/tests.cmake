add_test(NAME same-bytes COMMAND sh "${CMAKE_CURRENT_SOURCE_DIR}/app/same_bytes.sh"
    "$<TARGET_FILE:fichas>" "${CMAKE_SOURCE_DIR}/inputs")
