"""What notices say of a work: each told apart, the last one deciding, in whatever order the file has them."""

import datetime
import itertools
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.model.notice import ENDING, Nature, Notice
from claimstead.model.record import Found, Work

DECIDING: tuple[Nature, ...] = (*sorted(ENDING), "retract-and-replace", "reinstatement")
NATURES: tuple[Nature, ...] = get_args(Nature)
DATES = st.sampled_from([None, "2019", "2019-06", "2019-06-10", "2020", "2020-01", "2020-01-31", "2021-12-01"])
NOTICES = st.lists(
    st.builds(
        Notice,
        nature=st.sampled_from(NATURES),
        doi=st.sampled_from([None, "10.5555/one", "10.5555/two"]),
        date=DATES,
        asserted_by=st.sampled_from(["publisher", "retraction-watch"]),
    ),
    max_size=5,
)


def with_notices(notices: tuple[Notice, ...]) -> Found:
    return Found(
        doi="10.5555/made-up",
        asked=datetime.date(2026, 11, 1),
        registry="crossref",
        via="api",
        work=Work(titles=("Made up",)),
        notices=notices,
    )


def found(*notices: tuple[Nature, str | None]) -> Found:
    return with_notices(tuple(Notice(nature=nature, date=date, asserted_by="publisher") for nature, date in notices))


@pytest.mark.parametrize("nature", ["retraction", "withdrawal", "removal"])
def test_three_kinds_of_notice_end_a_work(nature: Nature) -> None:
    retraction = found(("correction", None), (nature, "2020-05")).retraction
    assert retraction is not None
    assert retraction.nature == nature


@pytest.mark.parametrize("nature", sorted(set(NATURES) - ENDING))
def test_other_notices_do_not(nature: Nature) -> None:
    assert found((nature, "2020-05")).retraction is None
    assert found().retraction is None


@pytest.mark.parametrize("nature", NATURES)
def test_no_notice_is_called_another(nature: Nature) -> None:
    work = found((nature, "2020-05"))
    assert [other for other in NATURES if work.standing(other)] == [nature]


def test_a_notice_is_told_with_its_date_and_who_asserts_it() -> None:
    concern = Notice(nature="expression-of-concern", doi="10.5555/notice", date="2021-03", asserted_by="publisher")
    assert str(concern) == "expression of concern 10.5555/notice, 2021-03, asserted by publisher"
    replaced = Notice(nature="retract-and-replace", asserted_by="retraction-watch")
    assert str(replaced) == ("retraction and replacement without a DOI, date not known, asserted by retraction-watch")
    assert Notice(nature="other-update", asserted_by="publisher").name == "update of another kind"
    assert len({str(Notice(nature=nature, asserted_by="publisher")) for nature in NATURES}) == len(NATURES)


def test_a_later_reinstatement_lifts_it_and_a_later_retraction_renews_it() -> None:
    assert found(("retraction", "2020"), ("reinstatement", "2021-06-01")).retraction is None
    assert found(("retraction", None), ("reinstatement", "2021")).retraction is None
    assert found(("retraction", "2020"), ("reinstatement", None)).retraction is None
    again = found(("retraction", "2020"), ("reinstatement", "2021"), ("retraction", "2023-01-01"))
    assert again.retraction is not None
    assert again.retraction.date == "2023-01-01"
    assert again.standing("reinstatement") is None


@pytest.mark.parametrize(("ended", "lifted"), [("2020-05-01", "2020"), ("2020", "2020-05-01"), ("2020-05", "2020-05")])
def test_where_a_date_in_part_leaves_it_open_the_reinstatement_came_later(ended: str, lifted: str) -> None:
    work = found(("retraction", ended), ("reinstatement", lifted))
    assert work.retraction is None
    assert work.standing("reinstatement") is not None


def test_a_replacement_stands_for_the_retraction_of_the_same_day_and_falls_with_a_later_one() -> None:
    same = found(("retraction", "2019-03-01"), ("retract-and-replace", "2019-03-01"))
    assert (same.retraction, same.replacement) == (None, same.notices[1])
    later = found(("retract-and-replace", "2019"), ("retraction", "2020"))
    assert (later.retraction, later.replacement) == (later.notices[1], None)
    assert found(("retract-and-replace", "2019"), ("reinstatement", "2020")).replacement is None


def test_retraction_and_removal_stand_side_by_side() -> None:
    work = found(("retraction", "2019"), ("removal", "2020"))
    assert work.standing("retraction") is not None
    assert work.standing("removal") is not None
    assert work.retraction is work.notices[1]


@pytest.mark.parametrize("nature", ["expression-of-concern", "partial-retraction"])
@pytest.mark.parametrize("end", DECIDING)
def test_a_doubt_ends_with_what_came_of_it(nature: Nature, end: Nature) -> None:
    assert found((nature, "2020"), (end, "2021")).standing(nature) is None
    assert found((nature, "2020"), (end, None)).standing(nature) is None
    assert found((nature, None), (end, "2021")).standing(nature) is None
    assert found((end, "2020"), (nature, "2021")).standing(nature) is not None


def decisions(work: Found) -> dict[str, Notice | None]:
    return {**{nature: work.standing(nature) for nature in NATURES}, "retraction": work.retraction}


@given(NOTICES)
def test_the_order_in_the_file_says_nothing(notices: list[Notice]) -> None:
    told = decisions(with_notices(tuple(notices)))
    for order in itertools.permutations(notices):
        assert decisions(with_notices(order)) == told


def test_every_order_of_every_three_deciding_notices_gives_one_answer() -> None:
    dated = [(nature, date) for nature in DECIDING for date in (None, "2020", "2020-05", "2021-01-01")]
    for three in itertools.combinations_with_replacement(dated, 3):
        told = decisions(found(*three))
        assert all(decisions(found(*order)) == told for order in itertools.permutations(three))


@given(NOTICES)
def test_where_anything_decides_exactly_one_thing_is_decided(notices: list[Notice]) -> None:
    work = with_notices(tuple(notices))
    standings = (work.retraction, work.replacement, work.standing("reinstatement"))
    decided = [standing for standing in standings if standing is not None]
    assert len(decided) == any(notice.nature in DECIDING for notice in notices)


@given(NOTICES)
def test_only_what_was_listed_stands(notices: list[Notice]) -> None:
    work = with_notices(tuple(notices))
    for nature in NATURES:
        standing = work.standing(nature)
        assert standing is None or (standing in notices and standing.nature == nature)


@pytest.mark.parametrize(
    ("date", "may"),
    [
        (None, True),
        ("2026", True),
        ("2026-11", True),
        ("2026-11-20", True),
        ("2026-11-19", False),
        ("2026-10", False),
        ("2025", False),
        ("2026-12-01", True),
        ("2027", True),
    ],
)
def test_a_notice_may_follow_a_day(date: str | None, may: bool) -> None:
    notice = Notice(nature="correction", date=date, asserted_by="publisher")
    assert notice.may_follow(datetime.date(2026, 11, 20)) is may
