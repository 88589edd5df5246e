/* An old anchor leads on with what is chosen in the query. */
"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { movedAddress } = require("./crosswalk.js");

test("the query comes along", () => {
  assert.equal(movedAddress("https://a.example/x/#new", "?from=japan"), "https://a.example/x/?from=japan#new");
  assert.equal(movedAddress("file:///x/index.html#new", "?from=japan"), "file:///x/index.html?from=japan#new");
});

test("without a query, or with one of its own, the address stays", () => {
  assert.equal(movedAddress("https://a.example/x/#new", ""), "https://a.example/x/#new");
  assert.equal(movedAddress("https://a.example/x/?a=b#new", "?from=japan"), "https://a.example/x/?a=b#new");
});
