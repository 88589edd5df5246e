"use strict";
const { test } = require("node:test");
const assert = require("node:assert/strict");
const { phraseChoice } = require("./crosswalk.js");
const { addressOf, choiceIn, fits } = phraseChoice;

const KNOWN = { stage: ["", "thanks", "request"], channel: ["", "email"], to: ["", "peer"] };
const ANY = { stage: "", channel: "", to: "" };

test("a choice is read from the address, in any order", () => {
  assert.deepEqual(choiceIn("?channel=email&stage=thanks", KNOWN), { stage: "thanks", channel: "email", to: "" });
});

test("what no message has is no choice", () => {
  for (const search of ["", "?", "?stage=", "?stage=THANKS", "?to=<script>", "?from=japan", "?stage=email"])
    assert.deepEqual(choiceIn(search, KNOWN), ANY, search);
});

test("the address carries the choice and loses its query without one", () => {
  assert.equal(addressOf({ ...ANY, stage: "thanks", to: "peer" }, "/phrases/", "#topic-x"), "/phrases/?stage=thanks&to=peer#topic-x");
  assert.equal(addressOf(ANY, "/phrases/"), "/phrases/");
});

test("an address leads back to its choice", () => {
  const choice = { stage: "request", channel: "email", to: "peer" };
  assert.deepEqual(choiceIn(addressOf(choice, ""), KNOWN), choice);
});

test("a message fits when each thing that is chosen is so", () => {
  const marks = { stage: "thanks", channel: "email" };
  assert.equal(fits(marks, ANY), true);
  assert.equal(fits(marks, { ...ANY, stage: "thanks", channel: "email" }), true);
  assert.equal(fits(marks, { ...ANY, stage: "request" }), false);
  assert.equal(fits(marks, { ...ANY, to: "peer" }), false);
});
