#!/bin/sh
# Validates PDF files with the released veraPDF, all of them in one JVM.
#   validar.sh ua1,2a FILE.pdf|FOLDER|@LIST...       a folder stands for every .pdf below it
# Needs maven and a JDK of at least 17. What maven resolved is remembered in $VALIDADOR_CACHE (else in the
# user's cache folder), so only the first run may need a network.
# Exit: 0 all conform, 1 some do not, 2 wrong use or nothing to validate, 3 unreadable, 4 environment.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
cache=${VALIDADOR_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/fichas-validador}
classpath=$cache/classpath
classes=$cache/classes

fail() {
    echo "validar.sh: $1" >&2
    exit 4
}

# A list of jars is of no use if one of them has left the local repository since.
is_resolved() {
    [ -s "$classpath" ] && [ ! "$here/pom.xml" -nt "$classpath" ] || return 1
    tr ':' '\n' <"$classpath" | while IFS= read -r jar || [ -n "$jar" ]; do
        [ -s "$jar" ] || exit 1
    done
}

# Under another name first: a run that is interrupted, or another one at the same time, leaves no half file.
resolve() {
    mvn --quiet --batch-mode --strict-checksums -Dstyle.color=never "$@" -f "$here/pom.xml" \
        dependency:build-classpath -Dmdep.pathSeparator=: -Dmdep.outputFile="$classpath.$$" && mv "$classpath.$$" "$classpath"
}

compile() {
    trap 'rm -rf "$classes.$$"' EXIT
    mkdir -p "$classes.$$"
    javac -encoding UTF-8 -Xlint:all,-classfile,-path -Werror -d "$classes.$$" -cp "$(cat "$classpath")" \
        "$here/Validador.java" || return 1
    mkdir -p "$classes"
    for class in "$classes.$$"/*.class; do
        mv "$class" "$classes/" || return 1
    done
}

for tool in java javac mvn; do
    command -v "$tool" >/dev/null 2>&1 ||
        fail "falta '$tool': instale maven y openjdk-17-jdk-headless (sh cmake/install.sh tests)"
done
mkdir -p "$cache" || fail "no se puede escribir en la carpeta '$cache'"
if ! is_resolved; then
    resolve --offline >/dev/null 2>&1 || resolve >&2 ||
        fail "maven no pudo obtener veraPDF (org.verapdf:validation-model): revise la red y repita"
fi
if [ ! -e "$classes/Validador.class" ] || [ "$here/Validador.java" -nt "$classes/Validador.class" ] ||
    [ "$classpath" -nt "$classes/Validador.class" ]; then
    (compile) || fail "no se pudo compilar Validador.java (se necesita un JDK 17 o posterior)"
fi

# A run takes seconds: the quick compiler and the plain collector start sooner.
exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djava.awt.headless=true \
    -Djava.util.logging.config.file=/dev/null -cp "$classes:$(cat "$classpath")" Validador "$@"
