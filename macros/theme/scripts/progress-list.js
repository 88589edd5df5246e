/* What the device keeps, line by line; lines of which it keeps nothing are not shown. */
(function (crosswalk) {
  "use strict";
  const { tally, thingsIn } = crosswalk.planning;
  const CHANGES = ["crosswalk-progress", "crosswalk:places", "storage", "pageshow"];

  /** How much of a quiz, a checklist or the check is done; `line` is its line in the list. */
  function talliedOf(line) {
    const { kind, entry, things } = line.dataset;
    const progress = crosswalk.progress();
    return tally(thingsIn(things), (id) => (kind === "comfort" ? progress.get(kind, id, "check") : progress.get(kind, entry, id)));
  }

  /** That as words, none when nothing is done. */
  function wordsOf(line) {
    const texts = document.querySelector("progress-list").dataset;
    const { done, changed, all } = talliedOf(line);
    const words = [];
    if (done) words.push(texts[line.dataset.kind].replace("{done}", done).replace("{all}", all));
    if (changed) words.push(texts.changed.replace("{count}", changed));
    return words.join(", ");
  }

  /** Call `show` again whenever something kept may have changed: on this page, in another one, or before coming back. */
  const watch = (show) => CHANGES.forEach((change) => addEventListener(change, show));
  const unwatch = (show) => CHANGES.forEach((change) => removeEventListener(change, show));

  crosswalk.kept = { unwatch, watch, wordsOf };

  if (!globalThis.customElements) return;
  customElements.define("progress-list", class extends HTMLElement {
    connectedCallback() {
      this.hidden = false;
      watch(this.again ??= () => this.show());
      this.show();
    }

    disconnectedCallback() {
      unwatch(this.again);
    }

    show() {
      for (const line of this.querySelectorAll("[data-kind]")) {
        const words = wordsOf(line);
        line.hidden = !words;
        line.querySelector("span").textContent = words;
      }
      this.places();
      const any = Boolean(this.querySelector(".kept > li:not([hidden])"));
      this.querySelector("[data-part=nothing]").hidden = any;
      this.querySelector(".kept").hidden = !any;
    }

    places() {
      const chosen = crosswalk.choice().own();
      const names = [...this.querySelectorAll("[data-place]")];
      names.forEach((name) => { name.hidden = !chosen.includes(name.dataset.place); });
      this.querySelector("[data-part=places]").hidden = names.every((name) => name.hidden);
    }
  });
})(globalThis.Crosswalk);
