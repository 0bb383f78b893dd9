"""WRD305 beyond its examples."""

from pathlib import Path

from claimstead.rule import Example
from claimstead.rules.wrd.wrd305_unexplained_abbreviation import UnexplainedAbbreviation
from tests.rules.test_every_rule import findings_of, read_example

VOCABULARY = "claims/vocabulary.yaml"


def patient(wording: str, vocabulary: str = "{}\n") -> Example:
    return Example(claim=f"wording:\n  patient: {wording}\n", files={VOCABULARY: vocabulary})


def test_it_shows_the_place_and_the_long_form(tmp_path: Path) -> None:
    known = "abbreviations: {ADHD: attention deficit hyperactivity disorder}\n"
    example = patient("A long first sentence stands here. Children with eczema may have ADHD more often.", known)
    (finding,) = findings_of(UnexplainedAbbreviation, read_example(tmp_path, example))
    assert finding.found.endswith("Children with eczema may have ADHD more often.”")
    assert finding.remedy.startswith("Write “attention deficit hyperactivity disorder (ADHD)”")


def test_each_is_named_once(tmp_path: Path) -> None:
    dossier = read_example(tmp_path, patient("IL-4 acts, IL-4 stays, and IL-13 goes."))
    messages = [finding.message for finding in findings_of(UnexplainedAbbreviation, dossier)]
    assert sorted(messages) == [f"The wording for patients does not explain “{name}”." for name in ("IL-13", "IL-4")]


def test_a_glossary_term_explains_only_where_it_stands(tmp_path: Path) -> None:
    glossary = "glossary: {JAK inhibitor: A tablet.}\n"
    with_term = read_example(tmp_path / "with", patient("JAK inhibitors may help.", glossary))
    assert findings_of(UnexplainedAbbreviation, with_term) == []
    without = read_example(tmp_path / "without", patient("Signals of JAK may be stopped.", glossary))
    assert len(findings_of(UnexplainedAbbreviation, without)) == 1
