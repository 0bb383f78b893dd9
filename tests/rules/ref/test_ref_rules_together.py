"""What the REF rules owe each other: one voice for one fault, three answers never mixed up, and little time."""

import dataclasses
import datetime
import time
from pathlib import Path

import pytest

from claimstead.check import all_rules, check
from claimstead.dossier import Dossier
from claimstead.model.record import Found, Record, RegisteredDate, Unavailable, Work
from claimstead.model.reference import Doi, Name
from claimstead.rule import Example
from tests.rules.test_every_rule import read_example

RULES = [rule() for rule in all_rules() if rule.code.startswith("REF")]
MANY = 2000
DOI = "10.5555/one"
BIB = f"@article{{one, author = {{Simpson, E.}}, title = {{Trials of a cream}}, year = {{2016}}, doi = {{{DOI}}}}}\n"


def codes(dossier: Dossier) -> list[str]:
    return sorted(finding.code for finding in check(dossier, RULES).findings if finding.subject == "one")


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (None, ["REF118", "REF124"]),
        ('"state":"unavailable","reason":"HTTP 503"', ["REF118", "REF124"]),
        ('"state":"missing"', ["REF102", "REF118"]),
        ('"state":"found","work":{}', ["REF118"]),
        (
            '"state":"found","work":{"titles":["Another thing"],"authors":[{"family":"Langan"}],'
            '"dates":[{"kind":"issued","date":"2020"}]}',
            ["REF103", "REF118"],
        ),
        (
            '"state":"found","work":{"titles":["Trials of a soap"],"authors":[{"family":"Simpson"},'
            '{"family":"Langan"}],"dates":[{"kind":"issued","date":"2020"}]}',
            ["REF104", "REF105", "REF106", "REF118"],
        ),
    ],
)
def test_each_answer_has_its_own_voices(record: str | None, said: list[str], tmp_path: Path) -> None:
    line = f'{{{record},"doi":"{DOI}","asked":"2026-11-01","registry":"crossref","via":"api"}}\n' if record else "\n"
    assert codes(read_example(tmp_path, Example(references=BIB, lock=line))) == said


def many(tmp_path: Path) -> Dossier:
    """2,000 references in initials against 2,000 records in full, a third of them with a word replaced."""
    authors = " and ".join(f"Familyname{number}, A. B." for number in range(8))
    references = "".join(
        f"@article{{k{number}, author = {{{authors}}}, year = {{2020}}, doi = {{10.5555/{number}}},\n"
        f"  title = {{TITLE {number} OF {'ONE' if number % 3 else 'ANOTHER'} TRIAL OF A CREAM}}}}\n"
        for number in range(MANY)
    )
    names = tuple(Name(family=f"Familyname{number}", given="Anna Berta") for number in range(8))
    records: dict[Doi, Record] = {
        Doi(f"10.5555/{number}"): Found(
            doi=f"10.5555/{number}",
            asked=datetime.date(2026, 11, 1),
            registry="crossref",
            via="api",
            work=Work(
                titles=(f"Title {number} of one trial of a cream",),
                authors=names,
                dates=(RegisteredDate(kind="issued", date="2020"),),
            ),
        )
        for number in range(MANY)
    }
    return dataclasses.replace(read_example(tmp_path, Example(references=references)), records=records)


def test_two_thousand_references_take_less_than_a_second(tmp_path: Path) -> None:
    dossier = many(tmp_path)
    start = time.process_time()
    report = check(dossier, RULES)
    assert time.process_time() - start < 1
    found = [finding.code for finding in report.findings]
    assert found.count("REF104") == len(range(0, MANY, 3))
    assert "REF105" not in found


def test_an_outage_of_everything_accuses_nobody(tmp_path: Path) -> None:
    dossier = many(tmp_path)
    unavailable = Unavailable(
        doi=DOI, asked=datetime.date(2026, 11, 1), registry="crossref", via="api", reason="HTTP 504"
    )
    dossier = dataclasses.replace(dossier, records=dict.fromkeys(dossier.records, unavailable))
    assert {finding.code for finding in check(dossier, RULES).findings if finding.subject.startswith("k")} == {
        "REF118",
        "REF124",
    }
