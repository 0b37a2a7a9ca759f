#!/usr/bin/env python3
"""`fichas ver --abrir` tells nobody else the address: the browser is given a file that only its owner reads.

abrir.py FICHAS INPUTS: a browser that writes down what it was called with stands in for that of the desktop.
"""
import http.client
import os
import re
import signal
import stat
import subprocess
import sys
import tempfile
import time

fichas, inputs = sys.argv[1:3]
work = tempfile.mkdtemp()
os.mkdir(work + "/bin")
os.mkdir(work + "/tmp")
with open(work + "/bin/xdg-open", "w") as out:
    out.write('#!/bin/sh\nls -l /proc/$$/fd > "' + work + '/abiertos"\nps -o sid= -p $$ > "' + work
              + '/sesion"\nprintf "%s\\n" "$@" > "' + work + '/llamado.parte"\nmv "' + work + '/llamado.parte" "'
              + work + '/llamado"\n')
os.chmod(work + "/bin/xdg-open", 0o755)
environment = dict(os.environ, PATH=work + "/bin:" + os.environ["PATH"], TMPDIR=work + "/tmp")
os.umask(0)
server = subprocess.Popen([fichas, "ver", inputs, "--abrir", "-o", work + "/salida"], env=environment,
                          stdout=subprocess.PIPE, text=True)
port, token = re.search(r"127\.0\.0\.1:(\d+)/([0-9a-f]{32})/", server.stdout.readline()).groups()
failures = []


def check(what, is_so):
    if not is_so:
        failures.append(what)


def get(path, site):
    connection = http.client.HTTPConnection("127.0.0.1", int(port), timeout=5)
    connection.request("GET", path, headers={"Sec-Fetch-Site": site})
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


end = time.monotonic() + 10
while not os.path.exists(work + "/llamado") and time.monotonic() < end:
    time.sleep(0.02)
called = open(work + "/llamado").read().strip()
check("the browser keeps our sockets", "socket:" not in open(work + "/abiertos").read())
check("Ctrl+C would close the browser", int(open(work + "/sesion").read()) != os.getsid(server.pid))
check("the token is among the arguments", token not in called)
check("others may read the page", stat.S_IMODE(os.stat(called).st_mode) == 0o600)
page = open(called).read()
check("the page has the token", token not in page)
door = re.search(r"url=http://127\.0\.0\.1:" + port + r"(/[0-9a-f]{32}/)", page)[1]
check("a page of another site reads ours", get(f"/{token}/", "cross-site")[0] == 403)
status, way = get(door, "cross-site")
check("the door is shut", status == 200 and f"url=/{token}/" in way)
check("the door lets in another one", get(door, "cross-site")[0] == 403)
check("the way leads nowhere", get(f"/{token}/", "same-origin")[0] == 200)
server.send_signal(signal.SIGINT)
check("the program ends badly", server.wait(10) == 0)
check("the page stays", not os.path.exists(called))

os.remove(work + "/llamado")
server = subprocess.Popen([fichas, "ver", inputs, "--abrir", "-o", work + "/salida"], env=environment,
                          stdout=subprocess.PIPE, text=True)
server.stdout.readline()
end = time.monotonic() + 10
while not os.path.exists(work + "/llamado") and time.monotonic() < end:
    time.sleep(0.02)
called = open(work + "/llamado").read().strip()
server.send_signal(signal.SIGHUP)
check("the program ends badly when its terminal is closed", server.wait(10) == 0)
check("the page stays when its terminal is closed", not os.path.exists(called))
for failure in failures:
    print(failure)
sys.exit(1 if failures else 0)
