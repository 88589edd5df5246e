"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { shuffling } = require("./crosswalk.js");
const { isSeed, newSeed, shuffled } = shuffling;

const FOUR = ["a", "b", "c", "d"];

test("the same seed gives the same order, and loses or doubles nothing", () => {
  for (let seed = 0; seed < 50; seed += 1) {
    assert.deepEqual(shuffled(FOUR, seed), shuffled([...FOUR], seed));
    assert.deepEqual([...shuffled(FOUR, seed)].sort(), FOUR);
  }
});

test("seeds give every order, none of them much more often than others", () => {
  const seen = {};
  for (let seed = 0; seed < 6000; seed += 1) {
    const order = shuffled(["a", "b", "c"], `${seed} question`).join("");
    seen[order] = (seen[order] || 0) + 1;
  }
  assert.equal(Object.keys(seen).length, 6);
  for (const count of Object.values(seen)) assert.ok(count > 850 && count < 1150, JSON.stringify(seen));
});

test("two questions of one attempt have orders of their own", () => {
  const differing = Array.from({ length: 50 }, (_, seed) => shuffled(FOUR, `${seed} one`).join("") !== shuffled(FOUR, `${seed} two`).join(""));
  assert.ok(differing.filter(Boolean).length > 40);
});

test("an order that gives the answer away is never shown, also where there are two", () => {
  for (let seed = 0; seed < 200; seed += 1) {
    assert.notDeepEqual(shuffled(FOUR, seed, FOUR), FOUR);
    assert.deepEqual(shuffled(["a", "b"], seed, ["a", "b"]), ["b", "a"]);
    assert.notDeepEqual(shuffled([...FOUR, "extra"], seed, FOUR).slice(0, 4), FOUR);
  }
});

test("one option or none stays as it is, and the list that was given is not touched", () => {
  const list = [...FOUR];
  shuffled(list, 5);
  assert.deepEqual(list, FOUR);
  assert.deepEqual([shuffled([], 1), shuffled(["a"], 1, ["a"])], [[], ["a"]]);
});

test("a seed is a whole number, and what others wrote is none", () => {
  for (const random of [0, 0.5, 0.999999999]) assert.ok(isSeed(newSeed(() => random)));
  for (const wrong of [undefined, null, -1, 1.5, "7", {}, NaN]) assert.ok(!isSeed(wrong));
});
