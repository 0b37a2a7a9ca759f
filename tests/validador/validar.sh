#!/bin/sh
# Juzga archivos PDF con veraPDF, todos en una sola máquina virtual de Java.
#   validar.sh ua1,2a ARCHIVO.pdf... | CARPETA...
# Necesita maven y un JDK 17 o posterior (Debian: maven openjdk-17-jdk-headless).
# Salida: 0 conformes, 1 alguno no, 2 uso, 3 alguno ilegible o ninguno que validar, 4 falta un programa.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
for program in mvn javac java; do
    if ! command -v "$program" >/dev/null 2>&1; then
        echo "validar.sh: falta el programa $program (paquetes maven y openjdk-17-jdk-headless)" >&2
        exit 4
    fi
done
cache=${VALIDADOR_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/fichas-validador}
mkdir -p "$cache/classes"
paths=$cache/classpath
if [ ! -s "$paths" ] || [ "$here/pom.xml" -nt "$paths" ]; then
    mvn -q -B -f "$here/pom.xml" dependency:build-classpath -Dmdep.outputFile="$paths" >&2 || exit 4
fi
if [ ! -e "$cache/classes/Validador.class" ] || [ "$here/Validador.java" -nt "$cache/classes/Validador.class" ]; then
    javac -d "$cache/classes" -cp "$(cat "$paths")" "$here/Validador.java" || exit 4
fi
exec java -Djava.util.logging.config.file=/dev/null -Dfile.encoding=UTF-8 \
    -cp "$cache/classes:$(cat "$paths")" Validador "$@"
