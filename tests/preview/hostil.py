#!/usr/bin/env python3
"""Hostile requests against `fichas ver`: nothing outside its table of routes is served, and it stays up.

hostil.py FICHAS INPUTS: starts the program on a copy of the inputs, sends bytes that no browser of ours
would send, and looks at the answers. Ends with 1 if any answer is not what it must be.
"""
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

fichas, inputs = sys.argv[1:3]
work = tempfile.mkdtemp()
shutil.copytree(inputs, work + "/inputs")
SECRET = "SECRETO-QUE-NADIE-DEBE-LEER"
with open(work + "/inputs/secreto.txt", "w") as out:
    out.write(SECRET)
server = subprocess.Popen([fichas, "ver", "inputs"], cwd=work, stdout=subprocess.PIPE, text=True)
line = server.stdout.readline()
match = re.search(r"http://(127\.0\.0\.1):(\d+)/([0-9a-f]{32})/", line)
if not match:
    sys.exit(f"no address in «{line}»")
port, token = int(match[2]), match[3]
host = f"127.0.0.1:{port}"
failures = []
sent = 0


def exchange(data, wait=3.0, half_close=False):
    """All that the server gives for these bytes until it closes."""
    with socket.create_connection(("127.0.0.1", port), timeout=wait) as connection:
        try:
            connection.sendall(data)
            if half_close:
                connection.shutdown(socket.SHUT_WR)
        except OSError:
            pass
        answer = b""
        try:
            while part := connection.recv(65536):
                answer += part
        except OSError:
            pass
        return answer


def head(method="GET", target=None, fields=None, version="HTTP/1.1", own=True):
    target = f"/{token}/" if target is None else target
    lines = [f"{method} {target} {version}"]
    lines += [f"Host: {host}"] if own else []
    lines += fields or []
    return ("\r\n".join(lines) + "\r\n\r\n").encode("utf-8", "surrogateescape")


def expect(name, data, *statuses):
    """Exactly one answer, of one of these statuses; none at all where None is among them."""
    global sent
    sent += 1
    answer = exchange(data)
    status = int(answer[9:12]) if answer.startswith(b"HTTP/1.1 ") else None
    count = len(re.findall(rb"HTTP/1\.1 \d\d\d ", answer))
    if status not in statuses or count > 1:
        failures.append(f"{name}: {status}, {count} answers")
    if status != 200 and (SECRET.encode() in answer or b"producto\"" in answer or b"root:" in answer):
        failures.append(f"{name}: gave what nobody asked for")
    if status == 200 and "list" not in name:
        failures.append(f"{name}: was served")
    if server.poll() is not None:
        sys.exit(f"{name}: the server is gone with {server.returncode}")


t = f"/{token}/"
expect("list", head(), 200)
expect("list by HEAD", head("HEAD"), 200)
if exchange(head("HEAD")).split(b"\r\n\r\n", 1)[1] != b"":
    failures.append("HEAD gave a body")

# Other names of this machine: a page of evil.example that resolves to 127.0.0.1 could read us.
for name in ["evil.example", f"evil.example:{port}", f"localhost:{port}", "127.0.0.1", f"127.0.0.1:{port + 1}",
             f"[::1]:{port}", f"0.0.0.0:{port}", f"127.1:{port}", f"127.0.0.1.evil.example:{port}",
             f"2130706433:{port}", f"a@127.0.0.1:{port}", f"127.0.0.1:{port}, evil.example", ""]:
    expect(f"host «{name}»", head(own=False, fields=[f"Host: {name}"]), 421)
expect("no host", head(own=False), 421)
expect("two hosts", head(fields=[f"Host: {host}"]), 421, 400)
expect("host of another and ours", head(fields=["Host: evil.example"]), 421, 400)

# Pages of other sites.
for origin in ["http://evil.example", "null", f"https://{host}", f"http://localhost:{port}", f"http://{host}.evil",
               "file://"]:
    expect(f"origin «{origin}»", head(fields=[f"Origin: {origin}"]), 403)
for site in ["cross-site", "same-site"]:
    expect(f"fetch site «{site}»", head(fields=[f"Sec-Fetch-Site: {site}"]), 403)

# Without the token, or with what is nearly it.
for target in ["/", "/p/1/", "/estilo.css", f"/{token}", f"/{token[:-1]}/", f"/{token.upper()}x/", f"//{token}/",
               f"/./{token}/", f"/%{ord(token[0]):02x}{token[1:]}/", f"/x/../{token}/", "/" + "0" * 32 + "/"]:
    expect(f"token «{target}»", head(target=target), 403)

# Paths that name files, in every writing.
for path in ["../secreto.txt", "../inputs/secreto.txt", "inputs/secreto.txt", "..%2finputs%2fsecreto.txt",
             "%2e%2e/inputs/secreto.txt", "%2e%2e%2finputs%2fsecreto.txt", "..%252finputs%252fsecreto.txt",
             "..%c0%afinputs%c0%afsecreto.txt", "%c0%ae%c0%ae/inputs/secreto.txt", "..\\inputs\\secreto.txt",
             "..%5cinputs%5csecreto.txt", "....//inputs/secreto.txt", "/etc/passwd", "//etc/passwd", "file:///etc/passwd",
             "%00", "p/1/%00documento.html", "p/1/documento.html%00.png", "p/1/../../inputs/secreto.txt",
             "p/1/documento.html/..", "p/1/documento.html?x=1", "p/1/documento.html;x", "p/1/documento.html#x",
             "p/0/", "p/-1/", "p/99999/", "p/4294967297/", "p/18446744073709551616/", "p/1/pagina-1-9999.png",
             "p/1/pagina-99-1.png", "p/٣/", "assets/vista/vista.js", "manifiesto.json", ".fichas/estado"]:
    expect(f"path «{path}»", head(target=t + path), 404, 400)
expect("absolute form", head(target=f"http://{host}{t}"), 400)
expect("absolute form of another", head(target="http://evil.example/"), 400)
expect("asterisk", head(target="*"), 400)
expect("authority", head("CONNECT", target="evil.example:443"), 405)

# Methods and bodies.
for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "PROPFIND", "get", "G E T", "GET\t"]:
    expect(f"method «{method}»", head(method), 405, 400)
expect("length", head(fields=["Content-Length: 5"]) + b"hello", 400, 413)
expect("chunks", head(fields=["Transfer-Encoding: chunked"]) + b"0\r\n\r\n", 400)
expect("HTTP/1.0", head(version="HTTP/1.0"), 505)
expect("HTTP/2.0", head(version="HTTP/2.0"), 400, 505)
expect("HTTP/0.9", b"GET /\r\n", None, 400)
expect("PRI of HTTP/2", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400, 405, 505)

# A second request that hides in the first: nobody reads it.
second = head(target=t + "p/1/documento.html")
expect("list, pipelined", head() + second, 200)
expect("length and chunks", head(fields=["Content-Length: 4", "Transfer-Encoding: chunked"]) + b"0\r\n\r\n" + second, 400)
expect("two lengths", head(fields=["Content-Length: 0", f"Content-Length: {len(second)}"]) + second, 400)
expect("signed length", head(fields=["Content-Length: +0"]) + second, 400)
expect("chunked, badly", head(fields=["Transfer-Encoding: xchunked"]) + second, 400)
expect("chunked, spaced", head(fields=["Transfer-Encoding : chunked"]) + second, 400)
expect("name with a space", head(fields=["Host : evil.example"]), 400)
expect("control in a field", head(fields=["X: a\x01b"]), 400)
expect("folded field", head(fields=["X: a\r\n b"]), 400)
expect("folded by a tab", head(fields=["X: a\r\n\tHost: evil.example"]), 400)
expect("folded first line", head().replace(b"\r\n", b"\r\n ", 1), 400)
expect("NUL in the target", head(target=t + "\x00"), 400)
expect("line ends alone", f"GET {t} HTTP/1.1\nHost: {host}\n\n".encode(), 400)
expect("split answer", head(target=t + "%0d%0aSet-Cookie:%20a=b"), 404, 400)
expect("no bytes that are text", bytes(range(256)), 400)
expect("TLS", bytes.fromhex("16030100a5010000a10303") + bytes(160), 400)

# Too large.
expect("long target", head(target=t + "a" * 20000), 431, 400)
expect("long field", head(fields=["X: " + "a" * 20000]), 431)
expect("many fields", head(fields=[f"X{i}: a" for i in range(5000)]), 431)
expect("endless first line", b"G" * 200000, 400, 431, None)

# Too slow, too many: others are still served.
slow = [socket.create_connection(("127.0.0.1", port)) for _ in range(30)]
for connection in slow:
    connection.sendall(b"GET / HTTP/1.1\r\nHost: ")
began = time.monotonic()
expect("list, while others are slow", head(), 200)
if time.monotonic() - began > 1:
    failures.append("slow connections made another one wait")
deadline = time.monotonic() + 8
for connection in slow:
    connection.settimeout(max(0.1, deadline - time.monotonic()))
    try:
        if connection.recv(100) != b"":
            failures.append("a head that never ended was answered")
    except ConnectionError:
        pass
    except OSError:
        failures.append("a head that never ends is waited for")
    connection.close()
# One that asks nothing gives its place to one that does; who listens keeps his.
listening = socket.create_connection(("127.0.0.1", port), timeout=3)
listening.sendall(head(target=t + "eventos"))
first = listening.recv(4096)
silent = [socket.create_connection(("127.0.0.1", port)) for _ in range(200)]
for connection in silent[::2]:
    try:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: ")
    except OSError:
        pass
for _ in range(5):
    expect("list, while others ask nothing", head(), 200)
try:
    listening.settimeout(0)
    if b"200 OK" not in first or listening.recv(4096) == b"":
        failures.append("who listens was sent away")
except BlockingIOError:
    pass
listening.close()
for connection in silent:
    connection.close()
time.sleep(1.5)
expect("list, with room again", head(), 200)
for path in ["eventos", "p/1/eventos"]:
    began = time.monotonic()
    answer = exchange(head("HEAD", target=t + path))
    if b" 200 OK" not in answer or b"text/event-stream" not in answer or b"Content-Length" in answer:
        failures.append(f"HEAD of {path}: {answer[:200]}")
    if not answer.endswith(b"\r\n\r\n") or time.monotonic() - began > 1.5:
        failures.append(f"HEAD of {path} does not end")
expect("HEAD of events of none", head("HEAD", target=t + "p/9999/eventos"), 404)
if b"Allow: GET, HEAD" not in exchange(head("POST", target=t + "eventos")):
    failures.append("events do not say how they may be asked for")
listeners = []
for _ in range(40):
    connection = socket.create_connection(("127.0.0.1", port))
    connection.sendall(head(target=t + "eventos"))
    listeners.append(connection)
time.sleep(0.3)
expect("list, while many listen", head(), 200)
refused = sum(b" 503 " in connection.recv(64) for connection in listeners)
if refused == 0:
    failures.append("40 listeners were taken")
for connection in listeners:
    connection.close()
time.sleep(0.3)
expect("list at the end", head(), 200)

server.send_signal(signal.SIGINT)
try:
    code = server.wait(10)
except subprocess.TimeoutExpired:
    server.kill()
    code = "no end"
if code != 0:
    failures.append(f"the server ended with {code}")
shutil.rmtree(work)
print(f"{sent} requests")
if sent < 60:
    failures.append("too few requests")
for failure in failures:
    print(failure)
sys.exit(1 if failures else 0)
