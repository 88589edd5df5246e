"use strict";
const { test } = require("node:test");
const assert = require("node:assert/strict");
const { addressWith, cardsToShow, places, placesAfter, placesIn, shapeFor } = require("./crosswalk.js");

const COVERED = ["brazil", "china", "japan", "russia-cis"];
const device = (text) => ({ getItem: () => text, setItem() { throw new Error("full"); } });

test("up to three places are columns, more are turned, none is none", () => {
  assert.deepEqual([0, 1, 2, 3, 4, 15].map(shapeFor), ["none", "columns", "columns", "columns", "turned", "turned"]);
});

test("places are read from the address", () => {
  assert.deepEqual(places.named("?from=japan,brazil"), ["japan", "brazil"]);
  assert.deepEqual(places.named("?x=1&from=russia-cis"), ["russia-cis"]);
  assert.deepEqual(places.named("?from=japan%2Cchina"), ["japan", "china"]);
  assert.deepEqual(places.named("?from="), []);
});

test("an address that names no place leaves the choice to the device", () => {
  for (const search of ["", "?", "?x=1"]) assert.equal(places.named(search), null);
});

test("only places the page covers are chosen, in its order", () => {
  assert.deepEqual(placesIn(["atlantis", "japan", "brazil", "JAPAN", "<script>"], COVERED), ["brazil", "japan"]);
});

test("a change on one page keeps the places it does not cover", () => {
  assert.deepEqual(placesAfter(["india", "japan"], COVERED, ["china"]), ["india", "china"]);
});

test("the address carries the places and loses its query without them", () => {
  assert.equal(addressWith(["china", "japan"], "/compare/x/", "#why"), "/compare/x/?from=china,japan#why");
  assert.equal(addressWith([], "/compare/x/"), "/compare/x/");
});

test("what the device keeps is read back, and damaged or denied storage is no choice", () => {
  assert.deepEqual(places.kept(() => device('["china"]')), ["china"]);
  for (const text of [null, "{", "7", '{"a":1}', "[1,null]"]) assert.deepEqual(places.kept(() => device(text)), [], String(text));
  assert.deepEqual(places.kept(() => { throw new Error("denied"); }), []);
  assert.doesNotThrow(() => places.keep(() => device(""), ["china"]));
});

test("two cards are shown: the reader's own place first, else anyone's, and the host's", () => {
  const cards = [["russia-cis"], ["anyone"], ["japan", "china"], ["host"], ["host"]];
  assert.deepEqual(cardsToShow(cards, []), [1, 3]);
  assert.deepEqual(cardsToShow(cards, ["china"]), [2, 3]);
  assert.deepEqual(cardsToShow(cards, ["brazil"]), [1, 3]);
  assert.deepEqual(cardsToShow([["russia-cis"], ["host"]], []), [0, 1]);
});
