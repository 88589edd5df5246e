/* A term in running prose opens its meaning in place: by tap, Enter or Space, or while the mouse is on it. */
(function (crosswalk) {
  "use strict";
  if (!globalThis.customElements) return;
  const DELAY = 250;
  let open = null;

  const made = (tag, text, more) => Object.assign(document.createElement(tag), { textContent: text }, more);

  customElements.define("gloss-term", class extends HTMLElement {
    connectedCallback() {
      this.word = this.querySelector("a");
      this.note = this.querySelector("[role=note]") || this.appendChild(made("span", "", { className: "gloss" }));
      this.note.id = `gloss${this.word.hash.replace("#", "-")}`;
      const names = { role: "note", "aria-live": "polite" };
      for (const name in names) this.note.setAttribute(name, names[name]);
      this.word.setAttribute("role", "button");
      this.word.setAttribute("aria-controls", this.note.id);
      this.close();
      this.word.onclick = (event) => this.press(event);
      this.word.onkeydown = (event) => { if (event.key === " ") this.press(event); };
      this.onpointerenter = (event) => { if (event.pointerType === "mouse") this.soon(() => this.open()); };
      this.onpointerleave = () => this.soon(() => { if (!this.pinned) this.close(); });
    }

    /** A pointer that only passes changes nothing. */
    soon(action) {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(action, DELAY);
    }

    press(event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      clearTimeout(this.waiting);
      if (this.pinned) return this.close();
      this.pinned = true;
      this.open();
    }

    open() {
      if (open === this) return;
      if (open) open.close();
      open = this;
      const { term, meaning, example, more } = this.dataset;
      const parts = [made("b", term), made("span", meaning), example && made("q", example), made("a", more, { href: this.word.href })];
      this.note.append(...parts.filter(Boolean));
      this.word.setAttribute("aria-expanded", "true");
      this.place();
    }

    close() {
      clearTimeout(this.waiting);
      this.pinned = false;
      if (this.note.contains(document.activeElement)) this.word.focus();
      this.note.replaceChildren();
      this.note.style.transform = "";
      this.word.setAttribute("aria-expanded", "false");
      if (open === this) open = null;
    }

    place() {
      this.note.style.transform = "";
      const is = this.note.getBoundingClientRect();
      const { clientWidth: width, clientHeight: height } = document.documentElement;
      const { x, y } = crosswalk.notePlace(this.word.getClientRects(), is, { width, height }, getComputedStyle(this).direction === "rtl");
      this.note.style.transform = `translate(${x - is.left}px, ${y - is.top}px)`;
    }
  });

  addEventListener("keydown", (event) => { if (event.key === "Escape" && open) open.close(); });
  for (const left of ["pointerup", "focusin"]) addEventListener(left, (event) => { if (open && !open.contains(event.target)) open.close(); });
  addEventListener("resize", () => { if (open) open.place(); });
})(globalThis.Crosswalk);
