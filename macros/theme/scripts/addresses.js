/* Addresses made by scripts, which must also work from a folder: there a page is a file. */
(function (crosswalk) {
  "use strict";

  /** A page's address: `root` leads to the site's root, `address` from there on (`compare/x/?from=japan#answer`). */
  crosswalk.pageAddress = (root, address, protocol = globalThis.location?.protocol) => {
    const [, path, rest] = /^([^?#]*)(.*)$/.exec(address);
    const file = protocol === "file:" && /(^|\/)$/.test(path) ? "index.html" : "";
    return root.replace(/\/?$/, "/") + path + file + rest;
  };

  /** Show another address of the same page without loading it; a browser that denies this keeps the old one. */
  crosswalk.replaceAddress = (address, state = history.state) => {
    try { history.replaceState(state, "", address); } catch (denied) { /* the page works all the same */ }
  };
})(globalThis.Crosswalk);
