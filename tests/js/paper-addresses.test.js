/* Which address stands on paper behind a link in a list. */
"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { addressOnPaper } = require("./crosswalk.js");

const PAGE = "https://reader.example/crosswalk/compare/";

test("an address is short enough to type, and the same from a folder", () => {
  assert.equal(addressOnPaper("smiling/", PAGE), "reader.example/crosswalk/compare/smiling/");
  assert.equal(addressOnPaper("smiling/index.html?from=japan#why", PAGE), "reader.example/crosswalk/compare/smiling/");
  assert.equal(addressOnPaper("../topics/x/", PAGE), "reader.example/crosswalk/topics/x/");
});

test("the page itself needs none: its own address stands at its end", () => {
  for (const link of ["#talk", "./", "?from=japan", "index.html#talk"]) assert.equal(addressOnPaper(link, PAGE), "");
});

test("an address that works on one machine only is not printed", () => {
  for (const page of ["http://127.0.0.1:8000/compare/", "http://localhost/compare/", "file:///x/compare/index.html", ""])
    assert.equal(addressOnPaper("smiling/", page), "");
});
