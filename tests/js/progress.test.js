"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { records } = require("./crosswalk.js");
const { Progress, partsOf, stateOf } = records;

const KEY = "crosswalk:v1:answer:small-talk:first";

/** A device that keeps `texts`; with `broken`, its writes fail with an error of that name. */
function device(texts = {}, broken = "") {
  const map = new Map(Object.entries(texts));
  return {
    get length() { return map.size; },
    key: (place) => [...map.keys()][place],
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, text) => { if (broken) throw Object.assign(new Error(), { name: broken }); map.set(key, text); },
    removeItem: (key) => map.delete(key),
  };
}

const denied = () => { throw new Error("denied"); };
const on = (storage, now = () => 7) => new Progress(() => storage, now);

test("what is kept is found again by another page, with its time and fingerprint", () => {
  const storage = device();
  on(storage).set("answer", "small-talk", "first", ["a"], "f1");
  assert.deepEqual(on(storage).get("answer", "small-talk", "first"), { value: ["a"], at: 7, of: "f1" });
  assert.equal(storage.key(0), KEY);
});

test("a record made for another text is told apart, and nothing is attached to it", () => {
  const record = { value: ["a"], at: 7, of: "f1" };
  assert.deepEqual(["none", "kept", "changed"], [stateOf(null, "f1"), stateOf(record, "f1"), stateOf(record, "f2")]);
});

test("where storage is denied everything lasts for the page and the trouble is named", () => {
  const progress = new Progress(denied, () => 7);
  progress.set("tick", "first-message", "read", true);
  assert.equal(progress.trouble, "denied");
  assert.equal(progress.get("tick", "first-message", "read").value, true);
  assert.equal(progress.all().length, 1);
  progress.remove("tick", "first-message", "read");
  assert.equal(progress.get("tick", "first-message", "read"), null);
});

test("where storage is full the page goes on and the trouble is named", () => {
  const heard = [];
  const progress = on(device({}, "QuotaExceededError"));
  progress.heard = (trouble) => heard.push(trouble);
  progress.set("answer", "small-talk", "first", "a", "f1");
  assert.deepEqual(heard, ["full"]);
  assert.equal(progress.get("answer", "small-talk", "first").value, "a");
});

for (const text of ["{", "7", "null", '{"value":1}', '{"value":1,"at":"x","of":""}', '{"at":1,"of":""}'])
  test(`a record that cannot be read is left out and named: ${text}`, () => {
    const progress = on(device({ [KEY]: text, "crosswalk:v1:tick:a:b": '{"value":true,"at":1,"of":""}' }));
    assert.equal(progress.trouble, "corrupt");
    assert.equal(progress.get("answer", "small-talk", "first"), null);
    assert.deepEqual(progress.all().map(({ kind }) => kind), ["tick"]);
  });

test("what a later version kept is named and not touched", () => {
  const storage = device({ "crosswalk:v2:answer:a:b": "{}" });
  const progress = on(storage);
  assert.equal(progress.trouble, "later");
  progress.set("answer", "small-talk", "first", "a", "f1");
  assert.equal(storage.getItem("crosswalk:v2:answer:a:b"), "{}");
});

test("settings and keys of others are not records", () => {
  for (const key of ["crosswalk:v1:places", "crosswalk:v1:scheme", "other", "crosswalk:v1:answer:a", "crosswalk:v1:answer:a:b:c", "crosswalk:v1:answer:A:b"])
    assert.equal(partsOf(key), null);
  assert.equal(on(device({ "crosswalk:v1:places": "[]", other: "{" })).trouble, "");
});
