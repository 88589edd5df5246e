/* What a device keeps as a file: written, read with care, merged, and erased so that it can come back. No DOM.
   { "format": "crosswalk-progress", "version": 1, "saved": …, "places": [id], "records": { key: { value, at, of } } } */
(function (crosswalk) {
  "use strict";
  const { isRecord, keyOf, partsOf } = crosswalk.records;
  const { isRating } = crosswalk.planning;
  const FORMAT = "crosswalk-progress";
  const VERSION = 1;
  const MOST_BYTES = 1_000_000;
  const OUR_KEY = /^crosswalk:v\d+:[a-z-]+(:[a-z0-9-]+)*$/;
  const NAME = /^(?!__proto__$)[\w-]{1,80}$/;
  const PLACE = /^[a-z0-9-]{1,80}$/;
  const OURS = /^crosswalk:v\d+:(places$|[^:]+:.)/;

  const isObject = (found) => Boolean(found) && typeof found === "object" && !Array.isArray(found);

  /** The text of the file with these records and chosen places. */
  function written(records, places, now) {
    const kept = records.map(({ kind, entry, item, value, at, of }) => [keyOf(kind, entry, item), { value, at, of }]);
    return JSON.stringify({ format: FORMAT, version: VERSION, saved: new Date(now).toISOString(), places, records: Object.fromEntries(kept) }, null, 1);
  }

  /** Records and places from the text of a file, and how many records are of an unknown kind; or the problem, and nothing else. */
  function readFrom(text, now) {
    if (text.length > MOST_BYTES) return { problem: "size" };
    let file;
    try { file = JSON.parse(text); } catch (broken) { return { problem: "json" }; }
    if (!isObject(file) || file.format !== FORMAT || !Number.isInteger(file.version) || file.version < 1) return { problem: "format" };
    if (file.version > VERSION) return { problem: "later" };
    const places = file.places ?? [];
    if (!isObject(file.records) || !Array.isArray(places) || !places.every((place) => typeof place === "string" && PLACE.test(place))) return { problem: "records" };
    const found = recordsFrom(Object.entries(file.records), now);
    return found.problem ? found : { places, ...found };
  }

  function recordsFrom(entries, now) {
    if (!entries.every(([key, record]) => OUR_KEY.test(key) && key.length < 250 && isRecord(record))) return { problem: "records" };
    const known = entries.map(([key, { value, at, of }]) => ({ ...partsOf(key), value, at: Math.min(at, now), of })).filter(({ kind }) => kind);
    return known.every(isSound) ? { records: known, unknown: entries.length - known.length } : { problem: "records" };
  }

  function isSound({ kind, item, value, at, of }) {
    const fits = kind === "comfort" ? item === "check" && isRating(value) : value !== null && isPlain(value, 3);
    return fits && at >= 0 && /^\w{0,64}$/.test(of);
  }

  /** Whether a value is as small and as flat as what quizzes and checklists keep. */
  function isPlain(value, depth) {
    if (typeof value === "string") return value.length <= 300;
    if (typeof value !== "object" || value === null) return true;
    const inner = Object.entries(value);
    return depth > 0 && inner.length <= 60 && inner.every(([name, one]) => NAME.test(name) && isPlain(one, depth - 1));
  }

  /** What to take over of `found`: the newer record counts, and of two of one time the device's own. */
  function merged(own, found) {
    const times = new Map(own.map(({ kind, entry, item, at }) => [keyOf(kind, entry, item), at]));
    const place = ({ kind, entry, item, at }) => Math.sign(at - (times.get(keyOf(kind, entry, item)) ?? -1));
    return {
      taken: found.filter((record) => place(record) > 0),
      older: found.filter((record) => place(record) < 0).length,
      same: found.filter((record) => place(record) === 0).length,
    };
  }

  /** Remove every record and the chosen places, also what cannot be read; what comes back brings them back. */
  function erase(progress) {
    const records = progress.all();
    const texts = new Map(progress.keys().filter((key) => OURS.test(key)).map((key) => [key, progress.read(key)]));
    for (const { kind, entry, item } of records) progress.remove(kind, entry, item);
    for (const key of texts.keys()) progress.storage().removeItem(key);
    progress.report("");
    progress.look();
    return { records, texts };
  }

  /** Bring back what was erased; what the reader did since then stays. */
  function bringBack(progress, { records, texts }) {
    progress.put(records.filter(({ kind, entry, item }) => !progress.get(kind, entry, item)));
    try {
      for (const [key, text] of texts) if (progress.read(key) === null) progress.storage().setItem(key, text);
    } catch (full) { /* what cannot be read is not missed */ }
    progress.look();
  }

  crosswalk.progressFile = { bringBack, erase, merged, readFrom, written, MOST_BYTES };
})(globalThis.Crosswalk);
