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
page=$(find "$work/out/ficha-monitoreo" -name '*.html' | head -1)
chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --user-data-dir="$work/profile" --no-pdf-header-footer \
    --print-to-pdf="$work/page.pdf" "file://$page" >"$work/chromium.log" 2>&1 || { cat "$work/chromium.log" >&2; exit 1; }
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
