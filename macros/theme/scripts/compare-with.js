/* Choosing places on one comparison: their columns appear next to the host's; from four on the table is turned. */
(function (crosswalk) {
  "use strict";
  if (!globalThis.customElements) return;

  customElements.define("compare-with", class extends HTMLElement {
    connectedCallback() {
      this.form = this.part("form");
      this.boxes = [...this.form.querySelectorAll("input")];
      this.covered = this.boxes.map((box) => box.value);
      this.first ??= this.part("label").textContent;
      this.form.hidden = !this.boxes.length;
      this.part("links").hidden = true;
      this.form.onchange = () => this.change(crosswalk.placesAfter(crosswalk.choice().places, this.covered, this.ticked()));
      this.form.onreset = () => setTimeout(() => this.change([]));
      this.part("show").onclick = () => crosswalk.showChosen(this.querySelector(".choose"), this.part("table"));
      this.part("all-cards").querySelector("button").onclick = () => { this.showsAll = !this.showsAll; this.show(); };
      document.addEventListener("crosswalk:places", this);
      queueMicrotask(() => this.show());
    }

    handleEvent() {
      this.show();
    }

    part(name) {
      return this.querySelector(`[data-part="${name}"]`);
    }

    ticked() {
      return this.boxes.filter((box) => box.checked).map((box) => box.value);
    }

    change(places) {
      crosswalk.choice().change(places);
      this.part("told").textContent = this.ticked().length ? this.dataset.now + this.names(this.ticked()) : this.dataset.none;
    }

    names(places) {
      return places.map((place) => crosswalk.placeNames[place]).join(", ");
    }

    show() {
      const { places } = crosswalk.choice();
      const here = crosswalk.placesIn(places, this.covered);
      const shape = crosswalk.shapeFor(here.length);
      this.boxes.forEach((box) => { box.checked = here.includes(box.value); });
      crosswalk.nameChooser(this.querySelector(".choose"), here.length ? this.dataset.change : this.first);
      this.dataset.shape = shape;
      this.part("table").hidden = shape === "turned";
      for (const cell of this.part("table").querySelectorAll(".is-home[data-side]")) cell.hidden = shape !== "columns" || !here.includes(cell.dataset.side);
      if (this.part("places")) this.lines(here, shape);
      this.cards(here);
      this.missing(places.filter((place) => !this.covered.includes(place)));
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

    /** One card for the reader and one seen by the host, or all of them; the button stays where the focus is. */
    cards(places) {
      const cards = [...this.querySelectorAll("[data-viewers]")];
      const few = crosswalk.cardsToShow(cards.map((card) => card.dataset.viewers.split(" ")), places);
      cards.forEach((card, number) => { card.hidden = !this.showsAll && !few.includes(number); });
      const button = this.part("all-cards").querySelector("button");
      this.part("all-cards").hidden = few.length === cards.length;
      this.allCards ??= button.textContent;
      button.textContent = this.showsAll ? button.dataset.fewer : this.allCards;
      button.setAttribute("aria-expanded", String(Boolean(this.showsAll)));
    }

    /** Says so when places of the reader are not on this page. */
    missing(places) {
      this.part("missing").hidden = !places.length;
      this.part("missing").textContent = this.dataset.missing.replace("{places}", this.names(places));
    }
  });
})(globalThis.Crosswalk);
