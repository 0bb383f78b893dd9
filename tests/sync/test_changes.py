"""What changed between two answers, in plain words."""

from typing import get_args

import msgspec
import pytest

from claimstead.model.record import Record, RegisteredDate, Relation, RelationKind, Work
from claimstead.model.reference import Name
from claimstead.sync.changes import Change, changes_between, notice_words
from tests.sync.answers import (
    ABSTRACT,
    DOI,
    EARLIER,
    OTHER_ABSTRACT,
    WORK,
    found,
    missing,
    notice,
    unavailable,
)


def words(known: Record | None, stands: Record) -> list[str]:
    return [change.words for change in changes_between(known, stands)]


def changed(field: str, value: object) -> Work:
    return msgspec.convert({**msgspec.to_builtins(WORK), field: value}, Work)


@pytest.mark.parametrize("known", [None, found(), found(asked=EARLIER), unavailable()])
def test_what_is_the_same_or_new_is_no_change(known: Record | None) -> None:
    assert words(known, found()) == []
    assert words(known, unavailable()) == []


@pytest.mark.parametrize("known", [None, unavailable(), missing(), found()])
def test_a_notice_is_news_also_with_the_first_answer_and_comes_first(known: Record | None) -> None:
    told = list(changes_between(known, found(changed("volume", "4"), notices=(notice(),))))
    assert told[0] == Change(
        DOI, "new notice: retraction 10.5555/notice, 2025-03-04, asserted by publisher", notice=True
    )
    assert not any(change.notice for change in told[1:])


def test_a_notice_that_went_or_got_another_date_is_told() -> None:
    assert words(found(notices=(notice(),)), found()) == [
        "a notice is no longer given: retraction 10.5555/notice, 2025-03-04, asserted by publisher"
    ]
    assert words(found(notices=(notice(date=None),)), found(notices=(notice(),))) == [
        "the notice is dated anew: retraction 10.5555/notice, 2025-03-04, asserted by publisher; before: date not known"
    ]


def test_the_same_event_told_by_another_is_no_news() -> None:
    assert words(found(notices=(notice(listed=EARLIER),)), found(notices=(notice(),))) == []


def test_a_notice_of_a_list_names_its_day() -> None:
    assert notice_words(notice(listed=EARLIER)).endswith("asserted by retraction-watch, in the list of 2026-01-02")


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("volume", "4", "volume was “3”, is “4”"),
        ("volume", "", "no longer given: volume"),
        ("issue", "2", "now known too: issue"),
        ("titles", ["Another"], "title was “A trial of a cream”, is “Another”"),
        ("titles", ["A trial of a cream", "Another"], "title: now also “Another”"),
        ("authors", [{"family": "Abara", "given": "Ada"}], "authors: no longer “Kofi Lê”"),
        ("authors", [{"family": "Lê", "given": "Kofi"}, {"family": "Abara", "given": "Ada"}],
         "authors: in another order"),
    ],
)  # fmt: skip
def test_a_field_that_differs(field: str, value: object, told: str) -> None:
    assert words(found(), found(changed(field, value))) == [told]


def test_dates_are_written_out() -> None:
    before, after = (
        msgspec.structs.replace(WORK, dates=(RegisteredDate(kind="issued", date=day),)) for day in ("2025", "2025-03")
    )
    assert words(found(before), found(after)) == ["dates was “issued 2025”, is “issued 2025-03”"]


def test_of_many_only_some_are_named() -> None:
    crowd = msgspec.structs.replace(WORK, authors=WORK.authors + tuple(Name(family=f"F{n}") for n in range(9)))
    assert words(found(), found(crowd)) == ["authors: now also “F0”, “F1”, “F2” and 6 more"]


def test_the_whole_of_what_was_seen_in_part_is_no_difference() -> None:
    seen = msgspec.structs.replace(WORK, authors=WORK.authors[:1], partial=("authors",))
    assert words(found(seen, via="transcribed"), found()) == ["now known too: the whole of authors"]


def test_registered_and_no_longer() -> None:
    assert words(missing(), found()) == ["is registered now (crossref); on 2026-11-20 there was no such identifier"]
    assert words(found(via="transcribed", asked=EARLIER), missing()) == [
        "is registered nowhere, says crossref; what was transcribed on 2026-01-02 no longer stands"
    ]
    assert words(found(asked=EARLIER), missing()) == [
        "is registered nowhere, says crossref; what was answered on 2026-01-02 no longer stands"
    ]


def test_every_kind_of_relation_has_its_words() -> None:
    for kind in get_args(RelationKind):
        tied = msgspec.structs.replace(found(), relations=(Relation(kind=kind, doi="10.5555/two"),))
        assert len(words(found(), tied)) == 1


def test_relations_and_abstracts() -> None:
    tied = msgspec.structs.replace(found(), relations=(Relation(kind="is-preprint-of", doi="10.5555/two"),))
    assert words(found(), tied) == ["the published version is registered: 10.5555/two"]
    assert words(tied, found()) == ["the published version is no longer registered: 10.5555/two"]
    assert words(found(), found(texts=(ABSTRACT,))) == []
    (told,) = words(found(texts=(ABSTRACT,)), found(texts=(OTHER_ABSTRACT,)))
    assert "another text now" in told
