"""How often a figure on a page is rightly said to be in none of the cited claims.

On sentences of our own making, and on sentences of abstracts, written otherwise, beside
a claim whose finding is the sentence or one of another abstract.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from claimstead.model.claim import Claim, Wording
from claimstead.prose import PageSurroundings
from claimstead.reading.page_files import read_page
from claimstead.rules.pag.pag504_figure_without_claim import FigureWithoutClaim
from tests.measure.measurement import Case, Measurement
from tests.measure.prose.certainty import claim_of
from tests.measure.prose.figure_forms import rewritten
from tests.measure.prose.figure_rules import beside_another, beside_itself, evidence_of
from tests.measure.prose.quantities import sentences_with_figures
from tests.measure.prose.wording_figures import own_cases, read_cases

PAGE = "---\ntitle: A page\n---\n\n{} [@{}]\n"
ON_ABSTRACTS = "sentences with figures that we took from public abstracts (SciFact dev) or made of them"


def measurements(data: Path) -> Iterator[Measurement]:
    """What the rule quotes, on abstracts and on unseen cases; then those looked at while it was made."""
    parts: dict[str, Any] = read_cases("page_figures")
    claims = {name: _claim(told) for name, told in parts["claims"].items()}
    seen, unseen = (own_cases(parts[part], lambda case: finds(case[1], claims[case[0]])) for part in ("seen", "unseen"))
    sentences = sentences_with_figures(data, "dev")
    generated = [
        *beside_itself(_finds_beside, sentences, rewritten, faulty=False),
        *beside_another(_finds_beside, sentences),
    ]
    of_ours = "sentences of our own making"
    every: dict[str, list[Case]] = {
        f"{ON_ABSTRACTS}, or of our own making": generated + unseen,
        ON_ABSTRACTS: generated,
        f"{of_ours}, unseen when the rule was set": unseen,
        f"{of_ours}, seen when the rule was set": seen,
    }
    for index, (on, cases) in enumerate(every.items()):
        yield Measurement(about=FigureWithoutClaim.code, on=on, cases=cases, quoted=index == 0)


def finds(sentence: str, claim: Claim) -> bool:
    """Whether anything is found on a page whose one sentence cites the claim."""
    page = read_page("page.md", PAGE.format(sentence, claim.id)).value.value
    return any(FigureWithoutClaim().read(page, PageSurroundings(claims={claim.id: claim})))


def _finds_beside(sentence: str, finding: str) -> bool:
    return finds(sentence, replace(claim_of(Wording()), evidence=(evidence_of(finding),)))


def _claim(told: dict[str, str]) -> Claim:
    wording = Wording(patient=told["patient"], clinician=told["clinician"])
    return replace(claim_of(wording), statement=told["statement"], evidence=(evidence_of(told["finding"]),))
