/* Loads the scripts as a page does, in their order, without a page around them. The test that runs this names them. */
"use strict";
const path = require("node:path");

const SCRIPTS = path.join(__dirname, "..", "..", "macros", "theme", "scripts");
for (const name of process.env.CROSSWALK_SCRIPTS.split(" ")) require(path.join(SCRIPTS, `${name}.js`));

module.exports = globalThis.Crosswalk;
