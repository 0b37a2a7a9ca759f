#!/usr/bin/env python3
"""Reads the tables of `fichas consolidar` back: leer.py FICHAS INPUTS.

The workbook, the CSV and the JSON must say the same, cell by cell, and what they say of a programme must be what its
JSON twin says. Nothing of the program is used but its outputs.
"""
import csv
import json
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile
from decimal import Decimal
from fractions import Fraction

NS = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
checks = 0


def check(condition, message):
    global checks
    checks += 1
    if not condition:
        raise SystemExit("falla: " + message)


def run(*arguments, code=0, **environment):
    done = subprocess.run(arguments, capture_output=True, text=True, env={**os.environ, **environment})
    check(done.returncode == code, f"{arguments}: código {done.returncode}\n{done.stderr}")
    return done


def read_json(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file, parse_float=Decimal, parse_int=Decimal)


def read_csv(path):
    """Rows as objects of texts; empty cells left out, the guard of formulas taken off."""
    with open(path, "rb") as file:
        raw = file.read()
    check(raw.startswith(b"\xef\xbb\xbf"), path + ": sin marca UTF-8")
    check(raw.endswith(b"\r\n"), path + ": sin CRLF al final")
    rows = list(csv.reader(raw.decode("utf-8-sig").splitlines(keepends=True), delimiter=";", strict=True))
    for row in rows:
        check(len(row) == len(rows[0]), path + ": filas de distinto ancho")
        for cell in row:
            check(not re.match(r"[=+@\t\r]|-(?![0-9])", cell), path + ": parece fórmula: " + cell)
    head = rows[0]
    return head, [{h: c for h, c in zip(head, row) if c != ""} for row in rows[1:]]


def column_number(reference):
    number = 0
    for letter in re.match("[A-Z]+", reference).group():
        number = number * 26 + ord(letter) - 64
    return number - 1


def read_sheet(book, part, formats):
    root = ET.fromstring(book.read(part))
    rows = []
    for row in root.find("m:sheetData", NS):
        cells = {}
        for c in row:
            if c.get("t") == "inlineStr":
                cells[column_number(c.get("r"))] = ("".join(t.text or "" for t in c.iter("{%s}t" % NS["m"])), None)
            else:
                check(c.get("t") is None and c.find("m:f", NS) is None, part + ": celda que no es número ni texto")
                cells[column_number(c.get("r"))] = (c.find("m:v", NS).text, formats[int(c.get("s", 0))])
        rows.append(cells)
    head = [rows[0][i][0] for i in range(len(rows[0]))]
    pane = root.find(".//m:pane", NS)
    check(pane.get("state") == "frozen" and pane.get("ySplit") == "1", part + ": sin cabecera fija")
    check(root.find("m:autoFilter", NS).get("ref").startswith("A1:"), part + ": sin filtro")
    return head, [{head[i]: cell for i, cell in row.items()} for row in rows[1:]]


def read_xlsx(path):
    book = zipfile.ZipFile(path)
    check(book.testzip() is None, path + ": dañado")
    styles = ET.fromstring(book.read("xl/styles.xml"))
    custom = {f.get("numFmtId"): f.get("formatCode") for f in styles.iterfind("m:numFmts/m:numFmt", NS)}
    builtin = {"0": "General", "1": "0", "2": "0.00", "3": "#,##0", "4": "#,##0.00", "9": "0%", "10": "0.00%"}
    formats = [{**builtin, **custom}[x.get("numFmtId")] for x in styles.iterfind("m:cellXfs/m:xf", NS)]
    names = [s.get("name") for s in ET.fromstring(book.read("xl/workbook.xml")).iterfind("m:sheets/m:sheet", NS)]
    return {name: read_sheet(book, f"xl/worksheets/sheet{i + 1}.xml", formats) for i, name in enumerate(names)}


def shown(text, code):
    """What Excel in Chile shows of a number with this format."""
    percent = code.endswith("%")
    decimals = len(code.rstrip("%").partition(".")[2])
    value = Decimal(text) * (100 if percent else 1)
    printed = f"{value:,.{decimals}f}" if code.startswith("#") else f"{value:.{decimals}f}"
    return printed.replace(",", "_").replace(".", ",").replace("_", ".") + ("%" if percent else "")


def as_csv(value):
    if isinstance(value, bool):
        return "Sí" if value else "No"
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", ",")
    return "'" + value if re.match("[=+@\t\r'-]", value) else value


def compare_formats(base):
    tables = read_json(base + ".json")
    sheets = read_xlsx(base + ".xlsx")
    titles = {"programas": "Programas", "hallazgos": "Hallazgos", "conteos": "Conteos", "diccionario": "Diccionario",
              "no_incluidos": "No incluidos"}
    check(list(sheets) == [titles[t] for t in tables], "hojas: " + ", ".join(sheets))
    for name, rows in tables.items():
        ending = "" if name == "programas" else "-" + name.replace("_", "-")
        head, lines = read_csv(base + ending + ".csv")
        sheet_head, sheet_rows = sheets[titles[name]]
        check(head == sheet_head, name + ": las columnas no son las mismas")
        check(len(set(head)) == len(head), name + ": dos columnas con un nombre")
        check(len(rows) == len(lines) == len(sheet_rows), name + ": filas")
        for row, line, cells in zip(rows, lines, sheet_rows):
            check(line == {k: as_csv(v) for k, v in row.items()}, name + ": CSV y JSON difieren")
            check(list(row) == [h for h in head if h in row], name + ": claves fuera de orden")
            check(set(cells) == set(row), name + ": XLSX y JSON difieren")
            for key, value in row.items():
                text, code = cells[key]
                if isinstance(value, Decimal):
                    # The library writes the nearest double with 16 significant digits.
                    check(code is not None and text == "%.16G" % float(value), f"{name}: {key}: {text}, {value}")
                else:
                    check(code is None and text == as_csv(value).removeprefix("'"), f"{name}: {key}: {text}")
    return tables, sheets


KEYS = ("anio", "region", "subtitulo")


def columns_of_facts(twin):
    """{column: [values]} of the facts of a twin: named anew, from its pointers."""
    keys = {}
    for fact in twin["hechos"]:
        parent, _, last = fact["puntero"].rpartition("/")
        if last in KEYS and fact["valor"].isdigit() and parent.rpartition("/")[2].isdigit():
            keys[parent] = fact["valor"]
    for figure in twin["cifras"]:
        for operand in figure["operandos"]:
            if operand.get("puntero", "").startswith("/publicados/"):
                keys[operand["puntero"].rpartition("/")[0]] = figure["id"]
    result = {}
    for fact in twin["hechos"]:
        parts = fact["puntero"].split("/")[1:]
        if parts[-1] in KEYS and "/" + "/".join(parts[:-1]) in keys:
            continue
        names = []
        for i, part in enumerate(parts):
            if not part.isdigit():
                names.append(part)
            elif i + 1 < len(parts):
                names.append(keys.get("/" + "/".join(parts[:i + 1]), str(int(part) + 1)))
        result.setdefault("/".join(names), []).append(fact)
    return result


def fact_text(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:f}" if isinstance(value, Decimal) else value


def compare_twin(row, twin):
    seen = 0
    for column, facts in columns_of_facts(twin).items():
        texts = [f["valor"] for f in facts]
        given = fact_text(row[column])
        same = given == " | ".join(texts)
        if isinstance(row[column], Decimal):
            same = len(texts) == 1 and Decimal(given) == Decimal(texts[0])
        check(same, f"{row['codigo']}: {column}: {given}, {texts}")
        default = "publicado" if column.startswith("publicados/") else "informado"
        origins = {row.get(column + " (origen)", default)}
        check(origins == {f["origen"] for f in facts}, f"{row['codigo']}: {column}: origen")
        seen += len(facts)
    for figure in twin["cifras"]:
        value = row[figure["id"]]
        if figure["valor"] is None:
            expected = {"sin valor: no informado": "S/I", "sin valor: no aplica": "N/A",
                        "sin valor: no comparable": "N/C"}.get(figure["sin_valor"], figure["impreso"])
            check(value == expected, f"{row['codigo']}: {figure['id']}: {value}")
        else:
            exact = Fraction(int(figure["valor"]["numerador"]), int(figure["valor"]["denominador"]))
            check(isinstance(value, Decimal) and abs(Fraction(value) - exact) <= abs(exact) / 10**19,
                  f"{row['codigo']}: {figure['id']}: {value}")
        origin = row.get(figure["id"] + " (origen)", "calculado")
        check(origin == figure["origen"].split()[0], f"{row['codigo']}: {figure['id']}: origen {origin}")
    for verdict in twin["veredictos"]:
        about = verdict.get("cifra") or verdict["dimension"]
        check(row[f"{verdict['codigo']} {about}"] == verdict["resultado"], f"{row['codigo']}: {verdict}")
        check(row.get(f"{verdict['codigo']} {about} (frase)", "") == verdict.get("frase", ""), f"{verdict}")
    check(row["hallazgos"] == len(twin["hallazgos"]), row["codigo"] + ": hallazgos")
    check(row["advertencias"] == len(twin["contradicciones"]), row["codigo"] + ": advertencias")


def compare_counts(tables):
    rows, findings = tables["programas"], tables["hallazgos"]
    counts = {(c["agrupacion"], c["grupo"]): c for c in tables["conteos"]}
    check(counts["todos", "todos"]["programas"] == len(rows), "conteo de programas")
    check(counts["todos", "todos"]["hallazgos"] == len(findings), "conteo de hallazgos")
    for group, keys in (("ministerio", ("ministerio",)), ("servicio", ("servicio",)),
                        ("producto y edición", ("producto", "edicion"))):
        for (kind, name), count in counts.items():
            if kind == group:
                same = [r for r in rows if " ".join(r[k] for k in keys).upper() == name.upper()]
                check(count["programas"] == len(same), f"{group} {name}: programas")
                check(count["hallazgos"] == sum(r["hallazgos"] for r in same), f"{group} {name}: hallazgos")
                check(count["con_hallazgos"] == sum(r["hallazgos"] > 0 for r in same), f"{group} {name}")
    for (kind, name), count in counts.items():
        if kind in ("dimensión", "hallazgo"):
            same = [f for f in findings if f["dimension" if kind == "dimensión" else "hallazgo"] == name]
            check(count["hallazgos"] == len(same), f"{kind} {name}")
            check(count["con_hallazgos"] == len({(f["codigo"], f["producto"], f["edicion"]) for f in same}), name)
    described = {d["columna"] for d in tables["diccionario"] if d["tabla"] == "Programas"}
    for row in rows:
        check(set(row) <= described, "columnas sin diccionario")


def compare_printed(sheets):
    """What seed 003 prints, from the exact numbers and the formats of their cells."""
    row = next(r for r in sheets["Programas"][1] if r["codigo"][0] == "residencias-familiares")
    for column, printed in (("cobertura.2023", "102,9%"), ("cobertura.2021", "36,5%"), ("cobertura.2022", "83,8%"),
                            ("ejecucion.inicial.2023", "40,5%"), ("ejecucion.final.2023", "100,0%"),
                            ("presupuesto.inicial.2023", "20.127.079"), ("gasto_por_beneficiario.2023", "12.610,4"),
                            ("periodos/2023/poblacion_beneficiada", "646"), ("ejercicio", "2023")):
        check(shown(*row[column]) == printed, f"{column}: {shown(*row[column])}")
    check(row["cobertura.2021 (origen)"][0] == "publicado", "origen de cobertura.2021")
    check(row["periodos/2023/presupuesto_inicial (origen)"][0] == "reconstruido", "origen del presupuesto")
    check(row["indicadores/1/efectivos/2021/numerador"] == ("N/C", None), "N/C")


def main():
    program, inputs = sys.argv[1:]
    with tempfile.TemporaryDirectory() as work:
        for ending in ("xlsx", "csv", "json"):
            run(program, "consolidar", inputs, "-o", f"{work}/a.{ending}", "-j", "1")
        tables, sheets = compare_formats(work + "/a")
        files = [os.path.join(d, f) for d, _, names in os.walk(inputs) for f in names if f.endswith(".json")]
        check(len(tables["programas"]) == len(files), "un programa por archivo")
        rows = {(r["producto"], r["edicion"], r["codigo"]): r for r in tables["programas"]}
        for file in files:
            twin = json.loads(run(program, "calcular", file, "--json").stdout)
            compare_twin(rows[twin["producto"], twin["edicion"], twin["codigo"]], twin)
        compare_counts(tables)
        compare_printed(sheets)
        # The same bytes for any number of workers, order, locale and time zone.
        for ending in ("xlsx", "csv", "json"):
            run(program, "consolidar", *sorted(files, reverse=True), "-o", f"{work}/b.{ending}", "-j", "4",
                LC_ALL="es_CL.UTF-8", TZ="Pacific/Chatham")
        for name in sorted(os.listdir(work)):
            if name.startswith("a"):
                with open(f"{work}/{name}", "rb") as a, open(f"{work}/b{name[1:]}", "rb") as b:
                    check(a.read() == b.read(), name + ": otros bytes")
        check(len(os.listdir(work)) == 14, "archivos de más: " + " ".join(os.listdir(work)))
    print(checks, "comprobaciones")


main()
