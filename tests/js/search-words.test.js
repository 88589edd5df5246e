"use strict";
const { test } = require("node:test");
const assert = require("node:assert/strict");
const { asked, folded, isUnbroken, nearly, stem, words } = require("./crosswalk.js").words;

function each(cases, check) {
  for (const [expected, ...given] of cases) assert.deepEqual(check(...given), expected, JSON.stringify(given));
}

test("words meet without case, accents, hyphens and apostrophes", () => {
  each([
    ["resume", "Résumé"],
    ["thank you note", "Thank-you note!"],
    ["dont", "Don’t"],
    ["dont", "don't"],
    ["lacheln", "lächeln"],
    ["70", "70 %"],
    ["", " … "],
  ], folded);
});

test("words of any script stay words", () => {
  each([
    [["блат"], "Блат"],
    [["关系"], "关系"],
    [["واسطة"], "واسطة"],
    [["ob", "og訪問"], "OB・OG訪問"],
  ], (text) => words(text).map((word) => word.normalize("NFC")));
});

test("a word of Hindi or Korean is one word, with its vowels", () => {
  each([[1, "मुस्कान"], [1, "सिफ़ारिश"], [2, "गंभीर चेहरा"], [1, "인맥"]], (text) => words(text).length);
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
  ], asked);
});

test("a question of small words only is asked as it is", () => {
  each([[["how", "are", "you"], "How are you?"], [[], "   "], [[], "?!"]], asked);
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
