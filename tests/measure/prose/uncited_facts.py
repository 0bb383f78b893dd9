"""PAG501 on labelled sentences: those that need a claim, and those that state nothing."""

from collections.abc import Iterator
from pathlib import Path

import yaml

from claimstead.model.page import Page
from claimstead.prose import PageSurroundings
from claimstead.rules.pag.pag501_uncited_fact import UncitedFact
from tests.measure.measurement import Case, Measurement

CASES = Path(__file__).with_name("factual.yaml")
FRESH = Path(__file__).with_name("factual_fresh.yaml")


def measurements(data: Path) -> Iterator[Measurement]:
    """The sentences written with the rule, and those that another hand wrote."""
    sentences: dict[str, list[str]] = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    cases = _cases({label: listed[len(listed) // 2 :] for label, listed in sentences.items()})
    yield Measurement(
        about="PAG501", on="cases of our own making, unseen when the rule was set", cases=cases, quoted=False
    )
    for part, labelled in yaml.safe_load(FRESH.read_text(encoding="utf-8")).items():
        cases = _cases(labelled)
        on = f"cases of our own making by another hand, {part} when the rule was set"
        yield Measurement(about="PAG501", on=on, cases=cases, quoted=part == "unseen")


def _cases(labelled: dict[str, list[str]]) -> list[Case]:
    return [
        Case(document=sentence, claim=sentence, faulty=label == "fact", found=_found(sentence))
        for label, sentences in labelled.items()
        for sentence in sentences
    ]


def _found(sentence: str) -> bool:
    page = Page(path="site/pages/page.md", title="A page", body=sentence)
    return any(UncitedFact().read(page, PageSurroundings(folder="site/pages")))
