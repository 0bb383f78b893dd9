"""Taking answers in."""

from pathlib import Path

import msgspec

from claimstead.model.record import Answer, Found, Record, Searched
from claimstead.model.reference import Doi
from claimstead.reading.lock import Lock, read_lock
from claimstead.reading.notice_list import NoticeList
from claimstead.reading.notice_store import NoticeStore
from claimstead.reading.text_store import TextStore
from claimstead.sync.book import NO_LONGER_KNOWN, Book, with_list
from claimstead.sync.lock_file import LockFile
from claimstead.sync.tally import Tally
from tests.sync.answers import ARTICLE, DAY, DOI, EARLIER, WORK, found, missing, notice, unavailable


class Desk:
    """A book with all it writes to below one folder."""

    def __init__(
        self, root: Path, *known: Record, notices_only: bool = False, notice_list: NoticeList | None = None
    ) -> None:
        self.root = root
        self.texts = TextStore(root / "texts")
        lists = NoticeStore(root / "notices")
        if notice_list:
            lists.put(notice_list)
        self.tally = Tally(to_ask=1)
        lock_file = LockFile(root, "references.lock")
        for line in known:
            lock_file.put(line)
        self.book = Book(lock_file, self.texts, self.tally, lists, notices_only)

    def kept(self) -> Lock:
        self.book.keep()
        return read_lock(self.root, "references.lock").value

    def stands(self) -> Record:
        return self.kept().records[Doi(DOI)]


def notice_list() -> NoticeList:
    listed = msgspec.structs.replace(notice(), listed=EARLIER)
    return NoticeList(day=EARLIER, notices={Doi(DOI): (listed,)}, rows=1)


def test_nothing_is_written_before_it_is_kept(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.book.take(Answer(record=found()))
    assert not (tmp_path / "references.lock").exists()
    assert desk.stands() == found()


def test_the_abstract_goes_to_the_store_beside_what_an_editor_gave(tmp_path: Path) -> None:
    desk = Desk(tmp_path, found(texts=(ARTICLE,)))
    desk.book.take(Answer(record=found(), abstract="A trial."))
    stands = desk.stands()
    assert isinstance(stands, Found)
    assert [text.kind for text in stands.texts] == ["abstract", "full-text"]
    assert desk.texts.get(stands.texts[0].digest) == "A trial."


def test_an_outage_changes_nothing(tmp_path: Path) -> None:
    desk = Desk(tmp_path, found(asked=EARLIER))
    desk.book.take(Answer(record=unavailable()))
    desk.book.could_not_search("a cream", "HTTP 503")
    assert desk.stands() == found(asked=EARLIER)
    assert desk.tally.could_not_ask == {DOI: "HTTP 503", "a cream": "HTTP 503"}


def test_searches_are_lines_of_their_own(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    searched = Searched(query="a cream", asked=DAY, registry="crossref", via="api")
    desk.book.take_search(searched)
    assert desk.kept().searches == {"a cream": searched}
    assert desk.tally.searched == 1


def test_a_new_work_gets_the_notices_of_the_imported_list(tmp_path: Path) -> None:
    desk = Desk(tmp_path, notice_list=notice_list())
    desk.book.take(Answer(record=found()))
    assert desk.stands() == found(notices=notice_list().notices[Doi(DOI)])
    assert [change.notice for change in desk.tally.changes] == [True]


def test_with_notices_only_the_record_stays(tmp_path: Path) -> None:
    desk = Desk(tmp_path, found(asked=EARLIER), notices_only=True)
    other = msgspec.structs.replace(WORK, volume="4")
    desk.book.take(Answer(record=found(other, notices=(notice(),)), abstract="A trial."))
    assert desk.stands() == found(asked=EARLIER, notices=(notice(),))


def test_with_notices_only_a_work_that_is_gone_stands(tmp_path: Path) -> None:
    desk = Desk(tmp_path, found(), notices_only=True)
    desk.book.take(Answer(record=missing()))
    assert desk.stands() == found()
    assert desk.tally.could_not_ask == {DOI: NO_LONGER_KNOWN}


def test_without_a_list_a_record_stays_as_it_is(tmp_path: Path) -> None:
    listed = found(notices=notice_list().notices[Doi(DOI)])
    assert with_list(listed, None) == listed
    assert with_list(listed, NoticeStore(tmp_path)) == listed
    assert with_list(missing(), NoticeStore(tmp_path)) == missing()
