/* Light or dark: the device decides, the reader may change it. */
(function (crosswalk) {
  "use strict";
  const KEY = "crosswalk:v1:scheme";

  /** The other scheme than the one now seen. */
  crosswalk.otherScheme = (chosen, deviceIsDark) => ((chosen || (deviceIsDark ? "dark" : "light")) === "dark" ? "light" : "dark");

  if (!globalThis.customElements) return;
  customElements.define("scheme-switch", class extends HTMLElement {
    connectedCallback() {
      this.button = this.querySelector("button");
      this.button.hidden = false;
      this.button.onclick = () => this.change();
      this.label();
    }

    other() {
      return crosswalk.otherScheme(document.documentElement.dataset.scheme, matchMedia("(prefers-color-scheme: dark)").matches);
    }

    label() {
      const other = this.other();
      this.button.textContent = this.dataset[other];
      this.button.setAttribute("aria-label", this.dataset[other === "dark" ? "toDark" : "toLight"]);
    }

    change() {
      const scheme = this.other();
      document.documentElement.dataset.scheme = scheme;
      try { localStorage.setItem(KEY, scheme); } catch (denied) { /* the choice lasts for this page */ }
      this.label();
    }
  });
})(globalThis.Crosswalk);
