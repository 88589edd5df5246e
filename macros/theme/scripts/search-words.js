/* Words as search compares them: any script, without accents, hyphens or case. No DOM. */
(function (crosswalk) {
  "use strict";
  const PLAIN = /^[\x00-\x7f]*$/;
  const ONE_LETTER = /\b([a-z])-(?=[a-z0-9])/gi; // 'e-mail' is one word
  const COMMON = new Set("a an and are as at be by can could did do does for from had has have how i if in is it its me my of on or should so that the their them they this to was we what when where who why will with would you your".split(" "));
  const UNBROKEN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
  /** Letters that one keyboard has and another has not, and that no rule of Unicode takes apart. */
  const ALIKE = { "đ": "d", "ð": "d", "ø": "o", "ł": "l", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك" };
  const OTHERS = new RegExp(`[${Object.keys(ALIKE).join("")}]`, "g");

  /** The words of a text as they are written, in lower case, and each "|": cheap, for an index holds each word often. */
  function split(given) {
    const text = given.includes("-") ? given.replace(ONE_LETTER, "$1") : given;
    if (PLAIN.test(text)) return text.toLowerCase().match(/[a-z0-9']+|\|/g) || [];
    return text.normalize("NFKD").toLowerCase().match(/[\p{L}\p{N}\p{M}'’ʼ]+|\|/gu) || [];
  }

  /** A written word as it is compared, without accents and apostrophes; marks that are vowels stay. */
  function compared(written) {
    const bare = written.replace(/['|]/g, "");
    return stem(PLAIN.test(bare) ? bare : bare.replace(/[\p{Mn}\p{Me}’ʼ]/gu, "").replace(OTHERS, (letter) => ALIKE[letter]));
  }

  /** Singular of an English word, roughly: 'favors' and 'favor', 'replies' and 'reply' meet.
      An Arabic word without the article and what is written together with it: 'with the wasta' and 'wasta' meet. */
  function stem(word) {
    if (word > "\u0600" && word < "\u0700") return word.replace(/^(?:[وف]?[بك]?ال|[وف]?لل)(?=.{3})/, "");
    if (!word.endsWith("s") || word.length < 4 || !/^[a-z]+$/.test(word)) return word;
    if (word.endsWith("ies")) return word.slice(0, -3) + "y";
    if (/(ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2);
    return /(ss|us|is)$/.test(word) ? word : word.slice(0, -1);
  }

  const words = (text) => split(text).map(compared).filter(Boolean);

  /** The words that tell something: small words are left out unless nothing else is there. */
  function telling(all) {
    const found = all.filter((word) => !COMMON.has(word));
    return found.length ? found : all;
  }

  /** How many letters two words share from their beginning. */
  function shared(one, other) {
    const most = Math.min(one.length, other.length);
    let count = 0;
    while (count < most && one.charCodeAt(count) === other.charCodeAt(count)) count += 1;
    return count;
  }

  /** Whether at most one letter is missing, added, changed or swapped. */
  function nearly(one, other) {
    if (Math.abs(one.length - other.length) > 1) return false;
    const start = shared(one, other);
    let left = one.length - start, right = other.length - start;
    while (left && right && one.charCodeAt(start + left - 1) === other.charCodeAt(start + right - 1)) { left -= 1; right -= 1; }
    return (left <= 1 && right <= 1) || (left === 2 && right === 2 && one[start] === other[start + 1] && one[start + 1] === other[start]);
  }

  /** A word without doubled letters, which are the commonest slip: 'proffesor', 'recomend', 'adress'. */
  const undoubled = (word) => (/(.)\1/.test(word) ? word.replace(/(.)\1+/g, "$1") : word);

  crosswalk.words = { compared, nearly, shared, split, stem, telling, undoubled, words, isCommon: (word) => COMMON.has(word), isUnbroken: (text) => UNBROKEN.test(text) };
})(globalThis.Crosswalk);
