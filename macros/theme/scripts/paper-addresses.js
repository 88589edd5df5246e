/* On paper nobody can follow a link, so lists of pages show the addresses. In running text they would only disturb. */
(function (crosswalk) {
  "use strict";
  const LISTED = ".rows a, .practice a, .references a, #related a, .hero__questions a, .home-topics li a, .phrase__page a, ul.inline-list a, section > h2 > a";

  /** What to print for a link on a page of this public address; nothing for the page itself and where there is no public one. */
  crosswalk.addressOnPaper = (link, page) => {
    if (!/^https?:\/\/(?!127\.|localhost)/.test(page)) return "";
    const { host, pathname } = new URL(link, page);
    const path = pathname.replace(/index\.html$/, "");
    return path === new URL(page).pathname ? "" : host + path;
  };

  if (!globalThis.document) return;
  addEventListener("beforeprint", () => {
    const page = document.querySelector("link[rel=canonical]")?.href || "";
    for (const link of document.querySelectorAll(LISTED)) {
      const address = crosswalk.addressOnPaper(link.getAttribute("href"), page);
      if (address) link.dataset.paper = address;
    }
  });
})(globalThis.Crosswalk);
