// Answers everything that can be answered in the text of a page; evaluates to how many controls there were.
(() => {
  const controls = [...document.querySelectorAll("article form:not([role=search]) :is(input:not([type=file]), select)")];
  for (const one of controls) {
    if (one.localName === "select") one.selectedIndex = Math.min(1, one.options.length - 1);
    else if (["checkbox", "radio"].includes(one.type)) one.click();
    for (const type of ["input", "change"]) one.dispatchEvent(new Event(type, { bubbles: true }));
  }
  document.querySelectorAll("article form:not([role=search]) button:is([type=submit], .question__check)").forEach((button) => button.click());
  return controls.length;
})()
