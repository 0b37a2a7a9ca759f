#!/usr/bin/env python3
"""The figures of a page of each template, by keyboard and without scripts: Tab reaches every one, Enter opens its
explanation, where it is seen, and the next link leads back to the figure. No number of any page is broken on a narrow
screen, and no explanation is printed. That every link of every page leads there and back is tested without a browser.
keyboard.py FICHAS INPUTS
"""
import json, os, pathlib, subprocess, sys, tempfile

FIGURES = "[...document.querySelectorAll('a.cifra')]"
STATE = """(() => { const e = document.activeElement, t = document.querySelector(':target');
  const seen = x => { const c = x.getBoundingClientRect();
    return c.bottom > 0 && c.top < innerHeight && c.right > 0 && c.left < innerWidth; };
  return { figure: %s.indexOf(e), href: e.getAttribute('href'), is_seen: seen(e), is_body: e === document.body,
    outline: getComputedStyle(e).outlineStyle, target: t && t.id, is_target_seen: !!t && seen(t) }; })()""" % FIGURES
BROKEN = """(() => { const out = [];
  const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  for (let n = texts.nextNode(); n; n = texts.nextNode()) {
    if (n.parentElement.closest('svg')) continue;
    for (const m of n.data.matchAll(/\\d[\\d.,]*\\d/g)) {
      const range = document.createRange(); range.setStart(n, m.index); range.setEnd(n, m.index + m[0].length);
      if (new Set([...range.getClientRects()].map(c => Math.round(c.top))).size > 1) out.push(n.data);
    } }
  return out; })()"""
KEYS = {"Tab": 9, "Enter": 13}


class Browser:
    """Chromium through its debugging pipe: messages end with a NUL."""

    def __init__(self, profile):
        to_read, self.out = os.pipe()
        self.inp, to_write = os.pipe()

        def place():  # the ends that Chromium looks for
            low, high = os.dup(to_read), os.dup(to_write)
            os.dup2(low, 3)
            os.dup2(high, 4)

        self.process = subprocess.Popen(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-frame-rate-limit", "--disable-gpu-vsync", "--no-first-run", "--disable-quic",
             "--disable-background-networking", "--disable-component-update", "--disable-sync",
             f"--user-data-dir={profile}", "--remote-debugging-pipe"],
            preexec_fn=place, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_read)
        os.close(to_write)
        self.rest, self.number, self.session, self.events = b"", 0, None, set()
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.ask("Page.enable")
        self.ask("Emulation.setScriptExecutionDisabled", value=True)

    def message(self):
        while b"\0" not in self.rest:
            more = os.read(self.inp, 1 << 16)
            if not more:
                sys.exit("the browser is gone")
            self.rest += more
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def ask(self, method, **params):
        self.number += 1
        request = {"id": self.number, "method": method, "params": params}
        if self.session:
            request["sessionId"] = self.session
        os.write(self.out, json.dumps(request).encode() + b"\0")
        while True:
            answer = self.message()
            if answer.get("id") == self.number:
                if "error" in answer:
                    sys.exit(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.add(answer.get("method"))

    def open(self, url, width):
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=False)
        self.events.clear()
        self.ask("Page.navigate", url=url)
        while "Page.loadEventFired" not in self.events:  # it may come before the answer
            self.events.add(self.message().get("method"))

    def value(self, expression):
        answer = self.ask("Runtime.evaluate", expression=expression, returnByValue=True)
        if "exceptionDetails" in answer:
            sys.exit(f"{expression}: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def press(self, key):
        common = {"key": key, "code": key, "windowsVirtualKeyCode": KEYS[key]}
        text = {"text": "\r"} if key == "Enter" else {}
        self.ask("Input.dispatchKeyEvent", type="keyDown", **common, **text)
        return self.value(STATE)

    def close(self):
        self.ask("Browser.close")
        self.process.wait(timeout=30)


def check_tab(browser, figures):
    """Tab alone reaches each figure, and shows where one is."""
    reached, faults = set(), []
    stops = browser.value("document.querySelectorAll('a[href],[tabindex]').length")
    for _ in range(stops):
        state = browser.press("Tab")
        if state["is_body"]:
            break
        if state["figure"] >= 0:
            reached.add(state["figure"])
            if not state["is_seen"] or state["outline"] == "none":
                faults.append(f"Tab does not show {state['href']}")
    if len(reached) != figures:
        faults.append(f"Tab reaches {len(reached)} of {figures} figures")
    return faults


def check_figure(browser, index):
    browser.value(f"{FIGURES}[{index}].focus()")
    href = browser.value(f"{FIGURES}[{index}].getAttribute('href')")
    there = browser.press("Enter")
    if there["target"] != href[1:] or not there["is_target_seen"]:
        return [f"Enter on {href} opens {there['target']}"]
    link = browser.press("Tab")
    if link["href"] != "#de-" + href[1:]:
        return [f"after {href} Tab goes to {link['href']}"]
    back = browser.press("Enter")
    if back["target"] != "de-" + href[1:] or not back["is_target_seen"]:
        return [f"the way back from {href} leads to {back['target']}"]
    return []


def check_page(browser, page, width, has_turn):
    browser.open(page.as_uri(), width)
    figures = browser.value(f"{FIGURES}.length")
    faults = [f"a number is broken: {text}" for text in browser.value(BROKEN)]
    if has_turn and width > 1000:
        faults += check_tab(browser, figures)
    if has_turn:
        for index in range(0, figures, figures // 8 + 1):
            faults += check_figure(browser, index)
    browser.ask("Emulation.setEmulatedMedia", media="print")
    shown = browser.value("[...document.querySelectorAll('[data-medio]')].filter(e => e.offsetHeight > 0).length")
    faults += [f"{shown} parts that are only for the screen are printed"] if shown else []
    browser.ask("Emulation.setEmulatedMedia", media="")
    return figures, [f"{page.name} at {width}: {fault}" for fault in faults]


def main(fichas, inputs):
    with tempfile.TemporaryDirectory() as work:
        subprocess.run([fichas, "generar", inputs, "-o", f"{work}/out", "--formato", "html"], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        browser = Browser(f"{work}/profile")
        total, faults, templates = 0, [], set()
        for page in sorted(pathlib.Path(work, "out").rglob("*.html"), reverse=True):
            has_turn = page.parent not in templates
            for width in (1280, 320):
                figures, found = check_page(browser, page, width, has_turn)
                total, faults = total + figures, faults + found
            templates |= {page.parent} if figures > 0 else set()
        browser.close()
    print(f"{total} figures; {len(faults)} faults")
    if faults or total < 1000:
        sys.exit("\n".join(faults[:20]))


if __name__ == "__main__":
    main(*sys.argv[1:])
