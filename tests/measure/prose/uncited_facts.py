"""PAG501 on labelled sentences: those that need a claim, and those that state nothing."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import yaml

from claimstead.config import Config
from claimstead.dossier import Dossier
from claimstead.model.page import Page
from claimstead.rules.pag.pag501_uncited_fact import UncitedFact
from tests.measure.measurement import Case, Measurement
from tests.sound_project import TODAY

CASES = Path(__file__).with_name("factual.yaml")


def measurements(data: Path) -> Iterator[Measurement]:
    """The half of the cases that was not looked at while the rule was written."""
    sentences: dict[str, list[str]] = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    cases = [
        Case(document=sentence, faulty=label == "fact", found=_found(sentence))
        for label, listed in sentences.items()
        for sentence in listed[len(listed) // 2 :]
    ]
    yield Measurement(about="PAG501", on=f"{len(cases)} sentences of our own making, held out", cases=cases)


def _found(sentence: str) -> bool:
    page = Page(path="site/pages/page.md", title="A page", body=sentence)
    dossier = Dossier(root=Path(), config=Config(), today=datetime.date.fromisoformat(TODAY))
    return any(UncitedFact().read(page, dossier))
