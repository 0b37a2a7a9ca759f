#!/usr/bin/env python3
"""How long from a save until the new content is served, for one programme in a folder of 700, and how long
`fichas ver` takes to start. Prints the distributions; a machine under load gives others.

vista.py FICHAS INPUT [PROGRAMMES] [SAVES]
"""
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time

fichas, source = sys.argv[1:3]
programmes = int(sys.argv[3]) if len(sys.argv) > 3 else 700
saves = int(sys.argv[4]) if len(sys.argv) > 4 else 200
text = open(source, encoding="utf-8").read()
code = re.search(r'"codigo": "([^"]*)"', text)[1]
name = re.search(r'"programa": \{\s*"nombre": "([^"]*)"', text)[1]


def version(number, save=0):
    return text.replace(f'"codigo": "{code}"', f'"codigo": "{code}-{number}"').replace(
        f'"nombre": "{name}"', f'"nombre": "{name} {save}"')


def quantiles(name, values, unit="ms"):
    values = sorted(values)
    at = lambda share: values[min(len(values) - 1, int(share * len(values)))]
    print(f"{name:34} p50 {at(.5):7.1f}  p90 {at(.9):7.1f}  p95 {at(.95):7.1f}  p99 {at(.99):7.1f}  "
          f"most {values[-1]:7.1f} {unit}  ({len(values)} times)")


def get(port, path):
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
        answer = b""
        while part := connection.recv(1 << 18):
            answer += part
    return answer


def start(folder):
    began = time.perf_counter()
    server = subprocess.Popen([fichas, "ver", "inputs"], cwd=folder, stdout=subprocess.PIPE, text=True)
    address = re.search(r"http://127\.0\.0\.1:(\d+)(/[0-9a-f]{32}/)", server.stdout.readline())
    port, root = int(address[1]), address[2]
    said = time.perf_counter()
    get(port, root)
    return server, port, root, (said - began) * 1e3, (time.perf_counter() - began) * 1e3


def stop(server):
    server.send_signal(signal.SIGINT)
    server.wait()


with tempfile.TemporaryDirectory() as folder:
    os.mkdir(folder + "/inputs")
    for number in range(1, programmes + 1):
        with open(f"{folder}/inputs/p{number:04}.json", "w", encoding="utf-8") as out:
            out.write(version(number))
    said, served = [], []
    for _ in range(10):
        server, *_, first, second = start(folder)
        said.append(first)
        served.append(second)
        stop(server)
    quantiles("start: address printed", said)
    quantiles("start: list served", served)

    server, port, root, *_ = start(folder)
    began = time.perf_counter()
    while b"sin leer" in get(port, root):
        time.sleep(0.05)
    print(f"all {programmes} judged in the background after {time.perf_counter() - began:.2f} s")
    number = programmes // 2
    path = f"{folder}/inputs/p{number:04}.json"
    page = f"{root}p/{number}/"
    events = socket.create_connection(("127.0.0.1", port))
    events.sendall(f"GET {page}eventos HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
    while b"data:" not in events.recv(4096):
        pass
    told, fresh = [], []
    for save in range(1, saves + 1):
        # As an editor does it: in place, or beside and renamed.
        bytes_ = version(number, save).encode()
        wanted = f"{name} {save}".encode()
        target = path if save % 2 else path + "~"
        with open(target, "wb") as out:
            out.write(bytes_)
            began = time.perf_counter()
        if target != path:
            began = time.perf_counter()
            os.rename(target, path)
        document = b""
        while wanted not in document:  # a file seen while it is written: its last good version
            while b"data:" not in events.recv(4096):
                pass
            last = (time.perf_counter() - began) * 1e3
            get(port, page)
            document = get(port, page + "documento.html")
        told.append(last)
        fresh.append((time.perf_counter() - began) * 1e3)
        time.sleep(0.02)
    quantiles("save until the page is told", told)
    quantiles("save until new content is served", fresh)
    stop(server)
