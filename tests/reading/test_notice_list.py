"""The list of Retraction Watch, in both its forms, whole and broken."""

import datetime
import gzip
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimstead.errors import UsageError
from claimstead.model.notice import Notice
from claimstead.model.reference import Doi
from claimstead.reading.notice_list import MAX_TOLD, NoticeList, read_notice_list

TODAY = datetime.date(2026, 11, 20)
HEADER = (
    "Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,"
    "RetractionDOI,RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,"
    "Reason,Paywalled,Notes,\n"
)
RETRACTED = Doi("10.1016/j.jaci.2014.12.013")


def row(
    doi: str = RETRACTED,
    nature: str = "Retraction",
    notice: str = "10.1016/j.jaci.2021.02.002",
    date: str = "3/9/2021 0:00",
    title: str = "A title",
    reasons: str = "+Reason;",
) -> str:
    return f'1,"{title}",,,J,P,,A,,Research Article;,{date},{notice},0,1/1/2015 0:00,{doi},0,{nature},{reasons},No,,\n'


def read(folder: Path, text: str | bytes, name: str = "list.csv", day: datetime.date | None = None) -> NoticeList:
    file = folder / name
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_notice_list(file, today=TODAY, day=day)


def refusal(folder: Path, text: str | bytes, name: str = "list.csv", day: datetime.date | None = None) -> str:
    with pytest.raises(UsageError) as error:
        read(folder, text, name, day)
    return str(error.value)


def test_a_row_becomes_a_notice_of_the_lists_day(tmp_path: Path) -> None:
    notices = read(tmp_path, HEADER + row(), "retraction_watch_2026-11-02.csv")
    expected = Notice(
        nature="retraction",
        doi="10.1016/j.jaci.2021.02.002",
        date="2021-03-09",
        asserted_by="retraction-watch",
        listed=datetime.date(2026, 11, 2),
    )
    assert notices == NoticeList(day=datetime.date(2026, 11, 2), notices={RETRACTED: (expected,)}, rows=1)


@pytest.mark.parametrize(
    ("written", "nature"),
    [
        ("Retraction", "retraction"),
        ("Expression of concern", "expression-of-concern"),
        ("Expression of Concern", "expression-of-concern"),
        ("Correction", "correction"),
        ("Reinstatement", "reinstatement"),
    ],
)
def test_each_kind_keeps_its_name(written: str, nature: str, tmp_path: Path) -> None:
    (notice,) = read(tmp_path, HEADER + row(nature=written)).notices[RETRACTED]
    assert notice.nature == nature


def test_a_replaced_work_is_known_by_the_reason(tmp_path: Path) -> None:
    replaced = "+Error in Data;+Retract and Replace;"
    text = HEADER + row(reasons=replaced) + row(nature="Correction", reasons=replaced)
    assert [notice.nature for notice in read(tmp_path, text).notices[RETRACTED]] == [
        "retract-and-replace",
        "correction",
    ]


def test_several_notices_of_a_work_stay_in_order_and_the_same_is_kept_once(tmp_path: Path) -> None:
    text = HEADER + row(nature="Correction") + row() + row() + row(doi="10.1371/JOURNAL.PONE.0093095")
    notices = read(tmp_path, text).notices
    assert [notice.nature for notice in notices[RETRACTED]] == ["correction", "retraction"]
    assert list(notices) == [RETRACTED, "10.1371/journal.pone.0093095"]


@pytest.mark.parametrize("nothing", ["unavailable", "Unavailable", " UNAVAILABLE ", "0", ""])
def test_what_stands_for_no_doi_is_none(nothing: str, tmp_path: Path) -> None:
    notices = read(tmp_path, HEADER + row(notice=nothing) + row(doi=nothing))
    assert [notice.doi for notice in notices.notices[RETRACTED]] == [None]
    assert (notices.rows, notices.without_doi, notices.bad) == (2, 1, 0)


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        (row(doi="10.5555"), "`10.5555` is no DOI, so"),
        (row(nature="Rumour"), "`Rumour` is no kind of notice that is known"),
        (row(notice="see page 3"), "`see page 3` is no DOI; the notice was kept without it."),
        (row(date="spring 2021"), "`spring 2021` is no date (month/day/year); the notice was kept without it."),
        ("1,too short\n", "The row has 2 columns; at least 18 were expected."),
        (f'1,"{"x" * 200_000}"\n', "The row is no CSV: field larger than field limit"),
    ],
)
def test_a_faulty_row_is_told_and_stops_no_other(fault: str, why: str, tmp_path: Path) -> None:
    text = HEADER + row(title='two\nlines, and ""quotes""') + fault + row(doi="10.1371/journal.pone.0093095")
    notices = read(tmp_path, text)
    assert {RETRACTED, "10.1371/journal.pone.0093095"} <= set(notices.notices)
    assert notices.bad == 1
    assert notices.told[0].line == 4
    assert notices.told[0].why.startswith(why)


def test_only_the_first_faults_are_told_and_all_are_counted(tmp_path: Path) -> None:
    notices = read(tmp_path, HEADER + row() + "short\n" * 100)
    assert (notices.bad, len(notices.told)) == (100, MAX_TOLD)


def test_a_notice_without_a_readable_date_still_counts(tmp_path: Path) -> None:
    text = HEADER + row(date="") + row(doi="10.5555/2", date="2/31/2021 0:00") + row(doi="10.5555/3")
    notices = read(tmp_path, text).notices
    assert [of[0].date for of in notices.values()] == [None, "2021-02", "2021-03-09"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1"])
@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_encodings_line_ends_and_gzip(encoding: str, pack: type[bytes], tmp_path: Path) -> None:
    text = (HEADER + row(title="Étude à Besançon") + row(doi="10.5555/2")).replace("\n", "\r\n")
    assert list(read(tmp_path, pack(text.encode(encoding))).notices) == [RETRACTED, "10.5555/2"]


def test_json_lines_as_they_are_passed_on(tmp_path: Path) -> None:
    text = (
        '{"doi": "10.1016/j.jaci.2014.12.013", "nature": "retraction", "notice_doi": "10.1016/j.jaci.2021.02.002"}\n'
        '{"doi": "10.5555/2", "nature": "expression_of_concern", "notice_doi": null}\n\n'
        '{"doi": "10.5555/3", "nature": "retraction"\n'
        '{"nature": "retraction"}\n'
    )
    notices = read(tmp_path, text, "notices-2026-08-08.jsonl")
    assert notices.day == datetime.date(2026, 8, 8)
    assert [(doi, of[0].nature, of[0].doi) for doi, of in notices.notices.items()] == [
        (RETRACTED, "retraction", "10.1016/j.jaci.2021.02.002"),
        ("10.5555/2", "expression-of-concern", None),
    ]
    assert [told.line for told in notices.told] == [4, 5]


def test_the_day_is_the_one_given_else_in_the_name_else_of_the_newest_notice(tmp_path: Path) -> None:
    text = HEADER + row() + row(doi="10.5555/2", date="10/30/2026 0:00") + row(doi="10.5555/3", date="1/2/2062 0:00")
    given_day = datetime.date(2026, 11, 1)
    assert read(tmp_path, text, "list-2026-11-02.csv", given_day).day == given_day
    assert read(tmp_path, text, "list-2026-11-02.csv").day == datetime.date(2026, 11, 2)
    assert read(tmp_path, text, "list-2026-13-45.csv").day == datetime.date(2026, 10, 30)


def test_a_list_without_a_day_or_of_tomorrow_is_refused(tmp_path: Path) -> None:
    line = '{"doi": "10.5555/2", "nature": "retraction"}'
    assert "of which day the list is; give it with --day" in refusal(tmp_path, line, "notices.jsonl")
    assert "lies after today" in refusal(tmp_path, line, day=datetime.date(2026, 11, 21))


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is no list of notices"),
        (b"doi,title\n10.5555/1,A\n", "has the columns OriginalPaperDOI, RetractionNature, RetractionDOI"),
        (b"<!doctype html><title>504</title>", "is no list of notices"),
        (b"\x00\xff" * 100, "is no list of notices"),
        (HEADER.encode(), "has no notice that can be used in 0 rows."),
        ((HEADER + row(nature="Rumour")).encode(), "in 1 rows. Line 2: `Rumour` is no kind"),
        (gzip.compress((HEADER + row() * 5_000).encode())[:-300], "is cut off or damaged after"),
        (b"\x1f\x8bnonsense", "can't be read"),
    ],
)
def test_what_is_no_list_is_refused_in_plain_words(content: bytes, says: str, tmp_path: Path) -> None:
    assert says in refusal(tmp_path, content)


def test_no_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for file in (tmp_path / "none.csv", tmp_path, Path("a\0b")):
        with pytest.raises(UsageError, match="can't be read"):
            read_notice_list(file, today=TODAY)


@settings(max_examples=150, deadline=None)
@given(content=st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace")))
@pytest.mark.parametrize("front", [b"", HEADER.encode(), b'{"doi": "10.5555/1", "nature": "retraction"}\n'])
def test_any_bytes_give_notices_or_a_refusal(
    content: bytes, front: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.getbasetemp()
    try:
        notices = read(folder, front + content, day=TODAY)
    except UsageError:
        return
    assert notices.rows >= len(notices.notices) > 0
