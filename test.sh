#!/bin/sh
# Installs what is missing (Debian 12), builds, and runs every test: format, unit, golden, documents against
# their originals, veraPDF, sanitizers, fuzz corpora, clang-tidy.
set -eu
export PATH  # where none is set the shell has one of its own, and cmake looks for itself in it
cd "$(dirname "$0")"
sh cmake/install.sh tests
echo "== formato"
find generator tests -name '*.hpp' -o -name '*.cpp' | sort | xargs clang-format-16 --dry-run -Werror
for preset in dev asan tidy; do
    echo "== $preset"
    cmake --workflow --preset "$preset"
done
