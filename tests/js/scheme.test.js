"use strict";
const { test } = require("node:test");
const assert = require("node:assert/strict");
const { otherScheme } = require("./crosswalk.js");

test("without a choice the other scheme is other than the device's", () => {
  assert.equal(otherScheme(undefined, true), "light");
  assert.equal(otherScheme(undefined, false), "dark");
  assert.equal(otherScheme("", false), "dark");
});

test("a choice counts more than the device", () => {
  assert.equal(otherScheme("dark", false), "light");
  assert.equal(otherScheme("dark", true), "light");
  assert.equal(otherScheme("light", true), "dark");
  assert.equal(otherScheme("light", false), "dark");
});

test("scripts load where there is no page", () => {
  assert.equal(typeof globalThis.document, "undefined");
  assert.deepEqual(["ranking", "words"].map((name) => typeof globalThis.Crosswalk[name]), ["object", "object"]);
});
