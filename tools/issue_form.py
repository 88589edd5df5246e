"""The answers of an issue form: GitHub turns them into one Markdown text with a heading for each question.

Anybody writes that text, and may edit it by hand. So nothing is expected of it: what is not there is empty, a heading
that the form does not have belongs to the answer around it, and of two answers to one question the first counts.
"""

import re

import yaml

LONGEST = 70_000
"""GitHub keeps an issue's text to 65,536 characters."""
LONGEST_ANSWER = 4_000
NOTHING = "_No response_"
HEADING = re.compile(r"### (.+)")
LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def labels(form):
    """The id of each question by its heading, as the form's own file has them."""
    body = yaml.safe_load(form.read_text(encoding="utf-8"))["body"]
    return {field["attributes"]["label"]: field["id"] for field in body if "id" in field}


def answers(text, ids):
    """The answers by the questions' ids; a question without an answer has an empty one."""
    found, current = {}, None
    for line in LINE_ENDS.sub("\n", text[:LONGEST]).split("\n"):
        heading = HEADING.fullmatch(line.rstrip())
        name = ids.get(heading[1].strip()) if heading else None
        if name and name not in found:
            current = found[name] = []
        elif current is not None:
            current.append(line)
    return {name: answer(found.get(name, [])) for name in ids.values()}


def answer(lines):
    """One answer, of a bearable length."""
    text = "\n".join(lines).strip()
    return "" if text == NOTHING else text[:LONGEST_ANSWER]
