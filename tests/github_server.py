"""A stand-in for GitHub's REST API on this machine: it keeps commits, branches, pull requests and comments in memory.

It plays only what the workflows use, records every request, and can be told to refuse or to move a branch meanwhile.
"""

import json
import re
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

REPOSITORY = "somebody/crosswalk"
TOKEN = "a-token-for-tests"


class GitHub:
    """The state of one repository."""

    def __init__(self, files):
        self.requests, self.comments, self.pulls, self.refuse = [], [], [], {}
        self.trees, self.commits, self.branches = {"tree-0": dict(files)}, {}, {}
        self.branches["main"] = self._keep("tree-0", [], "first")
        self.before_move = lambda: None

    def _keep(self, tree, parents, message):
        name = f"commit-{len(self.commits)}"
        self.commits[name] = {"tree": tree, "parents": parents, "message": message}
        return name

    def files(self, branch):
        """The files at the end of a branch, or in a commit."""
        return self.trees[self.commits[self.branches.get(branch, branch)]["tree"]]

    def push(self, branch, **files):
        """Somebody else commits."""
        tree = f"tree-{len(self.trees)}"
        self.trees[tree] = {**self.files(branch), **files}
        self.branches[branch] = self._keep(tree, [self.branches[branch]], "somebody else")

    def answer(self, method, path, query, body):
        """Status and answer of one request."""
        for (verb, pattern), status in self.refuse.items():
            if verb == method and re.search(pattern, path):
                return status, {"message": "refused"}
        route = f"{method} {path}"
        if found := re.fullmatch(r"GET /git/ref/heads/(\S+)", route):
            return 200, {"object": {"sha": self.branches[found[1]]}}
        if found := re.fullmatch(r"GET /git/commits/(\S+)", route):
            return 200, {"tree": {"sha": self.commits[found[1]]["tree"]}}
        if found := re.fullmatch(r"GET /contents/(\S+)", route):
            text = self.files(query["ref"][0]).get(found[1])
            return (200, text) if text is not None else (404, {"message": "Not Found"})
        if found := re.fullmatch(r"PATCH /git/refs/heads/(\S+)", route):
            return self._move(found[1], body)
        return self._posted(route, body)

    def _posted(self, route, body):
        if route == "POST /git/trees":
            name = f"tree-{len(self.trees)}"
            new = {entry["path"]: entry["content"] for entry in body["tree"]}
            self.trees[name] = {**self.trees[body["base_tree"]], **new}
            return 201, {"sha": name}
        if route == "POST /git/commits":
            return 201, {"sha": self._keep(body["tree"], body["parents"], body["message"])}
        if route == "POST /git/refs":
            branch = body["ref"].removeprefix("refs/heads/")
            if branch in self.branches:
                return 422, {"message": "Reference already exists"}
            self.branches[branch] = body["sha"]
            return 201, {}
        if route == "POST /pulls":
            self.pulls.append(body)
            return 201, {"number": 100 + len(self.pulls)}
        if re.fullmatch(r"POST /issues/\d+/comments", route):
            self.comments.append(body["body"])
            return 201, {}
        return 404, {"message": "Not Found"}

    def _move(self, branch, body):
        self.before_move()
        if self.commits[body["sha"]]["parents"] != [self.branches[branch]] or body["force"]:
            return 422, {"message": "Update is not a fast forward"}
        self.branches[branch] = body["sha"]
        return 200, {}


def handler(github):
    class Handler(BaseHTTPRequestHandler):
        def respond(self):
            url = urlsplit(self.path)
            raw = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            body = json.loads(raw) if raw else {}
            path = unquote(url.path).removeprefix(f"/repos/{REPOSITORY}")
            github.requests.append((self.command, path, body))
            allowed = self.headers["Authorization"] == f"Bearer {TOKEN}" and path != unquote(url.path)
            status, said = github.answer(self.command, path, parse_qs(url.query), body) if allowed else (401, {})
            text = said.encode() if isinstance(said, str) else json.dumps(said).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)

        do_GET = do_POST = do_PATCH = respond

        def log_message(self, *arguments):
            pass

    return Handler


@contextmanager
def serve(files):
    """The state, and the variables that a workflow's step would have."""
    github = GitHub(files)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler(github)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        github.variables = {
            "GITHUB_API_URL": f"http://127.0.0.1:{server.server_port}",
            "GITHUB_REPOSITORY": REPOSITORY,
            "GITHUB_TOKEN": TOKEN,
            "GITHUB_REF_NAME": "main",
            "GITHUB_SHA": github.branches["main"],
        }
        try:
            yield github
        finally:
            server.shutdown()
