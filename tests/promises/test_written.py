"""Hand-written pages have the addresses and anchors that the engine gives them; the built site confirms it."""

import pytest

from macros.memory import Memory
from macros.promises.written import written

TEXT = """\
---
title: One
---

# One *thing*

## Tell us {: #tell-us }

## Again

## Again

```yaml
# no heading
```

{{ show_comparison("greeting") }}
"""


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/one/", "one.md"),
        ("/", "index.md"),
        ("/a/b/", "a/b.md"),
        ("/a/", "a/index.md"),
        ("/a/", "a/README.md"),
    ],
)
def test_an_address_is_made_from_the_name_of_the_file(address, name, tmp_path):
    file = tmp_path / "docs" / name
    file.parent.mkdir(parents=True)
    file.write_text(TEXT)
    (page,) = written(tmp_path, Memory())
    assert address == page.address
    assert ("one-thing", "tell-us", "again", "again_1") == page.anchors
    assert (("comparison", "greeting"),) == page.shows


def test_hidden_files_are_no_pages(tmp_path):
    (tmp_path / "docs" / ".drafts").mkdir(parents=True)
    (tmp_path / "docs" / ".drafts" / "a.md").write_text("# A")
    assert [] == list(written(tmp_path, Memory()))
