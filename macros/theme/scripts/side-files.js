/* What one side says on all comparisons, fetched once, when that side is first chosen. */
(function (crosswalk) {
  "use strict";
  if (!globalThis.document) return;
  const received = new Map();
  const asked = new Map();

  /** Called by the file of a side, which is a script so that it works from a folder too. */
  crosswalk.receiveSide = (side, sayings) => received.set(side, sayings);

  /** What a side says on a comparison: [often, why, how we know, how we know of why]; nothing before it is fetched. */
  crosswalk.saying = (side, entry) => received.get(side)?.[entry];

  /** Fetch the file of a side; the promise says whether it came. One that did not come is asked for again next time. */
  crosswalk.fetchSide = (side, address) => {
    if (!asked.has(side)) asked.set(side, new Promise((settle) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = () => settle(received.has(side));
      script.onerror = () => { asked.delete(side); script.remove(); settle(false); };
      document.head.append(script);
    }));
    return asked.get(side);
  };
})(globalThis.Crosswalk);
