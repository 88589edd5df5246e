/* What a reader is told after an answer: a word on it, and lines of the key that stands on the page. */
(function (crosswalk) {
  "use strict";
  if (!globalThis.customElements) return;
  const { grade, inRows, isGraded, parts } = crosswalk.grading;

  /** The lines for the answer `given` in a `quiz-question`. */
  crosswalk.feedback = ({ question, key, words, bank }, given) => {
    const found = parts(question, given), list = document.createElement("ul");
    list.className = "feedback";
    list.append(...found.map(({ id, mark }) => (inRows(question) ? row(id, mark) : choice(id, mark))));
    const explain = [...key.querySelectorAll("[data-part=explain]")].map((one) => one.cloneNode(true));
    return [...verdict(), list, ...explain];

    function verdict() {
      if (!isGraded(question)) return [];
      const line = document.createElement("p");
      line.className = "verdict";
      line.textContent = grade(question, given) ? words.right : notRight();
      return [line];
    }

    function notRight() {
      const right = found.filter(({ mark }) => mark === "right").length;
      if (inRows(question)) return words.partly.replace("{right}", right).replace("{count}", found.length);
      return question.type === "multiple-choice" ? words.mixed : words.wrong;
    }

    function choice(id, mark) {
      return marked(key.querySelector(`[data-choice="${id}"]`), mark, words[{ right: "yoursRight", wrong: "yoursWrong", missed: "missed", yours: "yours" }[mark]]);
    }

    function row(id, mark) {
      const text = bank.options.find(({ value }) => value === given[id])?.text;
      const line = marked(key.querySelector(`[data-row="${id}"]`), mark, words[{ right: "yoursRight", wrong: "instead", open: "empty" }[mark]].replace("{option}", () => text));
      line.querySelector("small").hidden = mark === "right";
      return line;
    }

    function marked(line, mark, said = "") {
      const shown = line.cloneNode(true);
      shown.className = mark;
      shown.querySelector("em").textContent = said && `${said}:`;
      return shown;
    }
  };
})(globalThis.Crosswalk);
