/* A link to something folded opens it, and printing opens everything but the answers of quizzes. */
(function () {
  "use strict";
  if (!globalThis.document) return;

  function openTarget() {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    for (let box = target; box; box = box.parentElement) {
      if (box.localName === "details") box.open = true;
      if (box.dataset.place || box.dataset.viewers) box.hidden = false;
    }
    if (target) target.scrollIntoView();
  }

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open], .key, .hint, .choose)")];
    opened.forEach((box) => { box.open = true; });
  });
  addEventListener("afterprint", () => opened.splice(0).forEach((box) => { box.open = false; }));
  addEventListener("hashchange", openTarget);
  addEventListener("click", (event) => { if (event.target.closest("a")?.hash === location.hash && location.hash) setTimeout(openTarget); });
  openTarget();
})();
