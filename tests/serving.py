"""Serve a built site as GitHub Pages does, and watch what a page does in the browser."""

import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit


class Handler(SimpleHTTPRequestHandler):
    """Files of a folder below a prefix, quietly; anything else is the site's own page 404."""

    def __init__(self, *arguments, prefix, **options):
        self.prefix = prefix
        super().__init__(*arguments, **options)

    def translate_path(self, path):
        if not path.startswith(self.prefix):
            return str(Path(self.directory) / "nothing")
        return super().translate_path("/" + path.removeprefix(self.prefix))

    def send_error(self, code, message=None, explain=None):
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def list_directory(self, path):
        self.send_error(404)

    def log_message(self, *arguments):
        pass


@contextmanager
def serve(folder, prefix):
    """Serve a folder on this machine at a free port; the value is the address."""
    handler = partial(Handler, directory=str(folder), prefix=prefix)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
        server.shutdown()


class Watch:
    """Collects what must not happen on any page: errors, and requests to another host."""

    def __init__(self, address):
        self.host, self.problems, self.requests = urlsplit(address).netloc, [], []

    def over(self, page):
        """Watch a page from now on."""
        page.on("pageerror", lambda error: self.problems.append(f"{page.url}: {error}"))
        page.on("console", lambda message: self._console(page, message))
        page.on("request", lambda request: self._request(page, request))
        return page

    def _console(self, page, message):
        if message.type == "error":
            self.problems.append(f"{page.url}: console: {message.text}")

    def _request(self, page, request):
        self.requests.append(request.url)
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.netloc != self.host:
            self.problems.append(f"{page.url}: asks another host for {request.url}")
