"""References made of Crossref works: right ones in costumes, and wrong ones with one fault each."""

import re
from collections.abc import Iterator, Sequence
from random import Random

from msgspec import Struct

from claimstead.model.record import Found
from tests.measure.costumes import ALL_COSTUMES, mixed
from tests.measure.describing import bibtex, describe
from tests.measure.exports import EXPORTS
from tests.measure.faults import FAULTS, Pool
from tests.measure.figures import Share, table_line
from tests.measure.judging import JUDGING, Verdict, judge
from tests.measure.near_faults import NEAR_FAULTS

SEED = 20261120
RIGHT = {**ALL_COSTUMES, **EXPORTS}
WRONG = {**FAULTS, **NEAR_FAULTS}
NOT_AIMED_AT = frozenset({"authors: one missing", "authors: family name misspelt"})
NOT_AIMED_AT |= frozenset({"volume: wrong", "issue: wrong", "pages: wrong"})


class Made(Struct, frozen=True):
    """One reference: its costume or fault, its entry, and the rules that are right to speak of it."""

    kind: str
    entry: str
    right: frozenset[str] = frozenset()


def measure_made(works: Sequence[Found]) -> list[str]:
    """The figures on references made of these works, as lines of text."""
    made = {f"k{number}": one for number, one in enumerate(make(works))}
    verdicts = judge({key: one.entry.replace("{KEY,", f"{{{key},", 1) for key, one in made.items()}, works)
    wrong = sum(bool(one.right) for one in made.values())
    lines = [
        f"Made of {len(works):,} Crossref works: {len(made):,} references, {Share(wrong, len(made))} of them wrong."
    ]
    return lines + _costumes(made, verdicts) + _faults(made, verdicts) + _precision(made, verdicts)


def make(works: Sequence[Found]) -> Iterator[Made]:
    """Every work in every costume that fits it, then with every fault that it can have, half of them in costumes."""
    random = Random(SEED)
    words = sorted({word for found in works for word in re.findall("[A-Za-z]{5,}", found.work.titles[0])})
    pool = Pool(random, works, words)
    for name, costume in RIGHT.items():
        for found in works:
            description = costume(describe(found), found, random)
            if description is not None:
                yield Made(name, bibtex("KEY", description))
    for name, fault in WRONG.items():
        for found in works:
            description = describe(found)
            if random.random() < 0.5:
                description = mixed(description, found, random)
            description = fault.change(description, found, pool)
            if description is not None:
                yield Made(name, bibtex("KEY", description), fault.codes)


def _costumes(made: dict[str, Made], verdicts: dict[str, Verdict]) -> list[str]:
    lines = [
        "",
        "False alarms on right references, with 95% intervals",
        table_line("costume", "n", "error", "error or warning"),
    ]
    worst = Share(0, 1)
    for name in RIGHT:
        said = [verdicts[key] for key, one in made.items() if one.kind == name and not one.right]
        errors, any_ = (Share(sum(flags), len(said)) for flags in _flags(said))
        worst = max(worst, errors, key=lambda share: share.value)
        lines.append(table_line(name, len(said), errors, any_))
    return [*lines, _aim("at most 1% false alarms at error in any costume", worst.value <= 0.01)]


def _faults(made: dict[str, Made], verdicts: dict[str, Verdict]) -> list[str]:
    lines = ["", "Wrong references found, with 95% intervals", table_line("fault", "n", "error", "error or warning")]
    missed = []
    for name in WRONG:
        said = [verdicts[key] for key, one in made.items() if one.kind == name and one.right]
        errors, any_ = (Share(sum(flags), len(said)) for flags in _flags(said))
        lines.append(table_line(name, len(said), errors, any_))
        if name not in NOT_AIMED_AT and any_.value < 0.95:
            missed.append(name)
    return [*lines, _aim("at least 95% of the kinds named in the aims", not missed), *missed]


def _flags(said: Sequence[Verdict]) -> tuple[list[bool], list[bool]]:
    return [verdict.error for verdict in said], [bool(verdict.codes) for verdict in said]


def _precision(made: dict[str, Made], verdicts: dict[str, Verdict]) -> list[str]:
    lines = ["", "Findings that are right, of all by that rule"]
    for code in sorted(JUDGING):
        said = [made[key].right for key, verdict in verdicts.items() if code in verdict.codes]
        share = Share(sum(code in right for right in said), len(said))
        if said:
            lines.append(table_line(code, share.total, f"{share.hits:,} right", share))
    return lines


def _aim(what: str, reached: bool) -> str:
    return f"  Aim: {what}: {'reached' if reached else 'NOT REACHED'}."
