"""What MkDocs loads: puts the project on the path and forwards each event to the engine.

MkDocs never reloads a hook file, and imports it under a name of its own, so nothing imports this module and it knows
nothing. While serving, the package is forgotten when code or a template has changed, so that it is followed; when the
new data or code cannot be used, the last good package stays and shows what was found.
"""

import gc
import logging
import sys
from pathlib import Path

from mkdocs.plugins import event_priority, get_plugin_logger

ROOT = str(Path(__file__).resolve().parent.parent)
_log = get_plugin_logger("crosswalk")
_serving = False
_SAID_IN_VAIN = (
    "This option is designed for site development purposes only.",  # of pages that do not follow; ours do: preview.py
    "Generated empty output.",  # of pages that we have written: engine.py
)
_good: dict = {}
_code: dict = {}


def on_startup(command, dirty):
    global _serving
    _serving = command == "serve"
    logging.getLogger("mkdocs.commands.build").addFilter(lambda record: not str(record.msg).endswith(_SAID_IN_VAIN))
    gc.set_threshold(200_000, 20, 20)  # a build keeps most of what it makes; looking for the rest took a sixth of it
    if ROOT not in sys.path:  # here, because MkDocs restores the path after loading a hook
        sys.path.insert(0, ROOT)


@event_priority(100)  # before the macros plugin, which imports the package in its own on_config
def on_config(config):
    if _serving and _code_changed():
        _forget()
    try:
        _engine().on_config(config, serving=_serving)
    except Exception as error:
        if not _good:
            raise
        _log.error("%s", error)
        _forget()
        sys.modules.update(_good)
        _engine().on_config_again(config, str(error))
    else:
        _good.update(_modules())
    return config


def _engine():
    from macros import engine

    return engine


def _modules():
    return {name: module for name, module in sys.modules.items() if name.partition(".")[0] == "macros"}


def _code_changed():
    """Whether Python, a template or the configuration has changed; style sheets and scripts are read each time."""
    parts = [path for path in Path(ROOT, "macros").rglob("*") if path.suffix in (".py", ".html")]
    seen = {path: path.stat().st_mtime_ns for path in [*parts, Path(ROOT, "mkdocs.yml")]}
    changed = seen != _code
    _code.clear()
    _code.update(seen)
    return changed


def _forget():
    for name in _modules():
        del sys.modules[name]


def on_files(files, config):
    return _engine().on_files(files, config)


def on_nav(nav, config, files):
    return _engine().on_nav(nav, config, files)


def on_env(env, config, files):
    return _engine().on_env(env, config, files)


@event_priority(100)  # before the macros plugin renders the page
def on_page_markdown(markdown, page, config, files):
    return _engine().on_page_markdown(markdown, page, config)


def on_page_content(html, page, config, files):
    return _engine().on_page_content(html, page)


def on_post_build(config):
    _engine().on_post_build()


def on_serve(server, config, builder):
    from macros.watching import follow

    follow(server, [path for path in (config.docs_dir, config.config_file_path) if path])
    return server
