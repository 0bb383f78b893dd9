"""EVI203 beyond its examples: by the texts themselves, from looking them up to the finding."""

from pathlib import Path

import pytest

from claimstead.rules.evi.evi203_ambiguous_passage import AmbiguousPassage
from tests.rules.test_every_rule import findings_of
from tests.sound_project import read_project
from tests.sync.passages import TEXT, evidence, quote, verify, write_passages


@pytest.mark.parametrize(
    ("words", "texts", "findings"),
    [
        ("Relapse was", [TEXT], 1),
        ("Relapse was rarer", [TEXT], 0),
        ("Relapse was common", [TEXT], 0),
        ("Relapse was", [TEXT, "Relapse was common."], 0),
        ("Relapse was", [], 0),
    ],
)
def test_only_what_stands_in_no_text_once_is_found(words: str, texts: list[str], findings: int, tmp_path: Path) -> None:
    root = write_passages(tmp_path, evidence("", quote(words)), *texts)
    verify(tmp_path)
    found = findings_of(AmbiguousPassage, read_project(root))
    assert [finding.field for finding in found] == ["evidence[1].passage"] * findings
