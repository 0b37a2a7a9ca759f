#!/bin/sh
# Programmes on standard input give the documents of the same programmes in files. (Explanations name
# lines of the input, which are others: the PDF has none.)
# stdin.sh FICHAS INPUTS
set -eu
fichas=$1
inputs=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$fichas" generar "$inputs/informe-egreso" "$inputs/matriz-logica" -o "$work/files" --formato pdf >/dev/null 2>&1
for file in "$inputs"/informe-egreso/*.json "$inputs"/matriz-logica/*.json; do
    tr -d '\n' <"$file"
    echo
done | "$fichas" generar - -o "$work/lines" --formato pdf >/dev/null 2>&1
diff -r -x .fichas -x manifiesto.json "$work/files" "$work/lines"
"$fichas" generar - -o "$work/one" --formato pdf <"$inputs/informe-egreso/cread-2019.json" >/dev/null 2>&1
cmp "$work/one/informe-egreso/2021/cread-2019.pdf" "$work/files/informe-egreso/2021/cread-2019.pdf"
echo '{"producto": 3}' | "$fichas" validar - >"$work/faults" && exit 1
grep -q '^(entrada estándar):1:14: error E-' "$work/faults"
echo "the same from standard input"
