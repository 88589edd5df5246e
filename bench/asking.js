/* Ask a search box as a reader does, and time it until results for the question stand in the page. The first question
   comes at once, so that it waits for the index; the others find it ready. */
(function (scope) {
  "use strict";
  const PATIENCE = 60000;

  function ask([typed, listed, one], question) {
    const input = document.querySelector(typed);
    const start = performance.now();
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`no result for ${question}`)), PATIENCE);
      const before = document.querySelector(`${listed} ${one}`);
      let watcher = null;
      const look = () => {
        const found = document.querySelector(`${listed} ${one}`);
        if (!found || found === before || document.querySelector(typed).value !== question) return;
        watcher.disconnect();
        clearTimeout(late);
        found.getBoundingClientRect();
        resolve(performance.now() - start);
      };
      watcher = new MutationObserver(look);
      watcher.observe(document.body, { childList: true, subtree: true });
      input.focus();
      input.value = question;
      ["input", "keyup"].forEach((name) => input.dispatchEvent(new Event(name, { bubbles: true })));
    });
  }

  scope.askAll = async (box, questions) => {
    const times = [];
    for (const question of questions) times.push(await ask(box, question));
    return times;
  };
})(globalThis);
