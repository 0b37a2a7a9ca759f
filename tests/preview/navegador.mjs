// A person in front of `fichas ver`, in a real browser: edits a figure and sees it, breaks a file and mends
// it, filters, uses only the keyboard; axe-core finds nothing on any page, and nothing comes from outside.
//
// navegador.mjs FICHAS SOURCES, where playwright-core and axe-core are installed.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const [fichas, sources] = process.argv.slice(2);
const installed = createRequire(join(process.cwd(), "x.js"));
const { chromium } = installed("playwright-core");
const axe = readFileSync(installed.resolve("axe-core/axe.min.js"), "utf8");

const work = mkdtempSync(join(tmpdir(), "vista-"));
cpSync(join(sources, "inputs"), join(work, "inputs"), { recursive: true });
cpSync(join(sources, "templates"), join(work, "datos/templates"), { recursive: true });
cpSync(join(sources, "assets"), join(work, "datos/assets"), { recursive: true });
const fichaPath = join(work, "inputs/ficha-monitoreo/residencias-familiares-2023.json");
const ficha = readFileSync(fichaPath, "utf8");

function save(path, text) {
  writeFileSync(path, text);
}
function saveByRename(path, text) {
  writeFileSync(`${path}.swp`, text);
  renameSync(`${path}.swp`, path);
}
function replaced(text, from, to) {
  assert.ok(text.includes(from), `«${from}» is in the input`);
  return text.replace(from, to);
}

const server = spawn(fichas, ["ver", "inputs", "--recursos", "datos", "-o", "salida"],
  { cwd: work, stdio: ["ignore", "pipe", "inherit"] });
const ended = new Promise((resolve) => server.once("exit", (code) => resolve(code)));
const line = await new Promise((resolve) => createInterface({ input: server.stdout }).once("line", resolve));
const address = line.match(/http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\//)[0];

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "es-CL" });
const page = await context.newPage();
const complaints = [];
page.on("pageerror", (error) => complaints.push(`script: ${error.message}`));
page.on("console", (message) => {
  if (message.type() === "error") {
    complaints.push(`console: ${message.text()} ${message.location().url}`);
  }
});
context.on("request", (request) => {
  if (!request.url().startsWith(address) && !request.url().startsWith("data:") &&
      !/^chrome(-extension)?:/.test(request.url())) {
    complaints.push(`request outside: ${request.url()}`);
  }
});

async function until(what, check) {
  const end = Date.now() + 10000;
  let last = "";
  while (Date.now() < end) {
    try {
      if (await check()) {
        return;
      }
    } catch (error) {
      last = error.message;
    }
    await page.waitForTimeout(20);
  }
  assert.fail(`${what}: ${last || (await page.locator("body").innerText()).slice(0, 1500)}`);
}

/// Text of the document that the page shows.
const shown = () => page.frameLocator("#documento").locator("main").innerText();
const banner = () => page.locator("#aviso").innerText();

async function accessible(where) {
  await page.evaluate(axe);
  for (const frame of page.frames().filter((each) => each.url().endsWith("documento.html"))) {
    await frame.evaluate(axe).catch(() => {});
  }
  // The reader of PDF is the browser's own: axe would wait a minute for it to answer.
  const iframes = !page.url().endsWith("/pdf");
  const result = await page.evaluate((options) => axe.run(document, options), { resultTypes: ["violations"], iframes });
  const found = result.violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join(" ")}`);
  assert.deepEqual(found, [], `axe-core on ${where}`);
  assert.ok(result.passes.length > 10, `axe-core looked at ${where}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  assert.ok(!wide, `${where} is no wider than its window`);
}

const steps = [];
const step = (name, run) => steps.push([name, run]);

let programme = "";

step("the list shows every programme, and filters", async () => {
  await page.goto(address);
  const rows = page.locator("#filas tr");
  assert.equal(await rows.count(), 16);
  await until("all are read", async () => (await page.locator("#filas").innerText()).split("al día").length === 17);
  await page.getByLabel("Buscar", { exact: true }).fill("familiares RESIDÉNCIAS");
  await until("searched", async () => (await page.locator("#cuenta").innerText()) === "1 de 16 programas");
  await page.getByRole("button", { name: "Quitar filtros" }).click();
  await until("reset", async () => (await page.locator("#cuenta").innerText()) === "16 programas");
  await page.getByLabel("Hallazgo").selectOption("EJI_SUB");
  const withFinding = await page.locator("#filas tr:visible").allInnerTexts();
  assert.ok(withFinding.length > 0 && withFinding.length < 16);
  assert.ok(withFinding.every((row) => row.includes("EJI_SUB")));
  await page.reload();
  assert.equal(await page.getByLabel("Hallazgo").inputValue(), "EJI_SUB", "a reload keeps the filter");
  assert.equal(await page.locator("#filas tr:visible").count(), withFinding.length);
  await page.getByRole("button", { name: "Quitar filtros" }).click();
  for (const [label, value] of [["Ministerio", "MINISTERIO DE EJEMPLO"], ["Producto", "matriz-logica"],
    ["Servicio", "SERVICIO DE SALUD DE EJEMPLO"], ["Estado", "al día"]]) {
    await page.getByLabel(label, { exact: true }).selectOption(value);
    const texts = await page.locator("#filas tr:visible").allInnerTexts();
    assert.ok(texts.length > 0 && texts.every((text) => text.includes(value)), label);
    await page.getByLabel(label, { exact: true }).selectOption("");
  }
  await accessible("the list");
});

step("with the keyboard alone: search, go to a programme, go through its views", async () => {
  await page.goto(address);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Saltar al contenido");
  await page.keyboard.press("Tab");
  await page.keyboard.type("residencias familiares");
  await until("searched", async () => (await page.locator("#cuenta").innerText()) === "1 de 16 programas");
  const onLink = () => page.evaluate(() => document.activeElement.textContent === "Residencias Familiares");
  for (let presses = 0; presses < 20 && !(await onLink()); ++presses) {
    await page.keyboard.press("Tab");
  }
  assert.ok(await onLink(), "Tab reaches the row that is left");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/p\/\d+\/$/);
  programme = page.url();
  for (const name of ["Páginas", "Hallazgos (1)"]) {
    const onView = () => page.evaluate((wanted) => document.activeElement.textContent === wanted, name);
    for (let presses = 0; presses < 20 && !(await onView()); ++presses) {
      await page.keyboard.press("Tab");
    }
    assert.ok(await onView(), `Tab reaches ${name}`);
    await page.keyboard.press("Enter");
    await until(name, async () => (await page.locator("a[aria-current]").innerText()) === name);
  }
});

step("a figure edited on the disk is in the page, with its finding, and the reader stays where he was", async () => {
  await page.goto(programme);
  // 7.870.855 of 19.446.453 are 40,5 %: below 85 %.
  await until("40,5%", async () => (await shown()).includes("40,5%"));
  assert.ok((await shown()).includes("subejecución presupuestaria (inferior al 85%)"));
  await page.frames()[1].evaluate(() => window.scrollTo(0, 700));
  // Of 8.500.000 they are 92,6 %; of 10.000.000, 78,7 %.
  save(fichaPath, replaced(ficha, '"presupuesto_inicial": 19446453', '"presupuesto_inicial": 8500000'));
  await until("92,6%", async () => (await shown()).includes("92,6%"));
  assert.ok(!(await shown()).includes("inferior al 85%"), "the finding is gone");
  await until("the place", async () => (await page.frames()[1].evaluate(() => window.scrollY)) === 700);
  await until("the menu", async () => (await page.locator("#menu").innerText()).includes("Hallazgos (0)"));
  saveByRename(fichaPath, replaced(ficha, '"presupuesto_inicial": 19446453', '"presupuesto_inicial": 10000000'));
  await until("78,7%", async () => (await shown()).includes("78,7%"));
  assert.ok((await shown()).includes("inferior al 85%"), "the finding is back");
});

step("a broken file keeps the last good version under a banner with the line, until it is mended", async () => {
  await page.goto(programme);
  const lines = ficha.split("\n");
  const broken = lines.findIndex((text) => text.includes('"presupuesto_inicial": 19446453'));
  lines[broken] = lines[broken].replace("19446453", "19.446.453");
  save(fichaPath, lines.join("\n"));
  await until("the banner", async () => (await banner()).includes("se muestra la última versión buena"));
  assert.match(await banner(), new RegExp(`residencias-familiares-2023\\.json:${broken + 1}:`));
  assert.ok((await shown()).includes("78,7%"), "the last good version stays");
  await accessible("a programme under a banner");
  await page.goto(`${programme}diagnosticos`);
  assert.match(await page.locator("main").innerText(), new RegExp(`:${broken + 1}:`));
  await accessible("diagnostics of a broken file");
  await page.goto(address);
  await page.getByLabel("Estado", { exact: true }).selectOption("con errores");
  assert.equal(await page.locator("#filas tr:visible").count(), 1);
  await accessible("a list with errors");
  saveByRename(fichaPath, ficha);
  await until("none has errors", async () => (await page.locator("#cuenta").innerText()) === "0 de 16 programas");
  assert.equal(await page.getByLabel("Estado", { exact: true }).inputValue(), "con errores", "the filter is in sight");
  save(fichaPath, lines.join("\n"));
  await until("one has", async () => (await page.locator("#cuenta").innerText()) === "1 de 16 programas");
  await page.goto(programme);
  saveByRename(fichaPath, ficha);
  await until("no banner", async () => (await banner()) === "");
  await until("40,5%", async () => (await shown()).includes("40,5%"));
});

step("a file that goes away and comes back", async () => {
  renameSync(fichaPath, `${fichaPath}.aparte`);
  await until("the banner", async () => (await banner()).includes("El archivo no está"));
  assert.ok((await shown()).includes("40,5%"));
  renameSync(`${fichaPath}.aparte`, fichaPath);
  await until("no banner", async () => (await banner()) === "");
});

step("the focus in the document, and in a table of the page, is kept at a save", async () => {
  await page.goto(programme);
  await until("40,5%", async () => (await shown()).includes("40,5%"));
  const text = () => page.frames()[1].evaluate(() => document.activeElement.getAttribute("href"));
  await page.frames()[1].locator("a[href]").nth(2).focus();
  const focused = await text();
  assert.ok(focused);
  await page.frames()[1].evaluate(() => window.scrollTo(0, 500));
  save(fichaPath, replaced(ficha, '"presupuesto_inicial": 19446453', '"presupuesto_inicial": 8500000'));
  await until("92,6%", async () => (await shown()).includes("92,6%"));
  await until("the focus", async () => (await text()) === focused);
  assert.equal(await page.evaluate(() => document.activeElement.id), "documento");
  assert.equal(await page.frames()[1].evaluate(() => window.scrollY), 500);
  await page.goto(`${programme}hallazgos`);
  const region = () => page.evaluate(() => document.activeElement.getAttribute("aria-label"));
  await page.getByLabel("Los demás veredictos").focus();
  save(fichaPath, ficha);
  await until("the finding", async () => (await page.locator("main").innerText()).includes("40,5%"));
  assert.equal(await region(), "Los demás veredictos");
});

step("what the server refuses once, because it is busy, is asked for again: page, document and events", async () => {
  await page.goto(programme);
  await until("40,5%", async () => (await shown()).includes("40,5%"));
  await page.frames()[1].evaluate(() => window.scrollTo(0, 600));
  const heard = complaints.length;
  const refuseOnce = async (what, isWanted, refuse) => {
    let times = 0;
    await page.route(what, (route) =>
      isWanted(route.request()) && ++times === 1 ? refuse(route) : route.continue());
  };
  const busy = (route) => route.fulfill({ status: 503, contentType: "text/html", body: "<p>ocupado" });
  await refuseOnce(programme, (request) => request.resourceType() === "fetch", busy);
  save(fichaPath, replaced(ficha, '"presupuesto_inicial": 19446453', '"presupuesto_inicial": 8500000'));
  await until("92,6%, though the page was refused", async () => (await shown()).includes("92,6%"));
  for (const refuse of [busy, (route) => route.abort()]) {
    await page.unrouteAll();
    await refuseOnce("**/documento.html", () => true, refuse);
    const initial = refuse === busy ? "10000000" : "8500000";
    const percentage = refuse === busy ? "78,7%" : "92,6%";
    save(fichaPath, replaced(ficha, '"presupuesto_inicial": 19446453', `"presupuesto_inicial": ${initial}`));
    await until(percentage, async () => (await page.locator("#documento").count()) === 1 &&
      (await shown().catch(() => "")).includes(percentage));
    await until("the place", async () => (await page.frames()[1].evaluate(() => window.scrollY)) === 600);
  }
  await page.unrouteAll();
  await refuseOnce("**/eventos", () => true, busy);
  await page.goto(programme);
  save(fichaPath, ficha);
  await until("40,5%, though the events were refused", async () => (await shown().catch(() => "")).includes("40,5%"));
  await until("no notice", async () => (await page.locator("#conexion").innerText()) === "");
  await page.unrouteAll();
  complaints.splice(heard); // the browser tells of what was refused
});

step("the pages as pictures stay where they were at a save", async () => {
  await page.goto(`${programme}paginas`);
  await page.evaluate(() => window.scrollTo(0, 2600));
  const before = await page.locator("img").first().getAttribute("src");
  save(fichaPath, replaced(ficha, '"presupuesto_inicial": 19446453', '"presupuesto_inicial": 8500000'));
  await until("new pictures", async () => (await page.locator("img").first().getAttribute("src")) !== before);
  assert.equal(await page.evaluate(() => window.scrollY), 2600);
  const after = await page.locator("img").first().getAttribute("src");
  save(fichaPath, ficha);
  await until("the old text", async () => (await page.locator("img").first().getAttribute("src")) !== after);
});

step("a picture that a save overtakes is the newest one, and never missing", async () => {
  await page.goto(`${programme}paginas`);
  const source = () => page.locator("img").first().getAttribute("src");
  const before = await source();
  let isLate = true;
  await page.route("**/*.png", async (route) => {
    while (isLate) {
      await new Promise((done) => setTimeout(done, 20));
    }
    await route.continue();
  });
  save(fichaPath, replaced(ficha, '"presupuesto_inicial": 19446453', '"presupuesto_inicial": 8500000'));
  await until("new pictures", async () => (await source()) !== before);
  const overtaken = await source();
  save(fichaPath, ficha);
  await until("newer ones", async () => (await source()) !== overtaken);
  const old = await page.request.get(new URL(overtaken, page.url()).href);
  assert.equal(old.status(), 200);
  isLate = false;
  await until("they are there", () =>
    page.locator("img").evaluateAll((all) => all.every((each) => each.naturalWidth > 700)));
  await page.unrouteAll({ behavior: "wait" });
  const now = await page.request.get(new URL(await source(), page.url()).href);
  assert.ok((await old.body()).equals(await now.body()));
});

step("a programme that begins with a fault is up to date once it is mended, and so is its PDF", async () => {
  const draft = join(work, "inputs/borrador.json");
  const good = replaced(ficha, '"codigo": "residencias-familiares"', '"codigo": "en-borrador"');
  const initial = (amount) => replaced(good, '"presupuesto_inicial": 19446453', `"presupuesto_inicial": ${amount}`);
  save(draft, good.slice(0, 4000));
  await page.goto(address);
  await until("it is in the list", async () => (await page.locator("#filas").innerText()).includes("borrador.json"));
  await page.locator("#filas tr", { hasText: "borrador.json" }).locator("a").first().click();
  await until("no document", async () => (await banner()).includes("no hay otra versión"));
  const own = page.url();
  save(draft, good);
  await until("40,5%", async () => (await shown()).includes("40,5%"));
  for (const [amount, percentage] of [[8500000, "92,6%"], [10000000, "78,7%"]]) {
    save(draft, initial(amount));
    await until(percentage, async () => (await shown()).includes(percentage));
  }
  // A slip in what names it, and back.
  save(draft, replaced(good, '"ejercicio": 2023', '"ejercicio": 20233'));
  await until("the banner", async () => (await banner()).includes("se muestra la última versión buena"));
  assert.ok((await shown()).includes("78,7%"), "the last good version stays");
  save(draft, initial(8500000));
  await until("92,6% again", async () => (await shown()).includes("92,6%"));
  await page.goto(`${own}pdf`);
  let asked = 0;
  page.on("request", (request) => asked += request.url().endsWith("documento.pdf") ? 1 : 0);
  save(draft, good.slice(0, 4000));
  await until("the banner over the PDF", async () => (await banner()).includes("última versión buena"));
  for (const amount of [9000000, 9500000]) {
    const before = asked;
    save(draft, initial(amount));
    await until("the PDF is asked for", async () => asked > before);
  }
  rmSync(draft);
  await page.goto(address);
  await until("16 programmes", async () => (await page.locator("#cuenta").innerText()) === "16 programas");
});

step("more windows than a browser has connections are all up to date", async () => {
  const windows = await browser.newContext(); // none of them is hidden
  const opened = [];
  for (let count = 0; count < 9; ++count) {
    opened.push(await windows.newPage());
    await opened.at(-1).goto(programme, { timeout: 8000 });
  }
  const figures = () => Promise.all(opened.map((each) => each.frameLocator("#documento").locator("main").innerText()));
  await until("40,5% in all", async () => (await figures()).every((text) => text.includes("40,5%")));
  save(fichaPath, replaced(ficha, '"presupuesto_inicial": 19446453', '"presupuesto_inicial": 8500000'));
  await until("92,6% in all", async () => (await figures()).every((text) => text.includes("92,6%")));
  await opened[0].close(); // whose place another one takes
  save(fichaPath, ficha);
  opened.shift();
  await until("40,5% in the others", async () => (await figures()).every((text) => text.includes("40,5%")));
  await windows.close();
});

step("templates that go away and come back leave no banner", async () => {
  await page.goto(programme);
  for (let times = 0; times < 4; ++times) {
    renameSync(join(work, "datos/templates"), join(work, "datos/aparte"));
    await until("the fault", async () => (await banner()).includes("E-ENT-003"));
    renameSync(join(work, "datos/aparte"), join(work, "datos/templates"));
    await until("no banner", async () => (await banner()) === "");
  }
});

step("the way back to the list keeps its filters", async () => {
  await page.goto(address);
  await page.getByLabel("Producto", { exact: true }).selectOption("matriz-logica");
  const rows = await page.locator("#filas tr:visible").count();
  await page.locator("#filas tr:visible a").first().click();
  await page.waitForURL(/\/p\/\d+\/$/); // with its script, which gives the way back its filters
  await page.getByRole("link", { name: "Todos los programas" }).click();
  await page.waitForURL(/#producto=/);
  assert.equal(await page.getByLabel("Producto", { exact: true }).inputValue(), "matriz-logica");
  assert.equal(await page.locator("#filas tr:visible").count(), rows);
  await page.goBack();
  await page.goBack();
  assert.equal(await page.locator("#filas tr:visible").count(), rows);
  await page.getByRole("button", { name: "Quitar filtros" }).click();
  await until("all", async () => (await page.locator("#filas tr:visible").count()) > rows);
});

step("a file that is renamed or deleted is in the list as it is on the disk", async () => {
  await page.goto(address);
  const copy = join(work, "inputs/copia.json");
  save(copy, ficha);
  await until("the clash", async () => (await banner()).includes("se llamarían igual"));
  renameSync(copy, join(work, "inputs/otra.json"));
  await until("its new name", async () => (await page.locator("#filas").innerText()).includes("inputs/otra.json"));
  assert.equal(await page.locator("#filas tr").count(), 17);
  rmSync(join(work, "inputs/otra.json"));
  await until("16 programmes", async () => (await page.locator("#cuenta").innerText()) === "16 programas");
  assert.equal(await banner(), "");
});

step("a programme that is new is in the list without asking", async () => {
  await page.goto(address);
  save(join(work, "inputs/nuevo.json"), replaced(ficha, '"codigo": "residencias-familiares"', '"codigo": "otro"'));
  await until("17 programmes", async () => (await page.locator("#cuenta").innerText()) === "17 programas");
  await until("it is read", async () => (await page.locator("#filas tr").last().innerText()).includes("al día"));
});

step("a template that is edited, broken and mended", async () => {
  await page.goto(programme);
  const path = join(work, "datos/templates/ficha-monitoreo/2023/ficha.xml");
  const template = readFileSync(path, "utf8");
  save(path, replaced(template, "<h1>", "<h1>PRUEBA "));
  await until("the new title", async () => (await shown()).includes("PRUEBA "));
  assert.ok((await banner()).includes("no son los del programa compilado"));
  await accessible("a programme of an edited template");
  const at = template.slice(0, template.indexOf("<h1>")).split("\n").length;
  save(path, replaced(template, "<h1>", "<h1>{no_existe} "));
  await until("the fault", async () => (await banner()).includes(`templates/ficha-monitoreo/2023/ficha.xml:${at}:`));
  assert.ok((await shown()).includes("PRUEBA "), "the last good template stays");
  save(path, template);
  await until("no banner", async () => (await banner()) === "");
  await until("the old title", async () => !(await shown()).includes("PRUEBA "));
});

step("what differs from the last generated output, also after it is generated again", async () => {
  const generate = (...more) => new Promise((resolve) =>
    spawn(fichas, ["generar", fichaPath, "-o", "salida", ...more], { cwd: work, stdio: "ignore" }).once("exit", resolve));
  const text = () => page.locator("main").innerText();
  assert.equal(await generate(), 0);
  await page.goto(`${programme}diferencias`);
  await until("no difference", async () => (await text()).includes("dice lo mismo"));
  save(fichaPath, replaced(ficha, '"presupuesto_inicial": 19446453', '"presupuesto_inicial": 8500000'));
  await until("the fact", async () => /\/periodos\/2\/presupuesto_inicial\s+Dato\s+19446453[^\n]*\s+8500000/.test(await text()));
  assert.match(await text(), /ejecucion\.inicial\.2023\s+Cifra\s+40,5%\s+92,6%/);
  assert.match(await text(), /EJI_SUB/);
  await accessible("the differences");
  assert.equal(await generate(), 0);
  await until("no difference again", async () => (await text()).includes("dice lo mismo"));
  // A draft that is newer than the official one is what was generated last.
  save(fichaPath, replaced(ficha, '"presupuesto_inicial": 19446453', '"presupuesto_inicial": 9000000'));
  await until("differences", async () => /92,6%\s+87,5%/.test(await text()));
  assert.equal(await generate("--estado", "borrador"), 0);
  await until("the draft says the same", async () => (await text()).includes("dice lo mismo"));
  save(fichaPath, replaced(ficha, '"presupuesto_inicial": 19446453', '"presupuesto_inicial": 8500000'));
  await until("differences of the draft", async () => /87,5%\s+92,6%/.test(await text()));
  rmSync(join(work, "salida/ficha-monitoreo/2023/residencias-familiares-2023-borrador.json"));
  saveByRename(fichaPath, ficha);
  await until("the figure", async () => /92,6%\s+40,5%/.test(await text()));
});

step("a twin that is cut is not compared", async () => {
  const twin = join(work, "salida/ficha-monitoreo/2023/residencias-familiares-2023.json");
  const text = readFileSync(twin, "utf8");
  save(twin, text.slice(0, 3000));
  await page.goto(`${programme}diferencias`);
  const main = await page.locator("main").innerText();
  assert.ok(main.includes("está dañado") && main.includes("residencias-familiares-2023.json:"), main);
  save(twin, text);
});

step("a folder without programmes says so, and shows the first that comes", async () => {
  mkdirSync(join(work, "vacia"));
  const empty = spawn(fichas, ["ver", "vacia"], { cwd: work, stdio: ["ignore", "pipe", "ignore"] });
  const said = await new Promise((resolve) => createInterface({ input: empty.stdout }).once("line", resolve));
  const other = await (await browser.newContext()).newPage();
  await other.goto(said.match(/http:\S+/)[0]);
  assert.ok((await other.locator("body").innerText()).includes("Todavía no hay ningún programa"));
  save(join(work, "vacia/a.json"), ficha);
  await until("the programme", async () => (await other.locator("#filas").innerText()).includes("Residencias Familiares"));
  assert.ok(!(await other.locator("body").innerText()).includes("Todavía no hay"));
  await other.context().close();
  empty.kill("SIGINT");
});

step("what a pattern in quotes names is seen when it comes, in new folders too", async () => {
  mkdirSync(join(work, "patron/uno"), { recursive: true });
  save(join(work, "patron/uno/a.json"), ficha);
  const watching = spawn(fichas, ["ver", "patron/*/*.json"], { cwd: work, stdio: ["ignore", "pipe", "ignore"] });
  const said = await new Promise((resolve) => createInterface({ input: watching.stdout }).once("line", resolve));
  const other = await (await browser.newContext()).newPage();
  await other.goto(said.match(/http:\S+/)[0]);
  const rows = () => other.locator("#filas tr").count();
  await until("one", async () => (await rows()) === 1);
  save(join(work, "patron/uno/b.json"), ficha);
  await until("two", async () => (await rows()) === 2);
  mkdirSync(join(work, "patron/dos"));
  save(join(work, "patron/dos/c.json"), ficha);
  await until("three", async () => (await rows()) === 3);
  await other.waitForTimeout(300);
  save(join(work, "patron/dos/d.json"), ficha);
  await until("four", async () => (await rows()) === 4);
  await other.context().close();
  watching.kill("SIGINT");
});

step("every view, wide and narrow, has nothing that axe-core finds", async () => {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 });
    for (const view of ["", "paginas", "pdf", "diagnosticos", "hallazgos", "diferencias"]) {
      await page.goto(programme + view);
      await accessible(`${view || "ficha"} at ${width}`);
    }
    await page.goto(address);
    await accessible(`the list at ${width}`);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${programme}documento.html`);
  await accessible("the document alone");
});

step("a document of every publication has nothing that axe-core finds", async () => {
  await page.goto(address);
  const rows = await page.locator("#filas tr").evaluateAll((all) =>
    all.map((row) => [row.cells[3].textContent, row.querySelector("a").href]));
  const publications = new Map(rows);
  assert.equal(publications.size, 6);
  for (const [publication, link] of publications) {
    await page.goto(link);
    await accessible(publication);
  }
});

step("pages are pictures as in the PDF", async () => {
  await page.goto(`${programme}paginas`);
  const pictures = page.locator("img");
  assert.ok((await pictures.count()) >= 3);
  await until("they are there", () => pictures.evaluateAll((all) => all.every((each) => each.naturalWidth > 700)));
  const pdf = await page.request.get(`${programme}documento.pdf`);
  assert.ok((await pdf.body()).subarray(0, 5).toString() === "%PDF-");
});

step("pages opened in the background leave the connections to others, and listen when they are looked at", async () => {
  const background = await browser.newContext();
  await background.addInitScript(() => {
    Object.defineProperty(document, "hidden", { get: () => !window.isLookedAt });
  });
  const opened = [];
  for (let count = 0; count < 8; ++count) { // a browser has six for one server
    opened.push(await background.newPage());
    await opened.at(-1).goto(programme, { timeout: 5000 });
  }
  const last = opened.at(-1);
  save(fichaPath, replaced(ficha, '"nombre": "Residencias Familiares"', '"nombre": "Vista al volver"'));
  await last.waitForTimeout(300);
  assert.ok(!(await last.title()).includes("Vista al volver"), "a page that is hidden does not listen");
  await last.evaluate(() => {
    window.isLookedAt = true;
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await until("the name", async () => (await last.title()).includes("Vista al volver"));
  await background.close();
  save(fichaPath, ficha);
});

step("when the program ends, the page says that it may be old", async () => {
  assert.deepEqual(complaints, []);
  await page.goto(programme);
  server.kill("SIGINT");
  assert.equal(await ended, 0);
  await until("the notice", async () => (await page.locator("#conexion").innerText()).includes("Sin conexión"));
});

let failed = 0;
for (const [name, run] of steps) {
  const began = performance.now();
  try {
    await run();
    console.log(`ok   ${name} (${Math.round(performance.now() - began)} ms)`);
  } catch (error) {
    ++failed;
    console.log(`MAL  ${name}\n${error.message}`);
    break;
  }
}
server.kill("SIGINT");
await browser.close();
rmSync(work, { recursive: true });
process.exit(failed === 0 ? 0 : 1);
