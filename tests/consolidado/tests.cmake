# The three formats read back by a program that shares nothing with ours, and compared with the twins.
add_test(NAME consolidar COMMAND python3 "${CMAKE_CURRENT_SOURCE_DIR}/consolidado/leer.py"
    "$<TARGET_FILE:fichas>" "${CMAKE_SOURCE_DIR}/inputs")
