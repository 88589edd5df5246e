/* Pages that were opened open again without a connection: a worker beside the site keeps them. Silent where there is none. */
(function (crosswalk) {
  "use strict";
  const ALWAYS = ["offline/"];

  /** The caches of the site at an address, by what they hold; other sites on the same host have their own. */
  crosswalk.cachesOf = (scope) => ({ pages: `crosswalk:v1:pages:${scope}`, files: `crosswalk:v1:files:${scope}` });

  if (!globalThis.document) return;
  const worker = document.querySelector("meta[name='crosswalk-worker']")?.content;
  const scope = worker && new URL(".", new URL(worker, document.baseURI)).href;

  /** The workers of this browser, or nothing: from a folder, in a frame, on an old or strict browser. */
  function workers() {
    try {
      return /^http/.test(location.protocol) && worker && top === self ? navigator.serviceWorker : undefined;
    } catch (denied) {
      return undefined;
    }
  }

  /** The cache that holds the opened pages. */
  crosswalk.keptPages = () => caches.open(crosswalk.cachesOf(scope).pages);

  /** Remove every kept page and file of this site from the device; what is needed without a connection comes again. */
  crosswalk.forgetPages = async () => {
    for (const name of Object.values(crosswalk.cachesOf(scope))) await caches.delete(name);
    workers()?.controller?.postMessage(ALWAYS.map((address) => scope + address));
  };

  /** The page on which the worker starts was loaded without it, so it asks to be kept. */
  async function start(found) {
    const first = !found.controller;
    await found.register(worker, { updateViaCache: "none" });
    for (const link of document.querySelectorAll(".kept-link")) link.hidden = false;
    const { active } = await found.ready;
    if (first) active.postMessage([location.href]);
  }

  const found = workers();
  if (found) addEventListener("load", () => start(found).catch(() => {}));
})(globalThis.Crosswalk);
