/* A quiz: keeps checked answers on this device, finds them again, adds up, and begins again. */
(function (crosswalk) {
  "use strict";
  if (!globalThis.customElements) return;
  const { isGraded, recall, score } = crosswalk.grading;
  const { isSeed, newSeed } = crosswalk.shuffling;

  customElements.define("quiz-form", class extends HTMLElement {
    connectedCallback() {
      this.progress = crosswalk.progress();
      this.form = this.querySelector("form");
      this.questions = [...this.querySelectorAll("quiz-question")];
      this.output = this.part("score").querySelector("[data-part=told]");
      this.review = this.part("review");
      this.form.onsubmit = (event) => event.preventDefault();
      this.review.onclick = () => (this.reviewing ? this.showAll() : this.showMissed());
      this.part("again").onclick = () => this.startAgain();
      this.addEventListener("quiz-change", this);
      this.part("score").hidden = false;
      this.output.setAttribute("aria-live", "off");
      this.forget((id) => !this.find(id));
      this.arrange();
      this.questions.forEach((question) => this.restore(question));
      this.sum();
    }

    handleEvent({ target }) {
      this.keep(target);
      this.output.setAttribute("aria-live", this.questions.every(({ given }) => given) ? "polite" : "off");
      this.sum();
    }

    part(name) {
      return this.querySelector(`[data-part="${name}"]`);
    }

    find(id) {
      return this.questions.find((question) => question.box.id === id);
    }

    arrange() {
      const { quiz } = this.dataset, kept = this.progress.get("attempt", quiz, "seed")?.value;
      const seed = isSeed(kept) ? kept : newSeed();
      if (seed !== kept) this.progress.set("attempt", quiz, "seed", seed);
      this.questions.forEach((question) => question.arrange(seed));
    }

    restore(question) {
      const { id, dataset } = question.box;
      const { state, given } = recall(question.question, this.progress.get("answer", this.dataset.quiz, id), dataset.fingerprint);
      question.part("changed").hidden = state !== "changed";
      if (given) question.restore(given);
    }

    keep(question) {
      const { id, dataset } = question.box, { quiz } = this.dataset;
      if (question.given) this.progress.set("answer", quiz, id, question.given, dataset.fingerprint);
      else this.progress.remove("answer", quiz, id);
      question.part("changed").hidden = true;
    }

    /** Remove kept answers of this quiz: to questions it no longer has, or all of them. */
    forget(which) {
      for (const { kind, entry, item } of this.progress.all())
        if (kind === "answer" && entry === this.dataset.quiz && which(item)) this.progress.remove(kind, entry, item);
    }

    startAgain() {
      this.forget(() => true);
      this.progress.remove("attempt", this.dataset.quiz, "seed");
      for (const question of this.questions) {
        question.clear();
        question.part("changed").hidden = true;
      }
      this.arrange();
      this.showAll();
      this.lead(this.questions[0]);
      this.sum();
    }

    showMissed() {
      const missed = this.sum().missed.map((id) => this.find(id));
      if (!missed.length) return;
      this.questions.forEach((question) => { question.hidden = !missed.includes(question); });
      this.reviewing = true;
      missed.forEach((question) => question.retry());
      this.lead(missed[0]);
    }

    showAll() {
      this.questions.forEach((question) => { question.hidden = false; });
      this.reviewing = false;
      this.sum();
    }

    /** Go where the reader asked to go. */
    lead({ box }) {
      box.tabIndex = -1;
      box.focus();
    }

    /** Say how it went, and what to read next. */
    sum() {
      const found = score(this.questions.map(({ box, question, mark }) => ({ id: box.id, graded: isGraded(question), mark })));
      const said = [];
      if (this.reviewing) {
        const left = this.questions.filter(({ hidden, given }) => !hidden && !given).length;
        this.output.textContent = this.dataset.left.replace("{count}", left);
        this.ways(found);
        return found;
      }
      if (found.open === this.questions.length) said.push(this.dataset.none);
      if (found.answered) said.push(this.dataset.score.replace("{right}", found.right).replace("{count}", found.answered));
      if (found.open && said[0] !== this.dataset.none) said.push(this.dataset.open.replace("{count}", found.open));
      if (found.unmarked) said.push(this.dataset.unmarked.replace("{count}", found.unmarked));
      this.output.textContent = said.join(" ");
      this.ways(found);
      return found;
    }

    ways({ missed, open }) {
      const links = new Map();
      for (const question of missed.map((id) => this.find(id))) {
        const { href } = question.part("read").querySelector("a");
        if (!links.has(href)) links.set(href, question.part("text").textContent);
      }
      this.part("next").hidden = !links.size;
      this.part("next").querySelector("ul").replaceChildren(...[...links].map(([href, text]) => this.link(href, text)));
      this.review.textContent = this.reviewing ? this.dataset.showAll : this.dataset.review;
      this.leave(this.review, !this.reviewing && !missed.length);
      this.leave(this.part("again"), open === this.questions.length);
    }

    link(href, textContent) {
      const item = document.createElement("li");
      item.append(Object.assign(document.createElement("a"), { href, textContent }));
      return item;
    }

    /** Hide a button that has nothing to do, but never the one that has the focus. */
    leave(button, idle) {
      button.hidden = idle && document.activeElement !== button;
    }
  });
})(globalThis.Crosswalk);
