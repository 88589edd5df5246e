/* An order that looks like chance and is the same for the same seed. No DOM. */
(function (crosswalk) {
  "use strict";
  const MOST = 0xffffffff;

  /** Numbers from 0 up to 1, one after the other, all given by the seed (FNV-1a to begin, then mulberry32). */
  function numbers(seed) {
    let state = [...String(seed)].reduce((sum, sign) => Math.imul(sum ^ sign.codePointAt(0), 0x01000193), 0x811c9dc5);
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / (MOST + 1);
    };
  }

  /** A copy in the order of the seed; an order that is `never` wanted is turned by one place. */
  function shuffled(list, seed, never = []) {
    const mixed = [...list], next = numbers(seed);
    for (let last = mixed.length - 1; last > 0; last -= 1) {
      const other = Math.floor(next() * (last + 1));
      [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
    }
    const same = never.length > 1 && never.every((one, place) => mixed[place] === one);
    return same ? [...mixed.slice(1), mixed[0]] : mixed;
  }

  /** A seed for a new attempt. */
  const newSeed = (random = Math.random) => Math.floor(random() * MOST);
  const isSeed = (value) => Number.isInteger(value) && value >= 0;

  crosswalk.shuffling = { shuffled, newSeed, isSeed };
})(globalThis.Crosswalk);
