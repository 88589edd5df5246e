"""What MkDocs loads: puts the project on the path and forwards each event to the engine.

MkDocs never reloads a hook file, and imports it under a name of its own, so nothing imports this module and it knows
nothing. While serving, the package is forgotten before each build, so that edits of Python are followed; when the
new data or code cannot be used, the last good package stays and shows what was found.
"""

import sys
from pathlib import Path

from mkdocs.plugins import event_priority, get_plugin_logger

ROOT = str(Path(__file__).resolve().parent.parent)
_log = get_plugin_logger("crosswalk")
_serving = False
_good: dict = {}


def on_startup(command, dirty):
    global _serving
    _serving = command == "serve"
    if ROOT not in sys.path:  # here, because MkDocs restores the path after loading a hook
        sys.path.insert(0, ROOT)


@event_priority(100)  # before the macros plugin, which imports the package in its own on_config
def on_config(config):
    if _serving:
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


def _forget():
    for name in _modules():
        del sys.modules[name]


def on_files(files, config):
    return _engine().on_files(files, config)


def on_nav(nav, config, files):
    return _engine().on_nav(nav, config, files)


@event_priority(100)  # before the macros plugin renders the page
def on_page_markdown(markdown, page, config, files):
    return _engine().on_page_markdown(markdown, page, config)


def on_page_content(html, page, config, files):
    return _engine().on_page_content(html, page)
