"""When a work no longer counts."""

import datetime

import pytest

from claimstead.model.record import Found, Missing, Nature, Notice, Work


def found(*notices: tuple[Nature, str | None]) -> Found:
    return Found(
        doi="10.5555/made-up",
        asked=datetime.date(2026, 11, 1),
        registry="crossref",
        via="api",
        work=Work(titles=("Made up",)),
        notices=tuple(Notice(nature=nature, date=date, asserted_by="publisher") for nature, date in notices),
    )


@pytest.mark.parametrize("nature", ["retraction", "withdrawal", "removal"])
def test_three_kinds_of_notice_end_a_work(nature: Nature) -> None:
    retraction = found(("correction", None), (nature, "2020-05")).retraction
    assert retraction is not None
    assert retraction.nature == nature


@pytest.mark.parametrize(
    "nature", ["correction", "erratum", "expression-of-concern", "new-version", "retract-and-replace"]
)
def test_other_notices_do_not(nature: Nature) -> None:
    assert found((nature, "2020-05")).retraction is None
    assert found().retraction is None


def test_a_later_reinstatement_lifts_it_and_a_later_retraction_renews_it() -> None:
    assert found(("retraction", "2020"), ("reinstatement", "2021-06-01")).retraction is None
    assert found(("retraction", None), ("reinstatement", "2021")).retraction is None
    assert found(("retraction", "2020"), ("reinstatement", None)).retraction is None
    again = found(("retraction", "2020"), ("reinstatement", "2021"), ("retraction", "2023-01-01")).retraction
    assert again is not None
    assert again.date == "2023-01-01"


def test_an_answer_names_who_gave_it() -> None:
    with pytest.raises(ValueError, match="needs the `registry`"):
        Missing(doi="10.5555/one", asked=datetime.date(2026, 11, 1), via="api")
