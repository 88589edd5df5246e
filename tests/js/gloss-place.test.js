"use strict";
const { test } = require("node:test");
const assert = require("node:assert/strict");
const { notePlace } = require("./crosswalk.js");

const SCREEN = { width: 320, height: 640 };
const NOTE = { width: 300, height: 150 };
const at = (left, top) => ({ left, right: left + 50, top, bottom: top + 20 });

test("a meaning stands below its word and begins where the word begins", () => {
  assert.deepEqual(notePlace([at(30, 100)], { width: 100, height: 50 }, SCREEN), { x: 30, y: 124 });
});

test("in text that runs from right to left it ends where the word ends", () => {
  assert.deepEqual(notePlace([at(200, 100)], { width: 100, height: 50 }, SCREEN, true), { x: 150, y: 124 });
});

test("it never sticks out of the screen", () => {
  assert.equal(notePlace([at(260, 100)], NOTE, SCREEN).x, 12);
  assert.equal(notePlace([at(10, 100)], NOTE, SCREEN, true).x, 8);
  assert.equal(notePlace([at(10, 100)], { width: 400, height: 50 }, SCREEN).x, 8);
});

test("where there is no room below it stands above, and where there is none at all below", () => {
  assert.equal(notePlace([at(30, 600)], NOTE, SCREEN).y, 446);
  assert.equal(notePlace([at(30, 100)], { width: 100, height: 600 }, SCREEN).y, 124);
});

test("a word on two lines is not covered", () => {
  const lines = [at(250, 100), at(20, 120)];
  assert.deepEqual(notePlace(lines, { width: 100, height: 50 }, SCREEN), { x: 20, y: 144 });
  assert.equal(notePlace([at(250, 600), at(20, 620)], NOTE, SCREEN).y, 446);
});
