"""EVI204 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.rule import Example
from claimstead.rules.evi.evi204_title_as_passage import TitleAsPassage
from tests.rules.test_every_rule import findings_of, read_example
from tests.sound_project import LOCK
from tests.sync.passages import evidence, quote

SHORT = LOCK[: LOCK.index('"work"')] + '"work":{"titles":["Atopic <i>dermatitis</i>","Seminar"]}}\n'
LONG = "@article{schmitt2011, title = {%s}, doi = {10.1111/j.1365-2133.2010.10030.x}}\n"
TITLE = "Proactive treatment reduces relapse in atopic eczema"


@pytest.mark.parametrize(
    ("passage", "found"),
    [
        (quote("atopic dermatitis"), True),
        (quote("“Atopic  Dermatitis.”"), True),
        (quote("Seminar"), True),
        (quote("Atopic"), False),
        (quote("Atopic dermatitis is common"), False),
        (quote("proactive treatment reduces relapse in"), True),
        (quote("proactive treatment reduces relapse"), False),
        (quote("proactive treatment reduces relapse of eczema"), False),
        (quote("treatment proactive reduces relapse in"), False),
        (quote("?!"), False),
        ("{start: Proactive treatment reduces, end: atopic eczema}", True),
        (f"{{start: {TITLE}, end: eczema}}", True),
        ("{start: Proactive treatment, end: atopic eczema}", False),
        ("{start: Proactive treatment reduces, end: in children}", False),
        ("{start: treatment reduces relapse, end: atopic eczema}", False),
        ("{start: Atopic, end: dermatitis}", False),
        ("{start: ?, end: of a b c d e}", False),
    ],
)
def test_only_words_of_a_title_are_found(passage: str, found: bool, tmp_path: Path) -> None:
    example = Example(claim=evidence("", passage), lock=SHORT, references=LONG % TITLE)
    findings = findings_of(TitleAsPassage, read_example(tmp_path, example))
    assert [finding.field for finding in findings] == ["evidence[1].passage"] * found


def test_the_title_is_told(tmp_path: Path) -> None:
    example = Example(claim=evidence(quote(TITLE.upper())), lock=SHORT, references=LONG % TITLE)
    (finding,) = findings_of(TitleAsPassage, read_example(tmp_path, example))
    assert finding.found == f"Title: “{TITLE}”."


def test_without_record_or_reference_there_is_at_most_the_bibliography(tmp_path: Path) -> None:
    example = Example(claim=evidence(quote(TITLE)), lock="\n", references=LONG % TITLE)
    assert len(findings_of(TitleAsPassage, read_example(tmp_path / "one", example))) == 1
    example = Example(claim=evidence(quote(TITLE)).replace("schmitt2011", "other"), references=LONG % TITLE)
    assert findings_of(TitleAsPassage, read_example(tmp_path / "two", example)) == []
