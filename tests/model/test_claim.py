"""What a claim refuses because its fields don't fit each other; the single fields are the loader's tests."""

import datetime

import pytest
from msgspec.structs import replace

from claimstead.model.claim import Claim, HistoryLine, Kind, RegulatoryStatus, Review
from claimstead.model.evidence import Passage
from claimstead.model.source import Source

DAY = datetime.date(2026, 11, 20)
STATUS = RegulatoryStatus(jurisdiction="EU", as_of=DAY, source="the agency's page", review_by=DAY)


def claim(
    kind: Kind,
    intervention: str | None = None,
    exposure: str | None = None,
    status: RegulatoryStatus | None = None,
    history: tuple[HistoryLine, ...] = (),
) -> Claim:
    return Claim(
        id="some-claim",
        kind=kind,
        source=Source(sentences=(1,)),
        statement="Something is so.",
        verdict="unsupported",
        intervention=intervention,
        exposure=exposure,
        status=status,
        history=history,
    )


def test_intervention_and_exposure_exclude_each_other() -> None:
    with pytest.raises(ValueError, match="`intervention` or `exposure`, not both"):
        claim("causal", intervention="cream", exposure="sun")


@pytest.mark.parametrize("kind", ["treatment-effect", "safety", "association", "causal"])
def test_some_kinds_need_one_of_them(kind: Kind) -> None:
    with pytest.raises(ValueError, match="needs `intervention` or `exposure`"):
        claim(kind)
    assert claim(kind, exposure="sun").exposure == "sun"


def test_others_do_not() -> None:
    assert claim("definition").intervention is None


def test_a_regulatory_status_belongs_to_its_kind() -> None:
    assert claim("regulatory-status", status=STATUS).status == STATUS
    with pytest.raises(ValueError, match="belongs only to claims of kind `regulatory-status`"):
        claim("definition", status=STATUS)


@pytest.mark.parametrize("passage", [{"start": "a", "end": "b"}, {"quote": "a b"}], ids=" and ".join)
def test_a_passage_is_given_in_one_of_two_ways(passage: dict[str, str]) -> None:
    assert Passage(**passage)


@pytest.mark.parametrize(
    "passage",
    [{}, {"start": "a"}, {"end": "b"}, {"quote": "a", "start": "b"}, {"quote": "a", "start": "b", "end": "c"}],
    ids=lambda passage: " and ".join(passage) or "nothing",
)
def test_and_in_no_other(passage: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="`start` and `end`"):
        Passage(**passage)


def test_a_line_of_history_retires_it() -> None:
    assert not claim("definition").retired
    last = HistoryLine(date=DAY, by="editors", activity="retired", summary="Merged.")
    assert claim("definition", history=(last,)).retired


def test_a_claim_was_last_checked_when_it_was_reviewed_or_else_created() -> None:
    days = [datetime.date(2026, 11, day) for day in (3, 5, 7)]
    lines = (
        HistoryLine(date=days[0], by="editors", activity="created", summary="First."),
        HistoryLine(date=days[1], by="editors", activity="edited", summary="Second."),
    )
    assert claim("definition").last_checked is None
    assert claim("definition", history=lines[1:]).last_checked is None
    created = claim("definition", history=lines)
    assert created.last_checked == days[0]
    assert replace(created, review=Review(last_reviewed=days[2])).last_checked == days[2]


def test_each_sentence_of_several_sources_is_named_with_its_field() -> None:
    several = (Source(sentences=(3, 1)), Source(added="Readers must know."), Source(article="other", sentences=(2,)))
    said = list(replace(claim("definition"), source=several).said_in("own"))
    assert said == [
        ("own", 3, "source[0].sentences[0]"),
        ("own", 1, "source[0].sentences[1]"),
        ("other", 2, "source[2].sentences[0]"),
    ]
    assert list(claim("definition").said_in("own")) == [("own", 1, "source.sentences[0]")]
