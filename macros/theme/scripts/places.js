/* The places a reader compares with: named in the address, else kept on the device. No DOM. */
(function (crosswalk) {
  "use strict";
  const KEY = "crosswalk:v1:places";

  /** The shape for a number of places: 'none', 'columns' or 'turned'. */
  crosswalk.shapeFor = (count) => (count === 0 ? "none" : count < 4 ? "columns" : "turned");

  /** Places named in an address (`?from=japan,brazil`), or null when it names none. */
  function named(search) {
    const from = new URLSearchParams(search).get("from");
    return from === null ? null : from.split(",").filter(Boolean);
  }

  /** Places of `wanted` that this page covers, in the page's order. */
  crosswalk.placesIn = (wanted, covered) => covered.filter((place) => wanted.includes(place));

  /** What to keep after a change on a page: places the page does not cover stay as they were. */
  crosswalk.placesAfter = (kept, covered, chosen) => [...kept.filter((place) => !covered.includes(place)), ...chosen];

  /** The address of this page with the places in it; without places it has no query. */
  crosswalk.addressWith = (places, path, hash = "") => path + (places.length ? `?from=${places.join(",")}` : "") + hash;

  /** Which of the cards to show: one for the reader, one seen by the host, in the order of the page. */
  crosswalk.cardsToShow = (cards, chosen) => {
    const isMine = (viewers) => viewers.some((viewer) => chosen.includes(viewer));
    const own = [cards.findIndex(isMine), cards.findIndex((viewers) => viewers.includes("anyone")), cards.findIndex((viewers) => !viewers.includes("host"))];
    const host = cards.findIndex((viewers) => viewers.includes("host"));
    return [...new Set([own.find((place) => place >= 0), host])].filter((place) => place >= 0);
  };

  /** The places kept on this device; none where the browser keeps nothing. */
  function kept(storage) {
    try {
      const places = JSON.parse(storage().getItem(KEY) || "[]");
      return Array.isArray(places) ? places.filter((place) => typeof place === "string") : [];
    } catch (unreadable) {
      return [];
    }
  }

  function keep(storage, places) {
    try { storage().setItem(KEY, JSON.stringify(places)); } catch (denied) { /* the choice lasts for this page */ }
  }

  crosswalk.places = { named, kept, keep };
})(globalThis.Crosswalk);
