/* The index as search uses it: each word with the lines it stands in, and the ways to find a word. No DOM.
   A line is [address, kind, title, shown, keywords, text]; keywords are joined by "|". */
(function (crosswalk) {
  "use strict";
  const { compared, isUnbroken, split, undoubled } = crosswalk.words;
  const TITLE = 5, KEYWORDS = 6, SHOWN = 2, TEXT = 1;
  const AT_ONCE = 100;

  /** Makes the index in short steps, so that a page never stands still for it; the last step gives it. */
  function* preparing(lines) {
    const entries = new Map();
    const known = new Map(); // by the word as written: most words come again and again
    const add = (text, number, weight) => {
      for (const written of split(text)) {
        let entry = known.get(written);
        if (!entry) known.set(written, (entry = entryOf(entries, compared(written))));
        count(entry, number, weight);
      }
    };
    for (let number = 0; number < lines.length; number += 1) {
      const [, , title, shown, keywords, text] = lines[number];
      add(title, number, TITLE);
      if (keywords) add(keywords, number, KEYWORDS);
      if (shown) add(shown, number, SHOWN);
      if (text) add(text, number, TEXT);
      if (number % AT_ONCE === AT_ONCE - 1) yield;
    }
    entries.delete("");
    yield;
    const sorted = [...entries.keys()].sort();
    yield;
    const unbroken = [...entries.values()].filter(({ word }) => word.length > 1 && isUnbroken(word));
    return { lines, entries, known, sorted, unbroken, byLength: byLength(entries), phrases: [], answers: new Map() };
  }

  /** The index made at once. */
  function prepare(lines) {
    const steps = preparing(lines);
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  }

  /** An entry is { word, places }: each place the number of a line and its weight in one number, see `count`. */
  function entryOf(entries, word) {
    let entry = entries.get(word);
    if (!entry) entries.set(word, (entry = { word, places: [], field: 0 }));
    return entry;
  }

  /** A word counts once in each field of a line; fields are told apart by their weights, whose sum is below 16. */
  function count(entry, number, weight) {
    const { places } = entry, last = places.length - 1;
    if (last < 0 || places[last] >> 4 !== number) places.push((number << 4) + weight);
    else if (entry.field !== weight) places[last] += weight;
    entry.field = weight;
  }

  /** [word without doubled letters, entry] by its length. */
  function byLength(entries) {
    const found = [];
    for (const entry of entries.values()) {
      const bare = undoubled(entry.word);
      if (entry.word.length > 3) (found[bare.length] ||= []).push([bare, entry]);
    }
    return found;
  }

  /** Entries whose words begin so, in order. */
  function beginningWith({ entries, sorted }, start) {
    let low = 0, high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] < start) low = middle + 1; else high = middle;
    }
    const found = [];
    for (; low < sorted.length && sorted[low].startsWith(start); low += 1) found.push(entries.get(sorted[low]));
    return found;
  }

  /** Title and keywords of a line as whole phrases between blanks; made when first asked for. */
  function phrasesOf({ lines, known, phrases }, number) {
    if (phrases[number]) return phrases[number];
    const [, , title, , keywords] = lines[number];
    const found = [[]];
    for (const written of split(`${title}|${keywords}`)) {
      if (written === "|") found.push([]);
      else found.at(-1).push(known.get(written).word);
    }
    return (phrases[number] = found.map((phrase) => ` ${phrase.join(" ").trim()} `));
  }

  crosswalk.searchIndex = { beginningWith, phrasesOf, prepare, preparing };
})(globalThis.Crosswalk);
