// Lets Lighthouse judge one page in a running browser: node lighthouse.js <package folder> <port> <address> <runs>
// Prints one JSON object: the scores of every run, and the audits that cost points. Later runs only time the page.
"use strict";

const path = require("node:path");
const { pathToFileURL } = require("node:url");

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

function failed(report) {
  return CATEGORIES.filter((name) => report.categories[name]).flatMap((category) =>
    report.categories[category].auditRefs
      .map(({ id, weight }) => ({ ...report.audits[id], category, weight }))
      .filter((audit) => audit.weight > 0 && audit.score !== null && audit.score < 1)
      .map(({ id, score, displayValue, details }) => ({
        category, id, score, value: displayValue || "",
        at: (details?.items || []).map((item) => item.node?.snippet || item.description || "").filter(Boolean).slice(0, 3),
      })));
}

async function judge(folder, port, address, runs) {
  const { default: lighthouse } = await import(pathToFileURL(path.join(folder, "core", "index.js")));
  const result = { scores: [], failed: [], speeds: [], problem: "" };
  for (let run = 0; run < Number(runs); run += 1) {
    const onlyCategories = run === 0 ? CATEGORIES : CATEGORIES.slice(0, 1);
    const { lhr } = await lighthouse(address, { port: Number(port), logLevel: "error", onlyCategories });
    if (lhr.runtimeError) return { ...result, problem: lhr.runtimeError.message };
    result.scores.push(Object.fromEntries(Object.entries(lhr.categories).map(([name, { score }]) => [name, score])));
    result.failed.push(...failed(lhr));
    result.speeds.push(Math.round(lhr.environment.benchmarkIndex));
  }
  return result;
}

judge(...process.argv.slice(2)).then(
  (result) => process.stdout.write(JSON.stringify(result)),
  (error) => { process.stderr.write(String(error)); process.exitCode = 1; },
);
