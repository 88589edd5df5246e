/* A message with blanks: filling it in, measuring it, and how long its limit may be trusted. No DOM. */
(function (crosswalk) {
  "use strict";

  /** A text in parts: what stands, and the blanks of these names, each with its brackets. */
  function partsOf(text, names) {
    const marks = names.map((name) => `[${name}]`);
    const parts = [];
    let rest = text;
    while (rest) {
      const places = marks.map((mark) => rest.indexOf(mark));
      const next = Math.min(...places.filter((place) => place >= 0));
      const name = names[places.indexOf(next)];
      if (next > 0) parts.push({ text: rest.slice(0, Number.isFinite(next) ? next : rest.length) });
      if (name === undefined) break;
      parts.push({ text: `[${name}]`, name });
      rest = rest.slice(next + name.length + 2);
    }
    return parts;
  }

  /** What stands in a blank: what was typed, or its name in brackets. */
  const shownIn = (name, typed) => (typed || "").trim() || `[${name}]`;

  /** The blanks that are still empty, as they stand in the text. */
  const leftOf = (names, typed) => names.filter((name) => !(typed[name] || "").trim()).map((name) => `[${name}]`);

  /** Characters as people count them in a box: code points, not the halves of an emoji; blanks around do not count. */
  const lengthOf = (text) => [...text.trim()].length;

  /** A text on a length, such as "{count} of {limit} characters: {over} too many", filled in. */
  function sayLength(texts, count, limit) {
    const text = count > limit ? texts.over : texts.fits;
    return text.replace("{count}", count).replace("{limit}", limit).replace("{over}", count - limit);
  }

  /** Whether a change has made a text too long, or has made it fit again. */
  const crosses = (before, after, limit) => before > limit !== after > limit;

  /** Whether a day (2026-11-22) is over for a reader at this moment. */
  function isPast(until, now) {
    const two = (number) => String(number).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` > until;
  }

  crosswalk.phraseText = { partsOf, shownIn, leftOf, lengthOf, sayLength, crosses, isPast };
})(globalThis.Crosswalk);
