/* Which messages to show: the choice stands in the address, so that a link shows the same ones. No DOM. */
(function (crosswalk) {
  "use strict";

  /** The choice named in an address (`?stage=thanks`); values that no message has are left out. */
  function choiceIn(search, known) {
    const named = new URLSearchParams(search);
    return Object.fromEntries(Object.keys(known).map((name) => [name, known[name].includes(named.get(name)) ? named.get(name) : ""]));
  }

  /** The address of a choice; without one it has no query. */
  function addressOf(choice, path, hash = "") {
    const query = new URLSearchParams(Object.entries(choice).filter(([, value]) => value)).toString();
    return path + (query ? `?${query}` : "") + hash;
  }

  /** Whether a message is one of those chosen; `marks` are its own values. */
  const fits = (marks, choice) => Object.entries(choice).every(([name, value]) => !value || marks[name] === value);

  crosswalk.phraseChoice = { choiceIn, addressOf, fits };
})(globalThis.Crosswalk);
