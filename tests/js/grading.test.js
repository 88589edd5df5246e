"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { grading } = require("./crosswalk.js");
const { grade, isAnswer, parts, placed, recall, score } = grading;

const ONE = { type: "single-choice", options: ["a", "b", "c"], right: ["a"] };
const SOME = { type: "multiple-choice", options: ["a", "b", "c", "d"], right: ["a", "c"] };
const JUDGE = { type: "true-false", options: ["true", "false"], right: ["false"] };
const PAIRS = { type: "matching", rows: ["come", "go"], options: ["come", "go", "extra-1"], right: { come: "come", go: "go" } };
const ORDER = { type: "ordering", rows: ["1", "2", "3"], options: ["x", "y", "z"], right: { 1: "x", 2: "y", 3: "z" } };
const SCENE = { type: "scenario", options: ["a", "b", "c"], right: [] };

for (const [question, given, mark] of [
  [ONE, ["a"], true], [ONE, ["b"], false],
  [JUDGE, ["false"], true], [JUDGE, ["true"], false],
  [SOME, ["a", "c"], true], [SOME, ["c", "a"], true], [SOME, ["a"], false], [SOME, ["a", "c", "b"], false], [SOME, ["b"], false],
  [PAIRS, { come: "come", go: "go" }, true], [PAIRS, { come: "go", go: "come" }, false], [PAIRS, { come: "come" }, false], [PAIRS, { come: "come", go: "extra-1" }, false],
  [ORDER, { 1: "x", 2: "y", 3: "z" }, true], [ORDER, { 1: "y", 2: "x", 3: "z" }, false], [ORDER, { 1: "x" }, false],
  [SCENE, ["a"], null], [SCENE, ["c"], null],
])
  test(`${question.type}: ${JSON.stringify(given)} is ${mark}`, () => {
    assert.ok(isAnswer(question, given));
    assert.equal(grade(question, given), mark);
  });

const STRANGE = [undefined, null, "", "a", 7, true, [], {}, [null], [{}], ["nowhere"], ["a", "nowhere"], ["a", "a"], { nowhere: "come" }, { come: "nowhere" }, { come: null }, { come: ["come"] }, { 1: "nowhere" }, ["toString"], { __proto__: null, toString: "come" }];
for (const question of [ONE, SOME, JUDGE, PAIRS, ORDER, SCENE])
  test(`${question.type}: what has a wrong shape is no answer and throws nothing`, () => {
    for (const given of STRANGE) assert.equal(isAnswer(question, given), false, JSON.stringify(given));
  });

test("a list is no mapping, a mapping no list, and one choice means one", () => {
  for (const question of [PAIRS, ORDER]) assert.equal(isAnswer(question, ["come", "x"]), false);
  for (const question of [ONE, SOME, JUDGE, SCENE]) assert.equal(isAnswer(question, { a: "a" }), false);
  for (const question of [ONE, SCENE]) assert.equal(isAnswer(question, ["a", "b"]), false);
});

test("an option stands in one place of an ordering, and may stand in two rows of a matching", () => {
  assert.equal(isAnswer(ORDER, { 1: "x", 2: "x" }), false);
  assert.equal(isAnswer(PAIRS, { come: "come", go: "come" }), true);
});

test("feedback tells first of what was chosen, then of what was right and not chosen", () => {
  const marks = (question, given) => parts(question, given).map(({ id, mark }) => `${id} ${mark}`);
  assert.deepEqual(marks(ONE, ["b"]), ["b wrong", "a missed"]);
  assert.deepEqual(marks(SOME, ["d", "c"]), ["c right", "d wrong", "a missed"]);
  assert.deepEqual(marks(SCENE, ["b"]), ["b yours", "a other", "c other"]);
  assert.deepEqual(marks(ORDER, { 1: "x", 3: "y" }), ["1 right", "2 open", "3 wrong"]);
});

test("a record is shown only for the text it was made for, and only where it fits", () => {
  const record = (value, of = "f1") => ({ value, at: 7, of });
  assert.deepEqual(recall(ONE, record(["a"]), "f1"), { state: "kept", given: ["a"] });
  assert.deepEqual(recall(ONE, record(["a"]), "f2"), { state: "changed", given: null });
  assert.deepEqual(recall(ONE, record({ a: "a" }), "f1"), { state: "none", given: null });
  assert.deepEqual(recall(ONE, null, "f1"), { state: "none", given: null });
});

test("an option put into a row moves there where it is used once, and is taken out of all rows", () => {
  assert.deepEqual(placed({ 1: "x", 2: "y" }, "3", "x", true), { 2: "y", 3: "x" });
  assert.deepEqual(placed({ 1: "x" }, "1", "y", true), { 1: "y" });
  assert.deepEqual(placed({ come: "a" }, "go", "a", false), { come: "a", go: "a" });
  assert.deepEqual(placed({ come: "a", go: "a" }, "", "a", false), {});
  assert.deepEqual(placed({ 1: "x", 2: "y" }, "1", "", true), { 2: "y" });
});

test("the score counts answered questions with marks, and names the missed", () => {
  const found = score([
    { id: "one", graded: true, mark: true },
    { id: "two", graded: true, mark: false },
    { id: "three", graded: true, mark: undefined },
    { id: "scene", graded: false, mark: null },
  ]);
  assert.deepEqual(found, { right: 1, answered: 2, open: 1, unmarked: 1, missed: ["two"] });
  assert.deepEqual(score([]), { right: 0, answered: 0, open: 0, unmarked: 0, missed: [] });
});
