// While one writes: what was found in the data since these pages were made, above the last good page.
// A file of its own, so that a finding changes one file and not every page.
(function () {
  "use strict";
  const { title, text } = self.FINDINGS;
  if (!text) return;
  const box = document.createElement("section");
  box.className = "findings";
  box.setAttribute("role", "alert");
  const heading = document.createElement("h2");
  heading.textContent = title;
  const list = document.createElement("pre");
  list.textContent = text;
  list.tabIndex = 0;
  box.append(heading, list);
  document.querySelector("main").prepend(box);
})();
