/* Beside a checklist in a list: how many of its items are ticked on this device, if any. */
(function (crosswalk) {
  "use strict";
  if (!globalThis.customElements) return;
  const { filled, itemsIn, recordsOf, standing } = crosswalk.ticking;

  customElements.define("kept-ticks", class extends HTMLElement {
    connectedCallback() {
      const items = itemsIn(this.dataset.items);
      const { ticked } = standing(items, recordsOf(crosswalk.progress().all(), this.dataset.entry));
      this.textContent = ticked.length ? filled(this.dataset.count, { done: ticked.length, count: items.length }) : "";
    }
  });
})(globalThis.Crosswalk);
