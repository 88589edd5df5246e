"""Answer quizzes in a browser: questions of each type from the real data, right and wrong answers, and their boxes."""

TYPES = ("single-choice", "multiple-choice", "true-false", "matching", "ordering", "scenario")
IN_ROWS = ("matching", "ordering")
MARKED = TYPES[:-1]


def find(catalog, type_):
    """A quiz and its first question of a type."""
    return next((entry, one) for entry, quiz in catalog.quizzes.items() for one in quiz.questions if one.type == type_)


def right(question):
    """The right answer as it is kept; any answer of a scenario."""
    if question.type == "matching":
        return {pair.id: pair.id for pair in question.pairs}
    if question.type == "ordering":
        return {str(place): item.id for place, item in enumerate(question.items, start=1)}
    if question.type == "true-false":
        return ["true" if question.answer else "false"]
    if question.type == "scenario":
        return [question.choices[1].id]
    return [choice.id for choice in question.choices if choice.right]


def wrong(question):
    """An answer that is not right in any of its parts."""
    known = right(question)
    if isinstance(known, dict):
        options = list(known.values())
        return dict(zip(known, [*options[1:], options[0]], strict=True))
    if question.type == "true-false":
        return ["false" if question.answer else "true"]
    return [choice.id for choice in question.choices if choice.id not in known][:1]


def box(page, question):
    """The element of a question on its page."""
    return page.locator("quiz-question").filter(has=page.locator(f"fieldset[id='{question.id}']"))


def button(page, question):
    """The one button: it checks, then it offers another try."""
    return box(page, question).locator("[data-part=check]")


def fill(page, question, given):
    """Choose an answer with the native controls."""
    if isinstance(given, dict):
        for row, option in given.items():
            box(page, question).locator(f"[data-row='{row}'] select").select_option(option)
    else:
        for choice in given:
            box(page, question).locator(f"input[value='{choice}']").check()


def answer(page, question, given):
    """Choose an answer and check it."""
    fill(page, question, given)
    button(page, question).click()


def shown(page, question):
    """The answer that the native controls show."""
    return box(page, question).evaluate("one => one.chosen")


def kept(page, entry):
    """What the device keeps of a quiz: the values of its answers by question."""
    return page.evaluate(
        """(start) => Object.fromEntries(Object.keys(localStorage).filter((key) => key.startsWith(start))
            .map((key) => [key.slice(start.length), JSON.parse(localStorage[key]).value]))""",
        f"crosswalk:v1:answer:{entry}:",
    )
