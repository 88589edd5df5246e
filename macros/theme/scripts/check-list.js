/* A checklist that keeps its ticks on this device, counts them, and can be cleared and brought back. */
(function (crosswalk) {
  "use strict";
  if (!globalThis.customElements) return;
  const { filled, offer, recordsOf, standing } = crosswalk.ticking;

  customElements.define("check-list", class extends HTMLElement {
    connectedCallback() {
      const form = this.querySelector("form");
      this.rows = [...form.querySelectorAll("li[data-fingerprint]")].map((row) => ({ row, box: row.querySelector("input"), id: row.id, of: row.dataset.fingerprint }));
      this.cleared = [];
      form.autocomplete = "off"; // what is kept counts, not what the browser remembers of a form
      form.onsubmit = () => false;
      form.onchange = (event) => this.tick(this.rows.find(({ box }) => box === event.target));
      form.onclick = (event) => this.copy(event.target.closest(".item-link"));
      this.part("clear").onclick = () => this.clear();
      this.part("ticks").hidden = false;
      standing(this.rows, this.records()).gone.forEach((item) => this.forget(item));
      this.again = () => this.show();
      this.listen(addEventListener);
      this.show();
    }

    disconnectedCallback() {
      this.listen(removeEventListener);
    }

    /** Another page of this site may have changed what is kept, also while this one waited behind it. */
    listen(change) {
      for (const event of ["storage", "pageshow"]) change(event, this.again);
    }

    part(name) {
      return this.querySelector(`[data-part="${name}"]`);
    }

    records() {
      return recordsOf(crosswalk.progress().all(), this.dataset.entry);
    }

    forget(item) {
      crosswalk.progress().remove("tick", this.dataset.entry, item);
    }

    tick({ box, id, of }) {
      if (box.checked) crosswalk.progress().set("tick", this.dataset.entry, id, true, of);
      else this.forget(id);
      this.cleared = [];
      this.show();
      const phase = box.closest("fieldset");
      const done = box.checked && !phase.querySelector(".phase-done").hidden;
      this.tell([this.counted, done && filled(this.dataset.phase, { phase: phase.querySelector("h2").textContent })]);
    }

    /** Clear every tick, or bring back what was cleared: one button, so that the focus stays where it is. */
    clear() {
      const records = this.cleared, progress = crosswalk.progress();
      this.cleared = records.length ? [] : this.records();
      progress.put(records);
      this.cleared.forEach(({ item }) => this.forget(item));
      this.show();
      this.tell([records.length ? this.dataset.undone : this.dataset.cleared, this.counted]);
    }

    tell(sentences) {
      this.part("told").textContent = sentences.filter(Boolean).join(" ");
    }

    show() {
      const { ticked, changed } = standing(this.rows, this.records());
      for (const { row, box, id } of this.rows) {
        box.checked = ticked.includes(id);
        row.querySelector(".item-changed").hidden = !changed.includes(id);
      }
      for (const phase of this.querySelectorAll("fieldset")) phase.querySelector(".phase-done").hidden = Boolean(phase.querySelector("input:not(:checked)"));
      this.counted = filled(this.dataset.count, { done: ticked.length, count: this.rows.length });
      this.part("count").textContent = this.counted;
      this.querySelector("progress").value = ticked.length;
      this.offer(offer(this.records(), this.cleared));
    }

    offer(what) {
      const button = this.part("clear");
      button.textContent = what === "undo" ? this.dataset.undo : this.dataset.clear;
      button.hidden = !what && document.activeElement !== button;
    }

    /** A link to an item leads there, and its address is copied where the browser allows it. */
    async copy(link) {
      if (!link) return;
      try {
        await navigator.clipboard.writeText(link.href);
      } catch (denied) {
        return;
      }
      const note = this.part("copied");
      link.after(note);
      note.firstElementChild.hidden = false;
      this.tell([note.textContent]);
    }
  });
})(globalThis.Crosswalk);
