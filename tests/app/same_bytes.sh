#!/bin/sh
# The same bytes twice, and under another locale, time zone, folder, order of inputs and number of
# workers; and what is printed of them in the same order.
# same_bytes.sh FICHAS INPUTS
set -eu
fichas=$1
inputs=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$fichas" generar "$inputs" -o "$work/a" -j 1 >"$work/a.out" 2>"$work/a.err"
for workers in 2 7 64; do
    "$fichas" generar "$inputs" -o "$work/j" -j "$workers" >"$work/j.out" 2>"$work/j.err"
    diff -r -x .fichas "$work/a" "$work/j"
    sed "s,^$work/j/,$work/a/," "$work/j.out" | diff "$work/a.out" -
    diff "$work/a.err" "$work/j.err"
    rm -r "$work/j"
done
mkdir "$work/otra"
cp -r "$inputs" "$work/otra/entradas"
(
    cd "$work/otra"
    LC_ALL=tr_TR.UTF-8 LANG=ar_EG TZ=Pacific/Chatham HOME=/nonexistent \
        sh -c '"$0" generar $(ls -d entradas/* | sort -r) -o ../b' "$fichas" >/dev/null
)
diff -r -x .fichas "$work/a" "$work/b"
count=$(find "$work/a" -type f -not -path "*/.fichas/*" | wc -l)
[ "$count" -ge 6 ] || { echo "only $count files were compared" >&2; exit 1; }
echo "$count files, the same bytes"
