"""What `python -m macros` can do: one module per command, listed here and nowhere else.

A command has `NAME`, `HELP`, `options(parser)`, which names its flags, and `run(options)`, which returns the exit code.
"""

COMMANDS = ("check", "new", "diff", "due", "addresses", "export", "schema", "ids")
