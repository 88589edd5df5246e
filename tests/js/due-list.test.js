/* What is due: told by the reader's calendar, not by the clock of another zone. */
"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { dayOf, shown } = require("./crosswalk.js").reviews;

const DAYS = ["2027-02-20", "2028-05-22", "2028-05-22", "2029-01-01"];

test("a moment is a day on the reader's own calendar, early and late", () => {
  assert.equal(dayOf(new Date(2028, 0, 5, 0, 0, 1)), "2028-01-05");
  assert.equal(dayOf(new Date(2028, 11, 31, 23, 59, 59)), "2028-12-31");
});

for (const [day, due, count] of [
  ["2027-02-19", 0, 1],
  ["2027-02-20", 1, 1],
  ["2028-05-21", 1, 1],
  ["2028-05-22", 3, 3],
  ["2030-01-01", 4, 4],
]) {
  test(`on ${day} ${due} are due and ${count} shown`, () => assert.deepEqual(shown(DAYS, day), { due, count }));
}

test("a list without lines shows none", () => assert.deepEqual(shown([], "2028-05-22"), { due: 0, count: 0 }));
