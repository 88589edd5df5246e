/* A ready message: copied with one tap (or selected, where the browser denies that), filled in, and measured. */
(function (crosswalk) {
  "use strict";
  if (!globalThis.customElements) return;
  const { crosses, isPast, leftOf, lengthOf, sayLength } = crosswalk.phraseText;

  customElements.define("copy-text", class extends HTMLElement {
    connectedCallback() {
      const button = this.querySelector("button");
      this.quote = this.querySelector("blockquote");
      this.around = this.closest(".phrase") || this;
      this.limit = this.around.querySelector("[data-limit]");
      this.length = lengthOf(this.quote.textContent);
      button.hidden = false;
      button.onclick = () => this.copy();
      for (const note of this.around.querySelectorAll("[data-until]")) note.hidden = !isPast(note.dataset.until, new Date());
      const box = this.around.querySelector(".fill");
      if (!box) return;
      const names = JSON.parse(box.dataset.slots).map(([name]) => name);
      box.hidden = false;
      box.ontoggle = () => crosswalk.fillIn(box, this.quote, (typed) => this.change(names, typed));
    }

    /** After a change in a blank: what is left, and whether it still fits. */
    change(names, typed) {
      this.dataset.left = leftOf(names, typed).join(", ");
      this.say("");
      if (this.limit) this.measure(Number(this.limit.dataset.limit));
    }

    measure(limit) {
      const length = lengthOf(this.quote.textContent);
      const text = sayLength(this.limit.dataset, length, limit);
      this.limit.querySelector("[data-part=count]").textContent = text;
      this.limit.classList.toggle("is-over", length > limit);
      if (crosses(this.length, length, limit)) this.announce(text);
      this.length = length;
    }

    /** Heard once; a moment later it is gone, so that nobody comes upon a number that holds no more. */
    announce(text) {
      const status = this.limit.querySelector("[role=status]");
      status.textContent = text;
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => { status.textContent = ""; }, 5000);
    }

    say(text) {
      this.querySelector("[role=status]").textContent = text;
    }

    async copy() {
      this.say("");
      try {
        await navigator.clipboard.writeText(this.quote.textContent.trim());
        this.say(this.dataset.left ? this.dataset.doneLeft.replace("{slots}", () => this.dataset.left) : this.dataset.done);
      } catch (denied) {
        getSelection().selectAllChildren(this.quote);
      }
    }
  });
})(globalThis.Crosswalk);
