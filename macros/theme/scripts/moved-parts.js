/* An anchor that has another name or another page now: its old address leads there. */
(function (crosswalk) {
  "use strict";

  /** Where a link leads from here, with what is chosen in the query. */
  crosswalk.movedAddress = (href, search) => {
    const address = new URL(href);
    address.search ||= search;
    return address.href;
  };

  if (!globalThis.customElements) return;

  customElements.define("moved-parts", class extends HTMLElement {
    connectedCallback() {
      addEventListener("hashchange", this);
      this.handleEvent();
    }

    disconnectedCallback() {
      removeEventListener("hashchange", this);
    }

    handleEvent() {
      const part = this.querySelector(`[id="${CSS.escape(location.hash.slice(1))}"]`);
      if (part) location.replace(crosswalk.movedAddress(part.href, location.search));
    }
  });
})(globalThis.Crosswalk);
