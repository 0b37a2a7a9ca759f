#!/bin/sh
# A disk that fills up, and one that cannot be written: exit code 4, one clear line, and what was
# there is as it was. Mounts a small disk of memory: as root, or in a user namespace.
# full_disk.sh FICHAS INPUT
set -eu
fichas=$1
input=$2
if [ "${3:-}" != inside ]; then
    if [ "$(id -u)" = 0 ] && unshare -m true 2>/dev/null; then
        exec unshare -m sh "$0" "$fichas" "$input" inside
    fi
    if unshare -rm true 2>/dev/null; then
        exec unshare -rm sh "$0" "$fichas" "$input" inside
    fi
    echo "cannot mount a small disk here: run it as root" >&2
    exit 1
fi
work=$(mktemp -d)
trap 'umount "$work/disk" 2>/dev/null || true; rm -rf "$work"' EXIT
mkdir "$work/disk" "$work/in"
for i in 1 2 3 4 5 6 7 8 9; do
    sed "s/\"codigo\": \"residencias-familiares\"/\"codigo\": \"p$i\"/" "$input" >"$work/in/p$i.json"
done
mount -t tmpfs -o size=1m tmpfs "$work/disk"

fails() { # fails MESSAGE COMMAND...: exit 4, and its last words but the summary are one line with MESSAGE
    message=$1
    shift
    code=0
    "$@" >"$work/out" 2>"$work/err" || code=$?
    [ "$code" = 4 ] || { echo "exit $code, not 4:"; cat "$work/err"; exit 1; } >&2
    [ "$(grep -c 'error E-ENT-004' "$work/err")" = 1 ] || { cat "$work/err" >&2; exit 1; }
    grep -q "error E-ENT-004: no se pudo escribir: $message" "$work/err" || { cat "$work/err" >&2; exit 1; }
}

# One programme fits (three files of 350 KB in all), nine do not.
"$fichas" generar "$work/in/p1.json" -o "$work/disk/o" >/dev/null 2>&1
cp -r "$work/disk/o" "$work/before"
sed 's/"anio_inicio"/"anio_inicio" /; s/Residencias Familiares/Residencias de Familia/' "$work/in/p1.json" >"$work/p" && mv "$work/p" "$work/in/p1.json"
fails "el disco está lleno" "$fichas" generar "$work/in" -o "$work/disk/o"
[ -z "$(find "$work/disk/o" -name '.*.tmp-*')" ] || { echo "a temporary file was left" >&2; exit 1; }
# Whatever was published before the disk was full is whole; nothing else is there.
"$fichas" verificar "$work/disk/o" >/dev/null
for file in $(cd "$work/disk/o" && find . -name '*.pdf'); do
    tail -c 6 "$work/disk/o/$file" | grep -q '%%EOF'
done
umount "$work/disk"

mount -t tmpfs -o size=8m tmpfs "$work/disk"
cp -r "$work/before" "$work/disk/o"
mount -o remount,ro "$work/disk"
fails "la carpeta es de solo lectura" "$fichas" generar "$work/in" -o "$work/disk/o"
"$fichas" verificar "$work/disk/o" >/dev/null
diff -r "$work/before" "$work/disk/o"
fails "la carpeta es de solo lectura" "$fichas" generar "$work/in" -o "$work/disk/nueva"

# The address of the preview cannot be said: it does not stay for nobody.
code=0
timeout 20 "$fichas" ver "$input" >/dev/full 2>"$work/err" || code=$?
[ "$code" = 4 ] || { echo "ver: exit $code, not 4" >&2; exit 1; }
grep -q "no se pudo escribir en la salida estándar" "$work/err"
echo "full and read-only disks leave what was there"
