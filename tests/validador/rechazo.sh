#!/bin/sh
# Proves that validar.sh can say no: a sound PDF without tags must be rejected by both profiles for its own
# faults, a file that is no PDF must be unreadable, and a folder without PDF must not pass as "all conform".
#   rechazo.sh FOLDER      a scratch folder, made anew
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
folder=$1
rm -rf "$folder"
mkdir -p "$folder/vacia"
untagged=$folder/sin_etiquetas.pdf
said=$folder/salida.txt

# A PDF that any reader opens: its cross-reference table is right, so only the missing parts are at fault.
offsets=
object() {
    offsets="$offsets $(wc -c <"$untagged")"
    printf '%s\n' "$1" >>"$untagged"
}
write_untagged() {
    printf '%%PDF-1.7\n%%\342\343\317\323\n' >"$untagged"
    object '1 0 obj
<</Type/Catalog/Pages 2 0 R>>
endobj'
    object '2 0 obj
<</Type/Pages/Kids[3 0 R]/Count 1>>
endobj'
    object '3 0 obj
<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Resources<<>>/Contents 4 0 R>>
endobj'
    object '4 0 obj
<</Length 21>>
stream
0 0 1 rg 0 0 9 9 re f
endstream
endobj'
    start=$(wc -c <"$untagged")
    printf 'xref\n0 5\n0000000000 65535 f \n' >>"$untagged"
    for offset in $offsets; do
        printf '%010d 00000 n \n' "$offset" >>"$untagged"
    done
    printf 'trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n' "$start" >>"$untagged"
}

# expect CODE TEXT ARGUMENT...: that exit code, and TEXT among what it says.
expect() {
    code=$1
    text=$2
    shift 2
    status=0
    "$here/validar.sh" "$@" >"$said" 2>&1 || status=$?
    if [ "$status" != "$code" ] || ! grep -q -e "$text" "$said"; then
        echo "validar.sh $*: terminó con $status y se esperaba $code, con el texto '$text'. Dijo:" >&2
        cat "$said" >&2
        exit 1
    fi
}

write_untagged
expect 1 '^NO CONFORME ua1 .*sin_etiquetas.pdf$' ua1,2a "$untagged"
expect 1 '^NO CONFORME 2a .*sin_etiquetas.pdf$' ua1,2a "$untagged"
# Each for its own fault: no structure tree (ISO 14289-1, 7.1; ISO 19005-2, 6.7.3.3).
expect 1 '^    regla 7\.1-11,' ua1 "$untagged"
expect 1 '^    regla 6\.7\.3\.3-1,' 2a "$untagged"

echo 'no es un PDF' >"$folder/roto.pdf"
expect 3 '^ILEGIBLE ua1 .*roto.pdf' ua1 "$folder/roto.pdf"
expect 2 'ningún PDF' ua1 "$folder/vacia"
expect 2 'no existe' ua1 "$folder/no_existe.pdf"
expect 2 'perfil desconocido' ua9 "$untagged"
echo 'rechaza lo que debe rechazar'
