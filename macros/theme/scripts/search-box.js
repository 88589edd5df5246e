/* The search box: a combobox over links. What ranks and the index are fetched when the box first has the focus. */
(function (crosswalk) {
  "use strict";
  if (!globalThis.customElements) return;
  const AT_ONCE = 8; // milliseconds
  const waiting = [];
  let index;
  let asked = false;

  /** Called by the index itself, which is a script so that it works from a folder too; what ranks came before it. */
  crosswalk.receiveSearch = (lines) => {
    if (crosswalk.ranking) read(crosswalk.ranking.preparing(lines.map((line) => [...line, "", "", "", ""].slice(0, 6))));
  };

  /** Prepares the index a few milliseconds at a time: the box stays quick to write in while that goes on. */
  function read(steps) {
    const until = performance.now() + AT_ONCE;
    let step;
    do step = steps.next(); while (!step.done && performance.now() < until);
    if (!step.done) return void setTimeout(read, 0, steps);
    index = step.value;
    waiting.splice(0).forEach((again) => again());
  }

  /** Fetches scripts side by side and runs them in this order. */
  function fetchAll(addresses, failed) {
    if (asked) return;
    asked = true;
    for (const address of addresses) {
      const script = document.createElement("script");
      script.src = address;
      script.async = false;
      script.onerror = () => { asked = false; failed(); };
      document.head.append(script);
    }
  }

  customElements.define("search-box", class extends HTMLElement {
    connectedCallback() {
      this.form = this.querySelector("form");
      this.input = this.querySelector("input");
      this.list = this.querySelector("[role=listbox]");
      this.status = this.querySelector("[role=status]");
      this.nothing = this.querySelector(".nothing");
      this.form.hidden = false;
      this.active = -1;
      this.input.onfocus = () => { fetchAll([this.dataset.code, this.dataset.index], () => this.fail()); this.show(); };
      this.input.oninput = () => this.show();
      this.input.onkeydown = (event) => this.press(event);
      this.form.onsubmit = (event) => { if (index && this.input.value.trim()) { event.preventDefault(); this.open(this.active); } };
      this.addEventListener("focusout", (event) => { if (!this.contains(event.relatedTarget)) this.close(); });
    }

    show() {
      const query = this.input.value.trim();
      if (!query) return this.close();
      if (!index) return void waiting.push(() => this.show());
      const found = crosswalk.ranking.search(index, query);
      this.list.replaceChildren(...found.map(({ line }, place) => this.option(line, place)));
      this.list.hidden = !found.length;
      this.nothing.hidden = Boolean(found.length);
      this.input.setAttribute("aria-expanded", String(Boolean(found.length)));
      this.select(found.length ? 0 : -1);
      this.tell(found.length === 1 ? this.dataset.one : found.length ? this.dataset.some.replace("{count}", found.length) : this.dataset.none);
    }

    /** Said once: the same words again would be heard at each key. */
    tell(words) {
      if (this.status.textContent !== words) this.status.textContent = words;
    }

    /** The index did not come: say so, and leave the way to all questions, which Enter takes too. */
    fail() {
      this.nothing.querySelector("span").textContent = this.status.textContent = this.dataset.failed;
      this.nothing.hidden = false;
    }

    option([address, kind, title, shown], place) {
      const line = this.querySelector("template").content.cloneNode(true).firstElementChild;
      const option = line.firstElementChild;
      option.id = `${this.list.id}-${place}`;
      option.href = crosswalk.pageAddress(this.dataset.root, address);
      option.querySelector(".found__kind").textContent = this.dataset.kinds.split("|")[kind];
      option.querySelector("strong").textContent = title;
      option.querySelector(".found__text").textContent = shown;
      return line;
    }

    options() {
      return [...this.list.querySelectorAll("[role=option]")];
    }

    select(place) {
      this.active = place;
      this.options().forEach((option, number) => option.setAttribute("aria-selected", String(number === place)));
      const option = this.options()[place];
      if (option) this.input.setAttribute("aria-activedescendant", option.id);
      else this.input.removeAttribute("aria-activedescendant");
      option?.scrollIntoView({ block: "nearest" });
    }

    press(event) {
      const count = this.list.hidden ? 0 : this.options().length;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && count) { event.preventDefault(); this.select((this.active + step + count) % count); }
      if (event.key === "Escape") { event.preventDefault(); this.close(); }
      if (event.key === "Tab") this.close();
    }

    open(place) {
      this.options()[place]?.click();
    }

    close() {
      this.list.hidden = this.nothing.hidden = true;
      this.input.setAttribute("aria-expanded", "false");
      this.select(-1);
    }
  });
})(globalThis.Crosswalk);
