"""Small helpers behind the Makefile: set-up, the site build, the browser for tests, the lock."""
