/* Words as search compares them: any script, without accents, hyphens or case. No DOM. */
(function (crosswalk) {
  "use strict";
  const COMMON = new Set("a an and are as at be by can could did do does for from had has have how i if in is it its me my of on or should so that the their them they this to was we what when where who why will with would you your".split(" "));
  const UNBROKEN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

  /** Lower case, no accents, apostrophes dropped, other marks as blanks. */
  function folded(text) {
    return text.normalize("NFKD").replace(/[\p{Mn}'’ʼ]/gu, "").toLowerCase().replace(/[^\p{L}\p{N}\p{Mc}]+/gu, " ").trim();
  }

  /** Singular of an English word, roughly: 'favors' and 'favor', 'replies' and 'reply' meet. */
  function stem(word) {
    if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
    if (word.endsWith("ies")) return word.slice(0, -3) + "y";
    if (/(ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2);
    if (word.endsWith("s") && !/(ss|us|is)$/.test(word)) return word.slice(0, -1);
    return word;
  }

  /** Words of a text, singular. */
  function words(text) {
    const found = folded(text);
    return found ? found.split(" ").map(stem) : [];
  }

  /** Words of a query: small words are left out unless nothing else is there. */
  function asked(text) {
    const all = words(text);
    const telling = all.filter((word) => !COMMON.has(word));
    return telling.length ? telling : all;
  }

  /** Whether at most one letter is missing, added, changed or swapped. */
  function nearly(one, other) {
    if (Math.abs(one.length - other.length) > 1) return false;
    let start = 0;
    while (start < one.length && one[start] === other[start]) start += 1;
    let end = 0;
    while (end < Math.min(one.length, other.length) - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
    const left = one.slice(start, one.length - end);
    const right = other.slice(start, other.length - end);
    return (left.length <= 1 && right.length <= 1) || (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]);
  }

  crosswalk.words = { asked, folded, nearly, stem, words, isUnbroken: (text) => UNBROKEN.test(text) };
})(globalThis.Crosswalk);
