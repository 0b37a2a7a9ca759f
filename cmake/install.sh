#!/bin/sh
# Installs on Debian 12 what is missing: `install.sh build` to build and render, `install.sh tests` for
# everything that the tests use too. Does nothing, and needs no permission, when all is there.
set -eu
build="g++ cmake ninja-build pkg-config nlohmann-json3-dev libcairo2-dev libhpdf-dev libpng-dev zlib1g-dev libboost-program-options-dev
    libharfbuzz-dev libharfbuzz-bin libdeflate-dev libsimdjson-dev libmimalloc-dev libhyphen-dev hyphen-es libpugixml-dev nettle-dev libxlsxwriter-dev libqpdf-dev woff2
    fonts-roboto-unhinted fonts-dejavu-core"
tests="catch2 clang-16 clang-tidy-16 clang-format-16 libclang-rt-16-dev qpdf poppler-utils maven openjdk-17-jdk-headless
    chromium python3 git"
# Node.js may come from elsewhere, with npm in it: Debian's own could not stand beside that one.
command -v npm >/dev/null || tests="$tests nodejs npm"
case "${1:-}" in
    build) wanted=$build ;;
    tests) wanted="$build $tests" ;;
    *) echo "uso: install.sh build|tests" >&2; exit 2 ;;
esac
missing=
for package in $wanted; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok installed$' || missing="$missing $package"
done
[ -z "$missing" ] && exit 0
run=
if [ "$(id -u)" != 0 ]; then
    run=sudo
fi
echo "Instalando:$missing" >&2
$run apt-get update -qq
# shellcheck disable=SC2086  # one word a package
DEBIAN_FRONTEND=noninteractive $run apt-get install -y -qq --no-install-recommends $missing >&2
