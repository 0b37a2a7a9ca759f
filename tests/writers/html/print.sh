#!/bin/sh
# The HTML prints well: a real browser prints it, every number of the original is on paper, what is only for
# the screen is not, and nothing is wider than the page.
# print.sh FICHAS INPUTS SEED.tsv
set -eu
fichas=$1
inputs=$2
seed=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$fichas" generar "$inputs" -o "$work/out" --formato html >/dev/null

# print_page HTML PDF
print_page() {
    chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
        --disable-component-update --disable-sync --user-data-dir="$work/profile" --no-pdf-header-footer \
        --print-to-pdf="$2" "file://$1" >"$work/chromium.log" 2>&1 || { cat "$work/chromium.log" >&2; exit 1; }
}

# A programme whose amounts are ten thousand times those of the sample: no figure is cut at the border of the sheet.
sample="$inputs/ficha-monitoreo/residencias-familiares-2023.json"
sed -E 's/([:[,] ?)([0-9]{5,})\b/\1\20000/g; s/("produccion": [0-9]+)/\10000000/' "$sample" >"$work/ancho.json"
if cmp -s "$sample" "$work/ancho.json"; then
    echo "the wide programme is the sample itself" >&2
    exit 1
fi
"$fichas" generar "$work/ancho.json" -o "$work/out/ancho" --formato html >/dev/null
for page in $(find "$work/out" -name '*.html' | sort); do
    print_page "$page" "$work/page.pdf"
    pdftotext -layout "$work/page.pdf" "$work/page.txt"
    python3 - "$page" "$work/page.txt" <<'PYTHON'
import html, re, sys
number = re.compile(r"\d(?:[\d.,]*\d)?")
printed = set(number.findall(open(sys.argv[2], encoding="utf-8").read()))
page = open(sys.argv[1], encoding="utf-8").read().split('<section data-medio="pantalla"')[0]
cells = re.findall(r"<td[^>]*>(.*?)</td>", page, re.S)
wanted = {n for cell in cells for n in number.findall(html.unescape(re.sub(r"<sup>.*?</sup>|<[^>]*>", " ", cell)))}
if not wanted or wanted - printed:
    sys.exit(f"{sys.argv[1]}: {len(wanted)} numbers in tables, cut on paper: {' '.join(sorted(wanted - printed))}")
PYTHON
done

print_page "$work/out/ficha-monitoreo/2023/residencias-familiares-2023.html" "$work/page.pdf"
pdftotext -layout "$work/page.pdf" "$work/page.txt"
python3 - "$work/page.txt" "$seed" <<'PYTHON'
import re, sys
number = re.compile(r"\d(?:[\d.,]*\d)?")
printed = set(number.findall(open(sys.argv[1], encoding="utf-8").read()))
wanted = set()
for line in open(sys.argv[2], encoding="utf-8"):
    kind, *rest = line.rstrip("\n").split("\t")
    if kind in ("row", "head", "li", "p", "note"):
        for cell in rest[1:]:
            wanted |= set(number.findall(re.sub(r"\{[^}]*\}", "", cell)))
lost = sorted(wanted - printed)
if len(wanted) < 100 or lost:
    sys.exit(f"{len(wanted)} numbers wanted, lost on paper: {' '.join(lost)}")
print(f"{len(wanted)} different numbers on paper")
PYTHON
if grep -q "Explicación de las cifras" "$work/page.txt"; then
    echo "what is only for the screen was printed" >&2
    exit 1
fi
pdfinfo "$work/page.pdf" | grep -E "^Pages|^Page size"
