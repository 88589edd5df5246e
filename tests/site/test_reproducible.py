"""One commit makes one site, byte for byte: on any day, in any folder, by any number of processes, with any cache."""

import os
import subprocess
import sys
import time
import zipfile

import pytest

from tests.building import PUBLISHED, ROOT, build, contents_of, copy_of, copy_one
from tools import build_offline

DAYS = 400
LATER = f"""
import datetime, os, time_machine
if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:1])
now = datetime.datetime.now(datetime.UTC)
time_machine.travel(now + datetime.timedelta(days={DAYS}), tick=True).start()
"""


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory):
    """A copy of the repository in another folder, its files written now in another order, and without a cache."""
    folder = tmp_path_factory.mktemp("elsewhere")
    root = copy_of(ROOT, folder / "another name")
    for name in (*build_offline.LICENSES, "README.md"):
        copy_one(ROOT / name, root / name)
    for file in sorted(root.rglob("*"), reverse=True):
        os.utime(file)
    (folder / "later").mkdir()
    (folder / "later" / "sitecustomize.py").write_text(LATER)
    return root


@pytest.fixture(scope="module")
def otherwise(elsewhere):
    """The variables of a build on another day, in another time zone and language, with other hashes, by one process."""
    places = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C"}
    return PUBLISHED | places | {"PYTHONHASHSEED": "1", "PYTHONPATH": str(elsewhere.parent / "later")}


@pytest.fixture(scope="module")
def built_elsewhere(elsewhere, otherwise):
    """What that build made, which found no cache and left one."""
    assert not (elsewhere / ".cache").exists()
    return built(elsewhere, elsewhere / "site", otherwise)


def built(root, folder, variables):
    result = build(root, folder, **variables)
    assert 0 == result.returncode, result.stderr
    return contents_of(folder)


def different(one, other):
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def test_the_clock_of_the_other_build_is_another(otherwise):
    command = [sys.executable, "-c", "import time; print(time.time())"]
    told = subprocess.run(command, env=os.environ | otherwise, capture_output=True, text=True)
    assert "" == told.stderr
    assert float(told.stdout) > time.time() + 86_400 * (DAYS - 1)


def test_another_day_folder_time_zone_hash_seed_and_number_of_processors_change_nothing(site, built_elsewhere):
    assert [] == different(contents_of(site.folder), built_elsewhere)
    assert "sitemap.xml.gz" in built_elsewhere


@pytest.mark.parametrize("way", ["cut short", "emptied", "exchanged"])
def test_a_cache_that_is_broken_or_of_another_time_changes_nothing(built_elsewhere, elsewhere, otherwise, way):
    kept = [file for file in (elsewhere / ".cache" / "templates").rglob("*") if file.is_file()]
    assert len(kept) > 20
    contents = [file.read_bytes() for file in kept]
    changed = {
        "cut short": [content[:-40] for content in contents],
        "emptied": [b"" for _ in contents],
        "exchanged": [contents[-1], *contents[:-1]],
    }
    for file, content in zip(kept, changed[way], strict=True):
        file.write_bytes(content)
    again = built(elsewhere, elsewhere / "again", otherwise | {"PYTHONHASHSEED": "2"})
    assert [] == different(built_elsewhere, again)


def test_the_copy_to_take_along_is_the_same_elsewhere_on_another_day(elsewhere, otherwise, tmp_path, monkeypatch):
    made = []
    for root, variables in ((ROOT, PUBLISHED), (elsewhere, otherwise)):
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        target = tmp_path / f"{len(made)}.zip"
        assert 0 == build_offline.build(root, build_offline.build_site.MKDOCS, target)
        made.append(target)
    one, other = (zipfile.ZipFile(target) for target in made)
    assert [] == [name for name in one.namelist() if one.read(name) != other.read(name)]
    assert made[0].read_bytes() == made[1].read_bytes()
