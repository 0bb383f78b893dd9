"""EVI218 on titles of works cited for a primary result: of our own making, and of Crossref works labelled by eye."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import yaml
from msgspec.structs import replace

from claimstead.model.record import Work
from claimstead.prose import Surroundings
from claimstead.rules.evi.evi218_review_as_result import ReviewAsResult
from tests.made_claim import CLAIM, EVIDENCE
from tests.measure.measurement import Case, Measurement

LABELLED = Path(__file__).with_suffix(".yaml")
WORKS = "crossref/works.jsonl.gz"
CITING = replace(
    CLAIM, statement="Something is so.", evidence=(replace(EVIDENCE, finding="It was so.", design="cohort-study"),)
)


def measurements(data: Path) -> Iterator[Measurement]:
    """Whether the rule takes the work for a review by its title."""
    labelled = yaml.safe_load(LABELLED.read_text(encoding="utf-8"))
    for part in ("seen", "unseen"):
        cases = [_case(title, label) for label, titles in labelled[part].items() for title in titles]
        yield Measurement(
            about="EVI218", on=f"titles of our own making, {part} when the rule was set", cases=cases, quoted=False
        )
    titles_by_doi = _titles(data / WORKS)
    given = ((titles_by_doi.get(doi), label) for label, dois in labelled["crossref"].items() for doi in dois)
    cases = [_case(title, label) for title, label in given if title]
    yield Measurement(
        about="EVI218",
        on="titles with review, guideline or meta-analysis in them, labelled by eye",
        cases=cases,
    )


def _case(title: str, label: str) -> Case:
    surroundings = Surroundings(works={"work": Work(titles=(title,))})
    found = any(ReviewAsResult().read(CITING, surroundings))
    return Case(document=title, claim=title, faulty=label == "review", found=found)


def _titles(path: Path) -> dict[str, str]:
    """The title of each work by its DOI; nothing where the works are not at hand."""
    if not path.is_file():
        return {}
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        works = [json.loads(row) for row in rows]
    return {work["DOI"]: work["title"][0] for work in works if work.get("title")}
