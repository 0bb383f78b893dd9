"""Comparing figures, on pairs of sentences of our own making by another hand than the reader's."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import yaml

from claimstead.language.quantities.comparing import Agreement, compare_with_all
from claimstead.language.quantities.reading import read_quantities
from tests.measure.figures import Share, table_line
from tests.measure.measurement import Case, Measurement

PAIRS = Path(__file__).with_name("figure_pairs_fresh.yaml")
WORST_FIRST = (Agreement.CONFLICTING, Agreement.ABSENT, Agreement.COMPATIBLE, Agreement.CONVERTED, Agreement.EQUAL)
FAULTY = ("different", "swapped")
HALVES = ("seen", "unseen")


def measurements(_: Path) -> Iterator[Measurement]:
    """A conflict should be found where the claim says another figure of the same thing, and nowhere else."""
    lists = yaml.safe_load(PAIRS.read_text(encoding="utf-8"))
    for place, half in enumerate(HALVES):
        pairs = {name: several[place::2] for name, several in lists.items()}
        answers = {name: [worst(*pair.split(" || ")) for pair in several] for name, several in pairs.items()}
        cases = [
            Case(
                document=pair, claim=pair.split(" || ")[0], faulty=name in FAULTY, found=answer is Agreement.CONFLICTING
            )
            for name in pairs
            for pair, answer in zip(pairs[name], answers[name], strict=True)
        ]
        notes = [table_line("the worst answer of a pair", "pairs", "conflicting", "absent", "agrees", "nothing read")]
        notes += [table_line(f"  {name}", len(several), *_shares(several)) for name, several in answers.items()]
        on = f"{len(cases)} pairs of our own making by another hand, {half}"
        yield Measurement(about="quantities", on=on, cases=cases, notes=tuple(notes))


def worst(text: str, source: str) -> Agreement | None:
    """The worst answer that a figure of the text gets beside the source; None where no figure is read."""
    others = read_quantities(source)
    given = {compare_with_all(one, others).agreement for one in read_quantities(text)}
    return next((agreement for agreement in WORST_FIRST if agreement in given), None)


def _shares(answers: Sequence[Agreement | None]) -> Iterator[str]:
    """How many pairs conflict, are absent, agree, and have nothing read in the claim."""
    counted = Counter(answers)
    agreeing = sum(counted[agreement] for agreement in WORST_FIRST[2:])
    for hits in (counted[Agreement.CONFLICTING], counted[Agreement.ABSENT], agreeing, counted[None]):
        yield f"{hits} ({Share(hits, len(answers)).value:.0%})"
