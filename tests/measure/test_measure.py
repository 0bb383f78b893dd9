"""The measurement itself: its sums, its references, and what it says where there is nothing to measure."""

import gzip
import json
from pathlib import Path
from random import Random

import pytest

from claimstead.model.record import Found, RegisteredDate, Work
from claimstead.model.reference import Name
from tests.measure import hallmark, references, registered
from tests.measure.costumes import mixed
from tests.measure.describing import bibtex, describe
from tests.measure.figures import Share, table_line
from tests.measure.hallmark import measure_hallmark
from tests.measure.judging import judge
from tests.measure.made import RIGHT, WRONG, make, measure_made

FAMILIES = ("González-López", "van der Feltz", "Sørensen", "Weidinger", "Irvine", "Nakamura")


def work(number: int) -> Found:
    """One of six works that differ in everything."""
    family = FAMILIES[number]
    return Found(
        doi=f"10.5555/{number}",
        asked=registered.ASKED,
        registry="crossref",
        via="api",
        work=Work(
            titles=(f"Effects of remedy {family} in {number + 2} tumors: a randomized trial of adults with skin",),
            authors=tuple(Name(family=f"{family}{place}x", given="Anna Berta") for place in ("", "ist", "our", "ean")),
            containers=(f"Journal of the {family} Society", f"J {family} Soc"),
            dates=(
                RegisteredDate(kind="issued", date=str(1990 + number)),
                RegisteredDate(kind="online", date=str(1989 + number)),
            ),
            issns=(f"1234-567{number % 2}",),
            publisher=f"Press {number}",
            volume=str(10 * number + 5),
            issue=str(number + 3),
            pages=f"{number}215-{number}228",
        ),
    )


WORKS = [work(number) for number in range(6)]


def test_wilson_intervals() -> None:
    assert Share(0, 10).interval == pytest.approx((0.0, 0.2775), abs=0.001)
    assert Share(95, 100).interval == pytest.approx((0.8883, 0.9785), abs=0.001)
    assert Share(0, 0).interval == (0.0, 1.0)
    assert "95.0% (88.8% to 97.8%)" in table_line("kind", 100, Share(95, 100))


def test_works_as_registered_are_right_in_every_costume_and_wrong_with_every_fault() -> None:
    made = list(make(WORKS))
    assert {one.kind for one in made} >= WRONG.keys()
    keyed = {f"k{number}": one for number, one in enumerate(made)}
    verdicts = judge({key: one.entry.replace("{KEY,", f"{{{key},", 1) for key, one in keyed.items()}, WORKS)
    said = {
        one.kind: verdicts[key].findings for key, one in keyed.items() if bool(verdicts[key].codes) != bool(one.right)
    }
    assert said == {}


def test_the_figures_are_printed_with_the_aims() -> None:
    told = "\n".join(measure_made(WORKS))
    assert told.count("reached.") == 2
    assert "NOT" not in told
    for name in (*RIGHT, *WRONG):
        assert f"  {name}" in told


def test_costumes_over_costumes_are_right_too() -> None:
    random = Random(1)
    entries = {
        f"k{number}": bibtex(f"k{number}", mixed(describe(found), found, random))
        for number, found in enumerate(WORKS * 30)
    }
    assert {key: verdict.findings for key, verdict in judge(entries, WORKS).items() if verdict.codes} == {}


def row(key: str, kind: str, **fields: str) -> str:
    labels = {
        "hallucination_type": kind or None,
        "explanation": "",
        "subtests": {"doi_resolves": kind != "fabricated_doi"},
    }
    return json.dumps({"bibtex_key": key, "fields": fields, **labels}) + "\n"


def test_labelled_references_are_judged_against_what_they_were_made_of(tmp_path: Path) -> None:
    whole = {"title": "A trial of {a cream", "author": "Ada Long and Bea Short", "year": "2020", "booktitle": "ICML"}
    rows = [
        row("a", "", **whole),
        row("b", "future_date", **{**whole, "year": "2035"}),
        row("c", "wrong_venue", **{**whole, "booktitle": "CVPR"}),
        row("d", "fabricated_doi", **whole, doi="10.5555/none"),
        row("e", "plausible_fabrication", title="Nothing of the kind", author="Nobody Here", year="2020"),
    ]
    path = tmp_path / hallmark.FILE
    path.parent.mkdir()
    path.write_bytes(gzip.compress("".join(rows).encode()))
    told = "\n".join(measure_hallmark(tmp_path))
    assert "1 VALID and 4 HALLUCINATED" in told
    for code in ("REF106 1", "REF107 1", "REF102 1"):
        assert code in told
    assert "(1): plausible_fabrication 1." in told


def test_without_data_nothing_is_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CLAIMSTEAD_DATA", str(tmp_path))
    assert references.main() == 2
    assert "Nothing was measured" in capsys.readouterr().err
