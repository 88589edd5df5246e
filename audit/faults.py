"""Plant faults into built pages, so that each judge is seen failing: one that cannot fail is worthless."""

from pathlib import Path

FAULTS = (Path(__file__).parent / "faults.html").read_text(encoding="utf-8")
LANGUAGE, DESCRIPTION, END = ' lang="en"', 'name="description"', "</article>"


def planted(text):
    """A page without its language and its description, but with what faults.html holds."""
    return text.replace(LANGUAGE, "", 1).replace(DESCRIPTION, 'name="planted"', 1).replace(END, FAULTS + END, 1)


def plant(file):
    """Spoil a built page."""
    file.write_text(planted(file.read_text(encoding="utf-8")), encoding="utf-8")
