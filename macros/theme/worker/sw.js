/* The service worker: a page that was opened opens again without a connection, and never an old one while the site
   answers. Pages are asked for first and kept; files whose names change with their content are taken from the device.
   NAMES, put in front of this file when the site is built, are the names of those files: the worker of another
   publication is another file, so that the browser installs it. */
(function (worker) {
  "use strict";
  const OFFLINE = "offline/";
  /* A connection that says nothing for so long hangs, as behind a closed gate or on a train: then the kept copy is shown,
     and what still comes is kept for the next time. A slow one is waited for, because it may bring a newer page. */
  const PATIENCE = 10_000;
  const ASSET = "assets/[\\w-]+\\.[0-9a-f]{8}\\.\\w+";

  /** What an address is: 'page', 'asset' (named after its content), 'other', or '' for what is not below the scope. */
  function kindOf(url, scope) {
    if (!url.startsWith(scope)) return "";
    const path = keyOf(url).slice(scope.length);
    if (new RegExp(`^${ASSET}$`).test(path)) return "asset";
    return /(^|\/|\.html|(^|\/)[^./]+)$/.test(path) ? "page" : "other";
  }

  /** Under which address something is kept: one for each page, whatever places are chosen in its query. */
  function keyOf(url) {
    const { origin, pathname } = new URL(url);
    return origin + pathname.replace(/\/index\.html$/, "/");
  }

  /** The names of assets in the text of a page. */
  const namesIn = (text) => [...new Set(text.match(new RegExp(ASSET, "g")))];

  /** Those that the page loads by itself; the search index waits until somebody searches. */
  const loadedBy = (text) => [...text.matchAll(new RegExp(` (?:href|src)="[^"]*?(${ASSET})"`, "g"))].map((found) => found[1]);

  /** The offline page for any address: its links start from where it really stands. */
  const standingAt = (address, text) => text.replace(/<head[^>]*>/, (head) => `${head}<base href="${address}">`);

  worker.crosswalkWorker = { kindOf, keyOf, namesIn, loadedBy, standingAt };
  if (!worker.registration) return;

  const { scope } = worker.registration;
  const PAGES = `crosswalk:v1:pages:${scope}`;
  const FILES = `crosswalk:v1:files:${scope}`;

  /** What is kept under an address, if anything; a device that denies its storage keeps nothing. */
  async function kept(name, url) {
    try { return await (await caches.open(name)).match(keyOf(url)); } catch (denied) { return undefined; }
  }

  /** Keep an answer, or forget the address when its page is gone. A full device keeps what it has. */
  async function keep(name, url, response) {
    const copy = response.clone();
    try {
      const cache = await caches.open(name);
      if (copy.status === 404 || copy.status === 410) await cache.delete(keyOf(url));
      if (copy.status === 200 && !copy.redirected) await cache.put(keyOf(url), copy);
    } catch (full) { /* the page is shown all the same */ }
    return response;
  }

  async function keepPage(url) {
    const response = await fetch(keyOf(url), { cache: "no-cache" });
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    const text = await response.clone().text();
    await keep(PAGES, url, response);
    for (const name of loadedBy(text))
      if (!await kept(FILES, scope + name)) await keep(FILES, scope + name, await fetch(scope + name, { cache: "force-cache" }));
  }

  async function keepPages(urls) {
    for (const url of urls) await keepPage(url);
  }

  async function fromDevice(event) {
    const { request } = event;
    return await kept(FILES, request.url) || answer(event, FILES, fetch(request));
  }

  async function fromNetwork(event, name) {
    const { request } = event;
    const copy = await kept(name, request.url);
    const asked = answer(event, name, fetch(request, { cache: "no-cache" }).then((response) => {
      if (response.status >= 500) throw new Error(String(response.status));
      return response;
    }));
    try {
      return await (copy ? Promise.race([asked, new Promise((late) => setTimeout(late, PATIENCE, copy))]) : asked);
    } catch (offline) {
      return copy || (request.mode === "navigate" ? offlinePage() : Response.error());
    }
  }

  /** The answer of the network, kept when it comes, however late. */
  function answer(event, name, asked) {
    event.waitUntil(asked.then((response) => keep(name, event.request.url, response)).catch(() => {}));
    return asked;
  }

  async function offlinePage() {
    const page = await kept(PAGES, scope + OFFLINE);
    if (!page) return Response.error();
    return new Response(standingAt(scope + OFFLINE, await page.text()), { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
  }

  /** Remove the assets of earlier publications, but not those that a kept page still names. */
  async function tidy() {
    const [pages, files] = [await caches.open(PAGES), await caches.open(FILES)];
    const wanted = new Set(worker.NAMES);
    for (const key of await pages.keys()) namesIn(await (await pages.match(key)).text()).forEach((name) => wanted.add(name));
    for (const { url } of await files.keys())
      if (kindOf(url, scope) === "asset" && !wanted.has(url.slice(scope.length))) await files.delete(url);
  }

  worker.addEventListener("install", (event) => {
    worker.skipWaiting();
    event.waitUntil(keepPage(scope + OFFLINE));
  });
  worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim().then(tidy).catch(() => {})));
  /* Pages of this site name addresses to keep: the one that was open before there was a worker. */
  worker.addEventListener("message", (event) => {
    const pages = [event.data].flat().filter((url) => typeof url === "string" && kindOf(url, scope) === "page");
    event.waitUntil(keepPages(pages).catch(() => {}));
  });
  worker.addEventListener("fetch", (event) => {
    const { method, url, headers } = event.request;
    const kind = method === "GET" && !headers.has("range") ? kindOf(url, scope) : "";
    if (kind) event.respondWith(kind === "asset" ? fromDevice(event) : fromNetwork(event, kind === "page" ? PAGES : FILES));
  });
})(globalThis);
