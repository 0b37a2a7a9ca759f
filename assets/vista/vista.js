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

function rememberFilters() {
  const values = new URLSearchParams();
  for (const filter of filters()) {
    if (filter.value !== "") {
      values.set(filter.dataset.filtro, filter.value);
    }
  }
  if (search.value !== "") {
    values.set("buscar", search.value);
  }
  history.replaceState(null, "", `#${values}`);
}

function restoreFilters() {
  const values = new URLSearchParams(location.hash.slice(1));
  for (const filter of filters()) {
    filter.value = values.get(filter.dataset.filtro) ?? "";
    if (filter.selectedIndex < 0) {
      filter.value = "";
    }
  }
}

if (search) {
  search.value = new URLSearchParams(location.hash.slice(1)).get("buscar") ?? "";
  restoreFilters();
  applyFilters();
  document.querySelector(".filtros").addEventListener("input", () => {
    rememberFilters();
    applyFilters();
  });
  document.querySelector(".filtros").addEventListener("reset", () => {
    setTimeout(() => {
      rememberFilters();
      applyFilters();
    });
  });
  document.querySelector(".filtros").addEventListener("submit", (event) => event.preventDefault());
}

// The page that the server has now.

function keepFocus(change) {
  const before = document.activeElement;
  const href = before?.getAttribute?.("href");
  const id = before?.id;
  change();
  if (before && !before.isConnected) {
    const same = (id && document.getElementById(id)) ||
      (href && [...document.links].find((link) => link.getAttribute("href") === href));
    (same || document.getElementById("contenido")).focus({ preventScroll: true });
  }
}

function reloadDocument() {
  const frame = document.getElementById("documento");
  if (!frame) {
    return;
  }
  if (!frame.getAttribute("src").endsWith(".html")) {
    frame.src = frame.src; // the reader of PDF is a page of the browser's own
    return;
  }
  const left = frame.contentWindow.scrollX;
  const top = frame.contentWindow.scrollY;
  frame.addEventListener("load", () => frame.contentWindow.scrollTo(left, top), { once: true });
  frame.contentWindow.location.reload();
}

function take(fresh) {
  keepFocus(() => {
    for (const part of document.querySelectorAll("[data-vivo]")) {
      const now = fresh.getElementById(part.id);
      if (now && now.innerHTML !== served.get(part.id)) {
        served.set(part.id, now.innerHTML);
        part.replaceChildren(...[...now.childNodes].map((node) => document.importNode(node, true)));
      }
    }
  });
  document.title = fresh.title;
  document.body.className = fresh.body.className;
  document.body.dataset.version = fresh.body.dataset.version;
  if (document.body.dataset.contenido !== fresh.body.dataset.contenido) {
    document.body.dataset.contenido = fresh.body.dataset.contenido;
    reloadDocument();
  }
  if (search) {
    restoreFilters();
    applyFilters();
  }
}

let isFetching = false;
let isWanted = false;

async function refresh() {
  isWanted = true;
  if (isFetching) {
    return;
  }
  isFetching = true;
  while (isWanted) {
    isWanted = false;
    try {
      const answer = await fetch(location.pathname, { cache: "no-store" });
      if (answer.ok) {
        take(new DOMParser().parseFromString(await answer.text(), "text/html"));
      }
    } catch {
      break; // the event source says that the connection is lost, and asks again when it is back
    }
    if (search && isWanted) {
      await new Promise((done) => setTimeout(done, 250)); // many programmes are being read
    }
  }
  isFetching = false;
}

// Events. A hidden page gives its connection back: a browser has few of them for one server.

const lost = document.getElementById("conexion");
let source = null;

function listen() {
  source = new EventSource("eventos");
  source.onopen = () => {
    lost.textContent = "";
  };
  source.onmessage = (event) => {
    if (event.data !== document.body.dataset.version) {
      refresh();
    }
  };
  source.onerror = () => {
    lost.textContent = "Sin conexión con «fichas ver»: lo que se ve puede no ser lo último.";
  };
}

document.addEventListener("visibilitychange", () => {
  if (document.hidden) {
    source?.close();
    source = null;
  } else if (!source) {
    listen();
  }
});
window.addEventListener("pagehide", () => {
  source?.close();
  source = null;
});
window.addEventListener("pageshow", (event) => {
  if (event.persisted && !document.hidden) {
    listen();
  }
});
if (!document.hidden) {
  listen();
}
