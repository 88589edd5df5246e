/* What a query may mean: its words mended, and the words of the index that each may stand for. No DOM. */
(function (crosswalk) {
  "use strict";
  const { isUnbroken, nearly, shared, stem, telling, undoubled, words } = crosswalk.words;
  const { beginningWith } = crosswalk.searchIndex;
  const EXACT = 1, ENDED = .8, PREFIX = .7, DOUBLED = .65, ENDING = .5, TYPO = .5;
  const PARTS = 3, SHORTEST = 3, LONGEST_ENDING = 3;

  /** The words of a query with blanks put where the index has them: 'net working', 'thankyounote'. */
  function mended(index, query) {
    const joined = [];
    for (const word of words(query)) {
      const before = joined.at(-1);
      const glued = before && stem(before + word);
      if (glued && index.entries.has(glued) && !(index.entries.has(before) && index.entries.has(word))) joined[joined.length - 1] = glued;
      else joined.push(word);
    }
    return joined.flatMap((word) => parts(index, word) || word);
  }

  /** The known words of which an unknown one is glued together, the longest first; nothing if it is not. */
  function parts(index, word, most = PARTS) {
    if (index.entries.has(word) || index.entries.has(stem(word))) return most < PARTS ? [stem(word)] : null;
    if (most === 1 || isUnbroken(word)) return null;
    for (let length = word.length - SHORTEST; length >= SHORTEST; length -= 1) {
      const rest = index.entries.has(stem(word.slice(0, length))) && parts(index, word.slice(length), most - 1);
      if (rest) return [stem(word.slice(0, length)), ...rest];
    }
    return null;
  }

  /** [entry, fit] for each word of the index that a word of the query may mean; slips only where nothing else fits. */
  function meanings(index, word, isLast) {
    const key = isLast ? `${word} ` : word;
    let found = index.answers.get(key);
    if (!found) {
      if (index.answers.size > 200) index.answers.clear();
      found = isUnbroken(word) ? inSentence(index, word) : whole(index, word, isLast);
      index.answers.set(key, found);
    }
    return found;
  }

  function whole(index, word, isLast) {
    const exact = index.entries.get(word);
    const found = exact ? [[exact, EXACT]] : [];
    if (isLast || word.length > 3)
      for (const entry of beginningWith(index, word))
        if (entry !== exact) found.push([entry, beginning(word, entry.word)]);
    if (found.length || word.length < 4) return found;
    const other = otherEnding(index, word);
    return other.length ? other : slips(index, word);
  }

  /** How well a beginning fits: 'volunteer' nearly is 'volunteering'. */
  function beginning(word, known) {
    return word.length > 3 && known.length - word.length <= LONGEST_ENDING ? ENDED : PREFIX * Math.max(.6, word.length / known.length);
  }

  /** Words that begin alike and end otherwise, as in languages that decline: at least four letters and two thirds. */
  function otherEnding(index, word) {
    const found = [];
    const start = Math.max(4, Math.ceil(word.length * .6));
    for (const entry of beginningWith(index, word.slice(0, start)))
      if (shared(word, entry.word) >= .65 * Math.max(word.length, entry.word.length)) found.push([entry, ENDING]);
    for (let length = word.length - 1; length >= 4 && !found.length && word > "\u0250"; length -= 1)
      if (index.entries.has(word.slice(0, length))) found.push([index.entries.get(word.slice(0, length)), ENDING]);
    return found;
  }

  /** Words with one letter wrong; doubled letters hardly count. */
  function slips({ byLength }, word) {
    const bare = undoubled(word), found = [];
    for (const length of [bare.length - 1, bare.length, bare.length + 1])
      for (const [known, entry] of byLength[length] || [])
        if (nearly(bare, known)) found.push([entry, known === bare ? DOUBLED : TYPO]);
    return found.sort(([one, fit], [other, otherFit]) => otherFit - fit || other.places.length - one.places.length);
  }

  /** A word as the index most likely writes it. */
  function spelled(index, word, isLast) {
    const [best] = meanings(index, word, isLast);
    return best && best[1] <= DOUBLED && !isUnbroken(word) && !best[0].word.startsWith(word) ? best[0].word : word;
  }

  /** Words in a sentence without blanks, and those of which it holds at least half: pairs of letters are compared. */
  function inSentence({ unbroken }, sentence) {
    const found = [];
    const pairs = new Set(Array.from(sentence.slice(1), (_, place) => pairAt(sentence, place)));
    for (const entry of unbroken) {
      const { word } = entry, most = word.length - 1;
      let count = 0;
      for (let place = 0; place < most; place += 1) if (pairs.has(pairAt(word, place))) count += 1;
      if (word === sentence) found.push([entry, EXACT]);
      else if (count === most && sentence.includes(word)) found.push([entry, PREFIX]);
      else if (word.includes(sentence)) found.push([entry, PREFIX * Math.max(.6, sentence.length / word.length)]);
      else if (count * 2 >= most) found.push([entry, TYPO * count / most]);
    }
    return found;
  }

  const pairAt = (text, place) => text.charCodeAt(place) * 65536 + text.charCodeAt(place + 1);

  crosswalk.query = { mended, meanings, spelled };
})(globalThis.Crosswalk);
