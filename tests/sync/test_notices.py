"""A list of notices, brought into references.lock, and what of it is still there when the next one comes."""

import datetime
from pathlib import Path

import msgspec
import pytest

from claimstead.config import Config
from claimstead.errors import UsageError
from claimstead.model.notice import Notice
from claimstead.model.record import Found, Work
from claimstead.model.reference import Doi
from claimstead.reading.lock import read_lock
from claimstead.reading.notice_list import NoticeList
from claimstead.reading.notice_store import NoticeStore
from claimstead.sync.changes import Change
from claimstead.sync.lock_file import hold_lock
from claimstead.sync.notices import apply_notices, import_notices, listed_works, notices_by_work
from tests.sync.answers import DAY, DOI, EARLIER, WORK, found, missing, notice, unavailable
from tests.sync.projects import bib, dossier_of, write_references

TWO = "10.5555/two"
OF_PUBMED = Found(
    pmid="7",
    asked=DAY,
    registry="pubmed",
    via="api",
    work=Work(titles=WORK.titles, doi=DOI),
)


def listed(day: datetime.date, **about: Notice) -> NoticeList:
    notices: dict[Doi, tuple[Notice, ...]] = {
        Doi(f"10.5555/{name}"): (msgspec.structs.replace(of, listed=day),) for name, of in about.items()
    }
    return NoticeList(day=day, notices=notices, rows=len(about))


def project(root: Path) -> Path:
    return write_references(
        root,
        [bib("one", doi=DOI, pmid="7"), bib("two", doi=TWO), bib("none", doi="10.5555/none")],
        [found(), found(doi=TWO), missing("10.5555/none"), OF_PUBMED],
    )


def imported(root: Path, notice_list: NoticeList) -> tuple[Change, ...]:
    with hold_lock(root, Config()) as lock_file:
        return import_notices(lock_file, notice_list, NoticeStore(root / "notices"))


def notices_of(root: Path, doi: str) -> tuple[Notice, ...]:
    record = read_lock(root, "references.lock").value.records[Doi(doi)]
    assert isinstance(record, Found)
    return record.notices


def test_every_known_work_gets_its_notices(tmp_path: Path) -> None:
    root = project(tmp_path)
    changes = imported(root, listed(DAY, one=notice(), none=notice(), elsewhere=notice()))
    assert [change.identifier for change in changes] == [DOI, "PMID 7"]
    assert all(change.notice and change.words.startswith("new notice: retraction") for change in changes)
    assert notices_of(root, DOI) == (msgspec.structs.replace(notice(), listed=DAY),)
    assert notices_of(root, TWO) == ()


def test_the_same_list_again_changes_nothing(tmp_path: Path) -> None:
    root = project(tmp_path)
    imported(root, listed(DAY, one=notice()))
    before = (root / "references.lock").stat().st_ino
    assert imported(root, listed(DAY, one=notice())) == ()
    assert (root / "references.lock").stat().st_ino == before


def test_what_a_newer_list_no_longer_has_goes_and_is_told(tmp_path: Path) -> None:
    root = project(tmp_path)
    imported(root, listed(EARLIER, one=notice()))
    changes = imported(root, listed(DAY, two=notice("expression-of-concern")))
    assert [(change.identifier, change.words.partition(":")[0]) for change in changes] == [
        (DOI, "a notice is no longer given"),
        (TWO, "new notice"),
        ("PMID 7", "a notice is no longer given"),
    ]
    assert notices_of(root, DOI) == ()
    with hold_lock(root, Config()) as lock_file:
        assert listed_works(lock_file.lock) == 1


def test_an_older_list_is_refused(tmp_path: Path) -> None:
    root = project(tmp_path)
    imported(root, listed(DAY, one=notice()))
    before = (root / "references.lock").read_bytes()
    with pytest.raises(UsageError, match="a list of 2026-11-20 was imported before"):
        imported(root, listed(EARLIER, two=notice()))
    assert (root / "references.lock").read_bytes() == before
    assert NoticeStore(root / "notices").day() == DAY


def test_the_kept_list_is_applied_to_what_came_meanwhile_and_never_over_a_newer_one(tmp_path: Path) -> None:
    root = project(tmp_path)
    store = NoticeStore(root / "notices")
    with hold_lock(root, Config()) as lock_file:
        assert apply_notices(lock_file, store) == (), "nothing was imported yet"
        store.put(listed(EARLIER, one=notice("correction"), two=notice("correction")))
        newer = msgspec.structs.replace(notice(), listed=DAY)
        lock_file.put(found(notices=(newer,)))
        assert [change.identifier for change in apply_notices(lock_file, store)] == [TWO, "PMID 7"]
    assert notices_of(root, DOI) == (newer,)


def test_the_notices_of_the_bibliography_each_event_once(tmp_path: Path) -> None:
    root = project(tmp_path)
    imported(root, listed(DAY, one=notice()))
    with hold_lock(root, Config()) as lock_file:
        lock_file.put(found(notices=(notice(), msgspec.structs.replace(notice(), asserted_by="retraction-watch"))))
        lock_file.write()
    told = notices_by_work(dossier_of(root))
    assert list(told) == [DOI]
    assert len(told[DOI]) == 1


def test_a_notice_of_another_work_that_a_wrong_pmid_brings_is_not_told_of_the_doi(tmp_path: Path) -> None:
    elsewhere = msgspec.structs.replace(
        OF_PUBMED, work=Work(titles=("Another",), doi="10.5555/another"), notices=(notice(),)
    )
    write_references(tmp_path, [bib("one", doi=DOI, pmid="7")], [found(), elsewhere])
    assert notices_by_work(dossier_of(tmp_path)) == {}


def test_what_pubmed_tells_is_told_also_where_the_doi_could_not_be_asked(tmp_path: Path) -> None:
    told = msgspec.structs.replace(OF_PUBMED, notices=(notice(),))
    write_references(tmp_path, [bib("one", doi=DOI, pmid="7")], [unavailable(), told])
    assert list(notices_by_work(dossier_of(tmp_path))) == ["PMID 7"]
