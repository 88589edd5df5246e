"""A page that is asked for while it is written is asked for again; it does not end the measuring."""

import http.server
import threading

import pytest

from bench.edits import _get


@pytest.fixture
def half_written():
    """The address of a server that promises more than it sends."""

    class Half(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Length", "1000")
            self.end_headers()
            self.wfile.write(b"<h1>Half")

        def log_message(self, *said):
            """Tests need no log."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Half)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def test_half_a_page_is_none(half_written):
    assert "" == _get(half_written)


def test_a_server_that_is_not_there_serves_nothing():
    assert "" == _get("http://127.0.0.1:9/")
