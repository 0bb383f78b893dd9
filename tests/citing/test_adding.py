"""Writing a new reference down: both files, and nothing else."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.citing.adding import described, refuse_retracted, write_down
from claimstead.citing.looking_up import Known
from claimstead.config import Config
from claimstead.errors import UsageError, WriteError
from claimstead.model.notice import Notice
from claimstead.model.record import Answer, Found, RegisteredDate, Work
from claimstead.model.reference import Doi, Name, Reference
from claimstead.reading.bibliography import read_bibliography
from claimstead.reading.lock import read_lock
from claimstead.reading.text_store import TextStore
from tests.citing.asker import DAY

DOI = Doi("10.5555/new")
WORK = Work(
    titles=("Itch in {atopic} eczema: 50% & more",),
    authors=(Name(family="Ständer", given="S."),),
    containers=("European Journal of Pain",),
    dates=(RegisteredDate(kind="issued", date="2016"),),
    type="journal-article",
)
OLD = "@misc{old, title = {Old}}\n"


def known(work: Work = WORK, notices: tuple[Notice, ...] = ()) -> Known:
    found = Found(doi=DOI, asked=DAY, registry="crossref", via="api", work=work, notices=notices)
    return Known(found, DOI, (Answer(record=found, abstract="An abstract."),))


def write(root: Path, work: Work = WORK) -> Reference:
    reference = described(known(work), (), "author+year+letter")
    write_down(root, Config(), reference, known(work).answers, TextStore(root / "texts"))
    return reference


def test_the_entry_the_record_and_the_abstract(tmp_path: Path) -> None:
    (tmp_path / "references.bib").write_bytes(b"\xef\xbb\xbf" + OLD.replace("\n", "\r\n").encode())
    reference = write(tmp_path)
    assert reference.key == "stander2016"
    old, new = read_bibliography(tmp_path, "references.bib").value
    assert (old.value.key, new.value) == ("old", reference)
    assert (
        (tmp_path / "references.bib").read_bytes().startswith(b"\xef\xbb\xbf@misc{old, title = {Old}}\r\n\r\n@article")
    )
    record = read_lock(tmp_path, "references.lock").value.records[DOI]
    assert isinstance(record, Found)
    assert record.work == WORK
    assert TextStore(tmp_path / "texts").get(record.texts[0].digest) == "An abstract."


def test_a_repository_without_bibliography_gets_one(tmp_path: Path) -> None:
    reference = write(tmp_path)
    assert [one.value for one in read_bibliography(tmp_path, "references.bib").value] == [reference]


@given(st.text(max_size=40), st.text(max_size=20), st.text(max_size=20))
def test_whatever_a_registry_gives_the_bibliography_stays_readable(title: str, family: str, venue: str) -> None:
    work = Work(titles=(title,), authors=(Name(family=family),), containers=(venue,), type="journal-article")
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "references.bib").write_text(OLD)
        write(root, work)
        assert {one.value.doi for one in read_bibliography(root, "references.bib").value} == {None, DOI}
        assert OLD in (root / "references.bib").read_text(encoding="utf-8")


@pytest.mark.parametrize("open_end", ["@misc{half, title = {Half\n", "@comment{ open", "@string{a = {b\n", "@"])
def test_below_an_entry_without_end_it_is_read_all_the_same(open_end: str, tmp_path: Path) -> None:
    (tmp_path / "references.bib").write_text(OLD + open_end)
    reference = write(tmp_path)
    assert read_bibliography(tmp_path, "references.bib").value[-1].value == reference


@pytest.mark.parametrize("content", [f"@misc{{new, doi = {{{DOI}}}}}\n", "@misc{STANDER2016, title = {Other}}\n"])
def test_a_bibliography_that_has_it_meanwhile_stays_as_it_is(content: str, tmp_path: Path) -> None:
    (tmp_path / "references.bib").write_text(content)
    with pytest.raises(UsageError, match="changed meanwhile"):
        write(tmp_path)
    assert (tmp_path / "references.bib").read_text() == content
    assert not (tmp_path / "references.lock").exists()


def test_a_bibliography_that_is_no_text_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "references.bib").write_bytes(b"\xff\xfe\xff")
    with pytest.raises(UsageError, match=r"can't be read, so nothing is added\. .*not UTF-8"):
        write(tmp_path)
    assert (tmp_path / "references.bib").read_bytes() == b"\xff\xfe\xff"


def test_a_bibliography_that_is_read_only_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "references.bib").write_text(OLD)
    (tmp_path / "references.bib").chmod(0o444)
    with pytest.raises(WriteError, match="it is read-only"):
        write(tmp_path)
    assert (tmp_path / "references.bib").read_text() == OLD


def test_a_key_of_ones_own() -> None:
    there = [Reference(key="old", type="misc")]
    assert described(known(), there, "author", "mine:2016").key == "mine:2016"
    for key, why in (("Old", "is taken"), ("two words", "can't be a key"), ("a{b", "can't be a key")):
        with pytest.raises(UsageError, match=why):
            described(known(), there, "author", key)


def test_what_no_longer_counts_is_refused_loudly() -> None:
    retraction = Notice(nature="retraction", doi="10.5555/notice", date="2020-01", asserted_by="publisher")
    with pytest.raises(UsageError, match=r"NO LONGER COUNTS: retraction 10\.5555/notice.*--even-if-retracted"):
        refuse_retracted(known(notices=(retraction,)))
    again = Notice(nature="reinstatement", date="2021", asserted_by="publisher")
    refuse_retracted(known(notices=(retraction, again)))
    refuse_retracted(known(notices=(Notice(nature="correction", asserted_by="publisher"),)))
