/* The places a reader compares with: their own choice, kept on the device, or one that a link made for a page. No DOM. */
(function (crosswalk) {
  "use strict";
  const KEY = "crosswalk:v1:places";
  const FEW = 3;

  /** The shape for a number of places: 'none', 'columns' or 'turned'. */
  crosswalk.shapeFor = (count) => (count === 0 ? "none" : count <= FEW ? "columns" : "turned");

  /** Known places named in an address (`?from=japan,brazil`); none for an address that names none. */
  crosswalk.placesNamed = (search, known) => crosswalk.placesIn((new URLSearchParams(search).get("from") || "").split(","), known);

  /** Places of `wanted` that a page covers, in the page's order. */
  crosswalk.placesIn = (wanted, covered) => covered.filter((place) => wanted.includes(place));

  /** The choice after a change on a page: places the page does not cover stay as they were. */
  crosswalk.placesAfter = (before, covered, chosen) => [...before.filter((place) => !covered.includes(place)), ...chosen];

  /** A choice with one place more or less. */
  crosswalk.toggled = (places, place) => (places.includes(place) ? places.filter((other) => other !== place) : [...places, place]);

  /** An address with other values in its query: an empty value leaves one out, commas stay readable. */
  crosswalk.addressWith = (values, { pathname, search = "", hash = "" }) => {
    const query = new URLSearchParams(search);
    for (const [name, value] of Object.entries(values)) {
      if (value) query.set(name, value);
      else query.delete(name);
    }
    const text = query.toString().replaceAll("%2C", ",");
    return pathname + (text && `?${text}`) + hash;
  };

  /** Names in a sentence: a few are listed, many are counted. */
  crosswalk.inWords = (names, { and, many }) => {
    if (names.length > FEW) return many.replace("{count}", names.length);
    return names.length < 2 ? names.join("") : names.slice(0, -1).join(", ") + and + names.at(-1);
  };

  /** Which of the cards to show: one for the reader, one seen by the host, in the order of the page. */
  crosswalk.cardsToShow = (cards, chosen) => {
    const isMine = (viewers) => viewers.some((viewer) => chosen.includes(viewer));
    const own = [cards.findIndex(isMine), cards.findIndex((viewers) => viewers.includes("anyone")), cards.findIndex((viewers) => !viewers.includes("host"))];
    const host = cards.findIndex((viewers) => viewers.includes("host"));
    return [...new Set([own.find((place) => place >= 0), host])].filter((place) => place >= 0);
  };

  /** The choice on one page. `storage` gives the device's, `known` are all places in their order, `search` is the query
      of the address and `isOwn` says that the page wrote it itself, for what the reader chose there. */
  class PlaceChoice {
    constructor(storage, known, search = "", isOwn = false) {
      this.storage = storage;
      this.known = known;
      this.unkept = null;
      this.heard = () => {};
      const named = crosswalk.placesNamed(search, known);
      this.byLink = named.length && !isOwn && named.join() !== this.own().join() ? named : null;
    }

    /** The places in effect on this page. */
    get places() {
      return this.byLink || this.own();
    }

    /** What the reader chose, whatever a link says. */
    own() {
      return this.unkept || crosswalk.placesIn(this.read(), this.known);
    }

    read() {
      try {
        const places = JSON.parse(this.storage().getItem(KEY) || "[]");
        return Array.isArray(places) ? places : [];
      } catch (unreadable) {
        return [];
      }
    }

    /** The reader chose: from now on the link counts no more. Where the device keeps nothing, it lasts for the page. */
    change(chosen, byLink = null) {
      this.before = { own: this.own(), byLink: this.byLink };
      const places = crosswalk.placesIn(chosen, this.known);
      this.byLink = byLink;
      this.unkept = this.isKept(places) ? null : places;
      this.heard();
    }

    isKept(places) {
      try {
        this.storage().setItem(KEY, JSON.stringify(places));
        return true;
      } catch (deniedOrFull) {
        return false;
      }
    }

    /** Take the last change back. */
    undo() {
      this.change(this.before.own, this.before.byLink);
    }

    /** Leave the choice of a link for one's own. */
    useOwn() {
      this.byLink = null;
      this.heard();
    }
  }

  crosswalk.PlaceChoice = PlaceChoice;
  crosswalk.placesKey = KEY;
})(globalThis.Crosswalk);
