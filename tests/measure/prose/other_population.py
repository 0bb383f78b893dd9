"""EVI210 on claims of our own making about one group of people, with evidence from the same or another."""

from collections.abc import Iterator
from pathlib import Path

import yaml
from msgspec.structs import replace

from claimstead.model.claim import Wording
from claimstead.prose import Surroundings
from claimstead.rules.evi.evi210_other_population import OtherPopulation
from tests.made_claim import CLAIM, EVIDENCE
from tests.measure.measurement import Case, Measurement

LABELLED = Path(__file__).with_suffix(".yaml")
FRESH = Path(__file__).with_name("other_population_fresh.yaml")


def measurements(data: Path) -> Iterator[Measurement]:
    """What the rule finds in claims whose evidence was written apart from them, or alike."""
    for path, written in ((LABELLED, "of our own making"), (FRESH, "of our own making by another hand")):
        for part, groups in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            cases = [_case(line, label == "apart") for label, lines in groups.items() for line in lines]
            quoted = path == FRESH and part == "unseen"
            on = f"cases {written}, {part} when the rule was set"
            yield Measurement(about="EVI210", on=on, cases=cases, quoted=quoted)


def _case(line: str, faulty: bool) -> Case:
    population, wording, studied = (part.strip() for part in line.split("|"))
    claim = replace(
        CLAIM,
        statement=wording,
        population=None if population == "-" else population,
        wording=Wording(patient=wording),
        evidence=tuple(
            replace(EVIDENCE, cites=f"work{number}", finding=finding.strip())
            for number, finding in enumerate(studied.split(";;"))
        ),
    )
    found = any(OtherPopulation().read(claim, Surroundings()))
    return Case(document=line, claim=f"{population} {wording}", faulty=faulty, found=found)
