/* The ranking: which lines of the index answer a query, best first. No DOM.
   A line is [address, kind, title, shown, keywords, text]; keywords are joined by "|". */
(function (crosswalk) {
  "use strict";
  const { asked, folded, isUnbroken, nearly, words } = crosswalk.words;
  const WEIGHTS = { title: 5, keywords: 6, shown: 2, text: 1 };
  const KINDS = [1.5, 1, 1.1, 1, .9, 1.05, .9, .95, .7, 1, .4];
  const EXACT = 1, PREFIX = .7, TYPO = .5;

  /** An inverted index: each word with the lines it stands in and its weight there, added up over the fields. */
  function prepare(lines) {
    const postings = new Map();
    lines.forEach((line, number) => {
      const [, , title, shown, keywords, text] = line;
      for (const [field, content] of Object.entries({ title, keywords: keywords.replace(/\|/g, " "), shown, text }))
        for (const word of new Set(words(content))) add(postings, word, number, WEIGHTS[field]);
    });
    const phrases = lines.map(phrasesOf);
    return { lines, postings, vocabulary: [...postings.keys()], phrases, sharing: countOf(phrases) };
  }

  function add(postings, word, number, weight) {
    if (!postings.has(word)) postings.set(word, new Map());
    const lines = postings.get(word);
    lines.set(number, weight + (lines.get(number) || 0));
  }

  /** In how many lines each phrase stands: one that many share says less. */
  function countOf(phrases) {
    const count = new Map();
    for (const phrase of phrases.flatMap((own) => [...new Set(own)])) count.set(phrase, 1 + (count.get(phrase) || 0));
    return count;
  }

  /** Title and keywords as whole phrases, for queries that are one, and without blanks for 'thankyou note'. */
  function phrasesOf([, , title, , keywords]) {
    return [title, ...keywords.split("|")].filter(Boolean).map((phrase) => words(phrase).join(" "));
  }

  /** Words of the index that a word of the query may mean, with how well they fit. */
  function meanings(index, word, isLast) {
    const found = new Map();
    if (index.postings.has(word)) found.set(word, EXACT);
    for (const known of index.vocabulary) {
      if (found.has(known)) continue;
      if (known.startsWith(word) && (isLast || word.length > 3)) found.set(known, PREFIX * Math.max(.6, word.length / known.length));
      else if (isUnbroken(word) && known.length > 1 && (known.includes(word) || word.includes(known))) found.set(known, PREFIX);
      else if (word.length > 3 && known.length > 3 && nearly(word, known)) found.set(known, TYPO);
    }
    return found;
  }

  /** Lines that answer the query: [{ line, score }], best first. */
  function search(index, query, limit = 8) {
    const asks = asked(query);
    if (!asks.length) return [];
    const scores = new Map();
    asks.forEach((word, place) => {
      for (const [number, score] of scoresOf(index, word, place === asks.length - 1)) {
        const entry = scores.get(number) || { score: 0, words: 0 };
        scores.set(number, { score: entry.score + score, words: entry.words + 1 });
      }
    });
    const whole = asks.join(" ");
    const full = words(query).join(" ");
    return [...scores]
      .map(([number, { score, words: count }]) => ({ line: index.lines[number], score: (score * (count / asks.length) ** 2 + phraseBonus(index, number, whole, full)) * KINDS[index.lines[number][1]] }))
      .concat(squashed(index, full, scores))
      .sort((one, other) => other.score - one.score || one.line[1] - other.line[1] || one.line[0].localeCompare(other.line[0]))
      .filter(few(KINDS.length - 1, 2))
      .slice(0, limit);
  }

  /** Lets only the first lines of a kind through, so that sources do not crowd out what a reader can use. */
  function few(kind, most) {
    let count = 0;
    return ({ line }) => line[1] !== kind || (count += 1) <= most;
  }

  function scoresOf(index, word, isLast) {
    const best = new Map();
    for (const [known, fit] of meanings(index, word, isLast)) {
      const lines = index.postings.get(known);
      const rare = Math.log(1 + index.lines.length / lines.size);
      for (const [number, weight] of lines) best.set(number, Math.max(best.get(number) || 0, weight * fit * rare));
    }
    return best;
  }

  /** More for a query that is a phrase of the line, and for one that stands in its label, which is the first keyword,
      and for one that many of its phrases mention. */
  function phraseBonus({ phrases, sharing }, number, whole, full) {
    const [, label = ""] = phrases[number];
    const labelled = ` ${label} `.includes(` ${whole} `) ? 15 : 0;
    let bonus = 0;
    for (const phrase of phrases[number]) {
      if (phrase === full || phrase === whole) bonus = Math.max(bonus, 40 / Math.sqrt(sharing.get(phrase)));
      else if (phrase.includes(" ") && ` ${full} `.includes(` ${phrase} `)) bonus = Math.max(bonus, 20);
      else if (whole.includes(" ") && ` ${phrase} `.includes(` ${whole} `)) bonus = Math.max(bonus, 12);
    }
    const mentions = phrases[number].filter((phrase) => phrase.includes(whole)).length;
    return bonus + labelled + 2 * Math.min(mentions, 6);
  }

  /** Lines found only when blanks are ignored on both sides. */
  function squashed(index, full, already) {
    const wanted = full.replace(/ /g, "");
    if (wanted.length < 5) return [];
    return index.lines.flatMap((line, number) =>
      !already.has(number) && index.phrases[number].some((phrase) => phrase.replace(/ /g, "").includes(wanted)) ? [{ line, score: 10 * KINDS[line[1]] }] : []);
  }

  crosswalk.ranking = { prepare, search, folded };
})(globalThis.Crosswalk);
