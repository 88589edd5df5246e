/* The options of a matching or an ordering as buttons: tapped or dragged into the rows, whose selects hold the answer. */
(function (crosswalk) {
  "use strict";
  if (!globalThis.customElements) return;
  const { placed } = crosswalk.grading;
  const ONE_LINE = 28;
  const EVENTS = ["click", "change", "focusin", "dragstart", "dragover", "dragleave", "drop", "dragend"];

  customElements.define("option-bank", class extends HTMLElement {
    connectedCallback() {
      EVENTS.forEach((name) => this.addEventListener(name, this));
      this.chips = this.querySelector(".bank");
    }

    handleEvent(event) {
      const chip = event.target.closest?.(".chip"), row = event.target.closest?.("[data-row]");
      if (event.type === "click" && chip) this.tap(chip.value);
      if (event.type === "dragstart" && chip) this.drag(chip.value, event.dataTransfer);
      if (event.type === "dragend") this.dragged = "";
      if (!row) return;
      if (event.type === "focusin") this.aim(row.dataset.row);
      if (event.type === "change") this.settle(row.dataset.row, event.target.value);
      if (event.type.startsWith("drag")) this.over(event, row);
      if (event.type === "drop") this.drop(event, row);
    }

    get rows() {
      return [...this.querySelectorAll("[data-row]")];
    }

    /** What stands in the rows: an option for each row that is filled in. */
    get given() {
      const filled = this.rows.map((row) => [row.dataset.row, row.querySelector("select").value]);
      return Object.fromEntries(filled.filter(([, option]) => option));
    }

    set given(given) {
      for (const row of this.rows) row.querySelector("select").value = given[row.dataset.row] || "";
      this.aim("");
    }

    get options() {
      return [...this.querySelector("select").options].filter((option) => option.value);
    }

    /** Show the options in this order, in the selects and as buttons. */
    arrange(order) {
      const given = this.given;
      for (const select of this.querySelectorAll("select"))
        select.append(...order.map((id) => [...select.options].find((option) => option.value === id)));
      this.chips.replaceChildren(...this.options.map((option) => this.chip(option)));
      this.chips.hidden = false;
      this.given = given;
    }

    chip({ value, text }) {
      const item = this.querySelector("template").content.firstElementChild.cloneNode(true);
      Object.assign(item.querySelector("button"), { value, textContent: text });
      return item;
    }

    /** The row that the next option goes to: the one that had the focus, else the first empty one. */
    get target() {
      const given = this.given;
      return this.aimed || this.rows.map((row) => row.dataset.row).find((row) => !given[row]) || "";
    }

    aim(row) {
      this.aimed = row;
      const used = Object.values(this.given), target = this.target;
      for (const chip of this.chips.querySelectorAll(".chip")) chip.setAttribute("aria-pressed", used.includes(chip.value));
      for (const one of this.rows) {
        const { text } = one.querySelector("select").selectedOptions[0];
        one.toggleAttribute("data-next", one.dataset.row === target);
        if (text.length > ONE_LINE) one.dataset.said = text;
        else delete one.dataset.said;
      }
    }

    tap(option) {
      if (Object.values(this.given).includes(option)) this.settle("", option, this.dataset.freed);
      else if (this.target) this.settle(this.target, option, this.dataset.placed);
      else this.tell(this.dataset.full);
    }

    drag(option, transfer) {
      this.dragged = option;
      transfer.setData("text/plain", option);
      transfer.effectAllowed = "copy";
    }

    over(event, row) {
      if (this.dragged && event.type === "dragover") event.preventDefault();
      row.toggleAttribute("data-over", Boolean(this.dragged) && event.type === "dragover");
    }

    drop(event, row) {
      event.preventDefault();
      row.removeAttribute("data-over");
      if (this.dragged) this.settle(row.dataset.row, this.dragged, this.dataset.placed);
      this.dragged = "";
    }

    /** Put an option into a row, or take it out of all where no row is named. */
    settle(row, option, words = "") {
      const shown = this.rows.find((one) => one.dataset.row === row)?.querySelector("label").textContent;
      const text = this.options.find((one) => one.value === option)?.text;
      this.given = placed(this.given, row, option, "once" in this.dataset);
      this.dispatchEvent(new CustomEvent("settled", { bubbles: true }));
      if (words) this.tell(words.replace("{row}", () => shown).replace("{option}", () => text));
    }

    tell(words) {
      this.dispatchEvent(new CustomEvent("told", { bubbles: true, detail: words }));
    }
  });
})(globalThis.Crosswalk);
