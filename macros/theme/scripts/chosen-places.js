/* The one choice of places that all parts of a page share, told by the event `crosswalk:places`, and its line in the
   head of every page, which names the places and changes or clears them. */
(function (crosswalk) {
  "use strict";
  if (!globalThis.customElements) return;
  const FOLLOWS = "compare-with, side-by-side";
  let shared;

  /** The choice on this page. The names of the places end the script: ask from a microtask while it runs. */
  crosswalk.choice = () => {
    if (!shared) {
      const search = document.querySelector(FOLLOWS) ? location.search : "";
      shared = new crosswalk.PlaceChoice(() => localStorage, Object.keys(crosswalk.placeNames), search, history.state?.places === "own");
      shared.heard = () => { crosswalk.writeAddress(); document.dispatchEvent(new Event("crosswalk:places", { bubbles: true })); };
      if (history.state?.places === "own") crosswalk.writeAddress();
    }
    return shared;
  };

  /** The address of a page that follows the choice names it, so that it can be sent on. */
  crosswalk.writeAddress = (values) => {
    if (!document.querySelector(FOLLOWS)) return;
    const { places, byLink, unkept } = crosswalk.choice();
    crosswalk.replaceAddress(crosswalk.addressWith({ from: places.join(), ...values }, location), byLink || unkept ? null : { places: "own" });
  };

  /** Name what unfolds the places; while they are unfolded it stays as it is, so that nothing moves. */
  crosswalk.nameChooser = (box, name) => {
    box.ontoggle = () => { if (!box.open) box.querySelector("summary span").textContent = name; };
    box.ontoggle();
  };

  /** Fold the places and go to what was chosen; the focus stays at what unfolds them. */
  crosswalk.showChosen = (box, chosen) => {
    box.open = false;
    box.querySelector("summary").focus({ preventScroll: true });
    chosen.scrollIntoView();
  };

  addEventListener("storage", ({ key }) => { if (key === crosswalk.placesKey || key === null) crosswalk.choice().heard(); });
  addEventListener("pageshow", ({ persisted }) => { if (persisted) crosswalk.choice().heard(); });

  customElements.define("chosen-places", class extends HTMLElement {
    connectedCallback() {
      document.addEventListener("crosswalk:places", this);
      this.useOwn ??= this.part("own").textContent;
      this.part("clear").onclick = () => this.act(() => (this.isCleared() ? crosswalk.choice().undo() : crosswalk.choice().change([])));
      this.part("own").onclick = () => { this.act(() => crosswalk.choice().useOwn()); this.part("change").focus(); };
      queueMicrotask(() => this.show());
    }

    handleEvent() {
      const head = this.closest("header");
      const before = head.offsetHeight;
      this.show();
      // What the reader just touched stays where it is; at the top of a page no browser sees to that.
      if (scrollY === 0 || !CSS.supports("overflow-anchor", "auto")) scrollBy({ top: head.offsetHeight - before, behavior: "instant" });
    }

    part(name) {
      return this.querySelector(`[data-part="${name}"]`);
    }

    /** The line stays, with a way back, when it was here and nothing is chosen any more. */
    isCleared() {
      return !this.hidden && !crosswalk.choice().places.length;
    }

    act(change) {
      change();
      this.part("told").textContent = this.part("text").textContent;
    }

    show() {
      const choice = crosswalk.choice();
      const { places, byLink, unkept } = choice;
      const own = choice.own();
      this.hidden = this.hidden && !places.length;
      this.part("text").textContent = this.named(this.dataset[byLink ? "byLink" : places.length ? "chosen" : "none"], places);
      this.part("change").hidden = Boolean(byLink);
      this.part("own").hidden = !byLink || !own.length;
      this.part("own").textContent = this.named(this.useOwn, own);
      this.part("clear").textContent = this.dataset[places.length ? "clear" : "undo"];
      this.part("clear").hidden = !places.length && !choice.before;
      this.part("trouble").textContent = unkept?.length ? this.dataset.unkept : "";
    }

    named(text, places) {
      return text.replace("{places}", crosswalk.inWords(places.map((place) => crosswalk.placeNames[place]), this.dataset));
    }
  });
})(globalThis.Crosswalk);
