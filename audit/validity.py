"""The Nu validator reads every built page: is it HTML as the standard says?"""

import json
import subprocess
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from audit.report import HTML, Finding

OPTIONS = ["--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html"]
END = 600


def judge(judges, folder):
    """What the validator finds, by the built file; warnings count, they are few and right."""
    jar = judges.package("vnu-jar") / "build" / "dist" / "vnu.jar"
    command = [judges.java, "-jar", jar, *OPTIONS, folder]
    said = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=END)
    if not said.stdout.startswith("{"):
        raise RuntimeError(f"The Nu validator said nothing: {said.stderr.strip()[-200:]}")
    return by_file(json.loads(said.stdout)["messages"])


def by_file(messages):
    """The validator's messages as findings, by the built file."""
    found = {}
    for message in messages:
        file = Path(url2pathname(urlsplit(message["url"]).path))
        found.setdefault(file, []).append(Finding(HTML, message["message"], message.get("extract", "")))
    return found
