/* What /compare/ shows for a choice: which comparisons, with which sides, and which say nothing yet. No DOM. */
(function (crosswalk) {
  "use strict";

  /** The topic named in an address (`?topic=connections`), or '' for all. */
  crosswalk.topicNamed = (search, known) => {
    const topic = new URLSearchParams(search).get("topic");
    return known.includes(topic) ? topic : "";
  };

  /** About how many nodes a table of so many sides has in each shape. */
  const NODES = { none: () => 0, columns: (count) => 20 + 11 * count, turned: (count) => 10 + 5 * count };

  /** `entries` are comparisons in the order of the page: { id, topic, covers }. Of those that say something on the chosen
      places, the first are `shown`, as many as fit in `most` nodes, each with the places it covers and those it misses;
      `rest` counts those left; `silent` are the ids of those that say nothing. Without places all are shown as a list. */
  crosswalk.planSides = (entries, places, topic, most = Infinity) => {
    const asked = entries.filter((entry) => !topic || entry.topic === topic);
    const fitting = asked.filter((entry) => !places.length || places.some((place) => entry.covers.includes(place)));
    const shape = crosswalk.shapeFor(places.length);
    const shown = [];
    let nodes = 0;
    for (const { id, covers } of fitting) {
      const covered = places.filter((place) => covers.includes(place));
      nodes += NODES[shape](covered.length + 1);
      if (shown.length && nodes > most) break;
      shown.push({ id, covered, missing: places.filter((place) => !covers.includes(place)) });
    }
    return {
      shape,
      shown,
      rest: fitting.length - shown.length,
      silent: asked.filter((entry) => !fitting.includes(entry)).map((entry) => entry.id),
    };
  };
})(globalThis.Crosswalk);
