"""Watch what a page does in the browser."""

from urllib.parse import urlsplit


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
