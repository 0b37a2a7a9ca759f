// Keeps a page of `fichas ver` up to date: when the server says that something changed, the page is
// fetched again and what is marked data-vivo takes its new content; where the reader stands does not move.
"use strict";

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

// What the server gave of each part that it may give anew.
const served = new Map([...document.querySelectorAll("[data-vivo]")].map((part) => [part.id, part.innerHTML]));

// Filters of the list. They stand in the address, so that a reload and the way back keep them.

const filters = () => [...document.querySelectorAll("[data-filtro]")];
const search = document.getElementById("buscar");

function applyFilters() {
  if (!search) {
    return;
  }
  const words = fold(search.value).split(/\s+/).filter(Boolean);
  const wanted = filters().filter((filter) => filter.value !== "");
  const rows = [...document.querySelectorAll("#filas tr")];
  let shown = 0;
  for (const row of rows) {
    const text = words.length > 0 ? fold(row.textContent) : "";
    const fits =
      words.every((word) => text.includes(word)) &&
      wanted.every((filter) => row.dataset[filter.dataset.filtro].split("\n").includes(filter.value));
    row.hidden = !fits;
    shown += fits ? 1 : 0;
  }
  const count = shown === rows.length ? `${shown}` : `${shown} de ${rows.length}`;
  const text = `${count} ${rows.length === 1 ? "programa" : "programas"}`;
  const place = document.getElementById("cuenta");
  if (place.textContent !== text) {
    place.textContent = text;
  }
}

// What is wanted, also if no programme has it now: it may have it again after the next save.
let wantedFilters = new URLSearchParams(location.hash.slice(1));
const storedFilters = "filtros";

function rememberFilters() {
  history.replaceState(null, "", `#${wantedFilters}`);
  sessionStorage.setItem(storedFilters, `${wantedFilters}`);
}

function takeFilter(control) {
  const name = control.dataset.filtro ?? control.id;
  if (control.value === "") {
    wantedFilters.delete(name);
  } else {
    wantedFilters.set(name, control.value);
  }
  rememberFilters();
  applyFilters();
}

/// What is wanted and no programme has now stays in sight as what hides them.
function restoreFilters() {
  for (const filter of filters()) {
    const wanted = wantedFilters.get(filter.dataset.filtro) ?? "";
    filter.value = wanted;
    if (filter.selectedIndex < 0) {
      filter.add(new Option(`${wanted} (ninguno)`, wanted));
      filter.value = wanted;
    }
  }
}

function readAddress() {
  wantedFilters = new URLSearchParams(location.hash.slice(1));
  search.value = wantedFilters.get("buscar") ?? "";
  sessionStorage.setItem(storedFilters, `${wantedFilters}`);
  restoreFilters();
  applyFilters();
}

if (search) {
  const form = document.querySelector(".filtros");
  readAddress();
  window.addEventListener("hashchange", readAddress);
  form.addEventListener("input", (event) => takeFilter(event.target));
  form.addEventListener("reset", () => {
    wantedFilters = new URLSearchParams();
    setTimeout(() => {
      rememberFilters();
      applyFilters();
    });
  });
  form.addEventListener("submit", (event) => event.preventDefault());
} else if (sessionStorage.getItem(storedFilters)) {
  // The way to the list leads to what was left there.
  const link = [...document.links].find((each) => each.getAttribute("href") === "../../");
  if (link) {
    link.href = `../../#${sessionStorage.getItem(storedFilters)}`;
  }
}

// The page that the server has now.

const reachable = "a[href], summary, input, select, button, iframe, [tabindex]";

/// How an element is found again in another version of its page: by its id, else as the one of so many
/// that look like it.
function trace(element) {
  const { id } = element;
  const look = (each) => [each.localName, each.getAttribute("href"), each.getAttribute("aria-label")].join("\n");
  const own = look(element);
  const alike = (page) => [...page.querySelectorAll(reachable)].filter((each) => look(each) === own);
  const place = alike(element.ownerDocument).indexOf(element);
  return (page) => (id && page.getElementById(id)) || alike(page)[place];
}

/// Where a reader stands in a page: its focus, and how far its wide tables are scrolled.
function standing(page) {
  const isFocused = page.activeElement && page.activeElement !== page.body;
  const regions = [...page.querySelectorAll("[tabindex='0']")].filter((each) => each.scrollLeft || each.scrollTop);
  return {
    focus: isFocused ? trace(page.activeElement) : null,
    focused: isFocused ? page.activeElement : null,
    regions: regions.map((each) => [trace(each), each.scrollLeft, each.scrollTop]),
  };
}

function standAgain(page, before) {
  for (const [find, left, top] of before.regions) {
    find(page)?.scrollTo(left, top);
  }
  if (before.focus && !before.focused.isConnected) {
    (before.focus(page) ?? page.getElementById("contenido"))?.focus({ preventScroll: true });
  }
}

// The document of a programme, in its frame. A programme that had no document gets its frame later, and
// may get another one: it is looked up each time.

const kAgain = 1000; // milliseconds until what was refused is asked for again: the server was busy
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const frameOf = () => document.getElementById("documento");
const isPage = (frame) => frame.getAttribute("src").endsWith(".html"); // else the browser's own reader of PDF
const watched = new WeakSet(); // frames that are heard when their document comes
let stood = null; // where the reader was in the document that is being fetched again

/// Whether the frame has a document, and not what the browser or the server says in its place.
function hasCome(frame) {
  const status = () => frame.contentWindow.performance.getEntriesByType("navigation")[0]?.responseStatus;
  return frame.contentDocument !== null && status() !== 503;
}

function reloadDocument(frame) {
  if (isPage(frame) && hasCome(frame)) {
    stood ??= {
      ...standing(frame.contentDocument),
      left: frame.contentWindow.scrollX,
      top: frame.contentWindow.scrollY,
      hasFocus: document.activeElement === frame,
    };
    frame.contentWindow.location.reload();
  } else {
    frame.src = frame.src;
  }
}

function takeDocument(frame) {
  if (frame !== frameOf()) {
    return; // it was taken out meanwhile
  }
  if (!hasCome(frame)) {
    setTimeout(() => frame === frameOf() && !hasCome(frame) && reloadDocument(frame), kAgain);
  } else if (stood) {
    const before = { ...stood, focus: stood.hasFocus ? stood.focus : null };
    before.focused = { isConnected: false }; // the page that it was in is gone
    stood = null;
    standAgain(frame.contentDocument, before);
    frame.contentWindow.scrollTo(before.left, before.top);
  }
}

/// Hears of the documents of the frame that stands there now.
function watchFrame() {
  const frame = frameOf();
  if (!frame || watched.has(frame)) {
    return;
  }
  watched.add(frame);
  if (isPage(frame)) {
    stood = null; // that was in another frame
    frame.addEventListener("load", () => takeDocument(frame));
    if (!hasCome(frame)) {
      takeDocument(frame); // it was refused before this was here to hear of it
    }
  }
}
watchFrame();

function take(fresh) {
  const before = standing(document);
  const frame = frameOf();
  for (const part of document.querySelectorAll("[data-vivo]")) {
    const now = fresh.getElementById(part.id);
    if (now && now.innerHTML !== served.get(part.id)) {
      served.set(part.id, now.innerHTML);
      part.replaceChildren(...[...now.childNodes].map((node) => document.importNode(node, true)));
    }
  }
  standAgain(document, before);
  document.title = fresh.title;
  document.body.className = fresh.body.className;
  document.body.dataset.version = fresh.body.dataset.version;
  if (document.body.dataset.contenido !== fresh.body.dataset.contenido) {
    document.body.dataset.contenido = fresh.body.dataset.contenido;
    if (frame && frame === frameOf()) {
      reloadDocument(frame);
    }
  }
  watchFrame();
  if (search) {
    restoreFilters();
    applyFilters();
  }
}

let isFetching = false;
let isWanted = false;
let source = null; // of events
const lost = document.getElementById("conexion");
const kPatience = 10000; // milliseconds until a page that does not come is given up
const kLost = "Sin conexión con «fichas ver»: lo que se ve puede no ser lo último.";

/// This page as the server has it now; null if it does not give it.
async function fetchPage() {
  try {
    const signal = AbortSignal.timeout(kPatience);
    const answer = await fetch(location.pathname, { cache: "no-store", signal });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  } catch {
    return null;
  }
}

async function refresh() {
  isWanted = true;
  if (isFetching) {
    return;
  }
  isFetching = true;
  try {
    while (isWanted) {
      isWanted = false;
      const fresh = await fetchPage();
      lost.textContent = fresh ? "" : kLost;
      if (fresh) {
        take(fresh);
      } else if (source?.readyState === EventSource.OPEN) {
        isWanted = true; // else the event source tells when the connection is back
        await pause(kAgain);
      }
      if (search && isWanted) {
        await pause(250); // many programmes are being read
      }
    }
  } finally {
    isFetching = false;
  }
}

// Events. A browser has six connections for one server, for all its windows: a few pages hear of events,
// the others ask again and again; a hidden page does neither.

const kListeners = 3;
let freePlace = null; // gives the place among those that listen to another page
let looks = 0; // raised whenever the page is looked at or left: what began before does not go on

/// A place among the pages that listen: the function that gives it back, or null if all are taken.
async function takePlace() {
  for (let place = 0; place < kListeners; ++place) {
    const free = await new Promise((taken) => {
      navigator.locks.request(`eventos-${place}`, { ifAvailable: true }, (lock) =>
        lock ? new Promise((done) => taken(done)) : taken(null));
    });
    if (free) {
      return free;
    }
  }
  return null;
}

function hear() {
  const own = new EventSource("eventos");
  source = own;
  own.onopen = () => {
    lost.textContent = "";
  };
  own.onmessage = (event) => {
    if (event.data !== document.body.dataset.version) {
      refresh();
    }
  };
  own.onerror = () => {
    lost.textContent = kLost;
    if (own.readyState === EventSource.CLOSED) { // it was refused, and does not ask again by itself
      setTimeout(() => source === own && hear(), kAgain);
    }
  };
}

async function listen() {
  const own = ++looks;
  while (own === looks) {
    const free = await takePlace();
    if (own !== looks) {
      free?.();
    } else if (free) {
      freePlace = free;
      hear();
      return;
    } else {
      await refresh();
      await pause(kAgain);
    }
  }
}

function leave() {
  ++looks;
  source?.close();
  source = null;
  freePlace?.();
  freePlace = null;
}

document.addEventListener("visibilitychange", () => {
  leave();
  if (!document.hidden) {
    listen();
  }
});
window.addEventListener("pagehide", leave);
window.addEventListener("pageshow", (event) => {
  if (event.persisted && !document.hidden) {
    listen();
  }
});
if (!document.hidden) {
  listen();
}
