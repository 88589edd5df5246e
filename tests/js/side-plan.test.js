"use strict";
const { test } = require("node:test");
const assert = require("node:assert/strict");
const { planSides, topicNamed } = require("./crosswalk.js");

const ENTRIES = [
  { id: "greeting", topic: "talk", covers: ["brazil", "china", "japan"] },
  { id: "visit", topic: "asking", covers: ["japan"] },
  { id: "silence", topic: "talk", covers: [] },
];
const ids = (plan) => plan.shown.map((one) => one.id);

test("a topic is read from the address when there is one", () => {
  const known = ["", "talk", "asking"];
  assert.deepEqual(["?topic=talk", "?topic=", "", "?topic=<b>"].map((search) => topicNamed(search, known)), ["talk", "", "", ""]);
});

test("without places every comparison is listed and none is silent", () => {
  const plan = planSides(ENTRIES, [], "");
  assert.deepEqual([plan.shape, ids(plan), plan.silent, plan.rest], ["none", ["greeting", "visit", "silence"], [], 0]);
});

test("a comparison shows the chosen places it covers and names those it does not", () => {
  const [greeting, visit] = planSides(ENTRIES, ["china", "japan"], "").shown;
  assert.deepEqual([greeting.covered, greeting.missing], [["china", "japan"], []]);
  assert.deepEqual([visit.covered, visit.missing], [["japan"], ["china"]]);
});

test("a comparison that covers no chosen place is silent, never empty", () => {
  const plan = planSides(ENTRIES, ["brazil"], "");
  assert.deepEqual([ids(plan), plan.silent], [["greeting"], ["visit", "silence"]]);
});

test("a topic leaves all others out, also of the silent ones", () => {
  const plan = planSides(ENTRIES, ["brazil"], "talk");
  assert.deepEqual([ids(plan), plan.silent], [["greeting"], ["silence"]]);
});

test("four places turn every table, also one that covers a single place", () => {
  assert.equal(planSides(ENTRIES, ["brazil", "china", "india", "japan"], "asking").shape, "turned");
});

test("what a phone cannot bear waits; the first one is always shown", () => {
  assert.deepEqual([ids(planSides(ENTRIES, ["japan"], "", 1)), planSides(ENTRIES, ["japan"], "", 1).rest], [["greeting"], 1]);
  assert.equal(planSides(ENTRIES, ["japan"], "", 1000).rest, 0);
});
