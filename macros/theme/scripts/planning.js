/* The reading plan: from the ratings of a reader, or from an address, to an ordered list of pages. No DOM.
   A rating is { comfort: 0|1|2|"skip", practice: 0|1|2 }; each part may be missing. */
(function (crosswalk) {
  "use strict";
  const { stateOf } = crosswalk.records;
  const MOST = 7;
  const MOST_SHARED = 20;

  /** Whether something is a rating as the check makes it. */
  function isRating(value) {
    if (!value || typeof value !== "object" || Array.isArray(value)) return false;
    const { comfort, practice, ...others } = value;
    const level = (one) => one === undefined || [0, 1, 2].includes(one);
    return (comfort === "skip" || level(comfort)) && level(practice) && !Object.keys(others).length && Boolean(Object.keys(value).length);
  }

  /** How much a page is needed: comfort counts more than practice. 0: may be skipped; null: nothing was said. */
  function needOf({ comfort, practice = 1 }) {
    if (![0, 1, 2].includes(comfort)) return null;
    if (comfort === 2 && practice > 0) return 0;
    return 3 * (2 - comfort) + (2 - practice);
  }

  /** The plan from rows in the order of the page, [{ id, rating }]: at most seven pages, what comes later, what to skip. */
  function planFrom(rows) {
    const rated = rows.filter(({ rating }) => rating).map(({ id, rating }) => ({ id, need: needOf(rating), reason: `${rating.comfort}_${rating.practice ?? "x"}` }));
    const needed = rated.filter(({ need }) => need > 0).sort((one, other) => other.need - one.need);
    return {
      pages: needed.slice(0, MOST).map(({ id, reason }) => ({ id, reason })),
      later: needed.slice(MOST).map(({ id }) => id),
      skip: rated.filter(({ need }) => need === 0).map(({ id }) => id),
      answered: rows.filter(({ rating }) => rating?.comfort !== undefined).length,
    };
  }

  /** The pages an address names, as far as they are known; null when it names none of them. */
  function sharedIn(search, known) {
    const named = (new URLSearchParams(search).get("pages") ?? "").split(",");
    const pages = [...new Set(named)].filter((id) => known.includes(id)).slice(0, MOST_SHARED);
    return pages.length ? pages : null;
  }

  /** The address that shows these pages as a plan. */
  const addressOf = (pages, here) => `${here.split(/[?#]/)[0]}?pages=${pages.slice(0, MOST_SHARED).join(",")}`;

  /** Things and their fingerprints, as a page writes them: "id:fingerprint id:fingerprint". */
  const thingsIn = (text) => text.split(" ").filter(Boolean).map((thing) => thing.split(":"));

  const isEmpty = (value) => value === false || value === null || value === "" || (Array.isArray(value) && !value.length);

  /** How many of the things a reader did, and how many of those have changed since; `recordOf` finds a record by id. */
  function tally(things, recordOf) {
    const done = things.map(([id, of]) => [recordOf(id), of]).filter(([record]) => record && !isEmpty(record.value));
    const changed = done.filter(([record, of]) => stateOf(record, of) === "changed").length;
    return { done: done.length - changed, changed, all: things.length };
  }

  crosswalk.planning = { addressOf, isRating, needOf, planFrom, sharedIn, tally, thingsIn };
})(globalThis.Crosswalk);
