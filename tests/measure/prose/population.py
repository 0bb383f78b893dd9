"""The reader of groups of people on sentences of our own making."""

from collections.abc import Iterator
from pathlib import Path

import yaml

from claimstead.language.subjects.population import read_groups
from tests.measure.measurement import Case, Measurement

LABELLED = Path(__file__).with_suffix(".yaml")
NAMES = (
    *("infants", "children", "adolescents", "adults", "older-adults"),
    *("pregnancy", "breastfeeding", "female", "male", "mild", "moderate", "severe"),
)


def measurements(data: Path) -> Iterator[Measurement]:
    """Of each sentence and each group, whether the sentence speaks of it."""
    for part, groups in yaml.safe_load(LABELLED.read_text(encoding="utf-8")).items():
        cases = [case for label, texts in groups.items() for text in texts for case in _cases(text, label)]
        sentences = sum(map(len, groups.values()))
        on = f"{len(NAMES)} groups in each of {sentences} sentences of our own making, {part}"
        yield Measurement(about="population", on=on, cases=cases)


def _cases(text: str, label: str) -> Iterator[Case]:
    said = {group.name for group in read_groups(text)}
    for name in NAMES:
        yield Case(document=text, faulty=name in label.split(), found=name in said)
