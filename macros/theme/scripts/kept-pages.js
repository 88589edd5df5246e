/* The pages kept on this device, by title, and a button that removes them. */
(function (crosswalk) {
  "use strict";
  if (!globalThis.customElements) return;

  /** Title and address of every kept page but this one, in the order of titles. */
  async function listed() {
    const cache = await crosswalk.keptPages();
    const found = [];
    for (const { url } of await cache.keys()) {
      const page = new DOMParser().parseFromString(await (await cache.match(url)).text(), "text/html");
      if (!page.querySelector("kept-pages, [http-equiv=refresh]")) found.push({ url, title: page.querySelector("h1")?.textContent.trim() || page.title });
    }
    return found.sort((one, other) => one.title.localeCompare(other.title));
  }

  customElements.define("kept-pages", class extends HTMLElement {
    connectedCallback() {
      this.part("missing").hidden = /\/offline\/(index\.html)?$/.test(location.pathname);
      this.part("forget").onclick = () => this.forget();
      this.show();
    }

    part(name) {
      return this.querySelector(`[data-part="${name}"]`);
    }

    async show() {
      const pages = await listed().catch(() => []);
      this.part("list").replaceChildren(...pages.map((page) => this.line(page)));
      this.part("nothing").hidden = Boolean(pages.length);
      this.part("list").hidden = this.part("forget").hidden = !pages.length;
    }

    line({ url, title }) {
      const line = this.querySelector("template").content.cloneNode(true).firstElementChild;
      const link = line.querySelector("a");
      link.href = url;
      link.textContent = title;
      return line;
    }

    /** The button stays where the focus is: it says what was done. */
    async forget() {
      await crosswalk.forgetPages().catch(() => {});
      this.part("list").replaceChildren();
      this.part("list").hidden = true;
      this.part("told").textContent = this.dataset.forgotten;
    }
  });
})(globalThis.Crosswalk);
