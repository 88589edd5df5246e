/* Choosing messages by situation, channel and person, on the page of all messages. */
(function (crosswalk) {
  "use strict";
  if (!globalThis.customElements) return;
  const { addressOf, choiceIn, fits } = crosswalk.phraseChoice;

  customElements.define("phrase-filter", class extends HTMLElement {
    connectedCallback() {
      this.form = this.querySelector("form");
      this.selects = [...this.form.querySelectorAll("select")];
      this.phrases = [...this.parentElement.querySelectorAll(".phrase")];
      const known = Object.fromEntries(this.selects.map((one) => [one.name, [...one.options].map((option) => option.value)]));
      this.choose(choiceIn(location.search, known));
      this.form.hidden = false;
      this.form.onchange = () => this.change();
      this.form.onsubmit = (event) => event.preventDefault();
      this.form.querySelector("button").onclick = () => { this.choose({}); this.change(); };
      this.show();
      if (location.search && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
    }

    choose(choice) {
      for (const select of this.selects) select.value = choice[select.name] || "";
    }

    choice() {
      return Object.fromEntries(this.selects.map((select) => [select.name, select.value]));
    }

    change() {
      crosswalk.replaceAddress(addressOf(this.choice(), location.pathname, location.hash));
      this.show();
    }

    show() {
      const choice = this.choice();
      for (const phrase of this.phrases) phrase.hidden = !fits(phrase.dataset, choice);
      const shown = this.phrases.filter((phrase) => !phrase.hidden);
      const groups = new Set(shown.map((phrase) => phrase.parentElement.id));
      for (const group of new Set(this.phrases.map((phrase) => phrase.parentElement))) {
        group.hidden = !groups.has(group.id);
        const link = this.parentElement.querySelector(`a[href="#${group.id}"]`);
        if (link) link.parentElement.hidden = group.hidden;
      }
      const text = shown.length ? this.dataset.shown : this.dataset.none;
      this.querySelector("[role=status]").textContent = text.replace("{count}", shown.length).replace("{total}", this.phrases.length);
    }
  });
})(globalThis.Crosswalk);
