"""Other sets' layouts, on made files: what a reader takes from each, and that nothing is taken where nothing lies."""

import csv
import json
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from tests.measure.made_scifact import write_scifact
from tests.measure.prose import insciout
from tests.measure.prose.coverage import measurements
from tests.measure.prose.other_sets import (
    other_sets,
    read_citation_integrity,
    read_healthver,
    read_nli4ct,
    read_reference_errors,
)

SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def write_healthver(folder: Path) -> None:
    folder.mkdir()
    with (folder / "healthver_dev.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "evidence", "claim", "label", "topic_ip", "question"])
        rows.writerow([1, "Oat baths, in short, calm.", "Oat baths calm", "Supports", 1, "?"])
        rows.writerow([2, "Oat baths calm.", "Oat baths agitate", "Refutes", 1, "?"])
        rows.writerow([3, "Oat baths calm.", "Wool caps warm", "Neutral", 1, "?"])


def write_nli4ct(folder: Path) -> None:
    trials = folder / "CT json"
    trials.mkdir(parents=True)
    for name in ("NCT1", "NCT2"):
        (trials / f"{name}.json").write_text(
            json.dumps({"Results": [f"{name} had", "  5 of 9"], "Eligibility": ["All"]})
        )
    one = {"Type": "Single", "Section_id": "Results", "Primary_id": "NCT1", "Statement": "Five.", "Label": "Entailment"}
    two = {**one, "Type": "Comparison", "Secondary_id": "NCT2", "Label": "Contradiction"}
    hidden = {name: value for name, value in one.items() if name != "Label"}
    (folder / "train.json").write_text(json.dumps({"a": one, "b": two, "c": hidden}))


def write_citation_integrity(folder: Path) -> None:
    folder.mkdir()
    paragraphs = [{"doc_id": number, "title": "T", "abstract": [f"Paragraph {number}."]} for number in (31000, 31001)]
    (folder / "corpus.jsonl").write_text("".join(json.dumps(row) + "\n" for row in paragraphs))
    claims = [
        {"id": number, "claim": f"Claim {number} [<|cit|>].", "evidence": evidence, "cited_doc_ids": [31000, 31001]}
        for number, evidence in enumerate(
            [
                {"31000": [{"sentences": [0], "label": "ACCURATE"}]},
                {"31001": [{"sentences": [0], "label": "MISQUOTE"}]},
                {"31001": [{"sentences": [0], "label": "NOT_SUBSTANTIATE"}]},
                {},
            ]
        )
    ]
    (folder / "claims-dev.jsonl").write_text("".join(json.dumps(row) + "\n" for row in claims))


def write_reference_errors(folder: Path) -> None:
    folder.mkdir()
    headings = ["Statement", "Label", "Citing article title", "Reference article title", "Reference article abstract"]
    rows = [
        headings,
        ["Oat calms [1].", "Fully substantiated", "C", "Oats", "Oats calm."],
        ["Oat heals [1].", "Partially substantiated", "C", "Oats", "Oats calm."],
        ["Wool warms [1].", "Unsubstantiated", "C", "Oats", ""],
    ]
    strings = sorted({cell for row in rows for cell in row if cell})
    shared = "".join(f"<si><t>{one}</t></si>" for one in strings)
    cells = "".join(
        f'<row r="{number}">'
        + "".join(
            f'<c r="{letter}{number}" t="s"><v>{strings.index(cell)}</v></c>' if cell else f'<c r="{letter}{number}"/>'
            for letter, cell in zip("ABCDE", row, strict=True)
        )
        + "</row>"
        for number, row in enumerate(rows, start=1)
    )
    with zipfile.ZipFile(folder / "ReferenceErrorDetection_data.xlsx", "w") as archive:
        archive.writestr("xl/sharedStrings.xml", f'<sst xmlns="{SHEET}">{shared}</sst>')
        sheet = f'<worksheet xmlns="{SHEET}"><sheetData>{cells}</sheetData></worksheet>'
        archive.writestr("xl/worksheets/sheet1.xml", sheet)


def write_insciout(folder: Path) -> None:
    folder.mkdir()
    with closing(sqlite3.connect(folder / "InSciOut.sqlite3")) as database:
        database.execute("CREATE TABLE News_table (Reference, Title_Rship, Title_Code, MS_Rship, MS_Code)")
        database.execute("CREATE TABLE Meta_table (Reference, Sample)")
        database.executemany(
            "INSERT INTO News_table VALUES (?, ?, ?, ?, ?)",
            [
                ("01", "Oat baths cause calm", 6, "Oat baths are linked to calm.", 2),
                ("01", "Oat baths cause calm", 6, None, -9),
                ("02", "A study of oat baths", 0, "Oat baths cure itch.", 6),
            ],
        )
        database.commit()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    write_healthver(tmp_path / "healthver")
    write_nli4ct(tmp_path / "nli4ct")
    write_citation_integrity(tmp_path / "citation-integrity")
    write_reference_errors(tmp_path / "reference-error-detection")
    write_insciout(tmp_path / "insciout")
    return tmp_path


def test_healthver(data: Path) -> None:
    pairs = list(read_healthver(data))
    assert [pair.label for pair in pairs] == ["SUPPORT", "CONTRADICT", "NONE"]
    assert (pairs[0].claim, pairs[0].source) == ("Oat baths calm", "Oat baths, in short, calm.")
    assert pairs[1].document == pairs[2].document != pairs[0].document


def test_nli4ct(data: Path) -> None:
    single, comparison = read_nli4ct(data)
    assert (single.document, single.source, single.label) == ("NCT1", "NCT1 had\n  5 of 9", "SUPPORT")
    assert comparison.label == "CONTRADICT"
    assert comparison.source == "NCT1 had\n  5 of 9\nNCT2 had\n  5 of 9"


def test_citation_integrity(data: Path) -> None:
    pairs = list(read_citation_integrity(data))
    assert [pair.label for pair in pairs] == ["SUPPORT", "CONTRADICT", "NONE", "NONE"]
    assert {pair.document for pair in pairs} == {"31"}
    assert pairs[0].source == "Paragraph 31000. Paragraph 31001."


def test_reference_error_detection(data: Path) -> None:
    pairs = list(read_reference_errors(data))
    assert [pair.label for pair in pairs] == ["SUPPORT", "CONTRADICT", "NONE"]
    assert (pairs[0].claim, pairs[0].document, pairs[0].source) == ("Oat calms [1].", "Oats", "Oats\nOats calm.")
    assert pairs[2].source == "Oats\n"


def test_insciout(data: Path) -> None:
    statements = list(insciout.read_insciout(data))
    assert [(one.document, one.code) for one in statements] == [("01", 6), ("02", 0), ("01", 2), ("02", 6)]
    (measured,) = insciout.measurements(data)
    assert measured.about == "strength"
    assert (len(measured.cases), measured.base_rate.hits) == (3, 2)


def test_sets_are_measured_where_they_lie_and_not_missed_where_they_do_not(data: Path, tmp_path: Path) -> None:
    assert [name for name, _ in other_sets(data)] == [
        "HealthVer",
        "NLI4CT 2024",
        "Citation-Integrity",
        "ReferenceErrorDetection",
    ]
    write_scifact(data)
    measured = list(measurements(data))
    assert [one.quoted for one in measured] == [True, False, False, False, False, False]
    nothing = tmp_path / "nothing"
    nothing.mkdir()
    assert list(other_sets(nothing)) == []
    assert list(insciout.measurements(nothing)) == []
