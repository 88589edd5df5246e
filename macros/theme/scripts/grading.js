/* What an answer to a question is worth: each of the six types, and the score of a quiz. No DOM.
   A question is { type, right, options, rows }: `right` holds ids of choices, or an option for each row.
   An answer is a list of ids of choices, or an option for each row that was filled in. */
(function (crosswalk) {
  "use strict";
  const IN_ROWS = ["matching", "ordering"];
  const inRows = (question) => IN_ROWS.includes(question.type);
  const isGraded = (question) => question.type !== "scenario";

  /** Whether something is an answer to this question at all; what was kept may be anything. */
  function isAnswer(question, given) {
    if (!given || typeof given !== "object") return false;
    return inRows(question) ? isFilling(question, given) : isChoosing(question, given);
  }

  function isChoosing(question, given) {
    const most = question.type === "multiple-choice" ? question.options.length : 1;
    return Array.isArray(given) && given.length > 0 && given.length <= most && new Set(given).size === given.length && given.every((one) => question.options.includes(one));
  }

  function isFilling(question, given) {
    const filled = Object.entries(given), used = new Set(Object.values(given));
    const known = filled.every(([row, option]) => question.rows.includes(row) && question.options.includes(option));
    return !Array.isArray(given) && filled.length > 0 && known && (question.type !== "ordering" || used.size === filled.length);
  }

  /** What to say of each part, in the order of reading: [{ id, mark }]. Marks are right, wrong, missed (right, not
      chosen), open (a row left empty) and, where nothing is right or wrong, yours and other. */
  function parts(question, given) {
    if (inRows(question)) return question.rows.map((row) => ({ id: row, mark: !given[row] ? "open" : given[row] === question.right[row] ? "right" : "wrong" }));
    const others = question.options.filter((id) => !given.includes(id));
    const mine = question.options.filter((id) => given.includes(id));
    if (!isGraded(question)) return [...mine.map((id) => ({ id, mark: "yours" })), ...others.map((id) => ({ id, mark: "other" }))];
    const isRight = (id) => question.right.includes(id);
    return [...mine.map((id) => ({ id, mark: isRight(id) ? "right" : "wrong" })), ...others.filter(isRight).map((id) => ({ id, mark: "missed" }))];
  }

  /** true, false, or null where there are no marks. */
  const grade = (question, given) => (isGraded(question) ? parts(question, given).every(({ mark }) => mark === "right") : null);

  /** How a record of this question is to be shown: { state: none, changed or kept, given }. */
  function recall(question, record, fingerprint) {
    const state = crosswalk.records.stateOf(record, fingerprint);
    if (state === "kept" && !isAnswer(question, record.value)) return { state: "none", given: null };
    return { state, given: state === "kept" ? record.value : null };
  }

  /** The rows after an option was put into one, or taken out of all with an empty row; `once` frees its first place. */
  function placed(given, row, option, once) {
    const kept = Object.entries(given).filter(([other, used]) => other !== row && !((once || !row) && used === option));
    return Object.fromEntries(row && option ? [...kept, [row, option]] : kept);
  }

  /** Adds up questions, each { id, graded, mark }: mark is true, false, or undefined where it is not answered yet. */
  function score(questions) {
    const graded = questions.filter((one) => one.graded), answered = graded.filter((one) => one.mark !== undefined);
    return {
      right: answered.filter((one) => one.mark).length,
      answered: answered.length,
      open: questions.filter((one) => one.mark === undefined).length,
      unmarked: questions.length - graded.length,
      missed: answered.filter((one) => !one.mark).map((one) => one.id),
    };
  }

  crosswalk.grading = { inRows, isAnswer, isGraded, parts, grade, recall, placed, score };
})(globalThis.Crosswalk);
