/* What a reader did on this device: answers, ticks and comfort, one record each, { value, at, of }.
   `at` is the time in milliseconds, `of` the fingerprint of the text that was answered. No DOM. */
(function (crosswalk) {
  "use strict";
  const PREFIX = "crosswalk:v1:";
  const KEY = /^crosswalk:v1:(answer|tick|comfort|attempt):([a-z0-9-]+):([a-z0-9-]+)$/;
  const LATER = /^crosswalk:v([2-9]|[1-9]\d+):/;

  /** The key of one thing: crosswalk:v1:<kind>:<entry>:<item>. */
  const keyOf = (kind, entry, item) => `${PREFIX}${kind}:${entry}:${item}`;

  /** What a key is about, or null for keys that hold no record. */
  function partsOf(key) {
    const found = KEY.exec(key);
    return found && { kind: found[1], entry: found[2], item: found[3] };
  }

  /** A record as it is kept, or null for anything else. */
  function recordOf(text) {
    try {
      const found = JSON.parse(text);
      return isRecord(found) ? found : null;
    } catch (broken) {
      return null;
    }
  }

  function isRecord(found) {
    return Boolean(found) && typeof found === "object" && found.value !== undefined && Number.isFinite(found.at) && typeof found.of === "string";
  }

  /** How a record stands to the text as it is now: 'none', 'kept', or 'changed' since it was made. */
  const stateOf = (record, fingerprint) => (!record ? "none" : record.of === fingerprint ? "kept" : "changed");

  /** The records on a device. Where it keeps nothing, they last for the page, and `trouble` says why:
      '', 'denied', 'full', 'corrupt' (something there cannot be read) or 'later' (kept by a later version). */
  class Progress {
    constructor(storage = () => localStorage, now = () => Date.now()) {
      this.storage = storage;
      this.now = now;
      this.memory = new Map();
      this.trouble = "";
      this.heard = () => {};
      this.look();
    }

    look() {
      const keys = this.keys();
      if (keys.some((key) => LATER.test(key))) this.report("later");
      else if (keys.some((key) => partsOf(key) && !recordOf(this.read(key)))) this.report("corrupt");
    }

    report(trouble) {
      this.trouble = trouble;
      this.heard(trouble);
    }

    keys() {
      try {
        const storage = this.storage();
        return Array.from({ length: storage.length }, (_, place) => storage.key(place));
      } catch (denied) {
        this.report("denied");
        return [];
      }
    }

    read(key) {
      try { return this.storage().getItem(key); } catch (denied) { return null; }
    }

    get(kind, entry, item) {
      const key = keyOf(kind, entry, item);
      return this.memory.get(key) || recordOf(this.read(key));
    }

    /** Keep a value; the fingerprint says which text it was about. */
    set(kind, entry, item, value, of = "") {
      this.put([{ kind, entry, item, value, at: this.now(), of }]);
    }

    /** Keep records as they are, with their own times. */
    put(records) {
      for (const { kind, entry, item, value, at, of } of records) this.write(keyOf(kind, entry, item), { value, at, of });
    }

    write(key, record) {
      try {
        this.storage().setItem(key, JSON.stringify(record));
        this.memory.delete(key);
      } catch (error) {
        this.memory.set(key, record);
        this.report(/quota/i.test(error.name) ? "full" : "denied");
      }
    }

    remove(kind, entry, item) {
      const key = keyOf(kind, entry, item);
      this.memory.delete(key);
      try { this.storage().removeItem(key); } catch (denied) { this.report("denied"); }
    }

    /** Every record: [{ kind, entry, item, value, at, of }]. */
    all() {
      const keys = new Set([...this.keys(), ...this.memory.keys()]);
      return [...keys].flatMap((key) => {
        const parts = partsOf(key);
        const record = parts && this.get(parts.kind, parts.entry, parts.item);
        return record ? [{ ...parts, ...record }] : [];
      });
    }
  }

  let shared;
  /** The records of this device, one object for all parts of a page. */
  crosswalk.progress = () => (shared ??= new Progress());
  crosswalk.records = { Progress, isRecord, keyOf, partsOf, recordOf, stateOf };
})(globalThis.Crosswalk);
