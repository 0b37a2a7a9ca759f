# Images are read back by the library that drew them.
target_link_libraries(fichas_tests PRIVATE PkgConfig::CAIRO)

# A real browser prints the HTML.
add_test(NAME html-print COMMAND sh "${CMAKE_CURRENT_SOURCE_DIR}/writers/html/print.sh"
    "$<TARGET_FILE:fichas>" "${CMAKE_SOURCE_DIR}/inputs" "${CMAKE_CURRENT_SOURCE_DIR}/semillas/003.tsv")
# A real browser reads it by keyboard.
add_test(NAME html-keyboard COMMAND python3 "${CMAKE_CURRENT_SOURCE_DIR}/writers/html/keyboard.py"
    "$<TARGET_FILE:fichas>" "${CMAKE_SOURCE_DIR}/inputs")
