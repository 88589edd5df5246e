/* Times a search over an index, in node and in a browser alike. Each time is the best of a few, so that what else the
   machine does counts little; a query is never answered from what an earlier one left behind. */
(function (scope) {
  "use strict";
  const TRIES = 5;

  function timed(act) {
    let best = Infinity;
    for (let count = 0; count < TRIES; count += 1) {
      const start = performance.now();
      act();
      best = Math.min(best, performance.now() - start);
    }
    return best;
  }

  function spread(times) {
    const sorted = [...times].sort((one, other) => one - other);
    return { median: sorted[sorted.length >> 1], p95: sorted[Math.floor(sorted.length * .95)] };
  }

  /** What search is compared with: every line is read, and has to hold all the words. */
  function scan(texts, query) {
    const words = query.toLowerCase().split(/\s+/);
    return texts.filter((text) => words.every((word) => text.includes(word)));
  }

  /** The longest step: so long a page would stand still. */
  function longest(steps) {
    let most = 0;
    for (let done = false; !done;) {
      const start = performance.now();
      ({ done } = steps.next());
      most = Math.max(most, performance.now() - start);
    }
    return most;
  }

  scope.timeSearch = ({ prepare, preparing, search }, given, queries) => {
    const lines = given.map((line) => [...line, "", "", "", ""].slice(0, 6));
    const texts = lines.map((line) => line.join(" ").toLowerCase());
    const step = Math.min(...Array.from({ length: TRIES }, () => longest(preparing(lines))));
    const index = prepare(lines);
    const once = (query) => timed(() => { index.answers.clear(); search(index, query); });
    return { step, prepare: timed(() => prepare(lines)), query: spread(queries.map(once)), scan: spread(queries.map((query) => timed(() => scan(texts, query)))) };
  };

  /** From a keystroke to its results in the page, laid out. */
  scope.timeBox = (box, queries) => {
    const input = box.querySelector("input"), list = box.querySelector("[role=listbox]");
    return spread(queries.map((query) => timed(() => {
      input.value = query;
      input.dispatchEvent(new Event("input", { bubbles: true }));
      list.getBoundingClientRect();
    })));
  };
})(globalThis);

if (typeof module !== "undefined" && require.main === module) {
  process.argv.slice(2).forEach((file) => require(file));
  const [lines, queries] = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
  console.log(JSON.stringify(globalThis.timeSearch(globalThis.Crosswalk.ranking, lines, queries)));
}
