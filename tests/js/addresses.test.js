/* Addresses made by scripts lead right from a server and from a folder. */
"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { pageAddress, replaceAddress } = require("./crosswalk.js");

test("from a server an address stays as it is", () => {
  assert.equal(pageAddress("..", "compare/smiling/?from=japan#why", "https:"), "../compare/smiling/?from=japan#why");
  assert.equal(pageAddress(".", "", "https:"), "./");
  assert.equal(pageAddress("/crosswalk/.", "about/", "https:"), "/crosswalk/./about/");
});

test("from a folder a page is a file", () => {
  assert.equal(pageAddress("..", "compare/smiling/?from=japan#why", "file:"), "../compare/smiling/index.html?from=japan#why");
  assert.equal(pageAddress("../..", "glossary/#blat", "file:"), "../../glossary/index.html#blat");
  assert.equal(pageAddress("..", "", "file:"), "../index.html");
});

test("other files keep their names", () => {
  assert.equal(pageAddress("..", "downloads/all.zip", "file:"), "../downloads/all.zip");
  assert.equal(pageAddress("..", "compare/index.html", "file:"), "../compare/index.html");
});

test("a history that is closed throws nothing", () => {
  globalThis.history = { state: null, replaceState() { throw new Error("SecurityError"); } };
  assert.doesNotThrow(() => replaceAddress("?from=japan"));
  delete globalThis.history;
});
