"use strict";
const { test } = require("node:test");
const assert = require("node:assert/strict");
const { filled, itemsIn, offer, recordsOf, standing } = require("./crosswalk.js").ticking;

const ITEMS = [{ id: "read", of: "f1" }, { id: "write", of: "f2" }];
const tick = (item, of, value = true) => ({ kind: "tick", entry: "first-day", item, value, at: 1, of });

test("an item is ticked when the text is the one that was ticked", () => {
  assert.deepEqual(standing(ITEMS, [tick("write", "f2")]), { ticked: ["write"], changed: [], gone: [] });
});

test("an item whose text changed is not ticked, and is told", () => {
  assert.deepEqual(standing(ITEMS, [tick("read", "f0")]), { ticked: [], changed: ["read"], gone: [] });
});

test("a record whose item is no longer in the list is named, to be removed", () => {
  assert.deepEqual(standing(ITEMS, [tick("sleep", "f9"), tick("read", "f1")]), { ticked: ["read"], changed: [], gone: ["sleep"] });
});

test("nothing kept is nothing ticked", () => {
  assert.deepEqual(standing(ITEMS, []), { ticked: [], changed: [], gone: [] });
  assert.deepEqual(standing([], []), { ticked: [], changed: [], gone: [] });
});

for (const value of [false, "true", 1, null, {}])
  test(`a value that no tick has is no tick: ${JSON.stringify(value)}`, () => {
    assert.deepEqual(standing(ITEMS, [tick("read", "f1", value)]), { ticked: [], changed: [], gone: [] });
  });

for (const id of ["__proto__", "constructor", "toString"])
  test(`an id is never taken for a part of an object: ${id}`, () => {
    assert.deepEqual(standing([{ id, of: "f" }], []).ticked, []);
    assert.deepEqual(standing([{ id, of: "f" }], [tick(id, "f")]).ticked, [id]);
  });

test("what was cleared can be brought back before anything else", () => {
  assert.deepEqual(["", "clear", "undo", "undo"], [offer([], []), offer([tick("a", "")], []), offer([], [tick("a", "")]), offer([tick("a", "")], [tick("b", "")])]);
});

test("only ticks of the same list count", () => {
  const others = [{ ...tick("read", "f1"), entry: "other" }, { ...tick("read", "f1"), kind: "answer" }];
  assert.deepEqual(recordsOf([...others, tick("read", "f1")], "first-day"), [tick("read", "f1")]);
});

test("items are read from the list of a row", () => {
  assert.deepEqual(itemsIn("read:f1 write:f2"), ITEMS);
  assert.deepEqual(itemsIn(""), []);
});

test("the places of a text are filled in, marks of a replacement are not", () => {
  assert.equal(filled("{done} of {count} done", { done: 3, count: 7 }), "3 of 7 done");
  assert.equal(filled("{phase}: done.", { phase: "$& $1" }), "$& $1: done.");
});
