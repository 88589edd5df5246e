"""Serve a built site on this machine as GitHub Pages does: below a sub-path, compressed, kept for ten minutes."""

import gzip
import threading
from contextlib import contextmanager
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


@contextmanager
def serve(folder, prefix):
    """Serve a folder on this machine at a free port; the value is the address."""
    handler = partial(Handler, directory=str(folder), prefix=prefix)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
        server.shutdown()
