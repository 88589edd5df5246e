"use strict";
const { test } = require("node:test");
const assert = require("node:assert/strict");
const { PlaceChoice, addressWith, cardsToShow, inWords, placesAfter, placesIn, placesKey, placesNamed, shapeFor, toggled } = require("./crosswalk.js");

const COVERED = ["brazil", "china", "japan", "russia-cis"];

/** A device that keeps one text; `broken` writes throw. */
function device(text = null, broken = false) {
  return () => ({
    getItem: (key) => (key === placesKey ? text : null),
    setItem(key, value) { if (broken) throw new Error("full"); text = value; },
  });
}
const denied = () => { throw new Error("denied"); };
const kept = (...places) => device(JSON.stringify(places));
const choice = (storage, search, isOwn) => new PlaceChoice(storage, COVERED, search, isOwn);

test("up to three places are columns, more are turned, none is none", () => {
  assert.deepEqual([0, 1, 2, 3, 4, 15].map(shapeFor), ["none", "columns", "columns", "columns", "turned", "turned"]);
});

test("known places are read from the address in their own order", () => {
  assert.deepEqual(placesNamed("?from=japan,brazil", COVERED), ["brazil", "japan"]);
  assert.deepEqual(placesNamed("?x=1&from=russia-cis", COVERED), ["russia-cis"]);
  assert.deepEqual(placesNamed("?from=japan%2Cchina", COVERED), ["china", "japan"]);
});

test("an address that names no known place names none", () => {
  for (const search of ["", "?", "?x=1", "?from", "?from=", "?from=,,", "?from=%", "?from=atlantis,<script>,JAPAN"]) assert.deepEqual(placesNamed(search, COVERED), [], search);
});

test("only places the page covers are chosen, in its order", () => {
  assert.deepEqual(placesIn(["atlantis", "japan", "brazil", "JAPAN", "<script>"], COVERED), ["brazil", "japan"]);
});

test("a change on one page keeps the places it does not cover", () => {
  assert.deepEqual(placesAfter(["india", "japan"], COVERED, ["china"]), ["india", "china"]);
});

test("a place is added, or taken away where it was chosen", () => {
  assert.deepEqual([toggled(["china"], "japan"), toggled(["china", "japan"], "china")], [["china", "japan"], ["japan"]]);
});

test("an address carries the places, keeps what else it says, and loses an empty query", () => {
  const here = { pathname: "/compare/x/", search: "?from=china&topic=talk", hash: "#why" };
  assert.equal(addressWith({ from: "china,japan" }, here), "/compare/x/?from=china,japan&topic=talk#why");
  assert.equal(addressWith({ from: "", topic: "" }, here), "/compare/x/#why");
  assert.equal(addressWith({ from: "" }, { pathname: "/compare/x/" }), "/compare/x/");
});

test("a few names are listed and many are counted", () => {
  const said = [0, 1, 2, 3, 4].map((count) => inWords(["A", "B", "C", "D"].slice(0, count), { and: " and ", many: "{count} places" }));
  assert.deepEqual(said, ["", "A", "A and B", "A, B and C", "4 places"]);
});

test("what the device keeps is in effect, and damaged or denied storage is no choice", () => {
  assert.deepEqual(choice(device('["japan", "brazil", "atlantis", null]')).places, ["brazil", "japan"]);
  for (const text of [null, "{", "7", '{"a":1}', "[1,null]", "null"]) assert.deepEqual(choice(device(text)).places, [], String(text));
  assert.deepEqual(choice(denied).places, []);
});

test("a link counts for the page and changes nothing that is kept", () => {
  const mine = choice(kept("china"), "?from=japan");
  assert.deepEqual([mine.places, mine.byLink, mine.own()], [["japan"], ["japan"], ["china"]]);
  mine.useOwn();
  assert.deepEqual([mine.places, mine.byLink], [["china"], null]);
});

test("a link to what is kept, to nothing known, or written by the page itself is no other choice", () => {
  for (const [storage, search, isOwn] of [[kept("china", "japan"), "?from=japan,china"], [kept("china"), "?from=atlantis"], [kept("china"), "?from=japan", true]])
    assert.equal(choice(storage, search, isOwn).byLink, null, search);
});

test("the reader's own change is kept, told, and ends what a link chose", () => {
  const storage = kept("china");
  const mine = choice(storage, "?from=japan");
  let told = 0;
  mine.heard = () => { told += 1; };
  mine.change(["japan", "brazil", "atlantis"]);
  assert.deepEqual([mine.places, mine.byLink, mine.unkept, told], [["brazil", "japan"], null, null, 1]);
  assert.deepEqual(choice(storage).places, ["brazil", "japan"]);
});

test("a change is taken back, with the link that counted before it", () => {
  const mine = choice(kept("china"), "?from=japan");
  mine.change([]);
  assert.deepEqual(mine.places, []);
  mine.undo();
  assert.deepEqual([mine.places, mine.byLink, mine.own()], [["japan"], ["japan"], ["china"]]);
});

test("where keeping is denied or full the choice lasts for the page and is known to be unkept", () => {
  for (const storage of [denied, device('["china"]', true)]) {
    const mine = choice(storage);
    assert.equal(mine.unkept, null);
    mine.change(["japan"]);
    assert.deepEqual([mine.places, mine.unkept], [["japan"], ["japan"]]);
  }
});

test("two cards are shown: the reader's own place first, else anyone's, and the host's", () => {
  const cards = [["russia-cis"], ["anyone"], ["japan", "china"], ["host"], ["host"]];
  assert.deepEqual(cardsToShow(cards, []), [1, 3]);
  assert.deepEqual(cardsToShow(cards, ["china"]), [2, 3]);
  assert.deepEqual(cardsToShow(cards, ["brazil"]), [1, 3]);
  assert.deepEqual(cardsToShow([["russia-cis"], ["host"]], []), [0, 1]);
});
