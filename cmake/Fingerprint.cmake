# Run by the build (`cmake -DLIST=… -DOUT=… -P`): the SHA-256 of everything that decides what an
# output looks like, as C++. LIST holds "name<TAB>file" a line; names, not paths, are hashed, so that
# the same sources have the same fingerprint in every folder.
file(STRINGS "${LIST}" lines)
set(text "")
foreach(line IN LISTS lines)
    string(REPLACE "\t" ";" pair "${line}")
    list(GET pair 0 name)
    list(GET pair 1 path)
    file(SHA256 "${path}" hash)
    string(APPEND text "${name} ${hash}\n")
endforeach()
string(SHA256 fingerprint "${text}")
file(CONFIGURE OUTPUT "${OUT}" CONTENT [==[#include "resources.hpp"

namespace generator::resources {
std::string_view fingerprint() { return "@fingerprint@"; }
}  // namespace generator::resources
]==] @ONLY)
