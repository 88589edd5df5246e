/* Side by side: all comparisons of a topic, or of all topics, with the sides the reader chose. */
(function (crosswalk) {
  "use strict";
  if (!globalThis.customElements) return;

  customElements.define("side-by-side", class extends HTMLElement {
    connectedCallback() {
      this.form = this.part("form");
      this.boxes = [...this.form.querySelectorAll("input")];
      this.entries = [...this.querySelectorAll("[data-entry]")].map((item) => this.entryOf(item));
      this.first ??= this.part("label").textContent;
      this.moreText ??= this.part("more").textContent;
      this.most = Number(this.dataset.most);
      this.topics = this.part("topic");
      this.topics.value = crosswalk.topicNamed(location.search, [...this.topics.options].map((option) => option.value));
      this.form.onchange = () => this.change(this.boxes.filter((box) => box.checked).map((box) => box.value));
      this.form.onreset = () => setTimeout(() => this.change([]));
      this.topics.onchange = () => this.filter();
      this.part("show").onclick = () => crosswalk.showChosen(this.part("choose"), this.part("results"));
      this.part("copy").onclick = () => this.copy();
      this.part("more").onclick = () => this.showMore();
      this.part("again").onclick = () => { this.part("results").focus({ preventScroll: true }); this.show(true); };
      document.addEventListener("crosswalk:places", this);
      for (const name of ["controls", "choose"]) this.part(name).hidden = false;
      this.part("plain").hidden = true;
      this.enter(crosswalk.choice().places, location.hash === "#compare-with");
      this.show();
    }

    /** Questions come first: the places are open where there is room, or where the reader comes to choose. */
    enter(places, toChoose) {
      this.part("choose").open = toChoose || (!places.length && matchMedia("(min-width: 48rem)").matches);
      if (toChoose) this.part("choose").scrollIntoView();
      if (places.length) crosswalk.writeAddress();
    }

    handleEvent() {
      this.show();
    }

    part(name) {
      return this.querySelector(`[data-part="${name}"]`);
    }

    entryOf(item) {
      const link = item.querySelector("a");
      const { entry, covers } = item.dataset;
      return { id: entry, item, link, page: link.pathname, question: link.textContent, covers: covers.split(" "), topic: item.closest("[data-topic]").dataset.topic };
    }

    change(places) {
      this.asked = true;
      crosswalk.choice().change(places);
    }

    /** Fetch what is needed and not here, then show it; a later choice overtakes an earlier one. */
    async show(asked = this.asked) {
      const { places } = crosswalk.choice();
      this.boxes.forEach((box) => { box.checked = places.includes(box.value); });
      crosswalk.nameChooser(this.part("choose"), places.length ? this.dataset.change : this.first);
      const turn = this.turn = Symbol("turn");
      this.asked = false;
      const files = places.length ? [["host", this.dataset.file], ...this.boxes.filter((box) => box.checked).map((box) => [box.value, box.dataset.file])] : [];
      this.part("told").textContent = files.length && asked ? this.dataset.loading : "";
      const came = await Promise.all(files.map(([side, address]) => crosswalk.fetchSide(side, address)));
      if (turn !== this.turn) return;
      const failed = files.filter((_, number) => !came[number]).map(([side]) => side);
      this.part("failed").hidden = !failed.length;
      this.part("failure").textContent = failed.length ? this.dataset.failed.replace("{places}", this.names(failed)) : "";
      this.places = failed.includes("host") ? [] : places.filter((place) => !failed.includes(place));
      this.draw();
      if (asked) this.part("told").textContent = this.places.length ? this.dataset.now + this.names(this.places) : this.dataset.none;
    }

    async filter() {
      crosswalk.writeAddress({ topic: this.topics.value });
      await this.show();
      this.part("told").textContent = this.dataset.count.replace("{count}", this.entries.filter((entry) => !entry.hidden).length);
    }

    names(sides) {
      return sides.map((side) => this.side(side).name).join(", ");
    }

    side(id) {
      if (id === "host") return { id, name: this.dataset.hostName, label: this.dataset.hostLabel, isHost: true };
      const label = this.boxes.find((box) => box.value === id).parentElement.textContent.trim();
      return { id, name: crosswalk.placeNames[id], label, isHost: false };
    }

    draw() {
      const plan = crosswalk.planSides(this.entries, this.places, this.topics.value, this.most);
      const shown = new Map(plan.shown.map((one) => [one.id, one]));
      this.dataset.shape = plan.shape;
      for (const entry of this.entries) this.fill(entry, shown.get(entry.id), plan.shape);
      for (const section of this.querySelectorAll("[data-topic]")) section.hidden = !section.querySelector("[data-entry]:not([hidden])");
      this.part("more").hidden = !plan.rest;
      this.part("more").textContent = this.moreText.replace("{count}", plan.rest);
      this.nothingYet(plan.silent);
    }

    /** One comparison: its question leads to the same places; its table follows, and the places it does not cover. */
    fill(entry, shown, shape) {
      entry.item.hidden = !shown;
      entry.item.querySelectorAll("table, .gaps").forEach((old) => old.remove());
      entry.link.href = this.addressOf(entry);
      if (!shown || shape === "none") return;
      const sides = ["host", ...shown.covered].map((side) => this.side(side));
      entry.item.append(crosswalk.sideTable(this, shape, { ...entry, address: this.addressOf(entry) }, sides));
      if (!shown.missing.length) return;
      const gaps = this.querySelector('template[data-part="gaps"]').content.firstElementChild.cloneNode();
      gaps.textContent = `${this.dataset.notCovered} ${this.names(shown.missing)}.`;
      entry.item.append(gaps);
    }

    addressOf(entry) {
      return crosswalk.addressWith({ from: this.places.join() }, { pathname: entry.page });
    }

    nothingYet(silent) {
      const links = this.entries.filter((entry) => silent.includes(entry.id)).map((entry) => {
        const link = entry.link.cloneNode(true);
        link.href = this.addressOf(entry);
        return link;
      });
      this.part("silent").hidden = !links.length;
      this.part("silent-links").replaceChildren(...links.flatMap((link, number) => (number ? [" · ", link] : [link])));
    }

    showMore() {
      const before = this.entries.filter((entry) => !entry.item.hidden).length;
      this.most += Number(this.dataset.most);
      this.draw();
      this.entries.filter((entry) => !entry.item.hidden)[before]?.link.focus();
    }

    async copy() {
      const address = new URL(crosswalk.addressWith({ from: crosswalk.choice().places.join(), topic: this.topics.value }, location), location.href).href;
      const told = this.part("copied");
      try {
        await navigator.clipboard.writeText(address);
        told.textContent = this.dataset.copied;
      } catch (denied) {
        told.textContent = `${this.dataset.notCopied} ${address}`;
      }
    }
  });
})(globalThis.Crosswalk);
