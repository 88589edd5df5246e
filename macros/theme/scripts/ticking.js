/* What a checklist shows for the ticks that were kept. No DOM. */
(function (crosswalk) {
  "use strict";
  const { stateOf } = crosswalk.records;

  /** How the items of a list, [{ id, of }], stand to the records of that list: ids that are ticked, ids whose text
      changed since they were ticked, and ids of records whose item is no longer in the list. */
  function standing(items, records) {
    const kept = new Map(records.filter(({ value }) => value === true).map((record) => [record.item, record]));
    const ids = new Set(items.map(({ id }) => id));
    const inState = (state) => items.filter(({ id, of }) => stateOf(kept.get(id), of) === state).map(({ id }) => id);
    return {
      ticked: inState("kept"),
      changed: inState("changed"),
      gone: records.map(({ item }) => item).filter((item) => !ids.has(item)),
    };
  }

  /** What the button offers: to bring back what was cleared, else to clear what is there, else nothing. */
  const offer = (records, cleared) => (cleared.length ? "undo" : records.length ? "clear" : "");

  /** The items named in a list of "<id>:<fingerprint>". */
  const itemsIn = (text) => text.split(" ").filter(Boolean).map((one) => one.split(":")).map(([id, of]) => ({ id, of }));

  /** The records of one list among all that are kept. */
  const recordsOf = (all, list) => all.filter(({ kind, entry }) => kind === "tick" && entry === list);

  /** A text with its places filled in: "3 of 7 done" from "{done} of {count} done". */
  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  crosswalk.ticking = { filled, itemsIn, offer, recordsOf, standing };
})(globalThis.Crosswalk);
