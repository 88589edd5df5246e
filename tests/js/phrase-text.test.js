"use strict";
const { test } = require("node:test");
const assert = require("node:assert/strict");
const { phraseText } = require("./crosswalk.js");
const { crosses, isPast, leftOf, lengthOf, partsOf, sayLength, shownIn } = phraseText;

const TEXTS = { fits: "{count} of {limit} characters", over: "{count} of {limit} characters: {over} too many" };

test("a text falls into what stands and its blanks, and together they are the text", () => {
  const text = "Hi [name], I am [name] at [your team].";
  const parts = partsOf(text, ["name", "your team"]);
  assert.deepEqual(parts.map((part) => part.name), [undefined, "name", undefined, "name", undefined, "your team", undefined]);
  assert.equal(parts.map((part) => part.text).join(""), text);
});

test("a text of one blank, of none and of nothing", () => {
  assert.deepEqual(partsOf("[name]", ["name"]), [{ text: "[name]", name: "name" }]);
  assert.deepEqual(partsOf("Hello [sic]", ["name"]), [{ text: "Hello [sic]" }]);
  assert.deepEqual(partsOf("", ["name"]), []);
});

test("names with marks of their own, and names within names, are told apart", () => {
  const names = ["a.*b", "name", "other name"];
  assert.deepEqual(partsOf("[a.*b][other name][name]", names).map((part) => part.name), ["a.*b", "other name", "name"]);
  assert.deepEqual(partsOf("[axxb]", names), [{ text: "[axxb]" }]);
});

test("a blank shows what was typed, and its name again when that is taken away", () => {
  assert.equal(shownIn("company", " Acme "), "Acme");
  for (const nothing of ["", "   ", undefined]) assert.equal(shownIn("company", nothing), "[company]");
});

test("what is left to fill in stands as in the text", () => {
  assert.deepEqual(leftOf(["name", "day", "link"], { day: "Monday", link: "  " }), ["[name]", "[link]"]);
  assert.deepEqual(leftOf(["name"], { name: "[name]" }), []);
});

test("characters are code points, without the blanks around", () => {
  assert.equal(lengthOf(" Hi Ana \n"), 6);
  assert.equal(lengthOf("é😀关"), 3);
  assert.equal(lengthOf("e\u0301"), 2);
});

test("the length is said with the limit, and over it by how much", () => {
  assert.equal(sayLength(TEXTS, 182, 200), "182 of 200 characters");
  assert.equal(sayLength(TEXTS, 200, 200), "200 of 200 characters");
  assert.equal(sayLength(TEXTS, 201, 200), "201 of 200 characters: 1 too many");
});

test("only crossing the limit is told, in both directions", () => {
  const steps = [[199, 200, false], [200, 201, true], [201, 230, false], [230, 200, true]];
  for (const [before, after, told] of steps) assert.equal(crosses(before, after, 200), told, `${before} ${after}`);
});

test("a check counts to the end of its last day, by the reader's clock", () => {
  assert.equal(isPast("2027-02-20", new Date(2027, 1, 20, 23, 59)), false);
  assert.equal(isPast("2027-02-20", new Date(2027, 1, 21, 0, 0)), true);
  assert.equal(isPast("2027-02-20", new Date(2026, 11, 31)), false);
  assert.equal(isPast("2027-12-31", new Date(2028, 0, 1)), true);
});
