/* The tables of /compare/, made from the templates of the page: columns for few places, one line a place for many. */
(function (crosswalk) {
  "use strict";
  if (!globalThis.document) return;

  function copyOf(page, name) {
    return page.querySelector(`template[data-part="${name}"]`).content.firstElementChild.cloneNode(true);
  }

  /** A table with the question as its caption. `sides` are { id, name, label, isHost }, the host first; `entry` is
      { id, question, address }, where `address` leads to the comparison with the same places chosen. */
  crosswalk.sideTable = (page, shape, entry, sides) => {
    const table = copyOf(page, shape);
    table.caption.textContent = table.caption.textContent.replace("{question}", entry.question);
    (shape === "columns" ? columns : turned)(page, table, entry, sides);
    return table;
  };

  const inkOf = (side) => (side.isHost ? "is-host" : "is-home");

  function columns(page, table, entry, sides) {
    for (const side of sides) {
      const head = copyOf(page, "head");
      head.className = inkOf(side);
      head.textContent = page.dataset.oftenIn.replace("{place}", side.name);
      table.tHead.rows[0].append(head);
      const [often, why, know, knowWhy] = crosswalk.saying(side.id, entry.id);
      const [first, second] = table.tBodies[0].rows;
      first.append(cell(page, entry, side, often, know, page.dataset.often));
      second.append(cell(page, entry, side, why, knowWhy, page.dataset.why));
    }
  }

  function cell(page, entry, side, text, know, row) {
    const made = copyOf(page, text ? "cell" : "unknown");
    made.className = inkOf(side);
    made.querySelector(".in").textContent = side.label;
    if (!text) return made;
    made.querySelector(".said").replaceWith(text);
    link(made, entry, side, know).append(named(page, `, ${side.label}, ${row}`));
    return made;
  }

  /** Words for those who listen only, so that links of the same words can be told apart. */
  function named(page, text) {
    const words = copyOf(page, "unseen");
    words.textContent = text;
    return words;
  }

  /** How we know leads to where that side stands in full. */
  function link(inside, entry, side, know) {
    const found = inside.querySelector("a");
    found.textContent = know;
    found.href = `${entry.address}#${side.id}`;
    return found;
  }

  function turned(page, table, entry, sides) {
    for (const side of sides) {
      const line = copyOf(page, "line");
      const [often, , know] = crosswalk.saying(side.id, entry.id);
      line.className = inkOf(side);
      line.cells[0].textContent = side.label;
      line.cells[1].textContent = often;
      link(line, entry, side, know).append(named(page, `, ${side.label}, ${page.dataset.often}`));
      table.tBodies[0].append(line);
    }
  }
})(globalThis.Crosswalk);
