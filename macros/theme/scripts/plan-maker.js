/* The comfort check and the plan that grows from it, or the plan that an address names. */
(function (crosswalk) {
  "use strict";
  if (!globalThis.customElements) return;
  const { isRating, planFrom, sharedIn } = crosswalk.planning;
  const { stateOf } = crosswalk.records;
  /** Which part of a rating a control is about: its name is `comfort-<id>` or `practice-<id>`. */
  const partOf = (input) => input.name.split("-", 1)[0];

  customElements.define("plan-maker", class extends HTMLElement {
    connectedCallback() {
      this.progress = crosswalk.progress();
      this.rows = [...this.querySelectorAll(".rating")];
      this.lines = new Map();
      this.site = document.querySelector("link[rel=canonical]")?.href ?? location.href;
      this.shared = sharedIn(location.search, this.rows.map((row) => row.dataset.page));
      for (const name of ["form", "plan", "advisers"]) this.part(name).hidden = false;
      this.part("plain").hidden = true;
      this.part("check").hidden = Boolean(this.shared);
      this.part("form").onchange = (event) => this.rate(event.target);
      this.advise();
      crosswalk.kept.watch(this.again ??= () => this.show());
      this.show();
    }

    disconnectedCallback() {
      crosswalk.kept.unwatch(this.again);
    }

    part(name) {
      return this.querySelector(`[data-part="${name}"]`);
    }

    /** What is kept for a row: { state, rating }, the rating only if the line still reads as it did. */
    ratingOf(row) {
      const record = this.progress.get("comfort", row.dataset.page, "check");
      const state = stateOf(record, row.dataset.of);
      return { state, rating: state === "kept" && isRating(record.value) ? record.value : null };
    }

    rate(input) {
      const row = input.closest(".rating");
      const level = input.value === "skip" ? "skip" : Number(input.value);
      const rating = { ...this.ratingOf(row).rating, [partOf(input)]: level };
      this.progress.set("comfort", row.dataset.page, "check", rating, row.dataset.of);
      dispatchEvent(new Event("crosswalk-progress"));
    }

    show() {
      const rows = this.rows.map((row) => ({ id: row.dataset.page, ...this.ratingOf(row) }));
      rows.forEach(({ state, rating }, place) => this.fill(this.rows[place], state, rating));
      const own = planFrom(rows);
      const plan = this.shared ? { pages: this.shared.map((id) => ({ id })), later: [], skip: [] } : own;
      this.part("answered").textContent = this.dataset.answered.replace("{count}", own.answered).replace("{all}", rows.length);
      this.showPlan(plan, !this.shared && !own.pages.length && !own.skip.length);
    }

    fill(row, state, rating) {
      row.querySelector(".rating__changed").hidden = state !== "changed";
      for (const input of row.querySelectorAll("input")) input.checked = String(rating?.[partOf(input)]) === input.value;
    }

    showPlan({ pages, later, skip }, isStart) {
      this.part("title").textContent = this.dataset[this.shared ? "shared" : isStart ? "start" : "title"];
      this.part("came").hidden = !this.shared;
      this.part("start").hidden = !isStart;
      this.part("nothing").hidden = isStart || Boolean(pages.length);
      this.part("pages").hidden = this.part("link").hidden = !pages.length;
      this.part("link").pages = pages.map(({ id }) => id);
      this.showPages(pages);
      this.showLinks("later", later);
      this.showLinks("skip", skip);
    }

    /** The lines are the same elements each time, so that one that has the focus can keep it. */
    showPages(pages) {
      const list = this.part("pages");
      const focused = list.contains(document.activeElement) ? document.activeElement : null;
      list.replaceChildren(...pages.map(({ id, reason }) => this.lineOf(id, reason)));
      focused?.focus({ preventScroll: true });
    }

    showLinks(name, ids) {
      this.part(name).hidden = !ids.length;
      this.part(name).querySelector(".plan__links").replaceChildren(...ids.map((id) => this.shortLink(id)));
    }

    linkTo(id) {
      return this.querySelector(`[data-question="${id}"] a`).cloneNode(true);
    }

    shortLink(id) {
      const link = this.linkTo(id);
      link.textContent = this.querySelector(`[data-question="${id}"]`).dataset.label;
      return link;
    }

    lineOf(id, reason) {
      if (!this.lines.has(id)) this.lines.set(id, this.newLine(id));
      const line = this.lines.get(id);
      line.querySelector(".plan__reason").textContent = reason ? this.getAttribute(`data-reason-${reason}`) : "";
      for (const way of line.querySelectorAll("li")) way.querySelector("span").textContent = crosswalk.kept.wordsOf(way);
      return line;
    }

    newLine(id) {
      const line = this.part("page").content.cloneNode(true).firstElementChild;
      const { quizzes, checklists } = this.rows.find((row) => row.dataset.page === id).dataset;
      line.querySelector(".plan__question").append(this.linkTo(id));
      line.querySelector(".plan__address").textContent = new URL(this.linkTo(id).getAttribute("href"), this.site).href;
      line.querySelector("ul").append(...this.waysOf("answer", quizzes), ...this.waysOf("tick", checklists));
      return line;
    }

    /** Quizzes or checklists of a page, as they stand in the list of what is kept. */
    waysOf(kind, entries) {
      return entries.split(" ").filter(Boolean).map((entry) => {
        const way = document.querySelector(`.kept [data-kind="${kind}"][data-entry="${entry}"]`).cloneNode(true);
        way.hidden = false;
        return way;
      });
    }

    /** Pages chosen for somebody else, in the order of choosing. */
    advise() {
      const box = this.part("advisers");
      let chosen = [];
      box.querySelector("form").reset();
      box.onchange = ({ target }) => {
        chosen = target.checked ? [...chosen, target.value] : chosen.filter((id) => id !== target.value);
        box.querySelector("plan-link").pages = chosen;
      };
    }
  });
})(globalThis.Crosswalk);
