"""The list of notices kept for later runs."""

import contextlib
import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.errors import UsageError, WriteError
from claimstead.model.notice import Notice
from claimstead.model.reference import Doi
from claimstead.reading.notice_list import NoticeList
from claimstead.reading.notice_store import NoticeStore, default_notices_folder

DAY = datetime.date(2026, 8, 8)
DOI = Doi("10.1371/journal.pone.0093095")
NOTICE = Notice(nature="retraction", doi="10.1371/journal.pone.0108566", asserted_by="retraction-watch", listed=DAY)


def listed(*notices: Notice) -> NoticeList:
    return NoticeList(day=DAY, notices={DOI: notices}, rows=len(notices))


def test_what_was_put_is_there_for_the_next_run(tmp_path: Path) -> None:
    NoticeStore(tmp_path / "new").put(listed(NOTICE))
    store = NoticeStore(tmp_path / "new")
    assert store.day() == DAY
    assert store.of(DOI) == (NOTICE,)
    assert store.of(Doi("10.5555/none")) == ()


def test_a_newer_list_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    store = NoticeStore(tmp_path)
    store.put(listed(NOTICE))
    store.put(NoticeList(day=DAY, notices={Doi("10.5555/2"): (NOTICE,)}, rows=1))
    for one in (store, NoticeStore(tmp_path)):
        assert one.of(DOI) == ()
        assert one.of(Doi("10.5555/2")) == (NOTICE,)
    assert len(list(tmp_path.iterdir())) == 1


def test_nothing_imported_yet_is_no_fault(tmp_path: Path) -> None:
    store = NoticeStore(tmp_path / "none")
    assert store.day() is None
    assert store.of(DOI) == ()


def test_a_damaged_list_is_never_taken_for_an_empty_one(tmp_path: Path) -> None:
    NoticeStore(tmp_path).put(listed(NOTICE))
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:-20])
    with pytest.raises(UsageError, match="Import it again with `claimstead notices import FILE`"):
        NoticeStore(tmp_path).of(DOI)


@given(damage=st.binary(max_size=60), place=st.integers(0, 120))
def test_damage_ends_in_a_refusal_at_worst(damage: bytes, place: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.getbasetemp()
    NoticeStore(folder).put(listed(NOTICE))
    file = folder / "retraction-watch.msgpack"
    content = file.read_bytes()
    file.write_bytes(content[:place] + damage + content[place + len(damage) :])
    with contextlib.suppress(UsageError):
        assert isinstance(NoticeStore(folder).of(DOI), tuple)


def test_a_list_that_cannot_be_kept_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(WriteError, match="can't be kept"):
        NoticeStore(tmp_path / "file/below").put(listed(NOTICE))


def test_the_list_lives_in_the_users_cache() -> None:
    assert default_notices_folder().parts[-2:] == ("claimstead", "notices")
