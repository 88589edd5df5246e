/* Where the meaning of a term stands: below its word, above it where there is no room, never beyond the screen. No DOM. */
(function (crosswalk) {
  "use strict";
  const EDGE = 8;
  const GAP = 4;

  /** The upper left corner for a note of this size, in a screen of this size; `lines` are the boxes of a word, one a line. */
  crosswalk.notePlace = (lines, note, screen, fromRight = false) => {
    const [first] = lines;
    const last = lines[lines.length - 1];
    const wanted = fromRight ? last.right - note.width : last.left;
    const x = Math.max(EDGE, Math.min(wanted, screen.width - note.width - EDGE));
    const below = last.bottom + GAP;
    const above = first.top - GAP - note.height;
    return { x, y: below + note.height > screen.height && above >= 0 ? above : below };
  };
})(globalThis.Crosswalk);
