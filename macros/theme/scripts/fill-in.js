/* Fields for the blanks of a message, made when they are first opened. What is typed stays on the page. */
(function (crosswalk) {
  "use strict";
  if (!globalThis.customElements) return;
  const { partsOf, shownIn } = crosswalk.phraseText;

  const made = (tag, text, more) => Object.assign(document.createElement(tag), { textContent: text }, more);

  /** Put an element around each blank of a text, so that only blanks change; the text stays the same. */
  function spotsIn(quote, names) {
    const walker = document.createTreeWalker(quote, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      const parts = partsOf(text.data, names).map((part) => (part.name ? made("span", part.text, { className: "slot" }) : part.text));
      if (parts.length) text.replaceWith(...parts);
    }
    return [...quote.querySelectorAll(".slot")];
  }

  /** One labelled field. It belongs to no form, so nothing that is typed can be sent. */
  function field([name, help]) {
    const label = made("label", `${name} `);
    if (help) label.append(made("small", `${help} `));
    const input = made("input", "", { type: "text", autocomplete: "off", dir: "auto" });
    input.setAttribute("form", "");
    label.append(input);
    return label;
  }

  /** Fill `box` with a field for each blank of the message in `quote`; `changed` hears what has been typed so far. */
  crosswalk.fillIn = (box, quote, changed) => {
    if (box.querySelector("input")) return;
    const blanks = JSON.parse(box.dataset.slots);
    const spots = spotsIn(quote, blanks.map(([name]) => name));
    const typed = {};
    for (const blank of blanks) {
      const [name] = blank;
      const own = spots.filter((spot) => spot.textContent === `[${name}]`);
      const label = field(blank);
      label.lastChild.oninput = (event) => {
        typed[name] = event.target.value;
        for (const spot of own) {
          spot.textContent = shownIn(name, typed[name]);
          spot.classList.toggle("is-filled", Boolean(typed[name].trim()));
        }
        changed(typed);
      };
      box.append(label);
    }
    box.onchange = (event) => event.stopPropagation();
  };
})(globalThis.Crosswalk);
