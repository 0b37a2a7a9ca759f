# Everything the program needs at run time is compiled in: no font path, no template path, the same
# bytes wherever it runs. `resources/resources.hpp` (generated) names each file and its bytes.
#   fonts/<face>.ttf and .woff2.b64   packaged faces, checked by SHA-256, cut to the Latin repertoire
#   hyphen/hyph_es_CL.dic             Spanish hyphenation
#   templates/**  assets/**           as they stand in the source tree

find_program(HB_SUBSET hb-subset REQUIRED)
find_program(WOFF2_COMPRESS woff2_compress REQUIRED)
find_program(BASE64 base64 REQUIRED)

set(FICHAS_RESOURCE_DIR "${CMAKE_BINARY_DIR}/resources")
file(MAKE_DIRECTORY "${FICHAS_RESOURCE_DIR}/fonts")

# Latin, its punctuation, currency, fractions and the signs of arithmetic that official texts use.
set(FICHAS_UNICODES "20-7E,A0-FF,152,153,160,161,178,17D,17E,2009,200B,2010-2015,2018-201E,2020-2022,2026,202F,2030,2032,2033,2039,203A,2044,2070,2074-2079,2080-2089,20AC,2122,2212,2215,2219,2248,2260,2264,2265,FB01,FB02")
set(FICHAS_SYMBOLS "20,2190-2193,2194,25A0,25A1,25AA,25AB,25B2,25B3,25B6,25B8,25BA,25BC,25BD,25CB,25CF,25E6,2605,2606,2610-2612,2713,2714,2717,2718,2192,221A,221E,2211,2206")


# The faces and their SHA-256 stand in the theme: a face of another version would move every line.
set(FICHAS_THEME "${CMAKE_SOURCE_DIR}/assets/estilos/oficial.json")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${FICHAS_THEME}")
file(READ "${FICHAS_THEME}" THEME_JSON)
string(JSON FACE_COUNT LENGTH "${THEME_JSON}" caras)
math(EXPR FACE_LAST "${FACE_COUNT} - 1")

set(RESOURCE_NAMES "")   # name in the program
set(RESOURCE_FILES "")   # file with its bytes, same order
set(RESOURCE_MADE "")    # of those, the files that the build makes

macro(fichas_resource name file)
    list(APPEND RESOURCE_NAMES "${name}")
    list(APPEND RESOURCE_FILES "${file}")
endmacro()

foreach(index RANGE ${FACE_LAST})
    string(JSON face_name GET "${THEME_JSON}" caras ${index} nombre)
    string(JSON face_file GET "${THEME_JSON}" caras ${index} archivo)
    string(JSON face_sha GET "${THEME_JSON}" caras ${index} sha256)
    string(JSON face_set GET "${THEME_JSON}" caras ${index} repertorio)
    string(JSON face_web GET "${THEME_JSON}" caras ${index} pantalla)
    find_file(FACE_${face_name} "${face_file}" NO_CACHE
        PATHS /usr/share/fonts/truetype/roboto/unhinted /usr/share/fonts/truetype/roboto/unhinted/RobotoTTF
              /usr/share/fonts/truetype/dejavu
        NO_DEFAULT_PATH)
    if(NOT FACE_${face_name})
        message(FATAL_ERROR "Face ${face_file} not found: apt-get install fonts-roboto-unhinted fonts-dejavu-core")
    endif()
    file(SHA256 "${FACE_${face_name}}" found_sha)
    if(NOT found_sha STREQUAL face_sha)
        message(FATAL_ERROR "${FACE_${face_name}} is not the face that ${FICHAS_THEME} names (SHA-256 ${found_sha})")
    endif()
    set(unicodes "${FICHAS_UNICODES}")
    if(face_set STREQUAL "simbolos")
        set(unicodes "${FICHAS_SYMBOLS}")
    endif()
    set(cut "${FICHAS_RESOURCE_DIR}/fonts/${face_name}.ttf")
    add_custom_command(OUTPUT "${cut}"
        COMMAND "${HB_SUBSET}" "${FACE_${face_name}}" "--unicodes=${unicodes}" --layout-features=kern,liga,ccmp,locl,mark,mkmk
                --no-hinting --desubroutinize "--output-file=${cut}"
        DEPENDS "${FACE_${face_name}}" VERBATIM)
    list(APPEND RESOURCE_MADE "${cut}")
    fichas_resource("fonts/${face_name}.ttf" "${cut}")
    if(face_web)
        set(web "${FICHAS_RESOURCE_DIR}/fonts/${face_name}.woff2.b64")
        add_custom_command(OUTPUT "${web}"
            COMMAND "${WOFF2_COMPRESS}" "${cut}"
            COMMAND "${BASE64}" -w0 "${FICHAS_RESOURCE_DIR}/fonts/${face_name}.woff2" > "${web}"
            DEPENDS "${cut}" VERBATIM)
        list(APPEND RESOURCE_MADE "${web}")
        fichas_resource("fonts/${face_name}.woff2.b64" "${web}")
    endif()
endforeach()

find_file(HYPHEN_DICTIONARY hyph_es_CL.dic PATHS /usr/share/hyphen NO_DEFAULT_PATH REQUIRED)
fichas_resource("hyphen/hyph_es_CL.dic" "${HYPHEN_DICTIONARY}")

file(GLOB_RECURSE data_files CONFIGURE_DEPENDS RELATIVE "${CMAKE_SOURCE_DIR}"
    "${CMAKE_SOURCE_DIR}/templates/*.xml" "${CMAKE_SOURCE_DIR}/assets/*.json"
    "${CMAKE_SOURCE_DIR}/assets/vista/*")
list(SORT data_files)
foreach(data_file IN LISTS data_files)
    fichas_resource("${data_file}" "${CMAKE_SOURCE_DIR}/${data_file}")
endforeach()

# One assembly file includes the bytes; one C++ file names them.
set(asm_text ".section .rodata\n")
set(cpp_text "#include \"resources.hpp\"\n\nnamespace {\nextern \"C\" {\n")
set(table_text "")
set(index 0)
foreach(resource_name resource_file IN ZIP_LISTS RESOURCE_NAMES RESOURCE_FILES)
    string(APPEND asm_text ".balign 16\n.global fichas_resource_${index}\nfichas_resource_${index}:\n"
        ".incbin \"${resource_file}\"\n.global fichas_resource_${index}_end\nfichas_resource_${index}_end:\n.byte 0\n")
    string(APPEND cpp_text "extern const char fichas_resource_${index}[];\nextern const char fichas_resource_${index}_end[];\n")
    string(APPEND table_text "    {\"${resource_name}\", {fichas_resource_${index}, static_cast<std::size_t>(fichas_resource_${index}_end - fichas_resource_${index})}},\n")
    math(EXPR index "${index} + 1")
endforeach()
string(APPEND asm_text ".section .note.GNU-stack,\"\",@progbits\n")
string(APPEND cpp_text "}\n}  // namespace\n\nnamespace generator::resources {\n"
    "std::span<const Resource> all() {\n    static const Resource table[] = {\n${table_text}    };\n    return table;\n}\n"
    "}  // namespace generator::resources\n")
file(CONFIGURE OUTPUT "${FICHAS_RESOURCE_DIR}/resources.S" CONTENT "${asm_text}" @ONLY)
file(CONFIGURE OUTPUT "${FICHAS_RESOURCE_DIR}/resources.cpp" CONTENT "${cpp_text}" @ONLY)
file(CONFIGURE OUTPUT "${FICHAS_RESOURCE_DIR}/resources.hpp" CONTENT [==[#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace generator::resources {

/// A file compiled into the program: "templates/ficha-monitoreo/2023/ficha.xml".
struct Resource {
    std::string_view name;
    std::string_view bytes;
};

/// All of them, in the order of the build.
[[nodiscard]] std::span<const Resource> all();

/// SHA-256, in hexadecimal, of the sources of the program and of all these files: what another
/// fingerprint made may look different.
[[nodiscard]] std::string_view fingerprint();

/// Its bytes; empty if there is no such file.
[[nodiscard]] inline std::string_view find(std::string_view name) {
    for (const Resource& resource : all()) {
        if (resource.name == name) {
            return resource.bytes;
        }
    }
    return {};
}

}  // namespace generator::resources
]==] @ONLY)
set_source_files_properties("${FICHAS_RESOURCE_DIR}/resources.S" PROPERTIES
    OBJECT_DEPENDS "${RESOURCE_FILES}")

# The fingerprint is made by the build, because a source may change without a new configuration.
file(GLOB_RECURSE FINGERPRINT_SOURCES CONFIGURE_DEPENDS RELATIVE "${CMAKE_SOURCE_DIR}"
    "${CMAKE_SOURCE_DIR}/generator/*.cpp" "${CMAKE_SOURCE_DIR}/generator/*.hpp")
list(SORT FINGERPRINT_SOURCES)
set(fingerprint_list "")
set(fingerprint_files "")
foreach(source IN LISTS FINGERPRINT_SOURCES)
    string(APPEND fingerprint_list "${source}\t${CMAKE_SOURCE_DIR}/${source}\n")
    list(APPEND fingerprint_files "${CMAKE_SOURCE_DIR}/${source}")
endforeach()
foreach(resource_name resource_file IN ZIP_LISTS RESOURCE_NAMES RESOURCE_FILES)
    string(APPEND fingerprint_list "${resource_name}\t${resource_file}\n")
    list(APPEND fingerprint_files "${resource_file}")
endforeach()
file(CONFIGURE OUTPUT "${FICHAS_RESOURCE_DIR}/fingerprint.txt" CONTENT "${fingerprint_list}" @ONLY)
add_custom_command(OUTPUT "${FICHAS_RESOURCE_DIR}/fingerprint.cpp"
    COMMAND "${CMAKE_COMMAND}" "-DLIST=${FICHAS_RESOURCE_DIR}/fingerprint.txt"
            "-DOUT=${FICHAS_RESOURCE_DIR}/fingerprint.cpp" -P "${CMAKE_SOURCE_DIR}/cmake/Fingerprint.cmake"
    DEPENDS "${FICHAS_RESOURCE_DIR}/fingerprint.txt" "${CMAKE_SOURCE_DIR}/cmake/Fingerprint.cmake" ${fingerprint_files}
    VERBATIM)

add_library(fichas_resources STATIC "${FICHAS_RESOURCE_DIR}/resources.S" "${FICHAS_RESOURCE_DIR}/resources.cpp"
    "${FICHAS_RESOURCE_DIR}/fingerprint.cpp")
target_include_directories(fichas_resources PUBLIC "${FICHAS_RESOURCE_DIR}")
