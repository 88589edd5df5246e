"""GitHub's REST API, as far as the workflows need it: where the environment says, with the token it gives."""

import os
from urllib.parse import quote

import requests

VERSION = {"Accept": "application/vnd.github+json", "X-GitHub-Api-Version": "2022-11-28"}
RAW = {"Accept": "application/vnd.github.raw+json"}
SECONDS = 30


class Refused(Exception):
    """GitHub said no; `status` is its code."""

    def __init__(self, method, path, answer):
        super().__init__(f"GitHub answered {answer.status_code} to {method} {path}: {answer.text[:300]}")
        self.status = answer.status_code


class Repository:
    """One repository of GitHub."""

    def __init__(self):
        self.address = f"{os.environ['GITHUB_API_URL']}/repos/{os.environ['GITHUB_REPOSITORY']}"
        self.session = requests.Session()
        self.session.headers.update(VERSION, Authorization=f"Bearer {os.environ['GITHUB_TOKEN']}")
        self.session.trust_env = False  # a .netrc of the machine would replace the token

    def ask(self, method, path, headers=None, **body):
        """Send one request; return what GitHub answers."""
        answer = self.session.request(
            method, f"{self.address}{path}", json=body or None, headers=headers, timeout=SECONDS, allow_redirects=False
        )
        if not 200 <= answer.status_code < 300:
            raise Refused(method, path, answer)
        return answer

    def head(self, branch):
        """The last commit of a branch."""
        return self.ask("GET", f"/git/ref/heads/{quote(branch)}").json()["object"]["sha"]

    def text(self, path, commit):
        """A file as it is in a commit; nothing when there is none."""
        try:
            answer = self.ask("GET", f"/contents/{quote(path)}?ref={commit}", headers=RAW)
        except Refused as refused:
            if refused.status == 404:
                return ""
            raise
        return answer.content.decode("utf-8")

    def commit(self, parent, files, message):
        """Make a commit on top of `parent` with these texts by path; GitHub signs it as the token's owner."""
        base = self.ask("GET", f"/git/commits/{parent}").json()["tree"]["sha"]
        entries = [{"path": path, "mode": "100644", "type": "blob", "content": text} for path, text in files.items()]
        tree = self.ask("POST", "/git/trees", base_tree=base, tree=entries).json()["sha"]
        return self.ask("POST", "/git/commits", message=message, tree=tree, parents=[parent]).json()["sha"]

    def move(self, branch, commit):
        """Let a branch end at a commit, unless it has moved on meanwhile; tell whether it does."""
        try:
            self.ask("PATCH", f"/git/refs/heads/{quote(branch)}", sha=commit, force=False)
        except Refused as refused:
            if refused.status == 422:
                return False
            raise
        return True
