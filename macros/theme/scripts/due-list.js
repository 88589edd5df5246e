/* What is due for review on the reader's day; the page itself says only from which day each line is due. */
(function (crosswalk) {
  "use strict";

  /** A moment as the day on the reader's calendar: 2028-05-22. */
  const dayOf = (moment) => [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, "0")).join("-");

  /** Which of the lines, in the order in which they become due, are shown: those due on `day`, else the next one. */
  function shown(days, day) {
    const due = days.filter((one) => one <= day).length;
    return { due, count: due || Math.min(1, days.length) };
  }

  crosswalk.reviews = { dayOf, shown };

  if (!globalThis.customElements) return;
  customElements.define("due-list", class extends HTMLElement {
    connectedCallback() {
      const lines = [...this.querySelectorAll("[data-due]")];
      const { due, count } = shown(lines.map((line) => line.dataset.due), dayOf(new Date()));
      lines.forEach((line, place) => { line.hidden = place >= count; });
      const text = { 0: this.dataset.none, 1: this.dataset.one }[due] ?? this.dataset.some;
      this.querySelector("[data-part=due]").textContent = text.replace("{count}", due).replace("{all}", this.dataset.all);
    }
  });
})(globalThis.Crosswalk);
