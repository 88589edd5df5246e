"""Where this copy of the repository lies."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / ".cache"
"""What may be thrown away at any time."""
