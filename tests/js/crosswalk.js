/* Loads the scripts as a page does, in their order, without a page around them. */
"use strict";
const path = require("node:path");

const SCRIPTS = path.join(__dirname, "..", "..", "macros", "theme", "scripts");
for (const name of ["namespace", "scheme", "search-words", "search-rank", "search-box", "places", "compare-with", "open-details", "copy-text", "progress", "keeping-note", "planning", "progress-file", "progress-list", "progress-tools", "plan-link", "plan-maker"])
  require(path.join(SCRIPTS, `${name}.js`));

module.exports = globalThis.Crosswalk;
