/* The service worker: what it decides, and what it answers when the network is there, gone, wrong or silent. */
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");
const { test, mock } = require("node:test");
const assert = require("node:assert/strict");

const CODE = fs.readFileSync(path.join(__dirname, "..", "..", "macros", "theme", "worker", "sw.js"), "utf8");
const SCOPE = "https://reader.example/crosswalk/";
const NEW = "assets/crosswalk.aaaaaaaa.css";
const OLD = "assets/crosswalk.bbbbbbbb.css";

/** Caches as a worker has them, as far as it uses them. */
function fakeCaches(broken) {
  const all = new Map();
  const open = async (name) => {
    if (!all.has(name)) all.set(name, new Map());
    const kept = all.get(name);
    return {
      keys: async () => [...kept.keys()].map((url) => ({ url })),
      match: async (key) => kept.get(key.url || key)?.clone(),
      put: async (key, response) => { if (broken.full) throw new Error("QuotaExceededError"); kept.set(key, response); },
      delete: async (key) => kept.delete(key.url || key),
    };
  };
  return { open, of: (kind) => all.get(`crosswalk:v1:${kind}:${SCOPE}`) || new Map() };
}

/** A worker without a browser. `answers` are what the network says to each address, a function may throw or wait. */
function started(answers = {}) {
  const heard = {};
  const broken = {};
  const asked = [];
  const caches = fakeCaches(broken);
  const worker = {
    URL, Response, Promise, console, caches, setTimeout: (...given) => { setTimeout(...given).unref?.(); },
    NAMES: [NEW],
    registration: { scope: SCOPE },
    clients: { claim: async () => {} },
    skipWaiting() {},
    addEventListener: (name, act) => { heard[name] = act; },
    fetch: async (request, options = {}) => {
      const url = request.url || request;
      asked.push({ url, ...options });
      const answer = answers[url.replace(SCOPE, "").replace(/\?.*$/, "")];
      if (answer === undefined) throw new TypeError("Failed to fetch");
      return typeof answer === "function" ? answer() : new Response(answer);
    },
  };
  vm.runInNewContext(CODE, worker);
  const fire = async (name, more) => {
    const waits = [];
    let given;
    heard[name]({ ...more, waitUntil: (one) => waits.push(one), respondWith: (one) => { given = one; } });
    const response = await given;
    await Promise.all(waits);
    return response;
  };
  const get = (address, { mode = "navigate", method = "GET", headers = {} } = {}) =>
    fire("fetch", { request: { url: new URL(address, SCOPE).href, mode, method, headers: new Headers(headers) } });
  return { answers, asked, broken, fire, get, caches, decide: worker.crosswalkWorker };
}

const { decide } = started();
const text = async (response) => (await response).text();

for (const [address, kind] of Object.entries({
  "": "page", "?from=japan": "page", "compare/x/": "page", "compare/x/index.html?a=1#b": "page", "404.html": "page", "compare/x": "page",
  [NEW]: "asset", "assets/search.0123abcd.js": "asset", "assets/plain.css": "other", "x/assets/y.0123abcd.js": "other",
  "images/favicon.svg": "other", "plan/dates.ics": "other",
})) test(`'${address}' is a ${kind}`, () => assert.equal(decide.kindOf(SCOPE + address, SCOPE), kind));

test("nothing outside the scope is ours", async () => {
  for (const url of ["https://reader.example/", "https://other.example/crosswalk/", "http://reader.example/crosswalk/"])
    assert.equal(decide.kindOf(url, SCOPE), "");
  const worker = started();
  assert.equal(await worker.get("https://other.example/x/"), undefined);
  assert.equal(await worker.get("compare/", { method: "POST" }), undefined);
  assert.equal(await worker.get("a.mp4", { headers: { range: "bytes=0-" } }), undefined);
  assert.deepEqual(worker.asked, []);
});

test("a page is kept once, without query, anchor and file name", () => {
  for (const end of ["", "?from=japan", "#why", "index.html", "index.html?from=x#y"]) assert.equal(decide.keyOf(`${SCOPE}compare/x/${end}`), `${SCOPE}compare/x/`);
});

test("the search index is named by a page and not loaded with it", () => {
  const page = `<link href="../${OLD}"><script src="../assets/crosswalk.cccccccc.js"></script><search-box data-index="../assets/search.dddddddd.js">`;
  assert.deepEqual([...decide.loadedBy(page)], [OLD, "assets/crosswalk.cccccccc.js"]);
  assert.deepEqual([...decide.namesIn(page)], [OLD, "assets/crosswalk.cccccccc.js", "assets/search.dddddddd.js"]);
  assert.deepEqual([...decide.namesIn("")], []);
});

test("the network is asked first, and asked whether the page is new", async () => {
  const worker = started({ "about/": "one" });
  assert.equal(await text(worker.get("about/")), "one");
  worker.answers["about/"] = "two";
  assert.equal(await text(worker.get("about/?x=1")), "two");
  assert.deepEqual(worker.asked.map(({ cache }) => cache), ["no-cache", "no-cache"]);
  delete worker.answers["about/"];
  assert.equal(await text(worker.get("about/?from=japan")), "two");
});

test("a server in trouble is as good as none, and a page that is gone is forgotten", async () => {
  const worker = started({ "about/": "kept" });
  await worker.get("about/");
  worker.answers["about/"] = () => new Response("trouble", { status: 503 });
  assert.equal(await text(worker.get("about/")), "kept");
  worker.answers["about/"] = () => new Response("missing", { status: 404 });
  assert.equal(await text(worker.get("about/")), "missing");
  assert.equal(worker.caches.of("pages").size, 0);
});

for (const [waited, seen] of [[9_999, "new"], [10_000, "old"]])
  test(`an answer after ${waited} milliseconds: the ${seen} page is shown, the new one kept`, async () => {
    const worker = started({ "about/": "old" });
    await worker.get("about/");
    mock.timers.enable({ apis: ["setTimeout"] });
    let arrive;
    worker.answers["about/"] = () => new Promise((done) => { arrive = () => done(new Response("new")); });
    const given = worker.get("about/");
    const settle = async () => { for (let turn = 0; turn < 20; turn++) await null; };
    await settle();
    mock.timers.tick(waited);
    await settle();
    arrive();
    mock.timers.reset();
    assert.equal(await text(given), seen);
    assert.equal(await worker.caches.of("pages").get(`${SCOPE}about/`).text(), "new");
  });

test("without a copy the offline page stands in, with links from its own place", async () => {
  const worker = started({ "offline/": `<head><link href="../${NEW}"></head>offline`, "compare/": "all", [NEW]: "style" });
  await worker.fire("install");
  worker.answers = Object.assign(worker.answers, { "offline/": undefined, "compare/": undefined });
  const response = await worker.get("from/japan/");
  assert.equal(response.status, 503);
  assert.match(await response.text(), new RegExp(`^<head><base href="${SCOPE}offline/">`));
  assert.equal((await worker.get("from/japan/", { mode: "cors" })).type, "error");
  assert.deepEqual([...worker.caches.of("files").keys()], [SCOPE + NEW]);
});

test("an installation that cannot have the offline page fails, so that it is tried again", async () => {
  await assert.rejects(started({ "compare/": "all" }).fire("install"));
});

test("assets are taken from the device and asked for once", async () => {
  const worker = started({ [NEW]: "style" });
  assert.equal(await text(worker.get(NEW, { mode: "no-cors" })), "style");
  assert.equal(await text(worker.get(NEW, { mode: "no-cors" })), "style");
  assert.equal(worker.asked.length, 1);
});

test("a full device shows pages all the same", async () => {
  const worker = started({ "about/": "shown" });
  worker.broken.full = true;
  assert.equal(await text(worker.get("about/")), "shown");
});

test("earlier assets go, unless a kept page names them", async () => {
  const gone = "assets/search.eeeeeeee.js";
  const worker = started({ "about/": `<link href="../${OLD}">`, [OLD]: "old", [NEW]: "new", [gone]: "gone", "favicon.svg": "icon" });
  for (const address of ["about/", OLD, NEW, gone, "favicon.svg"]) await worker.get(address);
  await worker.fire("activate");
  assert.deepEqual([...worker.caches.of("files").keys()].map((url) => url.replace(SCOPE, "")), [OLD, NEW, "favicon.svg"]);
  assert.deepEqual([...worker.caches.of("pages").keys()], [`${SCOPE}about/`]);
});

test("a page asks to be kept, with what it loads; other messages do nothing", async () => {
  const worker = started({ "about/": `<link href="../${NEW}">`, [NEW]: "new" });
  await worker.fire("message", { data: [`${SCOPE}about/?from=japan`] });
  await worker.fire("message", { data: ["https://other.example/", 7, null, SCOPE + NEW] });
  await worker.fire("message", { data: { a: 1 } });
  assert.deepEqual(worker.asked.map(({ url }) => url), [`${SCOPE}about/`, SCOPE + NEW]);
});
