"""Real data files, damaged by letters, lines and blocks, as hypothesis chooses."""

from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from fuzz.judging import judge, kind_of
from tests.damage import damaged

ROOT = Path(__file__).parent.parent
REAL = sorted(file for file in (ROOT / "data").rglob("*.yml") if file.stat().st_size < 30_000)


def run(count, seed=None):
    """Judge so many damaged documents; hypothesis shows the smallest one that fails."""

    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        derandomize=seed is None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate, Phase.shrink],
    )
    @given(st.data())
    def each(data):
        file = data.draw(st.sampled_from(REAL))
        text = data.draw(damaged(file.read_text(encoding="utf-8")))
        judge(text.encode("utf-8", errors="surrogatepass"), kind_of(file))

    each()
