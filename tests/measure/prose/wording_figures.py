"""How often figures are rightly found wanting in wordings of our own making."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

from claimstead.model.claim import Wording
from claimstead.prose import ProseRule, Surroundings
from claimstead.rules.wrd.wrd306_relative_without_baseline import RelativeWithoutBaseline
from claimstead.rules.wrd.wrd309_figure_in_one_wording import FigureInOneWording
from tests.measure.measurement import Case, Measurement
from tests.measure.prose.certainty import claim_of

FAULTY = frozenset({"relative", "differs", "has-not"})
Finds = Callable[[Any], bool]


def measurements(data: Path) -> Iterator[Measurement]:
    """Each rule on the cases that were looked at while it was made, and on unseen ones."""
    for code, name, what, finds in (
        ("WRD306", "relative_effects", "wordings", finds_relative),
        ("WRD309", "two_wordings", "pairs of wordings", finds_difference),
    ):
        for part, labelled in read_cases(name).items():
            cases = own_cases(labelled, finds)
            on = f"{what} of our own making, {part} when the rule was set"
            yield Measurement(about=code, on=on, cases=cases, quoted=part == "unseen")


def read_cases(name: str) -> dict[str, dict[str, list[Any]]]:
    """The cases of a file beside this one: by part, then by label."""
    cases: dict[str, dict[str, list[Any]]] = yaml.safe_load(
        Path(__file__).with_name(f"{name}.yaml").read_text(encoding="utf-8")
    )
    return cases


def own_cases(labelled: dict[str, list[Any]], finds: Finds) -> list[Case]:
    """What is found in the cases of one part."""
    return [
        Case(document=str(case), claim=str(case), faulty=label in FAULTY, found=finds(case))
        for label, cases in labelled.items()
        for case in cases
    ]


def finds_relative(patient: str) -> bool:
    """Whether a wording for patients is found to tell a relative effect alone."""
    return _finds(RelativeWithoutBaseline(), Wording(patient=patient))


def finds_difference(pair: tuple[str, str]) -> bool:
    """Whether a figure for patients is found to be missing for clinicians."""
    patient, clinician = pair
    return _finds(FigureInOneWording(), Wording(patient=patient, clinician=clinician))


def _finds(rule: ProseRule, wording: Wording) -> bool:
    return any(rule.read(claim_of(wording), Surroundings()))
