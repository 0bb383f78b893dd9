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
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from textwrap import shorten

import msgspec

from claimstead.check import all_rules
from claimstead.precision import PRECISION_FILE, Measured, measured
from claimstead.prose import ReadsProse
from tests.measure import prose
from tests.measure.figures import table_line
from tests.measure.measurement import Measurement

NEEDED = (
    "claim-support/scifact/claims_train.jsonl.gz",
    "claim-support/scifact/claims_dev.jsonl.gz",
    "claim-support/scifact/corpus.jsonl.gz",
    "crossref/works.jsonl.gz",
    "records.json",
)
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
    alone = one.claim_only
    beside = f"; by the claim's words alone {alone}" if alone else ""
    yield f"  accuracy {one.accuracy}; always the same answer {one.majority}{beside}"
    yield from (f"  area under the curve, {name}: {area}" for name, area in one.areas.items() if area)
    yield from (f"  {note}" for note in one.notes)


def summary(measurements: Sequence[Measurement]) -> Iterator[str]:
    """One line a measurement; those that rules quote are marked."""
    yield table_line("* is what the rule quotes", "cases", "precision", "recall", "base rate")
    for one in measurements:
        name = f"{one.about}{' *' if _is_quoted(one) else ''}: {one.on}"
        yield table_line(shorten(name, 36, placeholder=" …"), len(one.cases), one.precision, one.recall, one.base_rate)


def precision_text(measurements: Sequence[Measurement], stands: Mapping[str, Measured]) -> str:
    """The text of precision.toml: one table a rule, by code.

    ``stands`` are figures of rules whose own data were not at hand this time; they
    stay, because another set would give a rule another figure without anybody knowing.

    Raises:
        ValueError: a rule would quote two measurements, or one without cases.
    """
    quoted = [one for one in measurements if _is_quoted(one)]
    fresh = {one.about: one.measured for one in quoted}
    tables = {**stands, **fresh}
    if len(fresh) < len(quoted) or not all(one.cases for one in quoted):
        raise ValueError("a rule quotes one measurement with cases; say `quoted=False` of the others")
    text = TOP
    for code in sorted(tables):
        text += f"\n[{code}]\n"
        for name, value in msgspec.to_builtins(tables[code]).items():
            text += f"{name} = {msgspec.json.encode(value).decode()}\n"
    return text


def _is_quoted(one: Measurement) -> bool:
    return one.quoted and re.fullmatch("[A-Z]{3}[0-9]{3}", one.about) is not None


def _still_standing(measurements: Sequence[Measurement]) -> dict[str, Measured]:
    """The figures in precision.toml of rules that are still there and were not measured now."""
    codes = {rule.code for rule in all_rules() if issubclass(rule, ReadsProse)}
    fresh = {one.about for one in measurements if _is_quoted(one)}
    kept = {code: measured(code) for code in sorted(codes - fresh)}
    return {code: figures for code, figures in kept.items() if figures is not None}


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
    print("\n".join(summary(measurements)), end="\n\n")
    stands = _still_standing(measurements)
    PRECISION_FILE.write_text(precision_text(measurements, stands), encoding="utf-8")
    if stands:
        print(f"Not measured, because their data are not at hand, so their figures stay: {', '.join(stands)}")
    print(f"{PRECISION_FILE.name} is written; {time.monotonic() - start:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
