"""How often the rules and readers of prose are right: ``make measure``.

Walks tests/measure/prose/, prints what each module measured, and writes the figures
that rules quote. Needs the public data below CLAIMSTEAD_DATA; other sets are read
where they lie beside them.
"""

import importlib
import os
import pkgutil
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

from claimstead.precision import PRECISION_FILE
from tests.measure import prose
from tests.measure.measurement import Measurement

NEEDED = tuple(f"claim-support/scifact/{name}.jsonl.gz" for name in ("claims_train", "claims_dev", "corpus"))
HEADING = """\
Development data: these cases were looked at while the rules were written. Precision is
the share of findings that are right, recall the share of faults that are found; always
finding something has the precision of the base rate. Intervals are of 95% (Wilson).
"""
TOP = "# Written by `make measure`; the rules that read prose quote these figures.\n"


def all_measurements(data: Path) -> Iterator[Measurement]:
    """What each module of tests/measure/prose/ measures, in the order of their names."""
    for found in pkgutil.iter_modules(prose.__path__, prose.__name__ + "."):
        module = importlib.import_module(found.name)
        if hasattr(module, "measurements"):
            yield from module.measurements(data)


def lines(one: Measurement) -> Iterator[str]:
    """What is printed of one measurement."""
    yield f"{one.about}: {one.on}"
    yield f"  precision {one.precision}, {one.precision.hits} of {one.precision.total}; recall {one.recall}"
    yield f"  {len(one.cases)} cases, base rate {one.base_rate}"
    beside = f"; claim alone {one.claim_only}" if one.claim_only else ""
    yield f"  accuracy {one.accuracy}; always the same answer {one.majority}{beside}"
    yield from (f"  {note}" for note in one.notes)


def precision_text(measurements: list[Measurement]) -> str:
    """The text of precision.toml: one table a rule, by code."""
    tables = {
        one.about: one.measured for one in measurements if one.quoted and re.fullmatch("[A-Z]{3}[0-9]{3}", one.about)
    }
    text = TOP
    for code in sorted(tables):
        text += f"\n[{code}]\n"
        for name, value in msgspec.to_builtins(tables[code]).items():
            text += f"{name} = {msgspec.json.encode(value).decode()}\n"
    return text


def main() -> int:
    """Prints all figures and writes precision.toml; returns 2 where the data are not at hand."""
    data = Path(os.environ.get("CLAIMSTEAD_DATA", "../shared/data"))
    missing = [path for path in NEEDED if not (data / path).is_file()]
    if missing:
        print(
            f"Nothing was measured: {data} has no {', '.join(missing)}. Set CLAIMSTEAD_DATA to the folder of the data.",
            file=sys.stderr,
        )
        return 2
    start = time.monotonic()
    print(HEADING)
    measurements = []
    for one in all_measurements(data):
        measurements.append(one)
        print("\n".join(lines(one)), end="\n\n", flush=True)
    PRECISION_FILE.write_text(precision_text(measurements), encoding="utf-8")
    print(f"{PRECISION_FILE.name} is written; {time.monotonic() - start:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
