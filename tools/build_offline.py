"""Make crosswalk-offline.zip: the whole site in one file, to be unpacked and opened from a folder without a server.

A server answers a link to a folder with the index.html inside it; a browser that opens a folder lists its files. So
each such link names the file. Scripts do the same for the addresses they make: see theme/scripts/addresses.js.
"""

import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from urllib.parse import unquote

from macros.loading import load
from macros.rendering import day
from tools import build_site

ROOT = build_site.ROOT
NAME = "crosswalk-offline.zip"
FOLDER = "crosswalk"
LEFT_OUT = {"404.html", "sitemap.xml", "sitemap.xml.gz", "sw.js"}
LICENSES = ("LICENSE", "LICENSE-CONTENT")
NOT_MADE = f"{NAME} was not made: the reasons are above."
# A ZIP file knows no earlier time; a fixed one makes equal sites equal files.
TIME = (1980, 1, 1, 0, 0, 0)
TAG = re.compile(r"<[a-z][^<>]*>")
LINK = re.compile(r'(?<=\s)((?:href|action)="|content="0; url=)([^"]*)"')
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|/|$", re.I)


def to_file(link, folder):
    """A link on a page of `folder`: one to a folder names the page in it, all others stay."""
    path = re.split("[?#]", link, maxsplit=1)[0]
    if ELSEWHERE.match(path) or not (folder / unquote(path)).is_dir():
        return link
    return f"{path.rstrip('/')}/index.html{link[len(path) :]}"


def opened_from_a_folder(text, folder):
    """The HTML of a page of `folder` with links to files; text that looks like a link is no tag and stays."""

    def with_files(tag):
        return LINK.sub(lambda found: f'{found[1]}{to_file(found[2], folder)}"', tag[0])

    return TAG.sub(with_files, text)


def read_me(root):
    """What the folder is, in plain text, with the day of the newest comparison with the sources."""
    catalog = load(root)
    site = catalog.site
    address = build_site.environment(root).get("SITE_URL") or site.address
    days = [entry.checked_on for entry in catalog.comparisons.values()]
    text = (Path(__file__).parent / "offline.txt").read_text(encoding="utf-8")
    if "//127.0.0.1" in address:
        text = re.sub(".*{address}\n", "", text)
    return text.format(name=site.name, description=site.description, day=day(max(days)), address=address)


def contents(site, root):
    """Every file of the copy by its name: the pages with links to files, all else as it was built."""
    found = {f"{name}.txt": (root / name).read_bytes() for name in LICENSES}
    found["READ-ME.txt"] = read_me(root).encode()
    for file in site.rglob("*"):
        name = file.relative_to(site).as_posix()
        if file.suffix == ".html" and name not in LEFT_OUT:
            found[name] = opened_from_a_folder(file.read_text(encoding="utf-8"), file.parent).encode()
        elif file.is_file() and name not in LEFT_OUT:
            found[name] = file.read_bytes()
    return found


def write(target, files):
    """Write the files into a ZIP file that depends on nothing but them."""
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(f"{FOLDER}/{name}", TIME)
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o644 << 16
            archive.writestr(entry, content)


def build(root, command, target):
    """Build the site strictly in a folder of its own and pack it; return the exit code of the build."""
    with tempfile.TemporaryDirectory(prefix=".site-new-", dir=root) as work:
        site, packed = Path(work) / "site", Path(work) / NAME
        code = subprocess.call([*command, "--site-dir", str(site)], cwd=root, env=build_site.environment(root))
        if code == 0:
            write(packed, contents(site, root))
            packed.replace(target)
    return code


def main(root=ROOT, command=build_site.MKDOCS):
    """Build and pack, and say in one sentence how it went."""
    if build(root, command, root / NAME) != 0:
        sys.exit(NOT_MADE)
    print(f"{NAME} is made: unpack it and open {FOLDER}/index.html, without a server.")


if __name__ == "__main__":
    main()
