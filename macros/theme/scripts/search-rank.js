/* The ranking: which lines of the index answer a query, best first. No DOM. */
(function (crosswalk) {
  "use strict";
  const { isUnbroken, telling, words } = crosswalk.words;
  const { phrasesOf, prepare, preparing } = crosswalk.searchIndex;
  const { meanings, mended, spelled } = crosswalk.query;
  const KINDS = [1.5, 1, 1.1, 1, .9, 1.05, .9, .95, .7, 1, .4];
  const SAME = 40, LABEL = 15, HOLDS_WORD = 10, PART = 12, MENTION = 2;
  /** So many of the best lines are looked at closely. */
  const CLOSELY = 50;
  const LONGEST = 200; // letters of a query

  /** Lines that answer the query: [{ line, score }], best first. */
  function search(index, given, limit = 8) {
    const query = given.slice(0, LONGEST);
    const all = mended(index, query);
    const asks = telling(all);
    const written = (some) => some.map((word, place) => spelled(index, word, place === some.length - 1)).join(" ");
    const found = best(scores(index, asks)).map((one) => ({ ...one, line: index.lines[one.number] }));
    addPhrases(index, found, written(asks), written(all), words(query).join(" "));
    return found
      .map(({ line, score, phrases }) => ({ line, score: score + phrases * KINDS[line[1]] }))
      .sort((one, other) => other.score - one.score || one.line[1] - other.line[1] || (one.line[0] < other.line[0] ? -1 : 1))
      .filter(few(KINDS.length - 1, 2))
      .slice(0, limit);
  }

  /** For each line how well its words fit, and less if it has not all that were asked for: rare words tell most. */
  function scores(index, asks) {
    const sums = new Float64Array(index.lines.length), shares = new Float64Array(index.lines.length);
    const fits = new Float64Array(index.lines.length);
    let all = 0;
    asks.forEach((word, place) => {
      const touched = fill(fits, index, word, place === asks.length - 1);
      const rare = touched.length ? Math.log(1 + index.lines.length / touched.length) : 0;
      all += rare;
      for (const number of touched) {
        sums[number] += fits[number];
        shares[number] += rare;
        fits[number] = 0;
      }
    });
    return sums.map((sum, number) => sum * (shares[number] / all) ** 2 * KINDS[index.lines[number][1]]);
  }

  /** Says how well each line fits one word: its best meaning, or all meanings of a sentence without blanks together. */
  function fill(fits, index, word, isLast) {
    const touched = [];
    const add = isUnbroken(word);
    for (const [{ places }, fit] of meanings(index, word, isLast)) {
      const rare = fit * Math.log(1 + index.lines.length / places.length);
      for (const place of places) {
        const number = place >> 4, score = (place & 15) * rare;
        if (!fits[number]) touched.push(number);
        fits[number] = add ? fits[number] + score : Math.max(fits[number], score);
      }
    }
    return touched;
  }

  /** The lines that fit best: [{ number, score }]. */
  function best(scores) {
    const least = Math.max(scores.slice().sort().at(-CLOSELY) || 0, Number.MIN_VALUE);
    const found = [];
    scores.forEach((score, number) => { if (score >= least) found.push({ number, score, phrases: 0 }); });
    return found.sort((one, other) => other.score - one.score).slice(0, CLOSELY);
  }

  /** More for a query that is a phrase of the line, and for one that stands in its label, which is the first keyword,
      and for one that many of its phrases mention. A phrase that many lines share says less. */
  function addPhrases(index, found, asked, ...full) {
    const same = new Set([asked, ...full].map((text) => ` ${text} `));
    const whole = ` ${asked} `, within = ` ${full[0]} `, several = asked.includes(" ");
    const sharing = found.filter(({ number }) => phrasesOf(index, number).some((phrase) => same.has(phrase))).length;
    for (const one of found) {
      const own = phrasesOf(index, one.number);
      let most = 0, mentions = 0;
      for (const phrase of own) {
        if (phrase.includes(asked)) mentions += 1;
        if (same.has(phrase)) most = Math.max(most, SAME / Math.sqrt(sharing));
        else if (within.includes(phrase)) most = Math.max(most, Math.min(4, phrase.split(" ").length - 2) * HOLDS_WORD);
        else if (most < PART && several && phrase.includes(whole)) most = PART;
      }
      const label = own.length > 1 && own[1].includes(whole) ? LABEL : 0;
      one.phrases = most + label + MENTION * Math.min(mentions, 6);
    }
  }

  /** Lets only the first lines of a kind through, so that sources do not crowd out what a reader can use. */
  function few(kind, most) {
    let count = 0;
    return ({ line }) => line[1] !== kind || (count += 1) <= most;
  }

  crosswalk.ranking = { prepare, preparing, search };
})(globalThis.Crosswalk);
