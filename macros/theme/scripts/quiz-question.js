/* One question: checks an answer against the key that stands on the page, and says what the key says of it. */
(function (crosswalk) {
  "use strict";
  if (!globalThis.customElements) return;
  const { grade, inRows, isAnswer, isGraded } = crosswalk.grading;
  const { shuffled } = crosswalk.shuffling;
  const EVENTS = ["click", "keydown", "change", "settled", "told"];

  customElements.define("quiz-question", class extends HTMLElement {
    connectedCallback() {
      EVENTS.forEach((name) => this.addEventListener(name, this));
      this.box = this.querySelector("fieldset");
      this.bank = this.querySelector("option-bank");
      this.key = this.querySelector("details.key");
      this.button = this.part("check");
      this.told = this.part("told");
      this.first ??= this.button.textContent;
      this.question ??= this.read();
      this.button.hidden = false;
      this.key.hidden = true;
    }

    handleEvent(event) {
      if (event.type === "told") this.tell(event.detail, "unseen");
      else if (event.type === "click") event.target === this.button && (this.given ? this.retry() : this.check());
      else if (event.type === "keydown") this.press(event);
      else if (event.type === "settled" || !this.bank) this.reopen();
    }

    /** Enter on a choice checks, as in a form with one button. */
    press(event) {
      if (event.key !== "Enter" || event.target.localName !== "input") return;
      event.preventDefault();
      if (!this.given) this.check();
    }

    part(name) {
      return this.querySelector(`[data-part="${name}"]`);
    }

    get words() {
      return this.closest("quiz-form").dataset;
    }

    get inputs() {
      return [...this.querySelectorAll(".choices input")];
    }

    /** The question as the page gives it: its kind, its choices or rows, and what is right. */
    read() {
      const { type } = this.box.dataset, lines = [...this.key.querySelectorAll(".feedback li")];
      const rows = lines.map((line) => line.dataset.row);
      if (inRows({ type })) return { type, rows, options: this.bank.options.map(({ value }) => value), right: Object.fromEntries(lines.map((line) => [line.dataset.row, line.dataset.option])) };
      this.inputs.forEach((input, place) => { input.closest(".choice").style.order = place; });
      return { type, options: this.inputs.map(({ value }) => value), right: lines.filter((line) => "right" in line.dataset).map((line) => line.dataset.choice) };
    }

    /** Show the choices in the order of the seed; on paper they keep their own (`order` counts only there). */
    arrange(seed) {
      const { type, options, rows, right } = this.question;
      const order = shuffled(options, `${seed} ${this.box.id}`, rows && rows.map((row) => right[row]));
      if (this.bank) this.bank.arrange(order);
      else if (type !== "true-false") order.forEach((id) => this.querySelector(".choices").append(this.inputs.find(({ value }) => value === id).closest(".choice")));
    }

    get chosen() {
      if (this.bank) return this.bank.given;
      const checked = this.inputs.filter((input) => input.checked).map(({ value }) => value);
      return this.question.options.filter((id) => checked.includes(id));
    }

    set chosen(given) {
      if (this.bank) this.bank.given = given || {};
      else this.inputs.forEach((input) => { input.checked = Boolean(given) && given.includes(input.value); });
    }

    check() {
      const given = this.chosen;
      this.told.removeAttribute("aria-live");
      if (!isAnswer(this.question, given)) return this.tell(this.words[this.bank ? "nothingFilled" : "nothing"]);
      this.show(given);
      this.change();
    }

    /** Show an answer that was kept, without announcing it. */
    restore(given) {
      this.chosen = given;
      this.told.setAttribute("aria-live", "off");
      this.show(given);
    }

    /** Be unanswered again: with nothing chosen, or, where the reader only changes the answer, with what is chosen. */
    clear(chosen = null) {
      this.given = undefined;
      this.chosen = chosen;
      this.label(this.first, "");
      this.told.replaceChildren();
    }

    retry() {
      this.clear();
      this.change();
    }

    reopen() {
      const checked = this.given;
      this.clear(this.chosen);
      if (checked) this.change();
    }

    change() {
      this.dispatchEvent(new CustomEvent("quiz-change", { bubbles: true }));
    }

    get mark() {
      return this.given && grade(this.question, this.given);
    }

    show(given) {
      this.given = given;
      const state = isGraded(this.question) ? (this.mark ? "right" : "wrong") : "read";
      this.label(this.button.dataset.again, state);
      this.told.replaceChildren(...crosswalk.feedback(this, given));
    }

    /** The words on the button, and the state that the look follows. */
    label(words, state) {
      this.button.textContent = words;
      this.part("read").hidden = !state;
      if (state) this.dataset.state = state;
      else delete this.dataset.state;
    }

    tell(words, look = "question__told") {
      const line = document.createElement("p");
      Object.assign(line, { className: look, textContent: words });
      this.told.replaceChildren(line);
    }
  });
})(globalThis.Crosswalk);
