"""PAG501 beyond its examples."""

from pathlib import Path

from claimstead.check import check
from claimstead.rule import Example
from claimstead.rules.pag.pag501_uncited_fact import Folders, UncitedFact
from tests.rules.test_every_rule import findings_of, read_example

HEAD = "---\ntitle: A page\n---\n\n"


def found(tmp_path: Path, body: str) -> list[tuple[int, str]]:
    findings = findings_of(UncitedFact, read_example(tmp_path, Example(page=HEAD + body)))
    return [(finding.location.line, finding.found) for finding in findings]


def test_the_sentence_is_quoted_at_its_line(tmp_path: Path) -> None:
    body = "# Stress\n\nHere is more.\n\n- Stress makes *eczema* worse.\n- Ask about it.\n"
    assert found(tmp_path, body) == [(9, "“Stress makes eczema worse.”")]


def test_headings_code_tables_heads_and_comments_are_no_sentences(tmp_path: Path) -> None:
    body = "# Stress makes eczema worse\n\n`Stress makes eczema worse.`\n\n<!-- Stress makes eczema worse. -->\n"
    assert found(tmp_path, body) == []


def test_a_claim_counts_for_the_sentence_it_stands_at(tmp_path: Path) -> None:
    cited = "Stress makes eczema worse [@twice-weekly-cream]."
    assert found(tmp_path, cited) == []
    assert found(tmp_path, f"{cited} Wool makes eczema worse.") == [(5, "“Wool makes eczema worse.”")]


def test_a_long_sentence_is_cut_where_it_is_quoted(tmp_path: Path) -> None:
    ((_, quoted),) = found(tmp_path, "Stress makes eczema worse " + "and worse " * 40 + "still.")
    assert quoted.endswith("…”")
    assert len(quoted) < 130


def test_folders_can_be_left_out(tmp_path: Path) -> None:
    dossier = read_example(tmp_path, Example(page=HEAD + "Stress makes eczema worse.\n"))
    assert len(check(dossier, [UncitedFact()]).findings) == 1
    assert check(dossier, [UncitedFact(Folders(leave_out=("topics/",)))]).findings == ()
