/* Taking what the device keeps along in a file, bringing it back from one, and erasing it. */
(function (crosswalk) {
  "use strict";
  if (!globalThis.customElements) return;
  const { bringBack, erase, merged, readFrom, written, MOST_BYTES } = crosswalk.progressFile;
  const NAME = "crosswalk-progress.json";

  customElements.define("progress-tools", class extends HTMLElement {
    connectedCallback() {
      this.hidden = false;
      this.progress = crosswalk.progress();
      this.part("save").onclick = () => this.save();
      this.part("load").onclick = () => this.load();
      this.part("erase").onclick = () => this.eraseOrUndo();
      this.part("keep").onclick = () => this.ask(false);
    }

    part(name) {
      return this.querySelector(`[data-part="${name}"]`);
    }

    say(text, count = 0) {
      this.part("told").textContent = text.replace("{count}", count);
    }

    changed() {
      crosswalk.choice().heard();
      dispatchEvent(new Event("crosswalk-progress"));
    }

    save() {
      const records = this.progress.all(), places = crosswalk.choice().own();
      if (!records.length && !places.length) return this.say(this.dataset.nothing);
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([written(records, places, Date.now())], { type: "application/json" }));
      link.download = NAME;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      this.say(this.dataset.saved, records.length);
    }

    async load() {
      const [file] = this.querySelector("input").files;
      if (!file) return this.say(this.dataset.noFile);
      const found = file.size > MOST_BYTES ? { problem: "size" } : readFrom(await file.text(), Date.now());
      if (found.problem) return this.say(this.dataset[found.problem]);
      const { taken, ...left } = merged(this.progress.all(), found.records);
      this.progress.put(taken);
      if (found.places.length && !crosswalk.choice().own().length) crosswalk.choice().change(found.places);
      this.changed();
      const counts = { taken: taken.length, ...left, unknown: found.unknown };
      const told = Object.entries(counts).filter(([name, count]) => count || name === "taken");
      this.say(told.map(([name, count]) => this.dataset[name].replace("{count}", count)).join(" "));
    }

    eraseOrUndo() {
      if (this.erased) return this.undo();
      if (this.part("keep").hidden) return this.ask(true);
      this.erased = erase(this.progress);
      this.part("keep").hidden = true;
      this.part("erase").textContent = this.dataset.undo;
      this.say(this.dataset.erased);
      this.changed();
    }

    /** Ask in place, or take the question back; the button that stays has the focus. */
    ask(open) {
      this.part("erase").textContent = open ? this.dataset.sure : this.dataset.erase;
      if (!open) this.part("erase").focus();
      this.part("keep").hidden = !open;
      this.say("");
    }

    undo() {
      bringBack(this.progress, this.erased);
      this.erased = null;
      this.part("erase").textContent = this.dataset.erase;
      this.say(this.dataset.back);
      this.changed();
    }
  });
})(globalThis.Crosswalk);
