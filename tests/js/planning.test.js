"use strict";
const { test } = require("node:test");
const assert = require("node:assert/strict");
const { planning } = require("./crosswalk.js");
const { addressOf, isRating, needOf, planFrom, sharedIn, tally, thingsIn } = planning;

/** Rows by id, each [comfort, practice]. */
const rows = (ratings) => Object.entries(ratings).map(([id, rating]) => ({ id, rating: rating && { comfort: rating[0], practice: rating[1] } }));
const ids = ({ pages }) => pages.map(({ id }) => id);

test("the less comfortable comes first, then the less practiced", () => {
  const levels = [[0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 2], [2, 0]];
  const named = Object.fromEntries(levels.map((level) => [`p${level.join("")}`, level]));
  const mixed = Object.fromEntries(Object.entries(named).reverse());
  assert.deepEqual(ids(planFrom(rows(mixed))), Object.keys(named));
});

test("equal needs stay in the order of the page", () => {
  assert.deepEqual(ids(planFrom(rows({ b: [0, 0], c: [1, 1], a: [0, 0] }))), ["b", "a", "c"]);
});

test("what is comfortable and was done may be skipped, and what was skipped is nowhere", () => {
  const plan = planFrom(rows({ once: [2, 1], often: [2, 2], alone: [2, undefined], never: [2, 0], left: ["skip", 0] }));
  assert.deepEqual(plan.skip, ["once", "often", "alone"]);
  assert.deepEqual(ids(plan), ["never"]);
});

test("a plan has at most seven pages and the others come later", () => {
  const plan = planFrom(rows(Object.fromEntries("abcdefghi".split("").map((id) => [id, [0, 0]]))));
  assert.deepEqual([ids(plan).join(""), plan.later.join("")], ["abcdefg", "hi"]);
});

test("the reason names both answers, or the one that was given", () => {
  assert.deepEqual(planFrom(rows({ a: [0, 2], b: [1, undefined] })).pages, [{ id: "a", reason: "0_2" }, { id: "b", reason: "1_x" }]);
});

test("without an answer on comfort nothing is planned, and nothing is counted", () => {
  const plan = planFrom([...rows({ a: [undefined, 0], b: null }), ...rows({ c: ["skip", undefined] })]);
  assert.deepEqual(plan, { pages: [], later: [], skip: [], answered: 1 });
  assert.equal(needOf({ practice: 0 }), null);
});

test("a rating has only the levels of the check", () => {
  for (const good of [{ comfort: 0 }, { practice: 2 }, { comfort: "skip", practice: 1 }]) assert.ok(isRating(good));
  for (const bad of [null, [], {}, "skip", { comfort: 3 }, { comfort: "0" }, { practice: "skip" }, { comfort: 1, more: 1 }, { comfort: null }])
    assert.equal(isRating(bad), false, JSON.stringify(bad));
});

test("an address names known pages in its order, each once, at most twenty", () => {
  const known = Array.from({ length: 30 }, (_, place) => `p${place}`);
  assert.deepEqual(sharedIn("?pages=p3,nowhere,p1,p3", known), ["p3", "p1"]);
  assert.deepEqual(sharedIn(`?pages=${known.join(",")}`, known), known.slice(0, 20));
  for (const search of ["", "?pages=", "?pages=nowhere", "?page=p1", "?pages=%3Cscript%3E"]) assert.equal(sharedIn(search, known), null, search);
});

test("the address of a plan has its pages and nothing else, and leads back to it", () => {
  const address = addressOf(["b", "a"], "https://reader.example/plan/?pages=c&x=1#plan");
  assert.equal(address, "https://reader.example/plan/?pages=b,a");
  assert.deepEqual(sharedIn(new URL(address).search, ["a", "b", "c"]), ["b", "a"]);
});

test("things done are counted apart from those that changed since, and nothing else is counted", () => {
  const kept = { a: ["x", "f1"], b: ["x", "old"], c: [false, "f1"], d: [[], "f1"], gone: ["x", "f1"] };
  const recordOf = (id) => (kept[id] ? { value: kept[id][0], at: 1, of: kept[id][1] } : null);
  assert.deepEqual(tally(thingsIn("a:f1 b:f1 c:f1 d:f1 e:f1"), recordOf), { done: 1, changed: 1, all: 5 });
  assert.deepEqual(thingsIn(""), []);
});
