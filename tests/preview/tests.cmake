# `fichas ver` as a process: what no browser of ours would send, and what a person does in a real one.
add_test(NAME vista-hostil COMMAND python3 "${CMAKE_CURRENT_SOURCE_DIR}/preview/hostil.py"
    "$<TARGET_FILE:fichas>" "${CMAKE_SOURCE_DIR}/inputs")
set_tests_properties(vista-hostil PROPERTIES TIMEOUT 120)
