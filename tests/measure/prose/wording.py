"""How often unexplained abbreviations and brands alone are found in wordings of our own making."""

from collections.abc import Iterator
from pathlib import Path

import yaml

from claimstead.model.claim import Wording
from claimstead.prose import ProseRule, Surroundings
from claimstead.rules.wrd.wrd305_unexplained_abbreviation import UnexplainedAbbreviation
from claimstead.rules.wrd.wrd310_brand_without_generic import BrandWithoutGeneric
from tests.measure.measurement import Case, Measurement
from tests.measure.prose.certainty import claim_of

CASES = Path(__file__).with_suffix(".yaml")
FRESH = Path(__file__).with_name("wording_fresh.yaml")
RULES: tuple[type[ProseRule], ...] = (UnexplainedAbbreviation, BrandWithoutGeneric)


def measurements(data: Path) -> Iterator[Measurement]:
    """Each rule on the wordings it was made with and on unseen ones, with the program's own tables alone."""
    for path, written in ((CASES, "of our own making"), (FRESH, "of our own making by another hand")):
        parts = yaml.safe_load(path.read_text(encoding="utf-8"))
        for rule in RULES:
            for part, labelled in parts[rule.code].items():
                cases = tuple(
                    Case(document=text, claim=text, faulty=label == "faulty", found=finds(rule(), text, Surroundings()))
                    for label, texts in labelled.items()
                    for text in texts
                )
                quoted = path == FRESH and part == "unseen"
                on = f"cases {written}, {part} when the rule was set"
                yield Measurement(about=rule.code, on=on, cases=cases, quoted=quoted)


def finds(rule: ProseRule, text: str, surroundings: Surroundings) -> bool:
    """Whether the rule finds anything in a wording for patients."""
    return any(rule.read(claim_of(Wording(patient=text)), surroundings))
