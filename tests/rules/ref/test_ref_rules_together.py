"""What the REF rules owe each other: one voice for one fault, three answers never mixed up, and little time."""

import dataclasses
import datetime
import time
from pathlib import Path
from typing import get_args

import pytest

from claimstead.check import all_rules, check
from claimstead.dossier import Dossier
from claimstead.model.notice import Nature, Notice
from claimstead.model.record import Found, Record, RegisteredDate, Unavailable, Work
from claimstead.model.reference import Doi, Name
from claimstead.rule import Example
from tests.rules.test_every_rule import read_example

RULES = [rule() for rule in all_rules() if rule.code.startswith("REF")]
MANY = 2000
DOI = "10.5555/one"
BIB = (
    "@article{one, author = {Simpson, E.}, title = {Trials of a cream}, year = {2016}, journal = {The Lancet},\n"
    f"  volume = {{12}}, number = {{3}}, pages = {{45--67}}, doi = {{{DOI}}}}}\n"
)
NOTICES: dict[Nature, str] = {
    "retraction": "REF110",
    "partial-retraction": "REF110",
    "expression-of-concern": "REF111",
    "correction": "REF112",
    "erratum": "REF112",
    "clarification": "REF112",
    "addendum": "REF112",
    "other-update": "REF112",
    "withdrawal": "REF113",
    "removal": "REF113",
    "reinstatement": "REF114",
    "retract-and-replace": "REF114",
    "new-version": "REF116",
}
CLAIM = (
    f"evidence:\n  - {{cites: one, doi: {DOI}, direction: supports, directness: direct, role: primary-result,\n"
    "     finding: F., access: abstract, design: randomised-trial, species: human}\n"
)


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
            '"dates":[{"kind":"issued","date":"2020"}],"containers":["JAMA"],"volume":"21"}',
            ["REF103", "REF118"],
        ),
        (
            '"state":"found","work":{"titles":["Trials of a soap"],"authors":[{"family":"Simpson"},'
            '{"family":"Langan"}],"dates":[{"kind":"issued","date":"2020"}],"containers":["JAMA"],"volume":"21",'
            '"issue":"30","pages":"145-167"}',
            ["REF104", "REF105", "REF106", "REF107", "REF108", "REF108", "REF108", "REF118"],
        ),
    ],
)
def test_each_answer_has_its_own_voices(record: str | None, said: list[str], tmp_path: Path) -> None:
    line = f'{{{record},"doi":"{DOI}","asked":"2026-11-01","registry":"crossref","via":"api"}}\n' if record else "\n"
    assert codes(read_example(tmp_path, Example(references=BIB, lock=line))) == said


@pytest.mark.parametrize("nature", get_args(Nature))
def test_each_nature_of_notice_has_one_voice(nature: Nature, tmp_path: Path) -> None:
    notice = f'{{"nature":"{nature}","doi":"10.5555/notice","date":"2026-11-20","asserted-by":"publisher"}}'
    line = (
        f'{{"state":"found","doi":"{DOI}","asked":"2026-11-01","registry":"crossref","via":"api",'
        f'"work":{{}},"notices":[{notice}]}}\n'
    )
    report = check(read_example(tmp_path, Example(claim=CLAIM, references=BIB, lock=line)), RULES)
    (finding,) = report.findings
    assert finding.code == NOTICES[nature]
    told = f"{finding.message} {finding.found}".lower()
    assert "`twice-weekly-cream`" in told or finding.subject == "twice-weekly-cream"
    assert "10.5555/notice, 2026-11-20, asserted by publisher" in told
    for other in get_args(Nature):
        name = Notice(nature=other, asserted_by="publisher").name
        assert name not in told or name in Notice(nature=nature, asserted_by="publisher").name


def test_a_reference_without_a_doi_has_its_voices_too(tmp_path: Path) -> None:
    bib = BIB.replace(f"doi = {{{DOI}}}", "pmid = {12}")
    line = '{"state":"%s","pmid":"12","asked":"2026-11-01","registry":"pubmed","via":"api"%s}\n'
    for lock, said in (
        ("\n", ["REF118", "REF124"]),
        (line % ("unavailable", ',"reason":"HTTP 503"'), ["REF118", "REF124"]),
        (line % ("missing", ""), ["REF102", "REF118"]),
        (line % ("found", ',"work":{"volume":"21"}'), ["REF108", "REF118"]),
        (line % ("found", ',"work":{"doi":"10.5555/one"}'), ["REF109", "REF118"]),
        (line % ("found", ',"work":{},"notices":[{"nature":"removal","asserted-by":"p"}]'), ["REF113", "REF118"]),
    ):
        assert codes(read_example(tmp_path, Example(references=bib, lock=lock))) == said


def test_a_preprint_beside_its_article_is_told_which_to_cite_and_that_it_is_one_work(tmp_path: Path) -> None:
    article = f'{{"state":"found","doi":"{DOI}","asked":"2026-11-01","registry":"crossref","via":"api","work":{{}}}}\n'
    preprint = article.replace(DOI, "10.5555/preprint").replace(
        '"work":{}', f'"work":{{}},"relations":[{{"kind":"is-preprint-of","doi":"{DOI}"}}]'
    )
    both = "@misc{preprint, title = {A cream}, doi = {10.5555/preprint}}\n" + BIB
    report = check(read_example(tmp_path, Example(references=both, lock=article + preprint)), RULES)
    told = [(finding.code, finding.subject) for finding in report.findings if finding.code != "REF118"]
    assert sorted(told) == [("REF115", "preprint"), ("REF117", "one")]


def many(tmp_path: Path) -> Dossier:
    """2,000 references in initials against 2,000 records in full, a third of them with a word replaced."""
    authors = " and ".join(f"Familyname{number}, A. B." for number in range(8))
    references = "".join(
        f"@article{{k{number}, author = {{{authors}}}, year = {{2020}}, journal = {{J. Creams}},\n"
        f"  volume = {{{number}}}, pages = {{{number}--{number + 9}}},\n"
        f"  pmid = {{{number + 1}}}, doi = {{10.5555/{number}}},\n"
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
                containers=("Journal of Creams",),
                volume=f"{number}",
                pages=f"{number}-{number + 9}",
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
