"""Works copied from pages as CSL-JSON."""

import datetime
import json
from collections.abc import Mapping

import pytest

from claimstead.citing.transcribing import read_transcript, there_already
from claimstead.errors import UsageError
from claimstead.model.record import Found
from claimstead.model.reference import Reference

DAY = datetime.date(2026, 11, 20)
ARTICLE = {
    "id": "stander2016",
    "type": "article-journal",
    "title": "Itch in eczema",
    "author": [{"family": "Ständer", "given": "S."}, {"literal": "Itch Group"}],
    "container-title": "European Journal of Pain",
    "issued": {"date-parts": [[2016, 5]]},
    "volume": "20",
    "page": "1-9",
    "DOI": "https://doi.org/10.5555/New",
    "PMID": "123",
    "seen": ["https://example.org/a"],
    "partial": ["authors"],
    "note": "Results seen only in a summary.",
}
PAGE = {"title": "A label", "type": "webpage", "URL": "https://example.org/label", "seen": "https://example.org/label"}


def read(*works: Mapping[str, object]) -> list[tuple[Reference, list[Found]]]:
    found = read_transcript(json.dumps(works).encode(), (), "author+year+letter", DAY)
    return [(one.reference, [x.record for x in one.answers if isinstance(x.record, Found)]) for one in found]


def test_a_work_becomes_a_reference_and_a_record_that_says_where_it_was_seen() -> None:
    ((reference, (record,)),) = read(ARTICLE)
    assert (reference.key, reference.type, reference.doi, reference.note) == (
        *("stander2016", "article", "10.5555/new"),
        "Results seen only in a summary.",
    )
    assert [str(name) for name in reference.authors] == ["S. Ständer", "Itch Group"]
    assert reference.truncated
    assert (record.doi, record.via, record.seen) == ("10.5555/new", "transcribed", ("https://example.org/a",))
    assert (record.work.partial, record.work.pmid, record.work.pages) == (("authors",), "123", "1-9")


def test_a_work_with_a_pubmed_number_alone_is_recorded_under_it() -> None:
    ((reference, (record,)),) = read({key: value for key, value in ARTICLE.items() if key != "DOI"})
    assert (reference.doi, record.pmid, record.doi) == (None, "123", "")


def test_a_web_page_has_its_address_and_the_day_and_no_record() -> None:
    ((reference, records),) = read(PAGE)
    assert (reference.type, reference.url, reference.accessed) == ("online", "https://example.org/label", "2026-11-20")
    assert records == []


def test_a_key_that_is_taken_gives_way() -> None:
    keys = [reference.key for reference, _ in read(ARTICLE, {**ARTICLE, "DOI": "10.5555/other"})]
    assert keys == ["stander2016", "stander2016a"]


def test_a_file_may_begin_with_a_byte_order_mark() -> None:
    (one,) = read_transcript(b"\xef\xbb\xbf" + json.dumps(PAGE).encode(), (), "author+year+letter", DAY)
    assert one.reference.title == "A label"


def test_a_web_page_is_there_already_under_its_address_and_another_work_is_not() -> None:
    ((page, _), (article, _)) = read(PAGE, ARTICLE)
    assert there_already([article, page], page) is page
    assert there_already([page], article) is None


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"not json", "no CSL-JSON"),
        (b"[1]", "no CSL-JSON"),
        (json.dumps({**ARTICLE, "seen": []}).encode(), "Work 1 has no `seen`"),
        (json.dumps([PAGE, {**PAGE, "title": ""}]).encode(), "Work 2 has no `title`"),
        (json.dumps({**PAGE, "URL": None}).encode(), "neither DOI nor PMID nor a `URL`"),
        (json.dumps({**PAGE, "URL": "javascript:alert(1)"}).encode(), "neither DOI nor PMID nor a `URL`"),
        (b"[]", "names no work"),
        (json.dumps({**PAGE, "DOI": "nonsense"}).encode(), "Work 1 has a `DOI` that is none: `nonsense`"),
        (json.dumps({**PAGE, "DOI": ["10.5555/new"]}).encode(), "Work 1 has a `DOI` that is none"),
        (json.dumps({**ARTICLE, "PMID": "abc"}).encode(), "Work 1 has a `PMID` that is none: `abc`"),
        (json.dumps({**ARTICLE, "partial": ["author"]}).encode(), "`author` in `partial`, which knows titles, authors"),
    ],
)
def test_what_can_not_be_added_is_told(content: bytes, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        list(read_transcript(content, (), "author+year+letter", DAY))
