/* Choosing places on one comparison: their columns appear next to the host's; from four on the table is turned. */
(function (crosswalk) {
  "use strict";

  /** The shape for a number of places: 'none', 'columns' or 'turned'. */
  crosswalk.shapeFor = (count) => (count === 0 ? "none" : count < 4 ? "columns" : "turned");

  /** Places named in an address (`?from=japan,brazil`) that this page covers, in the page's order. */
  crosswalk.placesIn = (search, covered) => {
    const named = (new URLSearchParams(search).get("from") || "").split(",");
    return covered.filter((place) => named.includes(place));
  };

  /** Whether a card is for the reader: seen by anyone, by the host, or by a chosen place. */
  crosswalk.isForReader = (viewers, chosen) => !chosen.length || viewers.some((viewer) => viewer === "anyone" || viewer === "host" || chosen.includes(viewer));

  if (!globalThis.customElements) return;
  customElements.define("compare-with", class extends HTMLElement {
    connectedCallback() {
      this.form = this.part("form");
      this.boxes = [...this.form.querySelectorAll("input")];
      if (!this.boxes.length) return;
      this.form.hidden = false;
      this.part("links").hidden = true;
      this.first = this.part("label").textContent;
      const chosen = crosswalk.placesIn(location.search, this.boxes.map((box) => box.value));
      this.boxes.forEach((box) => { box.checked = chosen.includes(box.value); });
      this.form.onchange = () => this.show();
      this.form.onreset = () => setTimeout(() => this.show());
      this.part("all-cards").querySelector("button").onclick = () => this.allCards();
      this.show();
    }

    part(name) {
      return this.querySelector(`[data-part="${name}"]`);
    }

    show() {
      const chosen = this.boxes.filter((box) => box.checked);
      const places = chosen.map((box) => box.value);
      const shape = crosswalk.shapeFor(places.length);
      const names = chosen.map((box) => box.parentElement.textContent.trim()).join(", ");
      this.part("label").textContent = places.length ? this.dataset.chosen.replace("{places}", names) : this.first;
      this.dataset.shape = shape;
      this.part("table").hidden = shape === "turned";
      for (const cell of this.part("table").querySelectorAll(".is-home[data-side]")) cell.hidden = shape !== "columns" || !places.includes(cell.dataset.side);
      this.lines(places, shape);
      this.cards(places);
    }

    lines(places, shape) {
      this.part("host-line").hidden = shape !== "turned";
      this.part("places").open = shape !== "columns";
      for (const line of this.querySelectorAll("[data-place]")) line.hidden = shape === "turned" && !places.includes(line.dataset.place);
    }

    cards(places) {
      const cards = [...this.querySelectorAll("[data-viewers]")];
      cards.forEach((card) => { card.hidden = !crosswalk.isForReader(card.dataset.viewers.split(" "), places); });
      this.part("all-cards").hidden = cards.every((card) => !card.hidden);
    }

    allCards() {
      this.querySelectorAll("[data-viewers]").forEach((card) => { card.hidden = false; });
      this.part("all-cards").hidden = true;
    }
  });
})(globalThis.Crosswalk);
