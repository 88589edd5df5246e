/* A button that copies the address of a plan; where the browser denies it, the address is shown and selected. */
(function (crosswalk) {
  "use strict";
  if (!globalThis.customElements) return;
  const { addressOf } = crosswalk.planning;

  customElements.define("plan-link", class extends HTMLElement {
    connectedCallback() {
      this.querySelector("button").onclick = () => this.copy();
    }

    /** The pages of the plan, by id. */
    set pages(ids) {
      if (String(ids) === String(this.ids)) return;
      this.ids = [...ids];
      this.tell("", true);
    }

    async copy() {
      if (!this.ids?.length) return this.tell(this.dataset.none, true);
      const shown = this.querySelector("code");
      shown.textContent = addressOf(this.ids, location.href);
      try {
        await navigator.clipboard.writeText(shown.textContent);
        this.tell(this.dataset.copied, true);
      } catch (denied) {
        this.tell(this.dataset.denied, false);
        getSelection().selectAllChildren(shown);
      }
    }

    tell(text, isDone) {
      this.querySelector("[role=status]").textContent = text;
      this.querySelector("code").hidden = isDone;
    }
  });
})(globalThis.Crosswalk);
