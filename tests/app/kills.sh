#!/bin/sh
# A batch that is killed at random moments: no partial file under a final name, and the run after it
# leaves the folder that an uninterrupted run leaves, byte for byte.
# kills.sh FICHAS INPUT KILLS PROGRAMMES
set -eu
fichas=$1
input=$2
kills=$3
programmes=$4
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/in"
python3 - "$input" "$work/in" "$programmes" <<'PY'
import pathlib, re, sys
text = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
assert text.count('"codigo": "residencias-familiares"') == 1
for i in range(int(sys.argv[3])):
    renamed = text.replace('"codigo": "residencias-familiares"', f'"codigo": "p{i:04}"')
    pathlib.Path(sys.argv[2], f"p{i:04}.json").write_text(renamed, encoding="utf-8")
PY
"$fichas" generar "$work/in" -o "$work/whole" >/dev/null 2>&1
# The whole run's length bounds the moment of each kill: measured, because machines differ.
python3 - "$fichas" "$work" "$kills" <<'PY'
import hashlib, json, pathlib, random, signal, subprocess, sys, time
fichas, work, kills = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])
whole = {p.relative_to(work / "whole"): p.read_bytes()
         for p in (work / "whole").rglob("*") if p.is_file() and ".fichas" not in p.parts}
order = [fichas, "generar", str(work / "in"), "-o", str(work / "out"), "-j", "2"]
quiet = dict(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
start = time.monotonic()
subprocess.run([*order[:4], str(work / "timed"), "-j", "2"], **quiet, check=True)
length = time.monotonic() - start
seed = random.randrange(1 << 32)
print(f"{len(whole)} files, {length:.2f} s, seed {seed}")
random.seed(seed)
interrupted = 0
files_seen = set()
# Only what was killed counts: a run that had ended begins anew, so that early moments are met too. Files
# get their names some dozens of programmes at a time, so a few kills may all come before the first: then
# there are more.
for kill in range(20 * kills):
    if interrupted >= kills and files_seen:
        break
    process = subprocess.Popen(order, **quiet)
    time.sleep(random.uniform(0, length))
    process.send_signal(signal.SIGKILL)
    was_running = process.wait() == -signal.SIGKILL
    interrupted += was_running
    for path in (work / "out").rglob("*"):
        name = path.relative_to(work / "out")
        if not path.is_file() or ".fichas" in name.parts or path.name.startswith("."):
            continue
        if path.name == "manifiesto.json":
            json.loads(path.read_text(encoding="utf-8"))  # of fewer programmes perhaps, but whole
            continue
        files_seen.add(name)
        assert path.read_bytes() == whole[name], f"{name} is not whole (kill {kill}, seed {seed})"
    if not was_running or random.random() < 0.3:
        subprocess.run(["rm", "-rf", str(work / "out")], check=True)
assert interrupted >= kills, f"only {interrupted} of {kills} runs were still running"
assert files_seen, "no kill came after a file was published"
subprocess.run(order, **quiet, check=True)
out = {p.relative_to(work / "out"): p.read_bytes()
       for p in (work / "out").rglob("*") if p.is_file() and ".fichas" not in p.parts}
assert out.keys() == whole.keys(), sorted(map(str, out.keys() ^ whole.keys()))[:5]
assert out == whole
left = sorted(p.name for p in (work / "out" / ".fichas").iterdir())
assert left == ["cerrojo", "estado"], left
print(f"{interrupted} runs killed, {len(files_seen)} different files met, the same folder in the end")
PY
"$fichas" verificar "$work/out" >/dev/null
