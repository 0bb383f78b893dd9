"""What the lock tells of a passage."""

import datetime
from typing import Literal

import pytest
from msgspec.structs import replace

from claimstead.language.quotation.looked_up import LookedUp, looked_up
from claimstead.language.quotation.passages import passage_digest
from claimstead.model.evidence import Access, Evidence, Passage
from claimstead.model.record import Found, PassageCheck, StoredText, Work
from tests.made_claim import EVIDENCE

DAY = datetime.date(2026, 11, 20)
PASSAGE = Passage(quote="relapse was rarer")
Kind = Literal["abstract", "full-text"]
Outcome = Literal["exact", "ambiguous", "absent", "not-in-part"]


def evidence(passage: Passage | None = PASSAGE, access: Access = "abstract") -> Evidence:
    return replace(EVIDENCE, cites="k", finding="F.", access=access, design="cohort-study", passage=passage)


def found(*texts: tuple[Kind, Outcome | None]) -> Found:
    """A work with these texts, and in each what looking the passage up gave, or None where nobody looked."""
    digest = passage_digest(PASSAGE)
    return Found(
        doi="10.5555/one",
        asked=DAY,
        registry="crossref",
        via="api",
        work=Work(),
        texts=tuple(StoredText(kind=kind, digest=f"sha256:{index}") for index, (kind, _) in enumerate(texts)),
        passages=tuple(
            PassageCheck(passage=digest, text=f"sha256:{index}", outcome=outcome, checked=DAY)
            for index, (_, outcome) in enumerate(texts)
            if outcome
        ),
    )


def test_without_passage_there_is_nothing_to_tell() -> None:
    assert looked_up(evidence(None), found(("abstract", "exact"))) is None


@pytest.mark.parametrize(
    ("texts", "access", "state"),
    [
        ([], "abstract", "no-text"),
        ([("abstract", "exact")], "abstract", "exact"),
        ([("abstract", "ambiguous")], "abstract", "ambiguous"),
        ([("abstract", "absent")], "abstract", "absent"),
        ([("abstract", None)], "abstract", "not-looked-up"),
        ([("abstract", "not-in-part")], "abstract", "undecided"),
        ([("abstract", "absent"), ("full-text", "exact")], "abstract", "exact"),
        ([("abstract", None), ("full-text", "exact")], "abstract", "exact"),
        ([("abstract", "absent"), ("full-text", "ambiguous")], "abstract", "ambiguous"),
        ([("abstract", "absent"), ("abstract", None)], "abstract", "not-looked-up"),
        ([("abstract", "absent"), ("abstract", "not-in-part")], "abstract", "undecided"),
        ([("abstract", "absent")], "full-text", "undecided"),
        ([("abstract", "absent"), ("full-text", "not-in-part")], "full-text", "undecided"),
        ([("abstract", "not-in-part"), ("full-text", "absent")], "full-text", "absent"),
    ],
)
def test_it_is_enough_that_one_text_has_it_and_absence_must_be_certain(
    texts: list[tuple[Kind, Outcome | None]], access: Access, state: str
) -> None:
    told = looked_up(evidence(access=access), found(*texts))
    assert told is not None
    assert told.state == state
    assert (told.checked is None) == (state in ("no-text", "not-looked-up"))


def test_it_is_told_in_which_texts_that_was_seen() -> None:
    told = looked_up(evidence(), found(("abstract", "absent"), ("full-text", "exact")))
    assert told == LookedUp("exact", DAY, ("sha256:1",))
    told = looked_up(evidence(), found(("abstract", "absent"), ("full-text", "absent")))
    assert told == LookedUp("absent", DAY, ("sha256:0", "sha256:1"))


def test_what_is_recorded_of_another_passage_says_nothing() -> None:
    told = looked_up(evidence(Passage(quote="relapse was rare")), found(("abstract", "exact")))
    assert told == LookedUp("not-looked-up")
    assert looked_up(evidence(), None) == LookedUp("no-text")


def test_of_several_looks_the_last_day_is_told() -> None:
    work = found(("abstract", "exact"), ("full-text", "exact"))
    early, late = work.passages
    later = replace(late, checked=datetime.date(2027, 1, 1))
    state = looked_up(evidence(), replace(work, passages=(early, later)))
    assert state is not None
    assert state.checked == later.checked
