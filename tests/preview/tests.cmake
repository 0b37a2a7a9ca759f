# `fichas ver` as a process: what no browser of ours would send, and what a person does in a real one. The
# browser is Chromium of Debian; what drives it comes from npm, as package-lock.json says, into the build.
add_test(NAME vista-hostil COMMAND python3 "${CMAKE_CURRENT_SOURCE_DIR}/preview/hostil.py"
    "$<TARGET_FILE:fichas>" "${CMAKE_SOURCE_DIR}/inputs")
add_test(NAME vista-abrir COMMAND python3 "${CMAKE_CURRENT_SOURCE_DIR}/preview/abrir.py"
    "$<TARGET_FILE:fichas>" "${CMAKE_SOURCE_DIR}/inputs")

set(VISTA_DIR "${CMAKE_BINARY_DIR}/vista")
file(MAKE_DIRECTORY "${VISTA_DIR}")
foreach(package IN ITEMS package.json package-lock.json)
    configure_file("${CMAKE_CURRENT_SOURCE_DIR}/preview/${package}" "${VISTA_DIR}/${package}" COPYONLY)
endforeach()
add_test(NAME vista-npm COMMAND npm ci --no-audit --no-fund WORKING_DIRECTORY "${VISTA_DIR}")
add_test(NAME vista-navegador COMMAND node "${CMAKE_CURRENT_SOURCE_DIR}/preview/navegador.mjs"
    "$<TARGET_FILE:fichas>" "${CMAKE_SOURCE_DIR}" WORKING_DIRECTORY "${VISTA_DIR}")
set_tests_properties(vista-npm PROPERTIES FIXTURES_SETUP vista_npm)
set_tests_properties(vista-navegador PROPERTIES FIXTURES_REQUIRED vista_npm)
set_tests_properties(vista-hostil vista-abrir vista-npm vista-navegador PROPERTIES TIMEOUT 300)
