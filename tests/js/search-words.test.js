"use strict";
const { test } = require("node:test");
const assert = require("node:assert/strict");
const { isUnbroken, nearly, shared, stem, telling, undoubled, words } = require("./crosswalk.js").words;

function each(cases, check) {
  for (const [expected, ...given] of cases) assert.deepEqual(check(...given), expected, JSON.stringify(given));
}

test("words meet without case, accents, hyphens and apostrophes", () => {
  each([
    [["resume"], "Résumé"],
    [["thank", "you", "note"], "Thank-you note!"],
    [["dont"], "Don’t"],
    [["dont"], "'don't'"],
    [["lacheln"], "lächeln"],
    [["email"], "E-Mail"],
    [["dong", "gross", "oystein"], "Đồng groß Øystein"],
    [["70"], "70 %"],
    [[], " … | ' "],
  ], words);
});

test("words of any script stay words", () => {
  each([
    [["блат"], "Блат"],
    [["关系"], "关系"],
    [["واسطه"], "واسطة"],
    [["ob", "og訪問"], "OB・OG訪問"],
  ], (text) => words(text).map((word) => word.normalize("NFC")));
});

test("a word of Hindi or Korean is one word, with its vowels", () => {
  each([[1, "मुस्कान"], [1, "सिफ़ारिश"], [2, "गंभीर चेहरा"], [1, "인맥"]], (text) => words(text).length);
});

test("an Arabic word meets itself with the article and with what is written together with it", () => {
  const wasta = words("واسطة");
  for (const written of ["الواسطة", "بالواسطة", "والواسطة", "للواسطة", "واسطه"]) assert.deepEqual(words(written), wasta, written);
  assert.deepEqual(words("إلى"), words("الي"));
});

test("a Persian and an Arabic keyboard write the same word", () => {
  assert.deepEqual(words("پارتی کمک"), words("پارتي كمك"));
});

test("plural and singular meet", () => {
  each([
    ["favor", "favors"],
    ["reply", "replies"],
    ["class", "classes"],
    ["boss", "boss"],
    ["bus", "bus"],
    ["is", "is"],
    ["связи", "связи"],
    ["linkedin", "linkedin"],
  ], stem);
});

test("small words of a question are left out", () => {
  each([
    [["email", "director"], "can I email a director"],
    [["smile"], "Do I have to smile?"],
  ], (text) => telling(words(text)));
});

test("a question of small words only is asked as it is", () => {
  each([[["how", "are", "you"], "How are you?"], [[], "   "], [[], "?!"]], (text) => telling(words(text)));
});

test("doubled letters, the commonest slip, count for nothing", () => {
  for (const written of ["recommendation", "recomendation", "reccommendation", "reccomendation"]) assert.equal(undoubled(written), "recomendation");
  assert.equal(undoubled("bus"), "bus");
});

test("what two words share from their beginning is counted", () => {
  each([[5, "улыбка", "улыбки"], [0, "a", "b"], [2, "ab", "abc"], [0, "", ""]], shared);
});

test("one letter may be missing, added, changed or swapped with its neighbor", () => {
  each([
    [true, "referal", "referral"],
    [true, "referrall", "referral"],
    [true, "refarral", "referral"],
    [true, "erferral", "referral"],
    [true, "quanxi", "guanxi"],
    [true, "referral", "referral"],
    [false, "refral", "referral"],
    [false, "smile", "small"],
    [false, "work", "word order"],
    [true, "aab", "ab"],
    [false, "abcd", "badc"],
  ], nearly);
});

test("scripts that write without blanks are known", () => {
  each([[true, "关系"], [true, "コネ"], [true, "ไทย"], [false, "блат"], [false, "인맥"], [false, "smile"]], isUnbroken);
});
