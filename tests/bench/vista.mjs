// How long from a save until a browser has painted the new content, with the part of the browser apart.
// vista.mjs FICHAS INPUT [SAVES], where playwright-core is installed.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const [fichas, input, saves = "50"] = process.argv.slice(2);
const { chromium } = createRequire(join(process.cwd(), "x.js"))("playwright-core");
const text = readFileSync(input, "utf8");
const name = text.match(/"programa": \{\s*"nombre": "([^"]*)"/)[1];
const work = mkdtempSync(join(tmpdir(), "vista-"));
mkdirSync(join(work, "inputs"));
const path = join(work, "inputs/programa.json");
writeFileSync(path, text);

const server = spawn(fichas, ["ver", "inputs"], { cwd: work, stdio: ["ignore", "pipe", "inherit"] });
const line = await new Promise((resolve) => createInterface({ input: server.stdout }).once("line", resolve));
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage();
await page.goto(`${line.match(/http:\S+\//)[0]}p/1/`);
await page.evaluate(() => {
  const frame = document.getElementById("documento");
  window.nextPaint = (wanted) => new Promise((resolve) => {
    const loaded = () => {
      const { performance, document: shown } = frame.contentWindow;
      if (!shown.title.includes(wanted)) {
        return;
      }
      frame.removeEventListener("load", loaded);
      const served = performance.timeOrigin + performance.getEntriesByType("navigation")[0].responseEnd;
      requestAnimationFrame(() => setTimeout(() => resolve([served, performance.timeOrigin + performance.now()])));
    };
    frame.addEventListener("load", loaded);
  });
});
const served = [];
const painted = [];
for (let save = 1; save <= Number(saves); ++save) {
  const wanted = `${name} ${save}`;
  const paint = page.evaluate((title) => window.nextPaint(title), wanted);
  await page.waitForTimeout(50);
  writeFileSync(path, text.replace(`"nombre": "${name}"`, `"nombre": "${wanted}"`));
  const saved = performance.timeOrigin + performance.now();
  const [at, shown] = await paint;
  served.push(at - saved);
  painted.push(shown - at);
}
function quantiles(label, values) {
  values.sort((a, b) => a - b);
  const at = (share) => values[Math.min(values.length - 1, Math.floor(share * values.length))].toFixed(1).padStart(7);
  console.log(`${label.padEnd(34)} p50 ${at(0.5)}  p90 ${at(0.9)}  p95 ${at(0.95)}  ms  (${values.length} times)`);
}
quantiles("in a browser: save until served", served);
quantiles("the browser: served until painted", painted);
await browser.close();
server.kill("SIGINT");
rmSync(work, { recursive: true });
