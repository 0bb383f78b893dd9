"""Counting answers."""

from claimstead.sync.tally import Tally
from tests.sync.answers import found, missing, notice, unavailable


def test_each_kind_is_counted_and_named() -> None:
    tally = Tally(to_ask=5)
    tally.take(None, found(notices=(notice(),)), found(notices=(notice(),)))
    tally.take(None, missing("10.5555/none"), missing("10.5555/none"))
    tally.take(found(), unavailable(reason="timed out"), found())
    tally.searched += 1
    assert (tally.asked, tally.found, tally.missing) == (4, 1, ["10.5555/none"])
    assert tally.could_not_ask == {"10.5555/one": "timed out"}
    assert [change.notice for change in tally.changes] == [True]


def test_what_stands_nowhere_changes_nothing() -> None:
    tally = Tally(to_ask=1)
    tally.take(None, found(), None)
    assert tally.changes == []
