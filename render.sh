#!/bin/sh
# Installs what is missing (Debian 12), builds, and renders every programme of inputs/ to outputs/.
set -eu
export PATH  # where none is set the shell has one of its own, and cmake looks for itself in it
cd "$(dirname "$0")"
sh cmake/install.sh build
cmake --preset release -DFICHAS_TESTS=OFF >&2
cmake --build --preset release >&2
exec build/release/fichas generar inputs/ -o outputs/ "$@"
