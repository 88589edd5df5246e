"use strict";
const { test } = require("node:test");
const assert = require("node:assert/strict");
const { isForReader, placesIn, shapeFor } = require("./crosswalk.js");

const COVERED = ["brazil", "china", "japan", "russia-cis"];

test("up to three places are columns, more are turned, none is none", () => {
  assert.deepEqual([0, 1, 2, 3, 4, 15].map(shapeFor), ["none", "columns", "columns", "columns", "turned", "turned"]);
});

test("places are read from the address in the order of the page", () => {
  assert.deepEqual(placesIn("?from=japan,brazil", COVERED), ["brazil", "japan"]);
  assert.deepEqual(placesIn("?x=1&from=russia-cis", COVERED), ["russia-cis"]);
  assert.deepEqual(placesIn("?from=japan%2Cchina", COVERED), ["china", "japan"]);
});

test("an address without a place, or with one that is not covered, chooses nothing", () => {
  for (const search of ["", "?", "?from=", "?from=atlantis", "?from=JAPAN", "?from=%E0%A4%A", "?from=<script>"])
    assert.deepEqual(placesIn(search, COVERED), [], search);
});

test("a place that is not covered does not hide the others", () => {
  assert.deepEqual(placesIn("?from=atlantis,japan", COVERED), ["japan"]);
});

test("with no place chosen every card is for the reader", () => {
  for (const viewers of [["host"], ["anyone"], ["japan"]]) assert.equal(isForReader(viewers, []), true);
});

test("with places chosen, cards of other places are not for the reader", () => {
  const cases = [[true, ["anyone"]], [true, ["host"]], [true, ["japan", "china"]], [false, ["china"]], [true, ["china", "host"]]];
  for (const [expected, viewers] of cases) assert.equal(isForReader(viewers, ["japan", "brazil"]), expected, viewers.join());
});
