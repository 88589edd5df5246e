"""Turn an issue of the form "Suggest a comparison" into a draft: a branch, a file that passes, a pull request.

Everything in the issue is written by anybody. It comes from the event's file, goes into YAML through a dumper and into
Markdown through an escape, names no file and no branch, and is never part of a command.
"""

import json
import os
import re
import sys
from pathlib import Path

from macros.changes.wording import code, quoted, unlinked
from tools import draft, issue_form
from tools.github_api import Refused, Repository

ROOT = Path(__file__).resolve().parent.parent
FORM = ROOT / ".github" / "ISSUE_TEMPLATE" / "suggest-a-comparison.yml"
LARGEST_EVENT = 2_000_000
LOGIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,38}")
MOST_FINDINGS = 40
NOT_USED = (
    "Thank you for writing to us. We could not make a draft of this text because it has no question:"
    " please open the form again and write one question there, in your own words."
)
DONE = "Thank you. Your text is now a draft in #{pull}. You are welcome to complete it there with us."
BY_HAND = (
    "Thank you. Your text is now a draft on the branch {branch}."
    " A maintainer opens the pull request, because this repository does not let a workflow do so."
)
TITLE = "Draft: {question}"
BODY = """A draft made from #{number}, {credit}. Closes #{number}.

File: {path}

**What the check says** (a draft may lack things; once it is complete the preview shows it):

{findings}
{refused}
**To do before it is published:** complete the fields, read sources, let somebody who knows the place read it, and take
away `status: draft`. This pull request was opened by a workflow, so no check has started: close and reopen it, or push
to its branch.
"""
REFUSED = "\nThe check refused these fields; their text stands in comments at the top of the file: {names}.\n"


def issue_of(event):
    """The parts of the issue that are used, each of the type it should have."""
    if event.stat().st_size > LARGEST_EVENT:
        sys.exit("The event is too large to be read.")
    issue = json.loads(event.read_text(encoding="utf-8", errors="replace"))["issue"]
    user, created = issue.get("user") or {}, str(issue.get("created_at") or "")[:10]
    return {
        "number": int(issue["number"]),
        "text": str(issue.get("body") or ""),
        "login": str(user.get("login") or ""),
        "user": int(user.get("id") or 0),
        "day": created if re.fullmatch(r"\d{4}-\d\d-\d\d", created) else "an unknown day",
    }


def credited(issue, said):
    """Who wants to be named: the line of credit in the commit, and the words in the pull request."""
    if said["credit"] == "Yes" and LOGIN.fullmatch(issue["login"]):
        address = f"{issue['user']}+{issue['login']}@users.noreply.github.com"
        return f"\n\nCo-authored-by: {issue['login']} <{address}>", f"suggested by {code(issue['login'])}"
    return "", "suggested in a form"


def body_of(issue, path, findings, refused, credit):
    """The text of the pull request."""
    lines = [f"- line {each.location.line}: {quoted(each.message, 300)} ({code(each.rule)})" for each in findings]
    more = [f"- … and {len(lines) - MOST_FINDINGS} more"] if len(lines) > MOST_FINDINGS else []
    return BODY.format(
        number=issue["number"],
        credit=credit,
        path=code(path),
        findings="\n".join([*lines[:MOST_FINDINGS], *more]) or "- nothing",
        refused=REFUSED.format(names=", ".join(map(code, refused))) if refused else "",
    )


def publish(repository, issue, said, root):
    """Make branch and pull request; return what is answered in the issue."""
    path, findings, refused = draft.write(said, issue["number"], issue["day"], root)
    trailer, credit = credited(issue, said)
    base, branch = os.environ["GITHUB_SHA"], f"suggestion-{issue['number']}"
    message = f"Draft from issue {issue['number']}{trailer}"
    commit = repository.commit(base, {path: (root / path).read_text(encoding="utf-8")}, message)
    try:
        repository.ask("POST", "/git/refs", ref=f"refs/heads/{branch}", sha=commit)
    except Refused as told:
        if told.status == 422:
            sys.exit(f"There is a branch {branch} already, so nothing was done.")
        raise
    title = TITLE.format(question=unlinked(said["question"], 120))
    body = body_of(issue, path, findings, refused, credit)
    try:
        target = os.environ["GITHUB_REF_NAME"]
        pull = repository.ask("POST", "/pulls", title=title, head=branch, base=target, body=body).json()["number"]
    except Refused as told:
        if told.status == 403:
            return BY_HAND.format(branch=code(branch))
        raise
    return DONE.format(pull=int(pull))


def main():
    """Read the event, make the draft, answer in the issue."""
    root = Path(os.environ.get("GITHUB_WORKSPACE", ROOT))
    issue = issue_of(Path(os.environ["GITHUB_EVENT_PATH"]))
    said = issue_form.answers(issue["text"], issue_form.labels(FORM))
    repository = Repository()
    try:
        answer = publish(repository, issue, said, root) if draft.plain(said["question"]) else NOT_USED
        repository.ask("POST", f"/issues/{issue['number']}/comments", body=answer)
    except Refused as refused:
        sys.exit(str(refused))
    print(answer)


if __name__ == "__main__":
    main()
