"""A server on this machine that answers as real ones do: by path, well, wrongly, slowly or not at all."""

import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

CODES = {"/ok": 200, "/gone": 404, "/gone-410": 410, "/robots": 403, "/busy": 429, "/linkedin": 999, "/broken": 500}
BY_METHOD = {"/no-head": (405, 200), "/head-lies": (404, 200), "/head-fails": (500, 200)}
REDIRECTS = {
    "/moved": (301, "/ok"),
    "/moved-twice": (308, "/moved"),
    "/for-now": (302, "/ok"),
    "/moved-for-now": (301, "/for-now"),
    "/moved-away": (301, "/gone"),
    "/moved-to-robots": (301, "/robots"),
    "/circle": (301, "/circle"),
}


class Handler(BaseHTTPRequestHandler):
    """Answers by path, and remembers what it was asked, and how many at once."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        server = self.server
        with server.lock:
            server.asked.append((self.command, self.path, self.headers["User-Agent"]))
            server.now += 1
            server.most = max(server.most, server.now)
        time.sleep(server.delay.get(self.path, 0.01))
        self.meet()
        code, place = REDIRECTS.get(self.path, (self.code(), ""))
        with server.lock:  # before the answer: the next request comes when it is sent
            server.now -= 1
        self.send_response(code)
        self.send_header("Content-Length", "0")
        if place:
            self.send_header("Location", place)
        self.end_headers()

    do_HEAD = do_GET

    def meet(self):
        """Wait for a request to the other servers that have the same meeting."""
        if self.server.meeting:
            try:
                self.server.meeting.wait()
            except threading.BrokenBarrierError:
                self.server.missed += 1

    def code(self):
        if self.path == "/flaky":  # HEAD and GET of the first round fail
            return 200 if len([path for _, path, _ in self.server.asked if path == "/flaky"]) > 2 else 503
        return BY_METHOD[self.path][self.command == "GET"] if self.path in BY_METHOD else CODES.get(self.path, 404)

    def log_message(self, *arguments):
        pass


@contextmanager
def answering():
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.lock, server.asked, server.now, server.most, server.delay = threading.Lock(), [], 0, 0, {}
        server.meeting, server.missed = None, 0
        server.address = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        try:
            yield server
        finally:
            server.shutdown()
