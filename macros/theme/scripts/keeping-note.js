/* One sentence where this device does not keep what the reader does; silent where it does. */
(function (crosswalk) {
  "use strict";
  if (!globalThis.customElements) return;
  customElements.define("keeping-note", class extends HTMLElement {
    connectedCallback() {
      const progress = crosswalk.progress();
      progress.heard = (trouble) => this.show(trouble);
      this.show(progress.trouble);
    }

    show(trouble) {
      this.hidden = !trouble;
      this.querySelector("[role=status]").textContent = trouble ? this.dataset[trouble] : "";
    }
  });
})(globalThis.Crosswalk);
