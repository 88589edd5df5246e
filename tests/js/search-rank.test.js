"use strict";
const { test } = require("node:test");
const assert = require("node:assert/strict");
const { prepare, preparing, search } = require("./crosswalk.js").ranking;

const [COMPARISON, , BACKGROUND, , , TERM, WORD, , PHRASE, PAGE, SOURCE] = Array.from({ length: 11 }, (_, kind) => kind);
const LINES = [
  ["compare/referral/", COMPARISON, "Is a referral the same as blat?", "Partly.", "Referrals and connections|referral|referal|блат|по блату|关系|走后门", "Openly invited."],
  ["compare/smiling/", COMPARISON, "Do I have to smile?", "No, you do not have to.", "Smiles and serious faces|smile|улыбка|笑容", "Often a courtesy. A stranger smiles."],
  ["compare/stranger/", COMPARISON, "Is it rude to message a stranger?", "Usually not.", "Messaging a stranger|stranger|strangers|cold email|陌生人", "A short note is fine."],
  ["compare/senior/", COMPARISON, "How do I write to someone senior?", "Briefly.", "Writing to someone senior|can i email a director|professor", "Many directors answer."],
  ["compare/thanks/", COMPARISON, "Must I send a thank-you note?", "Within a day or two.", "Thank-you notes|thank you email|follow-up", "Two lines are enough."],
  ["compare/talk/", COMPARISON, "What do I say in small talk?", "Little.", "Small talk|chit-chat", "Weather and weekends."],
  ["from/japan/", BACKGROUND, "Japan", "People schooled in Japan. A smile is mentioned.", "", ""],
  ["glossary/#referral", TERM, "referral", "An employee suggests you for a job.", "referrals|refer", ""],
  ["from/russia/#blat", WORD, "блат (blat)", "Access through friends.", "", ""],
  ["phrases/#phrase-smile", PHRASE, "Answering a smile", "Good morning!", "", ""],
  ["about/", PAGE, "About", "Who makes this.", "", ""],
  ["sources/smile-2016/", SOURCE, "Be careful where you smile", "", "Krys and others, 2016", ""],
];
const INDEX = prepare(LINES);
const found = (query, ...more) => search(INDEX, query, ...more).map(({ line }) => line[0]);

test("what readers type finds the question first", () => {
  const cases = {
    referral: "compare/referral/", blat: "compare/referral/", "блат": "compare/referral/", "По блату": "compare/referral/",
    "关系": "compare/referral/", "走后门": "compare/referral/", smile: "compare/smiling/", "do i have to smile": "compare/smiling/",
    stranger: "compare/stranger/", "陌生人": "compare/stranger/", "can I email a director": "compare/senior/",
    "thank-you note": "compare/thanks/", "Small Talk": "compare/talk/", japan: "from/japan/", about: "about/",
  };
  for (const [query, address] of Object.entries(cases)) assert.equal(found(query)[0], address, query);
});

test("a word in the writing finds what is written with one letter wrong", () => {
  for (const [query, address] of [["referal", "compare/referral/"], ["strangr", "compare/stranger/"], ["smiel", "compare/smiling/"], ["directer", "compare/senior/"]])
    assert.equal(found(query)[0], address, query);
});

test("blanks and hyphens may stand elsewhere", () => {
  for (const query of ["thankyou note", "thank you note", "thankyounote", "Thank-You-Notes"])
    assert.equal(found(query)[0], "compare/thanks/", query);
  assert.equal(found("smalltalk")[0], "compare/talk/");
});

test("the beginning of a word is enough while it is being written", () => {
  assert.equal(found("stran")[0], "compare/stranger/");
  assert.equal(found("message a str")[0], "compare/stranger/");
});

test("a part of a word in a script without blanks is enough", () => {
  assert.equal(found("陌生")[0], "compare/stranger/");
});

test("the question stands above pages that only mention the word", () => {
  const addresses = found("smile");
  assert.equal(addresses[0], "compare/smiling/");
  assert.ok(addresses.includes("sources/smile-2016/") && addresses.includes("phrases/#phrase-smile"));
  assert.ok(addresses.indexOf("from/japan/") > 0);
});

test("a page that holds every word stands above one that holds some", () => {
  assert.equal(found("message stranger")[0], "compare/stranger/");
});

test("a word is found in a sentence of a script without blanks", () => {
  for (const [query, address] of [["在美国找工作要靠关系吗", "compare/referral/"], ["可以给陌生人写信吗", "compare/stranger/"]]) assert.equal(found(query)[0], address, query);
  const thai = prepare([["help/", COMPARISON, "Asking", "", "Asking|ความช่วยเหลือ", ""], ["smile/", COMPARISON, "Smiles", "", "Smiles|ยิ้ม", ""]]);
  assert.equal(search(thai, "ไม่กล้าขอความช่วยเหลือ")[0].line[0], "help/");
  assert.equal(search(thai, "ทำไมคนอเมริกันยิ้มบ่อย")[0].line[0], "smile/");
});

test("a word is found with another ending than the index has", () => {
  for (const [query, address] of [["улыбки", "compare/smiling/"], ["знать по блату", "compare/referral/"], ["referring", "glossary/#referral"]]) assert.ok(found(query).slice(0, 2).includes(address), query);
});

test("the first letter may be wrong or missing, letters doubled or not, and words torn apart", () => {
  for (const query of ["eferral", "teferral", "reeferal", "referrral", "ref erral", "refer ral"])
    assert.equal(found(query)[0], "compare/referral/", query);
});

test("slips are looked for only where nothing fits", () => {
  const lines = [["one/", COMPARISON, "Small", "", "", ""], ["two/", COMPARISON, "Smell", "", "", ""]];
  assert.deepEqual(search(prepare(lines), "small").map(({ line }) => line[0]), ["one/"]);
});

test("the index is made in short steps, and is the same at once", () => {
  const many = Array.from({ length: 1000 }, (_, number) => [`${number}/`, COMPARISON, `Title ${number}`, "", "", ""]);
  const steps = [...preparing(many)].length;
  assert.ok(steps >= 10, `${steps} steps`);
  assert.equal(search(prepare(many), "title 777")[0].line[0], "777/");
});

test("nothing is found for nothing, for marks, and for what nobody wrote", () => {
  for (const query of ["", "  ", "?!", "zzzzqqq"]) assert.deepEqual(found(query), [], JSON.stringify(query));
});

test("results are as many as asked for and come in the same order each time", () => {
  assert.equal(found("a", 3).length, 3);
  assert.deepEqual(found("smile", 5), found("smile", 5));
  assert.ok(found("smile").length <= 8);
});

test("no result is listed twice", () => {
  for (const query of ["thankyou note", "smile", "relations 关系 referral"]) {
    const addresses = found(query, 100);
    assert.deepEqual([...new Set(addresses)], addresses, query);
  }
});

test("a word that many share decides less than one that few have", () => {
  const lines = ["one", "two", "three"].map((name) => [`${name}/`, COMPARISON, `Work ${name}`, "", "", ""]);
  assert.equal(search(prepare(lines), "work three")[0].line[0], "three/");
});

test("odd queries throw nothing", () => {
  for (const query of ["(", "[a-z", "\\", "a".repeat(5000), "\u0000", "👋", "constructor", "__proto__", "toString"]) assert.doesNotThrow(() => found(query), query.slice(0, 20));
});

test("an empty index answers nothing", () => {
  assert.deepEqual(search(prepare([]), "smile"), []);
});
