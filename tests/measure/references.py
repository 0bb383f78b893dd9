"""How well wrong references are found and right ones left alone: ``make measure-references``.

Needs the public data named in DATA below CLAIMSTEAD_DATA; everything goes through our
reader, a lock and the rules, as in an editor's repository.
"""

import os
import random
import sys
import time
from pathlib import Path

from tests.measure import hallmark, registered
from tests.measure.hallmark import measure_hallmark
from tests.measure.made import SEED, measure_made

DATA = (hallmark.FILE, registered.WORKS, registered.EXCHANGES)
WORKS = 2_000
HEADING = """\
Development data: these sets were looked at while the rules were written. The figures
show where the rules stand; they do not prove how they do on references never seen.
Each reference is made from the record it is judged by, so what is measured is the
comparing, not how right the registries are.
"""


def main() -> int:
    """Prints all figures; returns 2 where the data are not at hand."""
    data = Path(os.environ.get("CLAIMSTEAD_DATA", "../shared/data"))
    missing = [path for path in DATA if not (data / path).is_file()]
    if missing:
        lacking = ", ".join(missing)
        print(
            f"Nothing was measured: {data} has no {lacking}. Set CLAIMSTEAD_DATA to the folder of the data.",
            file=sys.stderr,
        )
        return 2
    start = time.monotonic()
    works = registered.read_works(data)
    random.Random(SEED).shuffle(works)
    print(HEADING)
    print("\n".join(measure_made(works[:WORKS])), end="\n\n", flush=True)
    print("\n".join(measure_hallmark(data)), end="\n\n")
    print(f"{time.monotonic() - start:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
