"""The macro of the plain site: it reads the YAML once and renders an entry with a template to Markdown."""

import re
from pathlib import Path

import yaml
from jinja2 import Environment, FileSystemLoader

HERE = Path(__file__).parent
FOLDERS = {"compare": "comparisons", "from": "backgrounds"}
"""Where an entry's data lies, when its address says another word."""
PLACES = {"compare": "../compare/{}.md", "source": "../sources/{}.md", "term": "../glossary.md#{}", "word": "#{}"}


def read(file):
    """The content of one YAML file."""
    return yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)


def linked(text):
    """Links such as [x](term:referral) as links between Markdown files."""
    return re.sub(
        r"\]\((compare|source|term|word):([^)#]+)#?([^)]*)\)",
        lambda found: f"]({PLACES[found[1]].format(found[2])})",
        " ".join(str(text).split()),
    )


def author(source):
    """Who wrote a source, in short."""
    names = source.get("author") or [source.get("publisher") or source.get("container-title") or source["title"]]
    first = names[0] if isinstance(names[0], str) else next(iter(names[0].values()))
    return f"{first.split(',')[0]}{' et al.' if len(names) > 1 else ''} {source.get('issued') or ''}".strip()


def load(data):
    """Everything the templates need."""
    site = {file.stem: read(file) for file in data.glob("*.yml")}
    for folder in data.iterdir():
        if folder.is_dir():
            site[folder.name] = {file.stem: read(file) for file in sorted(folder.glob("*.yml"))}
    site["uses"], site["quiz_of"], site["lists_of"] = {}, {}, {}
    for name, comparison in site["comparisons"].items():
        for source in set(cited(comparison)):
            site["uses"].setdefault(source, []).append(name)
    for name, quiz in site["quizzes"].items():
        site["quiz_of"].setdefault(quiz["comparison"], []).append(name)
    for name, checklist in site["checklists"].items():
        for comparison in checklist["comparisons"]:
            site["lists_of"].setdefault(comparison, []).append(name)
    return site


def cited(value):
    """The ids of all sources that a value cites."""
    if isinstance(value, dict):
        yield from (one if isinstance(one, str) else one["id"] for one in value.get("sources") or ())
        for inner in value.values():
            yield from cited(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from cited(inner)


def define_env(env):
    """Give pages the macro `entry`."""
    site = load(HERE / "data")
    templates = Environment(loader=FileSystemLoader(HERE / "templates"), trim_blocks=True, lstrip_blocks=True)
    templates.filters |= {"md": linked, "author": author}
    templates.globals["site"] = site

    @env.macro
    def entry(kind, name=""):
        """One entry, or one list of entries, as Markdown."""
        found = site[FOLDERS.get(kind, kind)]
        one = found[name] if name and isinstance(found, dict) else found
        return templates.get_template(f"{kind}.md").render(name=name, entry=one)
