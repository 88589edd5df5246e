/* Choosing places on one comparison: their columns appear next to the host's; from four on the table is turned. */
(function (crosswalk) {
  "use strict";
  if (!globalThis.customElements) return;
  const { named, kept, keep } = crosswalk.places;
  const storage = () => localStorage;

  customElements.define("compare-with", class extends HTMLElement {
    connectedCallback() {
      this.form = this.part("form");
      this.boxes = [...this.form.querySelectorAll("input")];
      this.first = this.part("label").textContent;
      this.form.hidden = !this.boxes.length;
      this.part("links").hidden = true;
      const wanted = named(location.search) || kept(storage);
      const chosen = crosswalk.placesIn(wanted, this.covered());
      this.boxes.forEach((box) => { box.checked = chosen.includes(box.value); });
      this.form.onchange = () => this.change();
      this.form.onreset = () => setTimeout(() => this.change());
      this.part("show").onclick = () => { this.querySelector(".choose").open = false; this.part("table").scrollIntoView(); };
      this.part("all-cards").querySelector("button").onclick = () => this.cards(null);
      this.show();
      this.missing(wanted);
    }

    part(name) {
      return this.querySelector(`[data-part="${name}"]`);
    }

    covered() {
      return this.boxes.map((box) => box.value);
    }

    change() {
      const places = this.show();
      const all = places.length ? crosswalk.placesAfter(kept(storage), this.covered(), places) : [];
      keep(storage, all);
      history.replaceState(null, "", crosswalk.addressWith(places, location.pathname, location.hash));
      this.part("missing").hidden = true;
      this.part("told").textContent = this.dataset.now + (this.names() || "–");
    }

    names() {
      return this.boxes.filter((box) => box.checked).map((box) => box.parentElement.textContent.trim()).join(", ");
    }

    show() {
      const places = this.boxes.filter((box) => box.checked).map((box) => box.value);
      const shape = crosswalk.shapeFor(places.length);
      this.part("label").textContent = places.length ? this.dataset.chosen.replace("{places}", this.names()) : this.first;
      this.dataset.shape = shape;
      this.part("table").hidden = shape === "turned";
      for (const cell of this.part("table").querySelectorAll(".is-home[data-side]")) cell.hidden = shape !== "columns" || !places.includes(cell.dataset.side);
      if (this.part("places")) this.lines(places, shape);
      this.cards(places);
      return places;
    }

    lines(places, shape) {
      this.part("places-title").textContent = this.dataset[{ none: "titleNone", columns: "titleColumns", turned: "titleTurned" }[shape]];
      this.part("host-line").hidden = shape !== "turned";
      this.part("places").open = shape !== "columns";
      for (const line of this.querySelectorAll("[data-place]")) {
        const chosen = places.includes(line.dataset.place);
        line.toggleAttribute("data-chosen", chosen);
        line.hidden = shape === "turned" && !chosen;
      }
    }

    /** One card for the reader and one seen by the host; all of them for `null`. */
    cards(places) {
      const cards = [...this.querySelectorAll("[data-viewers]")];
      const shown = places && crosswalk.cardsToShow(cards.map((card) => card.dataset.viewers.split(" ")), places);
      cards.forEach((card, number) => { card.hidden = Boolean(shown) && !shown.includes(number); });
      this.part("all-cards").hidden = cards.every((card) => !card.hidden);
    }

    /** Says so when the reader's place is not on this page. */
    missing(wanted) {
      const names = [...this.querySelectorAll("[data-uncovered]")].filter((place) => wanted.includes(place.dataset.uncovered)).map((place) => place.textContent);
      this.part("missing").hidden = !names.length;
      this.part("missing").textContent = this.dataset.missing.replace("{places}", names.join(", "));
    }
  });
})(globalThis.Crosswalk);
