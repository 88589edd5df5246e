"""Inputs that reach new lines of the code, from real and damaged files, for some minutes.

    python -m fuzz.guided FOLDER SECONDS

`make fuzz` runs it, and installs atheris aside for it.

FOLDER holds the first inputs and receives the others; an input that fails is left beside them as crash-*, timeout-*.
"""

import sys


def main(folder, seconds):
    """Never returns: libFuzzer ends the process, with a code that is not 0 when an input has failed."""
    import atheris

    with atheris.instrument_imports(include=["macros"]):
        from fuzz.judging import judge
        from macros.model import KINDS

    def judge_one(data):
        if data:
            judge(data[1:], KINDS[data[0] % len(KINDS)])

    options = [f"-max_total_time={seconds}", "-timeout=20", "-max_len=6000", f"-artifact_prefix={folder}/"]
    atheris.Setup([sys.argv[0], folder, *options, "-print_final_stats=1", "-verbosity=1"], judge_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
