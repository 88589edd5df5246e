"""A client of the YAML Language Server, which is what editors ask: open a file, and see what it says about it."""

import json
import queue
import subprocess
import threading
from contextlib import contextmanager
from itertools import count

SETTINGS = {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}
ABILITIES = {
    "textDocument": {
        "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
        "hover": {"contentFormat": ["markdown"]},
        "publishDiagnostics": {},
    },
    "workspace": {"configuration": True},
}
ANSWER = 60
"""Seconds within which the server has to answer."""


@contextmanager
def language_server(judges, folder):
    """The server, at work in a folder."""
    program = judges.package("yaml-language-server") / "bin" / "yaml-language-server"
    command = [str(judges.node), str(program), "--stdio"]
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=folder
    )
    try:
        yield Client(process, folder)
    finally:
        process.kill()
        process.wait(ANSWER)


class Client:
    """Asks the server as an editor does, and waits for its answers."""

    def __init__(self, process, folder):
        self.process, self.numbers = process, count(1)
        self.answers, self.findings = queue.Queue(), {}
        threading.Thread(target=self._listen, daemon=True).start()
        self.ask("initialize", processId=None, rootUri=folder.as_uri(), capabilities=ABILITIES)
        self.tell("initialized")

    def diagnostics(self, file, text):
        """What the editor underlines in a file with this text: (line, message), lines counted from 0."""
        address = self.open(file, text)
        while address not in self.findings:
            self._take()
        found = self.findings[address]
        self.close(address)
        return [(one["range"]["start"]["line"], one["message"]) for one in found]

    def completion(self, file, text):
        """What the editor offers at the end of a text."""
        answer = self._at("completion", file, text, text.count("\n"), len(text.rpartition("\n")[2]))
        return answer["items"] if isinstance(answer, dict) else answer or []

    def hover(self, file, text, line, column):
        """What the editor shows for the word at a place."""
        contents = (self._at("hover", file, text, line, column) or {}).get("contents", "")
        return contents["value"] if isinstance(contents, dict) else str(contents)

    def _at(self, question, file, text, line, column):
        address = self.open(file, text)
        place = {"textDocument": {"uri": address}, "position": {"line": line, "character": column}}
        answer = self.ask(f"textDocument/{question}", **place)
        self.close(address)
        return answer

    def open(self, file, text):
        """Open a text beside a file, under an address of its own: what is said of it later is said of nothing else."""
        address = file.with_name(f"{file.stem}-{next(self.numbers)}.yml").as_uri()
        self.tell(
            "textDocument/didOpen", textDocument={"uri": address, "languageId": "yaml", "version": 1, "text": text}
        )
        return address

    def close(self, address):
        self.tell("textDocument/didClose", textDocument={"uri": address})

    def tell(self, method, **parameters):
        self._send({"method": method, "params": parameters})

    def ask(self, method, **parameters):
        """Send a question and wait for its answer; what the server asks meanwhile is answered too."""
        number = next(self.numbers)
        self._send({"id": number, "method": method, "params": parameters})
        while (message := self._take()).get("id") != number or "method" in message:
            pass
        if "error" in message:
            raise RuntimeError(f"The YAML Language Server failed: {message['error']['message']}")
        return message["result"]

    def _take(self):
        """The server's next message."""
        message = self.answers.get(timeout=ANSWER)
        if message is None:
            raise RuntimeError("The YAML Language Server ended.")
        if message.get("method") == "textDocument/publishDiagnostics":
            self.findings[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "method" in message and "id" in message:
            asked = message["params"]["items"] if message["method"] == "workspace/configuration" else None
            known = asked and [SETTINGS if item.get("section") == "yaml" else {} for item in asked]
            self._send({"id": message["id"], "result": known})
        return message

    def _send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.process.stdin.flush()

    def _listen(self):
        out = self.process.stdout
        while line := out.readline():
            if line.lower().startswith(b"content-length:"):
                out.readline()
                self.answers.put(json.loads(out.read(int(line.split(b":")[1]))))
        self.answers.put(None)
