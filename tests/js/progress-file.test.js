"use strict";
const { test } = require("node:test");
const assert = require("node:assert/strict");
const { progressFile, records } = require("./crosswalk.js");
const { bringBack, erase, merged, readFrom, written } = progressFile;

const NOW = 1_000_000;
const KEY = "crosswalk:v1:answer:small-talk:first";
const record = (item, at = 7, value = "a") => ({ kind: "answer", entry: "small-talk", item, value, at, of: "f1" });
const file = (found, more = {}) => JSON.stringify({ format: "crosswalk-progress", version: 1, records: found, ...more });
const kept = (value, at = 7, of = "f1") => ({ value, at, of });
const read = (text) => readFrom(text, NOW);

/** A device that keeps `texts`. */
function device(texts = {}) {
  const map = new Map(Object.entries(texts));
  const storage = {
    get length() { return map.size; },
    key: (place) => [...map.keys()][place],
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, text) => map.set(key, text),
    removeItem: (key) => map.delete(key),
  };
  return { map, progress: new records.Progress(() => storage, () => NOW) };
}

test("what is written is read back", () => {
  const all = [record("first", 7, ["a", "b"]), record("second", 8, { left: "right" }), { kind: "comfort", entry: "smiling", item: "check", value: { comfort: "skip" }, at: 9, of: "" }];
  const text = written(all, ["japan"], NOW);
  assert.deepEqual(read(text), { places: ["japan"], records: all, unknown: 0 });
  assert.deepEqual([JSON.parse(text).format, JSON.parse(text).version, JSON.parse(text).saved], ["crosswalk-progress", 1, "1970-01-01T00:16:40.000Z"]);
});

for (const [problem, text] of [
  ["json", "{"], ["json", ""], ["json", "\u0000\u0001"],
  ["format", "[]"], ["format", "null"], ["format", "7"], ["format", "{}"], ["format", file({}, { format: "other" })],
  ["format", file({}, { version: "1" })], ["format", file({}, { version: 0 })], ["format", file({}, { version: undefined })],
  ["later", file({}, { version: 2 })],
  ["size", " ".repeat(1_000_001)],
  ...["japan", ["<b>"], [7], { 0: "japan" }].map((places) => ["records", file({}, { places })]),
  ["records", file([])], ["records", file(null)], ["records", file({ other: kept(1) })], ["records", '{"format":"crosswalk-progress","version":1,"records":{"__proto__":{"value":1,"at":1,"of":""}}}'],
  ["records", file({ "crosswalk:v1:answer:Small:first": kept("a") })], ["records", file({ [`crosswalk:v1:answer:a:${"b".repeat(250)}`]: kept("a") })],
  ...[7, null, "x", {}, kept(undefined), { ...kept("a"), at: "7" }, kept("a", -1), kept("a", 7, "<b>"), kept("a", 7, "f".repeat(65)), kept(null),
    kept("a".repeat(301)), kept({ a: { b: { c: { d: 1 } } } }), kept({ "a b": 1 }), kept(Array(61).fill(1))].map((one) => ["records", file({ [KEY]: one })]),
  ["records", file({ "crosswalk:v1:comfort:smiling:check": kept({ comfort: 3 }) })], ["records", file({ "crosswalk:v1:comfort:smiling:other": kept({ comfort: 1 }) })],
])
  test(`a bad file is named and gives nothing: ${problem} ${text.slice(0, 90)}`, () => assert.deepEqual(read(text), { problem }));

test("one bad record spoils the file, so that nothing is taken over in half", () => {
  assert.deepEqual(read(file({ [KEY]: kept("a"), "crosswalk:v1:tick:a:b": 7 })), { problem: "records" });
});

test("kinds this version does not know are left out and counted", () => {
  const text = file({ [KEY]: kept("a"), "crosswalk:v1:mood:a:b": kept(1), "crosswalk:v1:places": kept([]), "crosswalk:v2:answer:a:b": kept(1) });
  assert.deepEqual(read(text), { places: [], records: [record("first")], unknown: 3 });
});

test("a time that lies ahead counts as now", () => {
  assert.equal(read(file({ [KEY]: kept("a", 9e15) })).records[0].at, NOW);
});

test("the newer record is taken over, the older is left out, and of one time the device's own stays", () => {
  const own = [record("a", 5), record("b", 5), record("c", 5)];
  const found = [record("a", 6, "new"), record("b", 4), record("c", 5, "other"), record("d", 0)];
  assert.deepEqual(merged(own, found), { taken: [record("a", 6, "new"), record("d", 0)], older: 1, same: 1 });
});

test("erasing removes records and places, also what cannot be read, and keeps settings and what others wrote", () => {
  const { map, progress } = device({ [KEY]: JSON.stringify(kept("a")), "crosswalk:v1:tick:a:b": "{", "crosswalk:v2:answer:a:b": "{}", "crosswalk:v1:places": "[]", "crosswalk:v1:scheme": "dark", other: "1" });
  assert.equal(progress.trouble, "later");
  const before = new Map(map);
  const erased = erase(progress);
  assert.deepEqual([[...map.keys()], progress.trouble], [["crosswalk:v1:scheme", "other"], ""]);
  bringBack(progress, erased);
  assert.deepEqual([[...map].sort(), progress.trouble], [[...before].sort(), "later"]);
});

test("what a reader did after erasing stays when the rest is brought back", () => {
  const { progress } = device({ [KEY]: JSON.stringify(kept("old")) });
  const erased = erase(progress);
  progress.set("answer", "small-talk", "first", "new", "f1");
  bringBack(progress, erased);
  assert.equal(progress.get("answer", "small-talk", "first").value, "new");
});

test("where storage is denied, what lasts for the page is erased and brought back", () => {
  const progress = new records.Progress(() => { throw new Error("denied"); }, () => NOW);
  progress.put([record("first")]);
  const erased = erase(progress);
  assert.deepEqual([progress.all(), progress.trouble], [[], "denied"]);
  bringBack(progress, erased);
  assert.deepEqual(progress.all(), [record("first")]);
});
