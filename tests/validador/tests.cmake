# Every PDF that the tests make conforms to PDF/UA-1 and PDF/A-2a (with attachments, PDF/A-3a), says the released veraPDF. A test that
# cannot run fails: without maven, java or a single PDF there is no verdict.
#
# All of them stand below <build>/pdf. It is emptied first: what an earlier program left there would be
# judged in place of what this one writes. The tests that write PDFs are named here; those of the program
# itself go into pdf/inputs.
set(VALIDADOR "${CMAKE_CURRENT_SOURCE_DIR}/validador")
set(VALIDADOR_PDF "${CMAKE_BINARY_DIR}/pdf")
set(VALIDADOR_FOLDERS "${VALIDADOR_PDF}")

add_test(NAME pdf-clean COMMAND "${CMAKE_COMMAND}" -E rm -rf "${VALIDADOR_PDF}")
set_tests_properties(pdf-clean PROPERTIES FIXTURES_SETUP pdf_folder)
if(TARGET fichas)
    add_test(NAME pdf-samples
        COMMAND fichas generar "${CMAKE_SOURCE_DIR}/inputs" -o "${VALIDADOR_PDF}/inputs")
    add_test(NAME pdf-borradores
        COMMAND fichas generar "${CMAKE_SOURCE_DIR}/inputs" --estado borrador --formato pdf
        -o "${VALIDADOR_PDF}/borradores")
    # Named on their own, too: an empty folder is a fault, and unit tests do not make up for it.
    list(APPEND VALIDADOR_FOLDERS "${VALIDADOR_PDF}/inputs" "${VALIDADOR_PDF}/borradores")
endif()
# With attachments they are PDF/A-3a, which other files are not: they stand apart.
set(VALIDADOR_ADJUNTOS "${CMAKE_BINARY_DIR}/pdf-adjuntos")
if(TARGET fichas)
    add_test(NAME pdf-adjuntos-clean COMMAND "${CMAKE_COMMAND}" -E rm -rf "${VALIDADOR_ADJUNTOS}")
    set_tests_properties(pdf-adjuntos-clean PROPERTIES FIXTURES_SETUP pdf_adjuntos_folder)
    add_test(NAME pdf-adjuntos COMMAND fichas generar "${CMAKE_SOURCE_DIR}/inputs" --adjuntar
        --formato pdf -o "${VALIDADOR_ADJUNTOS}")
    set_tests_properties(pdf-adjuntos PROPERTIES
        FIXTURES_REQUIRED pdf_adjuntos_folder FIXTURES_SETUP pdf_adjuntos)
    add_test(NAME validador-adjuntos COMMAND "${VALIDADOR}/validar.sh" ua1,3a
        "${VALIDADOR_ADJUNTOS}")
    set_tests_properties(validador-adjuntos PROPERTIES FIXTURES_REQUIRED pdf_adjuntos)
endif()
foreach(writer IN ITEMS pdf-samples pdf-borradores writers-pdf pipeline programas)
    if(TEST ${writer})
        set_tests_properties(${writer} PROPERTIES
            FIXTURES_REQUIRED pdf_folder FIXTURES_SETUP pdf_samples)
    endif()
endforeach()

add_test(NAME validador COMMAND "${VALIDADOR}/validar.sh" ua1,2a ${VALIDADOR_FOLDERS})
set_tests_properties(validador PROPERTIES FIXTURES_REQUIRED pdf_samples)
add_test(NAME validador-rechaza
    COMMAND "${VALIDADOR}/rechazo.sh" "${CMAKE_BINARY_DIR}/validador/rechazo")
set(VALIDADOR_TESTS validador validador-rechaza)
if(TEST validador-adjuntos)
    list(APPEND VALIDADOR_TESTS validador-adjuntos)
endif()
set_tests_properties(${VALIDADOR_TESTS} PROPERTIES
    ENVIRONMENT "VALIDADOR_CACHE=${CMAKE_BINARY_DIR}/validador" RESOURCE_LOCK validador TIMEOUT 300)
