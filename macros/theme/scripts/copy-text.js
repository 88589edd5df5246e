/* A button that copies a ready message; where the browser denies it, the text is selected instead. */
(function () {
  "use strict";
  if (!globalThis.customElements) return;
  customElements.define("copy-text", class extends HTMLElement {
    connectedCallback() {
      const button = this.querySelector("button");
      button.hidden = false;
      button.onclick = () => this.copy();
    }

    async copy() {
      const quote = this.querySelector("blockquote");
      try {
        await navigator.clipboard.writeText(quote.textContent.trim());
        this.querySelector("[role=status]").textContent = this.dataset.done;
      } catch (denied) {
        getSelection().selectAllChildren(quote);
      }
    }
  });
})();
