"""Serve a built site on this machine as GitHub Pages does: below a sub-path, compressed, kept for ten minutes."""

import gzip
import socket
import threading
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".webmanifest"}


class Handler(SimpleHTTPRequestHandler):
    """Files of a folder below a prefix, quietly; anything else is the site's own page 404."""

    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".webmanifest": "application/manifest+json"}

    def __init__(self, *arguments, prefix, **options):
        self.prefix = prefix
        super().__init__(*arguments, **options)

    def translate_path(self, path):
        if not path.startswith(self.prefix):
            return str(Path(self.directory) / "nothing")
        return super().translate_path("/" + path.removeprefix(self.prefix))

    def do_GET(self):
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() and self.path.split("?")[0].endswith("/") else file
        if file.suffix in COMPRESSED and file.is_file():
            self.answer(200, file)
        else:
            super().do_GET()

    def answer(self, code, file):
        """Send a text file, compressed if the browser takes it so."""
        body = file.read_bytes()
        smaller = "gzip" in self.headers.get("Accept-Encoding", "")
        self.send_response(code)
        self.send_header("Content-Type", self.guess_type(str(file)) + "; charset=utf-8")
        if smaller:
            body = gzip.compress(body, 6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def end_headers(self):
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Vary", "Accept-Encoding")
        super().end_headers()

    def send_error(self, code, message=None, explain=None):
        self.answer(code, Path(self.directory) / "404.html")

    def list_directory(self, path):
        self.send_error(404)

    def log_message(self, *arguments):
        pass


class Server(ThreadingHTTPServer):
    """Ends its open connections too when it is closed: browsers keep them, and would still be answered."""

    daemon_threads = True

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.connections = set()

    def process_request(self, request, client_address):
        self.connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request):
        self.connections.discard(request)
        super().shutdown_request(request)

    def server_close(self):
        super().server_close()
        for connection in list(self.connections):
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


@contextmanager
def serve(folder, prefix, port=0):
    """Serve a folder on this machine, at a free port unless one is named; the value is the address."""
    handler = partial(Handler, directory=str(folder), prefix=prefix)
    with Server(("127.0.0.1", port), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{prefix}"
        finally:
            server.shutdown()
