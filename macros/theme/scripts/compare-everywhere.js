/* A button on the page of a place: compare with it on every page, or no longer. */
(function (crosswalk) {
  "use strict";
  if (!globalThis.customElements) return;
  customElements.define("compare-everywhere", class extends HTMLElement {
    connectedCallback() {
      this.button = this.querySelector("button");
      this.button.hidden = false;
      this.button.onclick = () => crosswalk.choice().change(crosswalk.toggled(crosswalk.choice().places, this.dataset.place));
      document.addEventListener("crosswalk:places", this);
      this.handleEvent();
    }

    handleEvent() {
      this.button.setAttribute("aria-pressed", String(crosswalk.choice().places.includes(this.dataset.place)));
    }
  });
})(globalThis.Crosswalk);
