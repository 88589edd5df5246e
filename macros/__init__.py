"""Crosswalk's package: YAML comparisons → views → pages, and the module of the macros plugin.

`define_env` is the door the macros plugin opens. Its imports stand inside, so that the data tools
(`python -m macros check`) run without MkDocs.
"""

from typing import Any


def define_env(env: Any) -> None:
    """Give pages one macro per component: `{{ show_comparison("small-talk") }}`."""
    from . import engine

    for name, macro in engine.macros().items():
        env.macro(macro, name)
